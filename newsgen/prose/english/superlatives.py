"""Words for the largest, the highest and the lowest."""

from __future__ import annotations

from newsgen.prose.english.context import Context, Facts, context, every, one
from newsgen.prose.english.voice import Voice
from newsgen.records import Figure, LargestSince, Milestone, Record, Said

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
    """``It was the highest close on record, above the 5,969.64 set on Tuesday.``"""
    fact = one(facts, Record)
    assert fact is not None
    led = voice.plan.lead.fact is fact
    what = None if led else voice.word("the highest close on record", "record_close", fact)
    return RecordClose(what, voice.level(previous_record(fact), fact), voice.on(fact.previous.session, fact))


@context
class FirstRung(Context):
    """A round level closed above for the first time."""

    what: Said
    level: Said


def first_rung(facts: Facts, voice: Voice) -> FirstRung:
    """``The close was also the first above 2,500.``"""
    fact = one(facts, Milestone)
    assert fact is not None
    return FirstRung(voice.word("the first above", "up", fact), voice.rung(fact.level, fact))


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
    """The largest moves since when: one clause for each of percent and points."""

    clauses: tuple[tuple[str, Said, Said | None], ...]
    also: str


def _clause(fact: LargestSince, voice: Voice, *, first: bool) -> tuple[Said, Said | None]:
    percent, rise = fact.measure.endswith("percent"), fact.measure.startswith("rise")
    noun = f" one-day {'gain' if rise else 'loss'}" if first else ""
    ever = " ever" if fact.ever else ""
    words = f"largest{noun}{ever} in {'percentage terms' if percent else 'points'}"
    return voice.word(words, fact.measure, fact), since_when(fact, voice)


def _between(first: LargestSince, at: int) -> str:
    """A comma after a date, none after ``ever in points``."""
    if not at:
        return ""
    return " and the " if first.ever else ", and the "


def extreme(facts: Facts, voice: Voice) -> Extreme:
    """``It was the largest one-day fall in percentage terms since Oct. 30, 2008.``"""
    found = every(facts, LargestSince)
    clauses = tuple(
        (_between(found[0], at), *_clause(fact, voice, first=not at)) for at, fact in enumerate(found[:2])
    )
    lead_told = any(isinstance(fact, LargestSince) for fact in voice.plan.paragraphs[0][0].facts)
    return Extreme(clauses, "also " if lead_told else "")


@context
class Level(Context):
    """A round level closed below or above again."""

    index: Said
    verb: Said
    level: Said


def level(facts: Facts, voice: Voice) -> Level:
    """``The index closed below 5,100.``"""
    fact = one(facts, Milestone)
    assert fact is not None
    verb = {"lost": ("closed below", "down"), "regained": ("closed back above", "up")}[fact.how]
    return Level(voice.main(), voice.word(*verb, fact), voice.rung(fact.level, fact))
