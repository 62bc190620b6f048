"""Decks of the market's story: a clipped line that says what the headline and the first sentence do not."""

from __future__ import annotations

from collections.abc import Mapping

from newsgen.prose.korean import counting, levels
from newsgen.prose.korean.context import Builder, Context, Facts, context, one
from newsgen.prose.korean.heads import crossed
from newsgen.prose.korean.superlatives import SIZES
from newsgen.prose.korean.voice import Voice
from newsgen.prose.korean.witnessed import since_when
from newsgen.records import LargestSince, Milestone, Rank, Record, Said, Streak, ToDate

WAYS = {"up": "상승", "down": "하락"}
OTHER = {"up": "하락", "down": "상승"}
CLOSES = {"high_close": "최고치", "low_close": "최저치"}


@context
class DeckLevel(Context):
    """A round level lost or regained."""

    level: Said
    how: Said
    since: Said | None


def deck_level(facts: Facts, voice: Voice) -> DeckLevel:
    """``종가 기준 3,000선 회복…2021년 12월 28일 이후 처음``."""
    fact = one(facts, Milestone)
    assert fact is not None
    return DeckLevel(voice.rung(fact.level, fact), crossed(fact, voice), levels.since(fact, voice))


@context
class DeckSince(Context):
    """The largest, highest or lowest since when."""

    least: str
    since: Said | None
    what: Said


def deck_since(facts: Facts, voice: Voice) -> DeckSince:
    """``2022년 1월 28일 이후 최고치``, ``사상 최대 하락 폭``."""
    fact = one(facts, LargestSince)
    assert fact is not None
    return DeckSince(*_since(fact, voice))


@context
class DeckKosdaq(Context):
    """The same of the second market, with its name."""

    name: Said
    least: str
    since: Said | None
    what: Said


def deck_kosdaq(facts: Facts, voice: Voice) -> DeckKosdaq:
    """``코스닥 2004년 5월 27일 이후 최저치``."""
    fact = one(facts, LargestSince)
    assert fact is not None
    return DeckKosdaq(voice.short(fact.subject), *_since(fact, voice))


def _since(fact: LargestSince, voice: Voice) -> tuple[str, Said | None, Said]:
    least, day = since_when(fact, voice)
    text = CLOSES.get(fact.measure) or f"최대 {SIZES[fact.measure]}"
    return least, day, voice.word(text if day else f"사상 {text}", fact.measure, fact)


@context
class DeckRank(Context):
    """A move's place among all."""

    place: Said
    what: Said


def deck_rank(facts: Facts, voice: Voice) -> DeckRank:
    """``역대 네 번째로 큰 하락률``."""
    fact = one(facts, Rank)
    assert fact is not None
    place = voice.count(fact.place, f"역대 {counting.placed(int(fact.place.value), '큰')}", fact)
    return DeckRank(place, voice.word(SIZES[fact.measure], fact.measure, fact))


@context
class DeckRecord(Context):
    """That the close is a record too, or that the day saw one and lost it."""

    what: Said
    level: Said


def deck_record(facts: Facts, voice: Voice) -> DeckRecord:
    """``종가 기준 사상 최고치 4,952.53``, ``장중 사상 최고치 5,376.92``."""
    fact = one(facts, Record)
    assert fact is not None
    text = "종가 기준 사상 최고치" if fact.what == "close" else "장중 사상 최고치"
    return DeckRecord(voice.word(text, f"record_{fact.what}", fact), voice.level(fact.value, fact))


@context
class DeckStreak(Context):
    """A row of sessions kept or broken."""

    nth: Said
    way: Said


def deck_streak(facts: Facts, voice: Voice) -> DeckStreak:
    """``사흘 연속 하락``, ``6거래일 만에 하락``."""
    fact = one(facts, Streak)
    assert fact is not None
    length = int(fact.sessions.value)
    if fact.ended:
        unmoved = voice.move is not None and voice.move.direction == "flat"
        if unmoved:
            nth = voice.count(fact.sessions, counting.running(length), fact)
            return DeckStreak(nth, voice.word(f"{WAYS[fact.direction]} 멈춰", fact.direction, fact))
        nth = voice.count(fact.sessions, counting.after(length), fact)
        return DeckStreak(nth, voice.word(OTHER[fact.direction], fact.direction, fact))
    nth = voice.count(fact.sessions, counting.running(length), fact)
    return DeckStreak(nth, voice.word(WAYS[fact.direction], fact.direction, fact))


@context
class DeckSeveral(Context):
    """What a row of sessions has come to."""

    length: Said
    percent: Said
    way: Said


def deck_several(facts: Facts, voice: Voice) -> DeckSeveral:
    """``3거래일 동안 19.24% 하락``."""
    fact = one(facts, Streak)
    assert fact is not None and fact.percent is not None
    length = voice.count(fact.sessions, f"{int(fact.sessions.value)}거래일", fact)
    way = voice.word(WAYS[fact.direction], fact.direction, fact)
    return DeckSeveral(length, voice.percent(fact.percent, fact), way)


@context
class DeckYear(Context):
    """What the year came to."""

    percent: Said
    way: Said


def deck_year(facts: Facts, voice: Voice) -> DeckYear:
    """``올해 75.63% 상승``."""
    fact = one(facts, ToDate)
    assert fact is not None
    return DeckYear(voice.percent(fact.percent, fact), voice.word(WAYS[fact.direction], fact.direction, fact))


BUILDERS: Mapping[str, Builder] = {
    "deck_level": deck_level,
    "deck_since": deck_since,
    "deck_kosdaq": deck_kosdaq,
    "deck_rank": deck_rank,
    "deck_record": deck_record,
    "deck_streak": deck_streak,
    "deck_several": deck_several,
    "deck_year": deck_year,
}
