"""First sentences about levels: milestones, records, round levels lost and regained, the year's highs."""

from __future__ import annotations

from newsgen.prose.english import levels
from newsgen.prose.english.context import Context, Facts, context, one
from newsgen.prose.english.lede import front_of
from newsgen.prose.english.superlatives import measure_words, since_when
from newsgen.prose.english.voice import Voice
from newsgen.records import (
    LargestSince,
    Milestone,
    Move,
    Pace,
    Record,
    Said,
)
from newsgen.sessions import CLOSE


@context
class LeadMilestone(Context):
    """A round level for the first time, and how long after the one before."""

    front: Said | None
    index: Said
    verb: Said
    level: Said
    today: Said
    length: Said | None
    event: Said | None
    past_level: Said | None
    lost_again: Said | None
    record: Said | None
    change: Said | None
    """How far it went in the end, where that is no record."""


def lead_milestone(facts: Facts, voice: Voice) -> LeadMilestone:
    """``The Kospi vaulted past 6,000 for the first time on Wednesday, a month after ...``"""
    fact, new = one(facts, Milestone), one(facts, Record)
    assert fact is not None
    front, index, verb = front_of(facts, voice), voice.opener(), levels.crossed(fact, voice)
    length, event, past = _pace(one(facts, Pace) if fact.holds else None, voice)
    back = None
    if voice.move and voice.move.last.value < fact.level.value:
        ending = "ending" if voice.day.phase == CLOSE else "slipping back"
        back = voice.word(f"before {ending} below it", "down", fact)
    record = voice.word("at a record close", "record_close", new) if new and back else None
    change = _ending(voice, " gain", " loss") if back and not record else None
    level, today = voice.rung(fact.level, fact), voice.today()
    return LeadMilestone(front, index, verb, level, today, length, event, past, back, record, change)


def _ending(voice: Voice, up: str, down: str) -> Said | None:
    """How far the index went by the close: ``0.75 percent loss``, ``0.49 percent higher``."""
    move = voice.move
    if move is None or voice.day.phase != CLOSE or move.direction == "flat" or voice.vanishes(move.percent):
        return None
    return voice.percent(move.percent, move, up if move.direction == "up" else down)


def _pace(fact: Pace | None, voice: Voice) -> tuple[Said | None, Said | None, Said | None]:
    """``a month``, ``first closed above``, ``5,000``."""
    if fact is None:
        return None, None, None
    voice.comma = True
    words = "first closed above" if fact.event == "first_close" else "first rose above"
    length = voice.span(voice.soon(fact.days), str(fact.since.session), fact)
    return length, voice.word(words, "up", fact), voice.rung(fact.past_level, fact)


@context
class LeadRecord(Context):
    """A record close or high: how far the index rose to it, or that it is one."""

    front: Said | None
    index: Said
    rise: Said | None
    percent: Said | None
    what: Said
    today: Said
    ended: Said | None
    by: Said | None
    """How far above or below the close before it ended, where the record was one within the day."""


RECORDS = ("to a record close", "to close at a record high")


def lead_record(facts: Facts, voice: Voice) -> LeadRecord:
    """``The Kospi rose 0.45 percent on Wednesday to a record close.``"""
    fact, move = one(facts, Record), one(facts, Move)
    assert fact is not None
    front, today = front_of(facts, voice), voice.today()
    if fact.what == "close":
        if move is None or move.direction != "up" or voice.vanishes(move.percent):
            what = voice.word("closed at a record high", "record_close", fact)
            return LeadRecord(front, voice.opener(stocks=True), None, None, what, today, None, None)
        voice.figured = True
        what = voice.word(voice.choose(RECORDS, 15), "record_close", fact)
        index, rise = voice.opener(), voice.verb(move, "up", move.size)
        return LeadRecord(front, index, rise, voice.percent(move.percent, move), what, today, None, None)
    what, ended, by = voice.word("hit an intraday record high", "record_high", fact), None, None
    index = voice.opener()
    if voice.day.phase == CLOSE and move is not None:
        by = _ending(voice, " higher", " lower")
        ended = voice.word("before closing" if by else "before closing unchanged", "close", move)
    return LeadRecord(front, index, None, None, what, today, ended, by)


@context
class LeadLevel(Context):
    """A round level lost or regained, and who sold or bought."""

    front: Said | None
    index: Said
    verb: Said
    level: Said
    today: Said
    since: Said | None


def lead_level(facts: Facts, voice: Voice) -> LeadLevel:
    """``The Kospi closed back above 3,000 on Friday for the first time since Dec. 28, 2021.``"""
    fact = one(facts, Milestone)
    assert fact is not None
    since = levels.since(fact, voice)
    voice.comma = since is not None
    front, index, verb = front_of(facts, voice), voice.opener(), levels.closed(fact, voice)
    return LeadLevel(front, index, verb, voice.rung(fact.level, fact), voice.today(), since)


@context
class LeadPeak(Context):
    """The highest or lowest close since when, or the lowest ever, and how far it was there."""

    front: Said | None
    index: Said
    verb: Said
    percent: Said | None
    today: Said
    superlative: Said
    since: Said | None


def lead_peak(facts: Facts, voice: Voice) -> LeadPeak:
    """``The Kospi rose 1.2 percent on Tuesday to its highest close since Jan. 28, 2022.``"""
    move, extreme, low = one(facts, Move), one(facts, LargestSince), one(facts, Record)
    assert move is not None and (extreme is not None or low is not None)
    voice.figured = True
    front, index, verb = front_of(facts, voice), voice.opener(), voice.verb(move, move.direction, move.size)
    percent = None if voice.vanishes(move.percent) else voice.percent(move.percent, move)
    what, since = peak_words(extreme, low, voice)
    voice.comma = since is not None
    return LeadPeak(front, index, verb, percent, voice.today(), what, since)


def peak_words(extreme: LargestSince | None, low: Record | None, voice: Voice) -> tuple[Said, Said | None]:
    """``highest close`` and since when; ``lowest close ever``."""
    if extreme is None:
        assert low is not None
        return voice.word("lowest close ever", "record_low_close", low), None
    return voice.word(measure_words(extreme), extreme.measure, extreme), since_when(extreme, voice)
