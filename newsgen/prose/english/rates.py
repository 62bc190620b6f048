"""Sentences about the dollar and the won: its round levels, the dollar's own move, its week, month and year.

A rate that rises is a weaker won, and its change in percent is the dollar's: the won is told in won.
"""

from __future__ import annotations

from itertools import pairwise

from newsgen.prose.english.context import Context, Facts, context, every, one
from newsgen.prose.english.rate_decks import LOSSES, largest_move
from newsgen.prose.english.rate_heads import PER, crossed, moved_by, superlative
from newsgen.prose.english.superlatives import since_when
from newsgen.prose.english.swings import swings
from newsgen.prose.english.verbs import PAST
from newsgen.prose.english.voice import Voice
from newsgen.prose.english.words import counted, ordinal, sessions_long
from newsgen.records import (
    NOON_RATE,
    DayRange,
    LargestSince,
    Milestone,
    Move,
    MultiDay,
    NetFlow,
    Opening,
    Said,
    Streak,
    ToDate,
)
from newsgen.sessions import CLOSE

DOLLAR = {"up": "gained", "down": "lost"}
BESIDE = {"up": "rose", "down": "fell"}
"""Beside *gain* and *loss*."""
DEALT = {True: "bought a net", False: "sold a net"}
SPANS = {"week": "this week", "month": "this month", "year": "this year"}


@context
class RateSource(Context):
    """Whose rate it is, and that it is not Seoul's."""


def source(_: Facts, __: Voice) -> RateSource:
    """``The rate is the noon buying rate that the Federal Reserve publishes, not a Seoul close.``"""
    return RateSource()


@context
class RateSince(Context):
    """The weakest or strongest since when."""

    noon: bool
    what: Said
    since: Said | None


def since(facts: Facts, voice: Voice) -> RateSince:
    """``The close was the weakest since March 13, 2009.``"""
    found = superlative(facts, voice)
    assert found is not None
    return RateSince(facts[0].role == NOON_RATE, found.what, found.since)


@context
class RateChange(Context):
    """How far it is from the rate before."""

    change: Said | None
    way: Said | None
    base: Said | str


def change(facts: Facts, voice: Voice) -> RateChange:
    """``The won was 12.3 won weaker than on Friday.``"""
    fact = one(facts, Move)
    assert fact is not None
    return RateChange(*moved_by(fact, facts, voice))


@context
class RateLevel(Context):
    """A round level crossed."""

    verb: Said
    level: Said
    per: str
    first: str
    since: Said | None


def level(facts: Facts, voice: Voice) -> RateLevel:
    """``The won closed weaker than 1,450 per dollar for the first time since ...``"""
    fact = one(facts, Milestone)
    assert fact is not None
    verb, rung = crossed(fact, voice, PAST)
    since = voice.date(fact.since.session, fact) if fact.since and not fact.first else None
    first = " for the first time" if since or fact.first else ""
    per = "" if fact.role == NOON_RATE else f" {PER}"
    return RateLevel(verb, rung, per, first, since)


@context
class RateDollar(Context):
    """The dollar's gain or loss, and the largest since when."""

    verb: Said
    percent: Said
    what: Said | None
    since: Said | None


def dollar(facts: Facts, voice: Voice) -> RateDollar:
    """``The dollar gained 1.12 percent against the won, its largest one-day gain since Oct. 24, 2008.``"""
    fact, largest = one(facts, Move), one(facts, LargestSince)
    assert fact is not None
    verb = voice.word((BESIDE if largest else DOLLAR)[fact.direction], fact.direction, fact)
    percent, what, since = voice.percent(fact.percent, fact), None, None
    if largest is not None:
        what, since = voice.word(largest_move(largest), largest.measure, largest), since_when(largest, voice)
    return RateDollar(verb, percent, what, since)


@context
class RateStreak(Context):
    """A row of sessions kept or ended."""

    nth: Said | None
    way: Said | None
    ended: Said | None


def streak(facts: Facts, voice: Voice) -> RateStreak:
    """``It was the won's fifth straight loss.``, ``The won ended a five-session losing streak.``"""
    fact = one(facts, Streak)
    assert fact is not None
    length, (loss, losing) = int(fact.sessions.value), LOSSES[fact.direction]
    if fact.ended:
        text = f"{sessions_long(length)} {losing} streak"
        return RateStreak(None, None, voice.figure(fact.sessions, text, fact))
    nth = voice.figure(fact.sessions, ordinal(length), fact)
    return RateStreak(nth, voice.word(loss, fact.direction, fact), None)


@context
class RateSeveral(Context):
    """The dollar over several sessions; *it* right after the dollar's own move."""

    again: bool
    verb: Said
    percent: Said
    length: Said


def several(facts: Facts, voice: Voice) -> RateSeveral:
    """``The dollar has gained 5.3 percent against the won in five sessions.``"""
    fact = one(facts, MultiDay)
    assert fact is not None
    verb = voice.word(DOLLAR[fact.direction], fact.direction, fact)
    length = voice.figure(fact.sessions, counted(int(fact.sessions.value), "session"), fact)
    return RateSeveral(_after_dollar(fact, voice), verb, voice.percent(fact.percent, fact), length)


def _after_dollar(fact: MultiDay | ToDate, voice: Voice) -> bool:
    """Whether the sentence before is the one about the dollar's own move."""
    pairs = (pair for beats in voice.plan.paragraphs for pair in pairwise(beats))
    return any(before.template == "rate_dollar" and fact in here.facts for before, here in pairs)


@context
class RateTraded(Context):
    """Where it opened and between which rates it traded."""

    opened: Said | None
    low: Said | None
    high: Said | None
    per: str


def traded(facts: Facts, voice: Voice) -> RateTraded:
    """``The won opened at 1,425 and moved between 1,424.1 and 1,433 per dollar.``"""
    first, found = one(facts, Opening), one(facts, DayRange)
    opened = voice.rate(first.level, first) if first else None
    low = voice.rate(found.low, found) if found and found.low else None
    high = voice.rate(found.high, found) if found and found.high else None
    return RateTraded(opened, low, high, voice.style.rate)


@context
class RateStocks(Context):
    """The stock market, and foreigners on it."""

    where: str
    today: Said | None
    name: Said
    verb: Said
    percent: Said | None
    to: str
    level: Said
    group: Said | None
    deal: Said | None
    amount: Said | None


def stocks(facts: Facts, voice: Voice) -> RateStocks:
    """``In Seoul on Tuesday, the Kospi rose 2.73 percent to close at 5,084.85, and foreign investors ...``"""
    fact, flow = one(facts, Move), one(facts, NetFlow)
    assert fact is not None
    noon, closing = voice.day.noon_on is not None, voice.day.phase == CLOSE
    today = voice.today() if noon else None
    name, level = voice.name(fact.subject), voice.level(fact.last, fact)
    percent, to = None, "at"
    verb = voice.word("closed unchanged" if closing else "stood unchanged", "flat", fact)
    if not voice.vanishes(fact.percent):
        verb, percent = voice.verb(fact, fact.direction, fact.size), voice.percent(fact.percent, fact)
        to = "to close at" if closing else "to"
    elif fact.direction != "flat":
        verb = voice.word("was almost unchanged", "flat", fact)
    group, deal, amount = _dealt(flow, voice) if flow else (None, None, None)
    return RateStocks("In Seoul" if noon else "", today, name, verb, percent, to, level, group, deal, amount)


def _dealt(flow: NetFlow, voice: Voice) -> tuple[Said, Said, Said]:
    """``foreign investors``, ``bought a net``, ``844.8 billion won``."""
    bought = flow.amount.value > 0
    deal = voice.word(DEALT[bought], "buy" if bought else "sell", flow)
    return voice.group(flow.group), deal, voice.won(flow.amount, flow)


@context
class RateSpans(Context):
    """The dollar since the week, the month and the year began."""

    again: bool
    rows: tuple[tuple[str, Said | None, Said, Said], ...]


def spans(facts: Facts, voice: Voice) -> RateSpans:
    """``The dollar is up 0.3 percent against the won this week, down 1.2 percent this month and up ...``"""
    found, rows, before = every(facts, ToDate), list[tuple[str, Said | None, Said, Said]](), ""
    for joint, fact in zip(swings([fact.direction for fact in found]), found, strict=True):
        way = None if fact.direction == before else voice.word(fact.direction, fact.direction, fact)
        span = voice.span(SPANS[fact.period], fact.period, fact)
        rows.append((joint, way, voice.percent(fact.percent, fact), span))
        before = fact.direction
    return RateSpans(_after_dollar(found[0], voice), tuple(rows))
