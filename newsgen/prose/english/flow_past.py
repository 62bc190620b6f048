"""Sentences about what an investor group has done before: its row of sessions, its largest, its sum."""

from __future__ import annotations

from newsgen.prose.english.context import Context, Facts, context, one
from newsgen.prose.english.superlatives import since_when
from newsgen.prose.english.voice import BUYING, SELLING, Voice
from newsgen.prose.english.words import ordinal, sessions_long
from newsgen.records import FlowStreak, FlowSum, LargestSince, NetFlow, Said

DEALT = {"up": BUYING, "down": SELLING}
DEALING = {"up": "buying", "down": "selling"}
DEALERS = {"up": "net buyers", "down": "net sellers"}
SIDE = {"up": "buy", "down": "sell"}
PERIODS = {"week": "this week", "month": "this month", "quarter": "this quarter", "year": "this year"}


def _who(group: str, voice: Voice) -> Said:
    """The group; *they* after a sentence that told of nobody else."""
    for beats in voice.plan.paragraphs:
        told = [fact for beat in beats if beat.template == "flows" for fact in beat.facts]
        if told:
            alone = len(told) == 1 and isinstance(told[0], NetFlow) and told[0].group == group
            return voice.plainly("they", group) if alone else voice.group(group)
    return voice.group(group)


@context
class FlowRow(Context):
    """A row of sessions in which a group bought or sold, kept or ended."""

    group: Said
    side: Said | None
    nth: Said | None
    ended: Said | None
    deal: Said
    total: Said | None


def flow_row(facts: Facts, voice: Voice) -> FlowRow:
    """``Foreign investors were net buyers for a seventh straight session, having bought ...``"""
    fact = one(facts, FlowStreak)
    assert fact is not None
    way, length = SIDE[fact.direction], int(fact.sessions.value)
    group, deal = _who(fact.group, voice), voice.word(voice.fresh(DEALT[fact.direction]), way, fact)
    total = _total(fact, voice)
    if fact.ended:
        text = f"{sessions_long(length)} {DEALING[fact.direction]} streak"
        return FlowRow(group, None, None, voice.figure(fact.sessions, text, fact), deal, total)
    side = voice.word(DEALERS[fact.direction], way, fact)
    nth = voice.figure(fact.sessions, ordinal(length), fact)
    return FlowRow(group, side, nth, None, deal, total)


def _total(fact: FlowStreak, voice: Voice) -> Said | None:
    """The sum over the row, which prints as more than this session's part of it."""
    if fact.total is None:
        return None
    flows = voice.day.flows.get(voice.day.main)
    today = flows.of(fact.group) if flows and not fact.ended else None
    return voice.won(fact.total, fact, (voice.told_won(today.value),) if today else ())


@context
class FlowSince(Context):
    """A group's largest net buying or selling since when."""

    what: Said
    group: Said
    ever: Said | None
    since: Said | None


def flow_since(facts: Facts, voice: Voice) -> FlowSince:
    """``Foreign investors posted their largest daily net selling since Nov. 20 last year.``"""
    fact = one(facts, LargestSince)
    assert fact is not None
    what = voice.word(f"largest daily net {fact.measure}", fact.measure, fact)
    ever = voice.word("on record", fact.measure, fact) if fact.ever else None
    group = voice.group(fact.subject.rpartition(".")[2])
    return FlowSince(what, group, ever, since_when(fact, voice))


@context
class FlowTotal(Context):
    """What a group bought or sold on balance since a period began."""

    group: Said
    deal: Said
    amount: Said
    span: Said


def flow_sum(facts: Facts, voice: Voice) -> FlowTotal:
    """``Foreign investors have sold a net 21.4 trillion won this month.``"""
    fact = one(facts, FlowSum)
    assert fact is not None
    way = "up" if fact.amount.value > 0 else "down"
    deal = voice.word(f"{voice.fresh(DEALT[way])} a net", SIDE[way], fact)
    span = voice.span(PERIODS[fact.period], fact.period, fact)
    return FlowTotal(_who(fact.group, voice), deal, voice.won(fact.amount, fact), span)
