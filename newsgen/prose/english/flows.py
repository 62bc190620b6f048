"""Sentences about who bought and who sold."""

from __future__ import annotations

from collections.abc import Sequence

from newsgen.prose.english import dates
from newsgen.prose.english.context import Context, Facts, context, every, one
from newsgen.prose.english.voice import BUYING, SELLING, Voice
from newsgen.records import FlowTurn, NetFlow, Said, said
from newsgen.sessions import CLOSE

Row = tuple[str, Said, Said, Said]


@context
class Flows(Context):
    """Each group with its verb and amount; ``while`` between the two sides."""

    rows: tuple[Row, ...]


def _sides(found: Sequence[NetFlow]) -> list[NetFlow]:
    """The first group's side first, so that one ``while`` divides buyers from sellers."""
    buying = found[0].amount.value > 0
    return sorted(found, key=lambda each: (each.amount.value > 0) != buying)


def _joint(found: Sequence[NetFlow], at: int) -> str:
    if at == 0:
        return ""
    before, here = found[at - 1].amount.value > 0, found[at].amount.value > 0
    if before != here:
        return ", while "
    later = any((each.amount.value > 0) == here for each in found[at + 1 :])
    return ", " if later else " and "


def _rows(found: Sequence[NetFlow], voice: Voice) -> tuple[Row, ...]:
    """No two groups share a verb: each side takes its verbs in turn."""
    taken = {True: 0, False: 0}
    rows = []
    for at, fact in enumerate(found):
        buying = fact.amount.value > 0
        verb = (BUYING if buying else SELLING)[taken[buying]]
        taken[buying] += 1
        deal = voice.word(f"{verb} a net", "buy" if buying else "sell", fact)
        rows.append((_joint(found, at), voice.group(fact.group), deal, voice.won(fact.amount, fact)))
    return tuple(rows)


def flows(facts: Facts, voice: Voice) -> Flows:
    """``Foreign investors sold a net 512 billion won, while institutions bought a net ...``"""
    return Flows(_rows(_sides(every(facts, NetFlow)), voice))


@context
class Turned(Context):
    """A group that changed sides, then the others."""

    group: Said
    was: Said
    clock: Said
    now: Said
    amount: Said
    rows: tuple[Row, ...]


def flow_turn(facts: Facts, voice: Voice) -> Turned:
    """``Retail investors, net buyers as of 9:20 a.m., turned to net sellers of 47 billion won.``"""
    fact = one(facts, FlowTurn)
    assert fact is not None
    buying = fact.amount.value > 0
    was = voice.word("net sellers" if buying else "net buyers", "sell" if buying else "buy", fact)
    verb = "ended as" if voice.day.phase == CLOSE else "turned to"
    now = voice.word(f"{verb} net {'buyers' if buying else 'sellers'}", "buy" if buying else "sell", fact)
    clock = said(dates.clock(fact.before_at), "time", fact.before_at, fact)
    rest = every(facts, NetFlow)
    rows = _rows(_sides(rest), voice) if rest else ()
    return Turned(voice.group(fact.group), was, clock, now, voice.won(fact.amount, fact), rows)
