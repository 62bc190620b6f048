"""First sentences about levels: milestones, records, round levels lost and regained."""

from __future__ import annotations

from newsgen.prose.english import levels
from newsgen.prose.english.clauses import deal_of, groups_of, nth_of
from newsgen.prose.english.context import Context, Facts, context, one
from newsgen.prose.english.voice import Voice
from newsgen.prose.english.words import rough
from newsgen.records import (
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

    index: Said
    verb: Said
    level: Said
    today: Said
    length: Said | None
    event: Said | None
    past_level: Said | None
    lost_again: Said | None


def lead_milestone(facts: Facts, voice: Voice) -> LeadMilestone:
    """``The Kospi vaulted past 6,000 for the first time on Wednesday, a month after ...``"""
    fact, pace = one(facts, Milestone), one(facts, Pace)
    assert fact is not None
    verb = levels.crossed(fact, voice)
    length = event = past = None
    if pace is not None and fact.holds:
        length = voice.span(rough(pace.days), str(pace.since.session), pace)
        event = voice.word(
            "first closed above" if pace.event == "first_close" else "first rose above", "up", pace
        )
        past = voice.rung(pace.past_level, pace)
    back = None
    if voice.move and voice.move.last.value < fact.level.value:
        ending = "ending" if voice.day.phase == CLOSE else "slipping back"
        back = voice.word(f"before {ending} below it", "down", fact)
    index, level = voice.main(), voice.rung(fact.level, fact)
    return LeadMilestone(index, verb, level, voice.today(), length, event, past, back)


@context
class LeadRecord(Context):
    """A record close or high, with the row it extends and who bought."""

    index: Said
    what: Said
    today: Said
    nth: Said | None
    groups: tuple[tuple[str, Said], ...]
    deal: Said | None
    ended: Said | None


def lead_record(facts: Facts, voice: Voice) -> LeadRecord:
    """``The Kospi closed at a record high on Wednesday, rising for a third straight session.``"""
    fact, move = one(facts, Record), one(facts, Move)
    assert fact is not None
    ended = None
    if fact.what == "close":
        what = voice.word("closed at a record high", "record_close", fact)
    else:
        what = voice.word("hit an intraday record high", "record_high", fact)
        if voice.day.phase == CLOSE and move is not None and move.direction != "up":
            words = {"down": "before closing lower", "flat": "before closing unchanged"}
            ended = voice.word(words[move.direction], move.direction, move)
    nth, groups, deal = nth_of(facts, voice), groups_of(facts, voice), deal_of(facts, voice)
    return LeadRecord(voice.main(), what, voice.today(), nth, groups, deal, ended)


@context
class LeadLevel(Context):
    """A round level lost or regained, and who sold or bought."""

    index: Said
    verb: Said
    level: Said
    today: Said
    since: Said | None
    groups: tuple[tuple[str, Said], ...]
    deal: Said | None


def lead_level(facts: Facts, voice: Voice) -> LeadLevel:
    """``The Kospi closed below 5,000 on Monday as foreign investors sold shares.``"""
    fact = one(facts, Milestone)
    assert fact is not None
    return LeadLevel(
        voice.main(),
        levels.closed(fact, voice),
        voice.rung(fact.level, fact),
        voice.today(),
        levels.since(fact, voice),
        groups_of(facts, voice),
        deal_of(facts, voice),
    )
