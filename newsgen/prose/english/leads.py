"""First sentences, one for each shape of story."""

from __future__ import annotations

from decimal import Decimal

from newsgen.prose.english.context import Context, Facts, context, every, joints, one
from newsgen.prose.english.heads import crossing, previous_move, reversed_move
from newsgen.prose.english.superlatives import rank
from newsgen.prose.english.verbs import PAST
from newsgen.prose.english.voice import BUYING, SELLING, Voice
from newsgen.prose.english.words import STREAK, ordinal, rough, sessions_long
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
from newsgen.sessions import CLOSE, MIDDAY, OPEN

NOON = 12
SLIGHT = Decimal("0.3")
"""Percent below which the market closed slightly higher or lower."""


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
    closed = fact.how == "closed"
    verb = voice.word("closed above", "up", fact) if closed else crossing(voice, fact, PAST)
    length = event = past = None
    if pace is not None and fact.holds:
        length = voice.span(rough(pace.days), str(pace.since.session), pace)
        event = voice.word(
            "first closed above" if pace.event == "first_close" else "first rose above", "up", pace
        )
        past = voice.rung(pace.past_level, pace)
    back = None
    if not fact.holds:
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


def _groups(facts: Facts, voice: Voice) -> tuple[tuple[str, Said], ...]:
    flows = every(facts, NetFlow)
    return tuple(
        (joint, voice.group(flow.group)) for joint, flow in zip(joints(len(flows)), flows, strict=True)
    )


def _deal(facts: Facts, voice: Voice) -> Said | None:
    flow = one(facts, NetFlow)
    if flow is None:
        return None
    verbs, way = (BUYING, "buy") if flow.amount.value > 0 else (SELLING, "sell")
    past = voice.day.phase == CLOSE
    return voice.word(f"{verbs[0] if past else way + 'ing' if way == 'buy' else 'selling'}", way, flow)


def _nth(facts: Facts, voice: Voice) -> Said | None:
    streak = one(facts, Streak)
    if streak is None or streak.ended:
        return None
    return voice.figure(streak.sessions, ordinal(int(streak.sessions.value)), streak)


def _ended(facts: Facts, voice: Voice) -> Said | None:
    """``five-session winning streak``, when this session broke it."""
    streak = one(facts, Streak)
    if streak is None or not streak.ended:
        return None
    text = f"{sessions_long(int(streak.sessions.value))} {STREAK[streak.direction]} streak"
    return voice.figure(streak.sessions, text, streak)


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
    nth, groups, deal = _nth(facts, voice), _groups(facts, voice), _deal(facts, voice)
    return LeadRecord(voice.main(), what, voice.today(), nth, groups, deal, ended)


@context
class LeadLevel(Context):
    """A round level lost or regained, and who sold or bought."""

    index: Said
    verb: Said
    level: Said
    today: Said
    groups: tuple[tuple[str, Said], ...]
    deal: Said | None


def lead_level(facts: Facts, voice: Voice) -> LeadLevel:
    """``The Kospi closed below 5,000 on Monday as foreign investors sold shares.``"""
    fact = one(facts, Milestone)
    assert fact is not None
    verb = {"lost": ("closed below", "down"), "regained": ("closed back above", "up")}[fact.how]
    groups = _groups(facts, voice)
    rung = voice.rung(fact.level, fact)
    return LeadLevel(voice.main(), voice.word(*verb, fact), rung, voice.today(), groups, _deal(facts, voice))


@context
class LeadSwing(Context):
    """A large move: the record it sets, its rank, the session it reverses or extends, the row it makes."""

    index: Said
    verb: Said
    percent: Said
    today: Said
    record: Said | None
    superlative: Said | None
    since: Said | None
    both: Said | None
    turn: Said | None
    before: Said | None
    when: Said | None
    way: Said | None
    nth: Said | None
    ended: Said | None
    groups: tuple[tuple[str, Said], ...]
    deal: Said | None


def _turn(move: Move, past: PreviousMove, voice: Voice) -> Said:
    if not past.against:
        return voice.word("extending", past.direction, past)
    text = "rebounding from" if move.direction == "up" else "reversing course from"
    return voice.word(text, move.direction, move)


def lead_swing(facts: Facts, voice: Voice) -> LeadSwing:
    """``The Kospi plunged 12.06 percent on Wednesday, its largest one-day loss ever in both ...``"""
    fact, past, new = one(facts, Move), one(facts, PreviousMove), one(facts, Record)
    assert fact is not None
    index, verb = voice.main(), voice.verb(fact, fact.direction, fact.size)
    percent, ranked = voice.percent(fact.percent, fact), rank(every(facts, LargestSince), voice)
    before, when = reversed_move(past, voice) if past else (None, None)
    nth = _nth(facts, voice)
    rising = "rising" if fact.direction == "up" else "falling"
    return LeadSwing(
        index,
        verb,
        percent,
        voice.today(),
        voice.word("a record close", "record_close", new) if new else None,
        ranked.what if ranked else None,
        ranked.since if ranked else None,
        ranked.both if ranked else None,
        _turn(fact, past, voice) if past else None,
        before,
        when,
        voice.word(rising, fact.direction, fact) if nth else None,
        nth,
        _ended(facts, voice),
        _groups(facts, voice),
        _deal(facts, voice),
    )


@context
class LeadDrift(Context):
    """An ordinary day: higher or lower, the row it extends or ends, who bought or sold."""

    market: Said
    stands: Said
    part: str
    today: Said
    nth: Said | None
    ended: Said | None
    groups: tuple[tuple[str, Said], ...]
    deal: Said | None


def _part(voice: Voice) -> str:
    """The part of the day, for looks before the close."""
    if voice.day.phase == OPEN:
        return "in early trading "
    return ""


def _half(voice: Voice) -> str:
    """``morning`` or ``afternoon`` after the weekday, at midday."""
    if voice.day.phase != MIDDAY:
        return ""
    return " morning" if voice.day.as_of.hour < NOON else " afternoon"


def _stands(move: Move, opening: Opening | None, voice: Voice) -> str:
    """``closed lower``, ``traded slightly higher``; ``turned lower`` after an open on the other side."""
    word = "higher" if move.direction == "up" else "lower"
    if voice.day.phase == CLOSE:
        verb = "closed"
    elif opening is not None and {opening.direction, move.direction} == {"up", "down"}:
        return f"turned {word}"
    else:
        verb = "traded"
    return f"{verb} slightly {word}" if move.size < SLIGHT else f"{verb} {word}"


def lead_drift(facts: Facts, voice: Voice) -> LeadDrift:
    """``South Korean stocks closed lower on Monday as foreign investors sold shares.``"""
    fact, ended = one(facts, Move), _ended(facts, voice)
    assert fact is not None
    market = voice.market()
    stands = voice.word(_stands(fact, one(facts, Opening), voice), fact.direction, fact)
    today = voice.today(_half(voice))
    groups = _groups(facts, voice)
    return LeadDrift(
        market, stands, _part(voice), today, _nth(facts, voice), ended, groups, _deal(facts, voice)
    )


@context
class LeadFlat(Context):
    """A day that went nowhere."""

    market: Said
    stands: Said
    part: str
    today: Said
    length: Said | None
    before: Said | None
    buyers: tuple[tuple[str, Said], ...]
    sellers: tuple[tuple[str, Said], ...]
    bought: Said | None
    sold: Said | None


def _side(flows: list[NetFlow], voice: Voice) -> tuple[tuple[str, Said], ...]:
    return tuple(
        (joint, voice.group(flow.group)) for joint, flow in zip(joints(len(flows)), flows, strict=False)
    )


def lead_flat(facts: Facts, voice: Voice) -> LeadFlat:
    """``South Korean stocks closed nearly flat on Friday, a day after a 9.63 percent gain.``"""
    fact, past = one(facts, Move), one(facts, PreviousMove)
    assert fact is not None
    length, before = previous_move(past, voice) if past else (None, None)
    flows = every(facts, NetFlow)
    buying, selling = ([f for f in flows if (f.amount.value > 0) == side] for side in (True, False))
    bought = voice.word("buying", "buy", buying[0]) if buying else None
    sold = voice.word("sold", "sell", selling[0]) if selling else None
    verb = "closed" if voice.day.phase == CLOSE else "traded"
    flat = "unchanged" if fact.direction == "flat" else voice.choose(("nearly flat", "little changed"), 5)
    stands = voice.word(f"{verb} {flat}", "flat", fact)
    return LeadFlat(
        voice.market(),
        stands,
        _part(voice),
        voice.today(_half(voice)),
        length,
        before,
        _side(buying, voice),
        _side(selling, voice),
        bought,
        sold,
    )
