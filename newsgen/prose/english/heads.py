"""Headlines and decks."""

from __future__ import annotations

from newsgen.prose.english import levels
from newsgen.prose.english.context import Context, Facts, context, every, one
from newsgen.prose.english.superlatives import measure_words, previous_record, rank, since_when
from newsgen.prose.english.verbs import PRESENT
from newsgen.prose.english.voice import Voice
from newsgen.prose.english.words import STREAK, counted, ordinal, rough, sessions_long
from newsgen.records import (
    LargestSince,
    Milestone,
    Move,
    NetFlow,
    Opening,
    Pace,
    PreviousMove,
    Record,
    Said,
    Streak,
)
from newsgen.sessions import CLOSE


@context
class HeadMilestone(Context):
    """A round level passed, or closed above, for the first time."""

    name: Said
    verb: Said
    level: Said


def head_milestone(facts: Facts, voice: Voice) -> HeadMilestone:
    """``Kospi vaults past 6,000 for first time``."""
    fact = one(facts, Milestone)
    assert fact is not None
    verb = levels.crossed(fact, voice, PRESENT)
    return HeadMilestone(voice.head_name(fact.subject), verb, voice.rung(fact.level, fact))


@context
class HeadRecord(Context):
    """A record close, or a record high in the session."""

    name: Said
    what: Said


def head_record(facts: Facts, voice: Voice) -> HeadRecord:
    """``Kospi closes at record high``."""
    fact = one(facts, Record)
    assert fact is not None
    what = "closes at record high" if fact.what == "close" else "hits intraday record high"
    return HeadRecord(voice.head_name(fact.subject), voice.word(what, fact.what, fact))


def previous_move(past: PreviousMove, voice: Voice) -> tuple[Said, Said]:
    """``a day`` and ``12.06 percent loss``: how long before and what the session before was."""
    length = voice.span(counted(past.calendar_days, "day"), str(past.session), past)
    return length, _loss(past, voice)


def reversed_move(past: PreviousMove, voice: Voice) -> tuple[Said, Said]:
    """``12.06 percent loss`` and ``the day before`` or ``on Friday``."""
    if past.calendar_days == 1:
        return _loss(past, voice), voice.span("the day before", str(past.session), past)
    return _loss(past, voice), voice.on(past.session, past)


def _loss(past: PreviousMove, voice: Voice) -> Said:
    return voice.percent(past.percent, past, " loss" if past.direction == "down" else " gain")


def _verb(fact: Move, voice: Voice) -> Said:
    return voice.verb(fact, fact.direction, fact.size, PRESENT)


@context
class HeadSwing(Context):
    """A large move, and its rank in the history or the move it reverses."""

    name: Said
    verb: Said
    percent: Said
    record: Said | None
    superlative: Said | None
    since: Said | None
    length: Said | None
    before: Said | None


def head_swing(facts: Facts, voice: Voice) -> HeadSwing:
    """``Kospi plunges 12.06 percent in largest one-day percentage fall ever``."""
    fact, past, ranks = one(facts, Move), one(facts, PreviousMove), every(facts, LargestSince)
    assert fact is not None
    ranked = rank(ranks[:1], voice)
    best, since = (ranked.what, ranked.since) if ranked else (None, None)
    record = one(facts, Record)
    new = voice.word("record close", "record_close", record) if record else None
    name, percent = voice.head_name(fact.subject), voice.percent(fact.percent, fact)
    length, before = previous_move(past, voice) if past and past.against else (None, None)
    return HeadSwing(name, _verb(fact, voice), percent, new, best, since, length, before)


@context
class HeadDrift(Context):
    """An ordinary move, and who bought or sold."""

    name: Said
    verb: Said
    percent: Said | None
    sellers: Said | None
    deal: Said | None


def head_drift(facts: Facts, voice: Voice) -> HeadDrift:
    """``Kospi falls 1.4 percent as foreigners sell``."""
    fact, flow = one(facts, Move), one(facts, NetFlow)
    assert fact is not None
    if one(facts, Opening) is not None:
        turn = voice.word(f"turns {'higher' if fact.direction == 'up' else 'lower'}", fact.direction, fact)
        return HeadDrift(voice.head_name(fact.subject), turn, None, None, None)
    sellers = voice.group(flow.group) if flow else None
    deal = voice.word("buy" if flow.amount.value > 0 else "sell", fact.direction, flow) if flow else None
    name, percent = voice.head_name(fact.subject), voice.percent(fact.percent, fact)
    return HeadDrift(name, _verb(fact, voice), percent, sellers, deal)


@context
class HeadFlat(Context):
    """A day that went nowhere."""

    name: Said
    verb: Said


def head_flat(facts: Facts, voice: Voice) -> HeadFlat:
    """``Kospi closes little changed``."""
    fact = one(facts, Move)
    assert fact is not None
    closing = voice.day.phase == CLOSE
    flat = "unchanged" if fact.direction == "flat" else "little changed"
    verb = voice.word(f"{'closes' if closing else 'trades'} {flat}", "flat", fact)
    return HeadFlat(voice.head_name(fact.subject), verb)


@context
class DeckPace(Context):
    """How soon the milestone followed the one before."""

    length: Said
    event: Said
    past_level: Said


def deck_pace(facts: Facts, voice: Voice) -> DeckPace:
    """``Milestone comes a month after index's first close above 5,000``."""
    fact = one(facts, Pace)
    assert fact is not None
    length = voice.span(rough(fact.days), str(fact.since.session), fact)
    event = "first close above" if fact.event == "first_close" else "first rise above"
    return DeckPace(length, voice.word(event, fact.event, fact), voice.rung(fact.past_level, fact))


@context
class DeckSince(Context):
    """The largest, highest or lowest since when."""

    superlative: Said
    since: Said | None


def deck_since(facts: Facts, voice: Voice) -> DeckSince:
    """``Index posts lowest close since Nov. 3, 2023``."""
    fact = one(facts, LargestSince)
    assert fact is not None
    return DeckSince(voice.word(measure_words(fact), fact.measure, fact), since_when(fact, voice))


@context
class DeckRecord(Context):
    """That the close is a record."""

    previous: Said


def deck_record(facts: Facts, voice: Voice) -> DeckRecord:
    """``Index sets record close, topping 5,969.64``."""
    fact = one(facts, Record)
    assert fact is not None
    return DeckRecord(voice.level(previous_record(fact), fact))


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
class DeckFlows(Context):
    """Who bought or sold most."""

    group: Said
    deal: Said
    amount: Said


def deck_flows(facts: Facts, voice: Voice) -> DeckFlows:
    """``Foreign investors sell net 512 billion won``."""
    fact = one(facts, NetFlow)
    assert fact is not None
    deal = voice.word("buy" if fact.amount.value > 0 else "sell", fact.group, fact)
    return DeckFlows(voice.group(fact.group), deal, voice.won(fact.amount, fact))
