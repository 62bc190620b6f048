"""Decks about investor groups."""

from __future__ import annotations

from newsgen.prose.english.context import Context, Facts, context, one
from newsgen.prose.english.superlatives import since_when
from newsgen.prose.english.voice import Voice
from newsgen.prose.english.words import ordinal
from newsgen.records import FlowStreak, LargestSince, NetFlow, Said


@context
class DeckFlowRow(Context):
    """A group's row of buying or selling that goes on."""

    group: Said
    deal: Said
    nth: Said


def deck_flow_row(facts: Facts, voice: Voice) -> DeckFlowRow:
    """``Foreign investors buy for seventh straight session``."""
    fact = one(facts, FlowStreak)
    assert fact is not None
    deal = voice.word("buy" if fact.direction == "up" else "sell", fact.direction, fact)
    nth = voice.figure(fact.sessions, ordinal(int(fact.sessions.value)), fact)
    return DeckFlowRow(voice.group(fact.group), deal, nth)


@context
class DeckFlowSince(Context):
    """The most that a group bought or sold since when."""

    what: Said
    group: Said
    since: Said | None
    ever: Said | None


def deck_flow_since(facts: Facts, voice: Voice) -> DeckFlowSince:
    """``Largest daily net selling by foreigners since March 10, 2020``."""
    fact = one(facts, LargestSince)
    assert fact is not None
    what = voice.word(f"largest daily net {fact.measure}", fact.measure, fact)
    ever = voice.word("on record", "ever", fact) if fact.ever else None
    return DeckFlowSince(what, voice.group(fact.subject.partition(".")[2]), since_when(fact, voice), ever)


@context
class DeckFlows(Context):
    """Who bought or sold most."""

    group: Said
    deal: Said
    amount: Said


def deck_flows(facts: Facts, voice: Voice) -> DeckFlows:
    """``Foreign investors sell net 512 billion won``."""
    fact = one(facts, NetFlow)
    assert fact is not None
    deal = voice.word("buy" if fact.amount.value > 0 else "sell", fact.group, fact)
    return DeckFlows(voice.group(fact.group), deal, voice.won(fact.amount, fact))
