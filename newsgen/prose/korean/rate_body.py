"""Sentences of a story about the dollar and the won: how it moved, its round levels, its rows."""

from __future__ import annotations

from newsgen.prose.korean import stock_row
from newsgen.prose.korean.context import Context, Facts, context, one
from newsgen.prose.korean.particles import particle
from newsgen.prose.korean.rate_words import (
    PLAIN,
    WENT,
    base,
    crossed,
    first_time,
    furthest,
    measure,
    name_once,
    rate,
)
from newsgen.prose.korean.stock_heads import way_of
from newsgen.prose.korean.voice import Voice
from newsgen.prose.korean.witnessed import since_when
from newsgen.records import (
    NOON_RATE,
    DayRange,
    LargestSince,
    Milestone,
    Move,
    MultiDay,
    Opening,
    Said,
    Streak,
)


@context
class RateSource(Context):
    """Whose rate it is, and that it is not Seoul's."""


def source(_: Facts, __: Voice) -> RateSource:
    """``이 환율은 ... 고시하는 뉴욕 정오 매입률로, 서울 외환시장 종가와는 다르다.``"""
    return RateSource()


@context
class RateSince(Context):
    """The highest or lowest since when."""

    name: Said | None
    noon: bool
    least: str
    since: Said | None
    most: Said


def since(facts: Facts, voice: Voice) -> RateSince:
    """``환율은 종가 기준 2009년 3월 13일 이후 가장 높았다.``"""
    found = furthest(facts, voice, ("가장 높았다", "가장 낮았다"))
    assert found is not None
    return RateSince(name_once(voice), facts[0].role == NOON_RATE, found.least, found.since, found.most)


@context
class RateChange(Context):
    """How far it is from the noon rate before."""

    name: Said
    base: Said
    change: Said
    verb: Said


def change(facts: Facts, voice: Voice) -> RateChange:
    """``환율은 12일보다 12.3원 올랐다.``"""
    fact = one(facts, Move)
    assert fact is not None
    day = base(fact, facts, voice)
    assert day is not None
    verb = voice.word(WENT[fact.direction], fact.direction, fact)
    return RateChange(rate(voice), day, voice.rate(fact.change, fact), verb)


@context
class RateLevel(Context):
    """A round level crossed."""

    name: Said
    closing: str
    """``종가 기준``, with the blank behind it; nothing of New York's noon rate."""
    since: Said | None
    first: Said | None
    level: Said
    verb: Said


def level(facts: Facts, voice: Voice) -> RateLevel:
    """``환율은 종가 기준 지난해 11월 7일 이후 처음으로 1,450원선을 넘어섰다.``"""
    fact = one(facts, Milestone)
    assert fact is not None
    day, first = first_time(fact, voice)
    said, verb = voice.word(first, "first", fact) if first else None, crossed(fact, voice, CROSSED)
    closing = "" if fact.role == NOON_RATE else "종가 기준 "
    return RateLevel(rate(voice), closing, day, said, voice.rung(fact.level, fact), verb)


CROSSED = ("넘어섰다", "밑돌았다")


@context
class RateDollar(Context):
    """The rate's rise or fall in percent, and the largest since when."""

    what: Said
    percent: Said
    least: str
    since: Said | None
    most: Said | None


def dollar(facts: Facts, voice: Voice) -> RateDollar:
    """``하루 상승률은 4.12%로 2009년 3월 30일 이후 가장 컸다.``; what comes next is about the rate again."""
    fact, largest = one(facts, Move), one(facts, LargestSince)
    assert fact is not None
    what, percent = measure(fact, fact.direction, voice), voice.percent(fact.percent, fact)
    voice.subject = ""
    if largest is None:
        return RateDollar(what, percent, "", None, None)
    most = voice.word("사상 최대였다" if largest.ever else "가장 컸다", largest.measure, largest)
    return RateDollar(what, percent, *since_when(largest, voice), most)


@context
class RateStreak(Context):
    """A row of sessions kept or ended, or halted by one without a change."""

    words: tuple[str, ...]


def streak(facts: Facts, voice: Voice) -> RateStreak:
    """``환율은 나흘째 상승했다.``, ``환율이 오른 것은 나흘 만이다.``"""
    fact = one(facts, Streak)
    assert fact is not None
    now = way_of(fact, voice)
    nth, went, halted = stock_row.row(fact, now, voice)
    name = rate(voice)
    if halted:
        return RateStreak((nth, " 이어진 ", name, " ", went, "는 멈췄다"))
    if fact.ended:
        went, nth = voice.word(PLAIN[now], now, fact), nth.worded(nth.removesuffix("에"))
        return RateStreak((name, particle(name, "이가"), " ", went, " 것은 ", nth, "이다"))
    return RateStreak((name, particle(name, "은는"), " ", nth, " ", went))


@context
class RateSeveral(Context):
    """The rate over several sessions."""

    begins: tuple[str, ...]
    """The rate and ``최근``, unless the paragraph is about it."""
    length: Said
    during: str
    percent: Said
    verb: Said


def several(facts: Facts, voice: Voice) -> RateSeveral:
    """``환율은 최근 20거래일 동안 5.26% 올랐다.``"""
    fact = one(facts, MultiDay)
    assert fact is not None
    length = voice.count(fact.sessions, f"{fact.sessions.value}거래일", fact)
    verb = voice.word(WENT[fact.direction], fact.direction, fact)
    name, percent = name_once(voice), voice.percent(fact.percent, fact)
    begins = (name, particle(name, "은는"), " 최근 ") if name else ("최근 ",)
    return RateSeveral(begins, length, "동안" if name else "동안에는", percent, verb)


@context
class RateTraded(Context):
    """Where it opened and between which rates it traded."""

    name: Said
    opened: Said | None
    low: Said | None
    high: Said | None


def traded(facts: Facts, voice: Voice) -> RateTraded:
    """``환율은 1,425.0원에 출발해 장중 1,424.1원과 1,433.0원 사이에서 움직였다.``"""
    first, found = one(facts, Opening), one(facts, DayRange)
    opened = voice.rate(first.level, first) if first else None
    low = voice.rate(found.low, found) if found and found.low else None
    high = voice.rate(found.high, found) if found and found.high else None
    return RateTraded(rate(voice), opened, low, high)
