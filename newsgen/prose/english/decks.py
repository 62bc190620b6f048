"""Decks of the market's story: a line that says what the headline and the first sentence do not."""

from __future__ import annotations

from newsgen.prose.english import levels
from newsgen.prose.english.context import Context, Facts, context, one
from newsgen.prose.english.heads_moves import best_day
from newsgen.prose.english.superlatives import measure_words, since_when
from newsgen.prose.english.verbs import PRESENT
from newsgen.prose.english.voice import Voice
from newsgen.prose.english.words import STREAK, counted, ordinal, sessions_long
from newsgen.records import (
    LargestSince,
    Milestone,
    Rank,
    Record,
    Said,
    Streak,
    ToDate,
)


@context
class DeckLevel(Context):
    """A round level lost or regained."""

    verb: Said
    level: Said
    since: Said | None


def deck_level(facts: Facts, voice: Voice) -> DeckLevel:
    """``Index closes below 3,000``."""
    fact = one(facts, Milestone)
    assert fact is not None
    verb = levels.closed(fact, voice, PRESENT)
    return DeckLevel(verb, voice.rung(fact.level, fact), levels.since(fact, voice))


@context
class DeckSince(Context):
    """The largest, highest or lowest since when."""

    superlative: Said
    since: Said | None


def deck_since(facts: Facts, voice: Voice) -> DeckSince:
    """``Index posts lowest close since Nov. 3, 2023``, ``Index posts worst day since Aug. 16``."""
    fact = one(facts, LargestSince)
    assert fact is not None
    words = best_day(fact) if fact.measure.endswith("_percent") and not fact.ever else measure_words(fact)
    return DeckSince(voice.word(words, fact.measure, fact), since_when(fact, voice))


@context
class DeckRank(Context):
    """A move's place among all."""

    place: Said


def deck_rank(facts: Facts, voice: Voice) -> DeckRank:
    """``Index posts fourth-largest one-day percentage loss ever``."""
    fact = one(facts, Rank)
    assert fact is not None
    way = "gain" if fact.measure.startswith("rise") else "loss"
    text = f"{ordinal(int(fact.place.value))}-largest one-day percentage {way} ever"
    return DeckRank(voice.figure(fact.place, text, fact))


@context
class DeckRecord(Context):
    """That the close is a record, or that the day saw one and lost it."""

    verb: Said
    level: Said


def deck_record(facts: Facts, voice: Voice) -> DeckRecord:
    """``Index closes at record 4,952.53``, ``Index hits intraday record of 5,376.92``."""
    fact = one(facts, Record)
    assert fact is not None
    text = "closes at record" if fact.what == "close" else "hits intraday record of"
    return DeckRecord(voice.word(text, f"record_{fact.what}", fact), levels.level_of(fact.value, fact, voice))


@context
class DeckStreak(Context):
    """A row of sessions kept or broken."""

    verb: Said | None
    nth: Said | None
    kind: Said | None
    length: Said | None


def deck_streak(facts: Facts, voice: Voice) -> DeckStreak:
    """``Index falls for third straight session`` or ``Five-session winning streak ends``."""
    fact = one(facts, Streak)
    assert fact is not None
    length = int(fact.sessions.value)
    if fact.ended:
        kind = voice.word(f"{STREAK[fact.direction]} streak", fact.direction, fact)
        return DeckStreak(
            None, None, kind, voice.figure(fact.sessions, sessions_long(length).capitalize(), fact)
        )
    verb = voice.word("rises" if fact.direction == "up" else "falls", fact.direction, fact)
    return DeckStreak(verb, voice.figure(fact.sessions, ordinal(length), fact), None, None)


@context
class DeckSeveral(Context):
    """What a row of sessions has come to."""

    verb: Said
    percent: Said
    length: Said


def deck_several(facts: Facts, voice: Voice) -> DeckSeveral:
    """``Index loses 19.24 percent in three sessions``."""
    fact = one(facts, Streak)
    assert fact is not None and fact.percent is not None
    verb = voice.word("gains" if fact.direction == "up" else "loses", fact.direction, fact)
    length = voice.figure(fact.sessions, counted(int(fact.sessions.value), "session"), fact)
    return DeckSeveral(verb, voice.percent(fact.percent, fact), length)


@context
class DeckKosdaq(Context):
    """The second market's largest move, or highest or lowest close, since when."""

    name: Said
    superlative: Said
    since: Said | None


def deck_kosdaq(facts: Facts, voice: Voice) -> DeckKosdaq:
    """``Kosdaq posts lowest close since May 27, 2004``."""
    fact = one(facts, LargestSince)
    assert fact is not None
    words = best_day(fact) if fact.measure.endswith("_percent") and not fact.ever else measure_words(fact)
    what = voice.word(words, fact.measure, fact)
    return DeckKosdaq(voice.head_name(fact.subject), what, since_when(fact, voice))


@context
class DeckYear(Context):
    """What the year came to."""

    way: Said
    percent: Said


def deck_year(facts: Facts, voice: Voice) -> DeckYear:
    """``Index ends the year up 75.63 percent``."""
    fact = one(facts, ToDate)
    assert fact is not None
    return DeckYear(voice.word(fact.direction, fact.direction, fact), voice.percent(fact.percent, fact))
