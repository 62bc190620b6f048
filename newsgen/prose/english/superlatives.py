"""Words for the largest, the highest and the lowest."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from newsgen.prose.english.context import Context, Facts, context, every, one
from newsgen.prose.english.voice import Voice
from newsgen.prose.english.words import STREAK, counted, ordinal, sessions_long
from newsgen.records import Figure, LargestSince, Record, Said, Streak

MEASURES = {
    "high_close": "highest close{ever}",
    "low_close": "lowest close{ever}",
    "rise_points": "largest one-day gain{ever} in points",
    "fall_points": "largest one-day loss{ever} in points",
    "rise_percent": "largest one-day percentage gain{ever}",
    "fall_percent": "largest one-day percentage loss{ever}",
}


def measure_words(fact: LargestSince) -> str:
    """``largest one-day percentage loss ever``, ``lowest close``."""
    return MEASURES[fact.measure].format(ever=" ever" if fact.ever else "")


@dataclass(frozen=True, slots=True)
class Rank:
    """``largest one-day loss``, since when, and in what: once for points and percent where both agree."""

    what: Said
    since: Said | None
    both: Said | None


def rank(found: Sequence[LargestSince], voice: Voice) -> Rank | None:
    """The words for a move's rank in the history; None without one."""
    if not found:
        return None
    fact = found[0]
    if len(found) == 1:
        return Rank(voice.word(measure_words(fact), fact.measure, fact), since_when(fact, voice), None)
    ever = " ever" if fact.ever else ""
    way = "gain" if fact.measure.startswith("rise") else "loss"
    what = voice.word(f"largest one-day {way}{ever}", fact.measure, fact)
    return Rank(what, since_when(fact, voice), voice.word("in both percentage and points", "both", found[1]))


def since_when(fact: LargestSince, voice: Voice) -> Said | None:
    """The witness's date; ``at least`` the first day covered when nothing since matches; None for ever."""
    if fact.ever:
        return None
    mark = fact.witness.at
    if mark is not None:
        return voice.date(mark.session, fact)
    return voice.date(fact.witness.covers_from, fact, "at least ")


def previous_record(fact: Record) -> Figure:
    """The record that was beaten."""
    assert fact.previous.value is not None
    return Figure(fact.previous.value, fact.value.unit, (fact.previous.address,))


@context
class RecordClose(Context):
    """The record close and the one it beat."""

    what: Said | None
    previous: Said
    day: Said


def record(facts: Facts, voice: Voice) -> RecordClose:
    """``The close was the highest on record, above the 5,969.64 set on Tuesday.``"""
    fact = one(facts, Record)
    assert fact is not None
    led = any(told is fact for told in voice.plan.paragraphs[0][0].facts)
    what = None if led else voice.word("the highest on record", "record_close", fact)
    return RecordClose(what, voice.level(previous_record(fact), fact), voice.on(fact.previous.session, fact))


@context
class SinceClose(Context):
    """The highest or lowest close since when."""

    what: Said
    day: Said | None
    level: Said | None


def since_close(facts: Facts, voice: Voice) -> SinceClose:
    """``The close was the lowest since Nov. 3, 2023, when the index ended at 2,368.34.``"""
    fact = one(facts, LargestSince)
    assert fact is not None
    mark, level = fact.witness.at, None
    if mark is not None and mark.value is not None:
        level = voice.level(Figure(mark.value, fact.value.unit, (mark.address,)), fact)
    what = voice.word("highest" if fact.measure == "high_close" else "lowest", fact.measure, fact)
    return SinceClose(what, since_when(fact, voice), level)


@context
class Extreme(Context):
    """The largest moves since when: one clause for percent and points together, or one for each."""

    clauses: tuple[tuple[str, Said, Said | None, Said | None], ...]
    also: bool
    """Whether the first sentence has told of such a move."""


def extreme(facts: Facts, voice: Voice) -> Extreme:
    """``The move was the largest one-day percentage loss since Oct. 30, 2008, and the largest ...``"""
    found = every(facts, LargestSince)
    groups = [found] if len(found) == 2 and _same_day(*found) else [[fact] for fact in found[:2]]
    clauses = []
    for at, group in enumerate(groups):
        ranked = rank(group, voice)
        assert ranked is not None
        joint = "" if not at else " and the " if found[0].ever else ", and the "
        clauses.append((joint, ranked.what, ranked.since, ranked.both))
    lead_told = any(isinstance(fact, LargestSince) for fact in voice.plan.paragraphs[0][0].facts)
    if not lead_told:
        voice.look_away()
    return Extreme(tuple(clauses), also=lead_told)


def _same_day(one: LargestSince, other: LargestSince) -> bool:
    """Whether both name the same day, or neither any."""
    if one.witness.at is None or other.witness.at is None:
        return one.witness.at is other.witness.at and one.ever == other.ever
    return one.witness.at.session == other.witness.at.session


@context
class Row(Context):
    """A row of sessions kept or ended."""

    nth: Said | None
    way: Said | None
    ended: Said | None


def streak(facts: Facts, voice: Voice) -> Row:
    """``It was the index's seventh straight loss.`` ``It ended a seven-session losing streak.``"""
    fact = one(facts, Streak)
    assert fact is not None
    length = int(fact.sessions.value)
    if fact.ended:
        text = f"{sessions_long(length)} {STREAK[fact.direction]} streak"
        return Row(None, None, voice.figure(fact.sessions, text, fact))
    way = voice.word("gain" if fact.direction == "up" else "loss", fact.direction, fact)
    return Row(voice.figure(fact.sessions, ordinal(length), fact), way, None)


@context
class RowSum(Context):
    """A row of sessions kept, and what it comes to."""

    nth: Said
    way: Said
    brought: Said
    length: Said
    percent: Said


def row_sum(facts: Facts, voice: Voice) -> RowSum:
    """``It was the index's fourth straight loss, bringing the drop over the four sessions to 22.27 ...``"""
    fact = one(facts, Streak)
    assert fact is not None and fact.percent is not None
    length, up = int(fact.sessions.value), fact.direction == "up"
    return RowSum(
        voice.figure(fact.sessions, ordinal(length), fact),
        voice.word("gain" if up else "loss", fact.direction, fact),
        voice.word("rise" if up else "drop", fact.direction, fact),
        voice.figure(fact.sessions, counted(length, "session"), fact),
        voice.percent(fact.percent, fact),
    )


@context
class KosdaqSince(Context):
    """The second market's rank in its history."""

    name: Said
    what: Said
    since: Said | None


def kosdaq_since(facts: Facts, voice: Voice) -> KosdaqSince:
    """``It was the Kosdaq's largest one-day percentage loss ever.``"""
    fact = one(facts, LargestSince)
    assert fact is not None
    what = voice.word(measure_words(fact), fact.measure, fact)
    return KosdaqSince(voice.short(fact.subject), what, since_when(fact, voice))


@context
class KosdaqStreak(Context):
    """The second market's row of sessions."""

    name: Said
    nth: Said
    way: Said


def kosdaq_streak(facts: Facts, voice: Voice) -> KosdaqStreak:
    """``It was the Kosdaq's third straight gain.``"""
    fact = one(facts, Streak)
    assert fact is not None
    nth = voice.figure(fact.sessions, ordinal(int(fact.sessions.value)), fact)
    way = voice.word("gain" if fact.direction == "up" else "loss", fact.direction, fact)
    return KosdaqStreak(voice.short(fact.subject), nth, way)


CLOSES = {"close": "highest close", "low_close": "lowest close"}


@context
class OfSeries(Context):
    """A superlative of a series beside the main index, and since when."""

    name: Said
    what: Said
    since: Said | None


@context
class RecordOf(Context):
    """The record close of a series beside the main index."""

    name: Said
    what: Said


def kosdaq_record(facts: Facts, voice: Voice) -> RecordOf:
    """``It was the Kosdaq's lowest close on record.``"""
    fact = one(facts, Record)
    assert fact is not None
    what = voice.word(f"{CLOSES[fact.what]} on record", fact.what, fact)
    return RecordOf(voice.short(fact.subject), what)


WON_CLOSES = {"high_close": "weakest close", "low_close": "strongest close"}
WON_MOVES = {"rise_percent": "loss", "fall_percent": "gain"}
"""A rate that rises is a currency that falls."""


def won_since(facts: Facts, voice: Voice) -> OfSeries:
    """``It was the won's weakest close since March 31, 2009.``"""
    fact = one(facts, LargestSince)
    assert fact is not None
    ever = " ever" if fact.ever else ""
    text = WON_CLOSES.get(fact.measure) or f"largest one-day percentage {WON_MOVES[fact.measure]}"
    what = voice.word(f"{text}{ever}", fact.measure, fact)
    return OfSeries(voice.plainly("the won", fact.subject), what, since_when(fact, voice))


def won_record(facts: Facts, voice: Voice) -> RecordOf:
    """``It was the won's weakest close on record.``"""
    fact = one(facts, Record)
    assert fact is not None
    text = WON_CLOSES["high_close" if fact.what == "close" else "low_close"]
    what = voice.word(f"{text} on record", fact.what, fact)
    return RecordOf(voice.plainly("the won", fact.subject), what)
