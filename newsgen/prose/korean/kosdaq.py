"""Sentences about the Kosdaq: how it fared, where it opened, where it turned, what its past says."""

from __future__ import annotations

from collections.abc import Mapping

from newsgen.prose.korean.context import Builder, Context, Facts, context, one
from newsgen.prose.korean.counting import in_row
from newsgen.prose.korean.margins import Margin, margin
from newsgen.prose.korean.particles import particle
from newsgen.prose.korean.voice import Voice
from newsgen.prose.korean.witnessed import ENDS, RecordOf, SinceOf, record_of, since_of
from newsgen.records import (
    Figure,
    LargestSince,
    Milestone,
    Move,
    Opening,
    Record,
    Relative,
    Said,
    SinceOpen,
    Streak,
)
from newsgen.sessions import CLOSE

WAY = {"up": "오른", "down": "내린"}
NOW = "거래 중이다"
ROWS = {"up": ("올랐다", "상승했다"), "down": ("내렸다", "하락했다")}


@context
class Kosdaq(Context):
    """The second market: than what, how far, which way, and where; and how far from the first."""

    name: Said
    against: Said | None
    than: str
    first: Said | None
    second: Said | None
    way: Said
    level: Said
    end: str
    margins: tuple[Margin, ...]


def kosdaq(facts: Facts, voice: Voice) -> Kosdaq:
    """``코스닥지수는 전 거래일보다 2.09포인트(0.18%) 오른 1,167.14에 거래를 마쳤다.``"""
    fact, relative = one(facts, Move), one(facts, Relative)
    assert fact is not None
    against = None
    if relative is not None and relative.relation == "bucked":
        other = voice.short(relative.against)
        against = voice.word(f"{other}{particle(other, '와과')} 달리", "bucked", relative)
    end = voice.closed() if voice.day.phase == CLOSE else NOW
    name, told = voice.name(fact.subject), _moved(fact, fact.last, voice)
    margins = margin(fact, relative, voice)
    voice.subject = "" if margins else fact.subject  # behind a margin it is named again
    return Kosdaq(name, against, *told, end, margins)


Moved = tuple[str, Said | None, Said | None, Said, Said]
"""Than what, points and percent in the house's order, which way, and to which level."""


def _moved(fact: Move | Opening, level: Figure, voice: Voice) -> Moved:
    told = voice.level(level, fact)
    if fact.direction == "flat":
        return "", None, None, voice.word(voice.same(), "flat", fact), told
    points, percent = voice.points(fact.change, fact), voice.percent(fact.percent, fact)
    way = voice.word(WAY[fact.direction], fact.direction, fact)
    return voice.style.than, *voice.in_order(points, percent), way, told


@context
class KosdaqOpened(Context):
    """Where the second market opened, when no later price is known."""

    name: Said
    than: str
    first: Said | None
    second: Said | None
    way: Said
    level: Said


def kosdaq_opened(facts: Facts, voice: Voice) -> KosdaqOpened:
    """``코스닥지수는 전 거래일보다 9.27포인트(0.80%) 오른 1,174.27로 출발했다.``"""
    fact = one(facts, Opening)
    assert fact is not None
    return KosdaqOpened(voice.name(fact.subject), *_moved(fact, fact.level, voice))


@context
class KosdaqOpen(Context):
    """Where the second market opened, and what has become of that."""

    name: Said | None
    """None behind what its past says of it."""
    percent: Said
    way: Said
    level: Said
    since: Said


STANDS = {"below": "시가 아래로 내려왔다", "above": "시가 위로 올라섰다"}
LESS = {"below": "상승 폭을 줄였다", "above": "낙폭을 줄였다"}
"""By where it closed, of one that ended on the side of the close before on which it opened."""
TURNED = {
    "up": ("상승분을 모두 반납했다", "하락세로 돌아섰다"),
    "down": ("하락분을 모두 만회했다", "상승세로 돌아섰다"),
}
"""By the way it opened, of one that ended on the other side; the second where it went more than half
as far there: that is more than giving back or making up for."""


OPENED = (["kosdaq_open"], ["kosdaq_turn"])


def kosdaq_open(facts: Facts, voice: Voice) -> KosdaqOpen:
    """``코스닥은 0.80% 오른 1,174.27로 출발했으나 상승 폭을 줄였다.``"""
    stands = one(facts, SinceOpen)
    assert stands is not None
    words = (LESS if voice.day.phase == CLOSE else STANDS)[stands.side]
    return _opened(facts, voice.word(words, stands.side, stands), voice)


def kosdaq_turn(facts: Facts, voice: Voice) -> KosdaqOpen:
    """``코스닥은 0.80% 오른 1,174.27로 출발했으나 하락세로 돌아섰다.``"""
    fact = one(facts, Opening)
    assert fact is not None
    moves = (each for beats in voice.plan.paragraphs for beat in beats for each in beat.facts)
    move = next((each for each in moves if isinstance(each, Move) and each.subject == fact.subject), None)
    turned = TURNED[fact.direction]
    words = turned[2 * move.size > fact.size] if move else voice.choose(turned, 12)
    return _opened(facts, voice.word(words, fact.direction, fact), voice)


def _unless_told(series: str, voice: Voice) -> Said | None:
    """``코스닥``, unless the sentence before named it, which the one about its close did in full."""
    behind = [beat.template for beats in voice.plan.paragraphs for beat in beats]
    told = voice.subject == series and behind[behind.index("kosdaq") + 1 :][:1] not in OPENED
    return None if told else voice.short(series)


def _opened(facts: Facts, since: Said, voice: Voice) -> KosdaqOpen:
    fact = one(facts, Opening)
    assert fact is not None
    way = voice.word(WAY[fact.direction], fact.direction, fact)
    name, level = _unless_told(fact.subject, voice), voice.level(fact.level, fact)
    return KosdaqOpen(name, voice.percent(fact.percent, fact), way, level, since)


def kosdaq_since(facts: Facts, voice: Voice) -> SinceOf:
    """``코스닥의 하루 하락률은 2008년 10월 24일 이후 가장 컸다.``"""
    fact = one(facts, LargestSince)
    assert fact is not None
    name = None if voice.subject == fact.subject else voice.short(fact.subject)
    voice.subject = fact.subject if fact.measure in ENDS else ""
    return since_of(fact, name, voice)


def kosdaq_record(facts: Facts, voice: Voice) -> RecordOf:
    """``코스닥은 종가 기준 사상 최저치로 떨어졌다.``"""
    fact = one(facts, Record)
    assert fact is not None
    return record_of(fact, None if voice.subject == fact.subject else voice.short(fact.subject), voice)


@context
class KosdaqLevel(Context):
    """A round thousand that the second market closed above or below, and since when for the first time."""

    name: Said
    first: Said | None
    level: Said
    how: Said
    since: Said | None


HOW = {
    "closed": ("위에서", "up"),
    "regained": ("을 회복했다", "up"),
    "lost": ("을 내줬다", "down"),
}
FIRST = {"up": " 위", "down": " 아래"}


def kosdaq_level(facts: Facts, voice: Voice) -> KosdaqLevel:
    """``코스닥은 1,000선을 회복했다.``, ``코스닥이 1,000선 위에서 장을 마친 것은 ... 이후 처음이다.``"""
    fact = one(facts, Milestone)
    assert fact is not None
    text, way = HOW[fact.how]
    name, level = voice.short(fact.subject), voice.rung(fact.level, fact)
    if fact.since is not None and not fact.first and _long_ago(fact, voice):
        side = voice.word(FIRST[way], way, fact)
        return KosdaqLevel(name, None, level, side, voice.date(fact.since.session, fact))
    first = voice.word("사상 처음으로", "first", fact) if fact.first else None
    how = f" {text} {voice.closed()}" if fact.how == "closed" else text
    return KosdaqLevel(name, first, level, voice.word(how, way, fact), None)


def _long_ago(fact: Milestone, voice: Voice) -> bool:
    return fact.years is not None and fact.years >= voice.words.thresholds["dated"]


@context
class KosdaqStreak(Context):
    """The second market's row of sessions."""

    name: Said
    nth: Said
    way: Said


def kosdaq_streak(facts: Facts, voice: Voice) -> KosdaqStreak:
    """``코스닥은 사흘째 올랐다.``"""
    fact = one(facts, Streak)
    assert fact is not None
    nth = voice.count(fact.sessions, in_row(int(fact.sessions.value)), fact)
    way = voice.word(voice.turn(ROWS[fact.direction], 11), fact.direction, fact)
    return KosdaqStreak(voice.short(fact.subject), nth, way)


BUILDERS: Mapping[str, Builder] = {
    "kosdaq": kosdaq,
    "kosdaq_opened": kosdaq_opened,
    "kosdaq_open": kosdaq_open,
    "kosdaq_turn": kosdaq_turn,
    "kosdaq_since": kosdaq_since,
    "kosdaq_record": kosdaq_record,
    "kosdaq_level": kosdaq_level,
    "kosdaq_streak": kosdaq_streak,
}
