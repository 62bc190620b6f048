"""Sentences about what else a period came to: investors, large caps, the Kosdaq, the won, market value."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import groupby

from newsgen.numbers import half_up
from newsgen.prose.english import dates
from newsgen.prose.english import period_words as words
from newsgen.prose.english.context import Context, Facts, context, every, joints, one
from newsgen.prose.english.kosdaq import RELATIONS
from newsgen.prose.english.verbs import GERUND
from newsgen.prose.english.voice import BUYING, SELLING, Voice
from newsgen.prose.english.words import cardinal, ordinal
from newsgen.records import FlowSum, Said
from newsgen.records.period_facts import (
    PeriodCalendar,
    PeriodLeader,
    PeriodMove,
    PeriodRelative,
    PeriodSince,
    PeriodStreak,
    PeriodTurnover,
)
from newsgen.records.period_past import Closed

REASONS = {
    "Lunar New Year": "the Lunar New Year holiday",
    "substitute holiday": "a substitute holiday",
    "temporary holiday": "a temporary holiday",
    "New Year holiday": "the New Year holiday",
    "World Cup holiday": "the World Cup holiday",
    "year-end closing": "the year-end closing",
    "year 2000 changeover": "the year 2000 changeover",
    "local elections": "local elections",
    "general elections": "general elections",
    "presidential election": "a presidential election",
}
"""Why nobody traded, in a sentence; whatever is not here is a day's own name, such as Christmas."""


@context
class Flows(Context):
    """Each group with its verb and sum; ``while`` between the two sides."""

    over: Said
    rows: tuple[tuple[str, Said, Said, Said], ...]


def flows(facts: Facts, voice: Voice) -> Flows:
    """``Over the week, foreign investors sold a net 11.8 trillion won, while institutions bought ...``"""
    found = every(facts, FlowSum)
    over = voice.span(words.over(found[0].period).capitalize(), found[0].period, found[0])
    return Flows(over, tuple(_rows(found, voice)))


def _rows(found: Sequence[FlowSum], voice: Voice) -> Iterator[tuple[str, Said, Said, Said]]:
    taken = {True: 0, False: 0}
    for at, fact in enumerate(found):
        buying = fact.amount.value > 0
        verb = (BUYING if buying else SELLING)[taken[buying]]
        taken[buying] += 1
        deal = voice.word(f"{verb} a net", "buy" if buying else "sell", fact)
        yield _joint(found, at), voice.group(fact.group), deal, voice.won(fact.amount, fact)


def _joint(found: Sequence[FlowSum], at: int) -> str:
    if at == 0:
        return ""
    before, here = found[at - 1].amount.value > 0, found[at].amount.value > 0
    if before != here:
        return ", while "
    later = any((each.amount.value > 0) == here for each in found[at + 1 :])
    return ", " if later else " and "


@context
class FlowSince(Context):
    """The most a group bought, or sold, in such a period since when."""

    superlative: Said
    group: Said
    since: Said | None


def flow_since(facts: Facts, voice: Voice) -> FlowSince:
    """``It was the biggest weekly net selling by foreign investors since the week ended Feb. 7.``"""
    fact = one(facts, PeriodSince)
    assert fact is not None
    group = fact.subject.split(".")[1]
    return FlowSince(words.superlative(fact, voice), voice.group(group), words.since(fact, voice))


@context
class FlowRow(Context):
    """A group on one side for several periods."""

    nth: Said
    side: Said
    group: Said


def flow_row(facts: Facts, voice: Voice) -> FlowRow:
    """``It was the third straight week of net selling by foreign investors.``"""
    fact = one(facts, PeriodStreak)
    assert fact is not None
    nth = voice.figure(fact.periods, f"{ordinal(int(fact.periods.value))} straight {fact.period}", fact)
    side = voice.word("net buying" if fact.direction == "up" else "net selling", fact.direction, fact)
    return FlowRow(nth, side, voice.group(fact.subject.split(".")[1]))


@context
class Turnover(Context):
    """What changed hands in a session on average, beside the period before."""

    average: Said
    way: Said | None
    percent: Said | None
    before: Said | None


def turnover(facts: Facts, voice: Voice) -> Turnover:
    """``Daily turnover averaged 36.41 trillion won, up 12.3 percent from the previous week.``"""
    fact = one(facts, PeriodTurnover)
    assert fact is not None
    average = voice.won(fact.average, fact)
    if fact.percent is None or half_up(fact.percent.value, 1) == 0:
        return Turnover(average, None, None, None)
    way = voice.word("up" if fact.percent.value > 0 else "down", "turnover", fact)
    before = voice.span(f"the previous {fact.period}", fact.period, fact)
    return Turnover(average, way, voice.percent(fact.percent, fact, places=1), before)


@context
class Kosdaq(Context):
    """The second market over the period."""

    name: Said
    relation: Said | None
    verb: Said
    percent: Said | None
    over: Said
    level: Said


def kosdaq(facts: Facts, voice: Voice) -> Kosdaq:
    """``The tech-heavy Kosdaq outperformed, rising 3.4 percent over the same period to 1,192.78.``"""
    fact, relative = one(facts, PeriodMove), one(facts, PeriodRelative)
    assert fact is not None
    name, over = voice.name(fact.subject), voice.span("over the same period", fact.period, fact)
    level = voice.level(fact.last, fact)
    if voice.vanishes(fact.percent):
        text = "was unchanged" if fact.direction == "flat" else "was little changed"
        return Kosdaq(name, None, voice.word(text, "flat", fact), None, over, level)
    how = RELATIONS.get(relative.relation) if relative else None
    relation = voice.word(how, relative.relation, relative) if how and relative else None
    verb = words.paced(fact, voice, GERUND if relation else 0)
    return Kosdaq(name, relation, verb, voice.percent(fact.percent, fact), over, level)


@context
class Won(Context):
    """The won, and how far it is from where the period before left it."""

    rate: Said
    change: Said | None
    way: Said
    before: Said


def won(facts: Facts, voice: Voice) -> Won:
    """``The won closed at 1,429.95 per dollar, 12.5 won weaker than at the end of the previous week.``"""
    fact = one(facts, PeriodMove)
    assert fact is not None
    rate, before = voice.rate(fact.last, fact), voice.span(f"the previous {fact.period}", fact.period, fact)
    if fact.direction == "flat":
        return Won(rate, None, voice.word("unchanged from", "flat", fact), before)
    change = voice.figure(fact.change, f"{voice.rate(fact.change, fact)} won", fact)
    way = voice.word("stronger than" if fact.direction == "down" else "weaker than", fact.direction, fact)
    return Won(rate, change, way, before)


@context
class Cap(Context):
    """What the period did to market value."""

    companies: Said
    verb: Said
    change: Said
    over: Said
    value: Said


def cap(facts: Facts, voice: Voice) -> Cap:
    """``The market capitalization of ... companies grew by 413 trillion won over the week to ...``"""
    fact = one(facts, PeriodMove)
    assert fact is not None
    verb = voice.word("shrank" if fact.direction == "down" else "grew", fact.direction, fact)
    change, over = voice.won(fact.change, fact), voice.span(words.over(fact.period), fact.period, fact)
    return Cap(voice.listed(), verb, change, over, voice.won(fact.last, fact))


@context
class Leaders(Context):
    """The large caps that rose and fell the most."""

    among: Said
    rows: tuple[tuple[str, Said, Said, Said], ...]


def leaders(facts: Facts, voice: Voice) -> Leaders:
    """``Among six large caps, SK hynix gained the most, 12.3 percent, and Naver lost the most ...``"""
    found = every(facts, PeriodLeader)
    first = found[0]
    among = voice.span(f"Among {cardinal(first.among)} large caps", str(first.among), first)
    rows = []
    for joint, fact in zip(joints(len(found)), found, strict=True):
        verb = voice.word("gained the most" if fact.side == "led" else "lost the most", fact.side, fact)
        percent = voice.percent(fact.percent, fact)
        rows.append((f",{joint}" if joint else "", voice.name(fact.subject), verb, percent))
    return Leaders(among, tuple(rows))


@context
class Calendar(Context):
    """The days without trading, each with its reason; or that the year is over, and when trading resumes."""

    today: Said | None
    following: Said | None
    rows: tuple[tuple[str, Said, str], ...]


def calendar(facts: Facts, voice: Voice) -> Calendar:
    """``The market was closed on Monday and Tuesday for the Lunar New Year holiday.``"""
    fact = one(facts, PeriodCalendar)
    assert fact is not None
    if fact.period == "year":
        following = voice.on(fact.following, fact) if fact.following else None
        return Calendar(voice.today(), following, ())
    groups = [(reason, list(days)) for reason, days in groupby(fact.closed, lambda each: each.reason)]
    rows = []
    for joint, (reason, days) in zip(joints(len(groups)), groups, strict=True):
        why = f" for {_reason(reason)}" if reason else ""
        rows.append((joint, voice.span(_days(days), str(days[0].day), fact), why))
    return Calendar(None, None, tuple(rows))


def _reason(reason: str) -> str:
    return REASONS.get(reason, reason)


def _days(days: Sequence[Closed]) -> str:
    named: list[date] = [each.day for each in days]
    told = (joint + dates.weekday(day) for joint, day in zip(joints(len(named)), named, strict=True))
    row = (named[-1] - named[0]).days == len(named) - 1
    if row and len(named) > 2:
        return f"from {dates.weekday(named[0])} to {dates.weekday(named[-1])}"
    return f"on {''.join(told)}"
