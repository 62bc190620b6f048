"""Headlines about moves: large ones, rows of sessions, days that turned."""

from __future__ import annotations

from newsgen.prose.english.clauses import halt_name, loss
from newsgen.prose.english.context import Context, Facts, context, one
from newsgen.prose.english.heads import percent_of, verb_of
from newsgen.prose.english.superlatives import since_when
from newsgen.prose.english.voice import Voice
from newsgen.prose.english.words import STREAK, counted, ordinal, sessions_long
from newsgen.records import (
    Halt,
    LargestSince,
    Milestone,
    Move,
    PreviousMove,
    Rank,
    Record,
    Reversal,
    Said,
    Streak,
)

RECORDS = {"close": "record close", "low_close": "lowest close ever"}


@context
class HeadSwing(Context):
    """A large move, and one thing beside it: a record, a halt, a rank, a level, what it reverses."""

    name: Said
    verb: Said
    percent: Said | None
    record: Said | None
    halt: Said | None
    rank: Said | None
    since: Said | None
    closing: Said | None
    level: Said | None
    length: Said | None
    before: Said | None
    when: Said | None
    row: Said | None


def head_swing(facts: Facts, voice: Voice) -> HeadSwing:
    """``Kospi plunges 12.06 percent in worst day ever``."""
    fact, past, level = one(facts, Move), one(facts, PreviousMove), one(facts, Milestone)
    assert fact is not None
    record, halt = one(facts, Record), one(facts, Halt)
    rank, since = _rank(facts, voice)
    length, before, when = _after(past, voice)
    lost = level is not None and level.how == "lost"
    closing = voice.word("closes below" if lost else "closes back above", "", level) if level else None
    rebounds = past is not None and past.against and fact.direction == "up"
    return HeadSwing(
        voice.head_name(fact.subject),
        voice.word("rebounds", "up", fact) if rebounds else verb_of(fact, voice),
        percent_of(fact, voice),
        voice.word(RECORDS[record.what], f"record_{record.what}", record) if record else None,
        voice.word(halt_words(halt), halt.what, halt) if halt else None,
        rank,
        since,
        closing,
        voice.rung(level.level, level) if level else None,
        length,
        before,
        when,
        _ended(one(facts, Streak), voice),
    )


def halt_words(halt: Halt) -> str:
    """``circuit breaker triggered``, ``sell-side sidecar issued``."""
    return f"{halt_name(halt)} {'triggered' if halt.what == 'circuit_breaker' else 'issued'}"


def _rank(facts: Facts, voice: Voice) -> tuple[Said | None, Said | None]:
    """``worst day`` and since when; ``fourth-largest percentage loss ever``."""
    fact, placed = one(facts, LargestSince), one(facts, Rank)
    if fact is not None:
        day = best_day(fact) + (" ever" if fact.ever else "")
        return voice.word(day, fact.measure, fact), since_when(fact, voice)
    if placed is None:
        return None, None
    way = "gain" if placed.measure.startswith("rise") else "loss"
    text = f"{ordinal(int(placed.place.value))}-largest percentage {way} ever"
    return voice.figure(placed.place, text, placed), None


def best_day(fact: LargestSince) -> str:
    """``best day`` or ``worst day``: by percent."""
    return "best day" if fact.measure.startswith("rise") else "worst day"


def _after(past: PreviousMove | None, voice: Voice) -> tuple[Said | None, Said | None, Said | None]:
    """``a day`` after what, or after what ``on Friday``; nothing where the move goes on."""
    if past is None or not past.against:
        return None, None, None
    before = loss(past, voice)
    if past.calendar_days == 1:
        return voice.span(counted(1, "day"), str(past.session), past), before, None
    return None, before, voice.on(past.session, past)


def _ended(fact: Streak | None, voice: Voice) -> Said | None:
    if fact is None or not fact.ended:
        return None
    text = f"{sessions_long(int(fact.sessions.value))} {STREAK[fact.direction]} streak"
    return voice.figure(fact.sessions, text, fact)


@context
class HeadRow(Context):
    """A row of sessions kept, or ended and how far the index went."""

    name: Said
    verb: Said
    percent: Said | None
    nth: Said | None
    row: Said | None


def head_row(facts: Facts, voice: Voice) -> HeadRow:
    """``Kospi rises for eighth straight session``, ``Kospi falls 1.2 percent, ending eight-session ...``."""
    fact, row = one(facts, Move), one(facts, Streak)
    assert fact is not None
    name = voice.head_name(fact.subject)
    if row is not None and not row.ended:
        up, little = fact.direction == "up", fact.size < voice.words.thresholds["edging"]
        words = ("edges up", "edges down") if little else ("rises", "falls")
        rises = voice.word(words[0 if up else 1], fact.direction, fact)
        return HeadRow(
            name, rises, None, voice.figure(row.sessions, ordinal(int(row.sessions.value)), row), None
        )
    if fact.direction == "flat":
        return HeadRow(name, voice.word("closes unchanged", "flat", fact), None, None, _ended(row, voice))
    return HeadRow(name, verb_of(fact, voice), percent_of(fact, voice), None, _ended(row, voice))


@context
class HeadReversal(Context):
    """A day that turned."""

    name: Said
    opened: Said
    percent: Said | None
    closed: Said


def head_reversal(facts: Facts, voice: Voice) -> HeadReversal:
    """``Kospi opens higher, closes 0.52 percent lower``."""
    fact = one(facts, Reversal)
    assert fact is not None
    up = fact.direction == "up"
    if fact.gave_up:
        first = "erases early losses to close" if up else "gives up early gains to close"
    else:
        first = f"opens {'lower' if up else 'higher'}, closes"
    opened = voice.word(first, "down" if up else "up", fact)
    closed = voice.word("higher" if up else "lower", fact.direction, fact)
    return HeadReversal(voice.head_name(fact.subject), opened, voice.percent(fact.closed, fact), closed)
