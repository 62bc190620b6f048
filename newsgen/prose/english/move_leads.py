"""First sentences about moves: large ones, ordinary days, days that went nowhere."""

from __future__ import annotations

from newsgen.prose.english.clauses import deal_of, ended_of, groups_of, nth_of
from newsgen.prose.english.context import Context, Facts, context, every, joints, one
from newsgen.prose.english.heads import previous_move, reversed_move
from newsgen.prose.english.superlatives import rank
from newsgen.prose.english.voice import Voice
from newsgen.records import (
    LargestSince,
    Move,
    NetFlow,
    Opening,
    PreviousMove,
    Record,
    Said,
)
from newsgen.sessions import CLOSE, MIDDAY, OPEN

NOON = 12


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
    nth = nth_of(facts, voice)
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
        ended_of(facts, voice),
        groups_of(facts, voice),
        deal_of(facts, voice),
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
    slight = move.size < voice.words.thresholds["slightly"]
    return f"{verb} slightly {word}" if slight else f"{verb} {word}"


def lead_drift(facts: Facts, voice: Voice) -> LeadDrift:
    """``South Korean stocks closed lower on Monday as foreign investors sold shares.``"""
    fact, ended = one(facts, Move), ended_of(facts, voice)
    assert fact is not None
    market = voice.market()
    stands = voice.word(_stands(fact, one(facts, Opening), voice), fact.direction, fact)
    today = voice.today(_half(voice))
    groups = groups_of(facts, voice)
    return LeadDrift(
        market, stands, _part(voice), today, nth_of(facts, voice), ended, groups, deal_of(facts, voice)
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
    bought = voice.word("bought", "buy", buying[0]) if buying else None
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
