"""First sentences about moves: large and ordinary ones, days that turned or went nowhere, years that end."""

from __future__ import annotations

from newsgen.prose.english.context import Context, Facts, context, one
from newsgen.prose.english.lede import front_of
from newsgen.prose.english.verbs import GERUND
from newsgen.prose.english.voice import Voice
from newsgen.records import LargestSince, Move, Occasion, Opening, Reversal, Said, Streak, ToDate
from newsgen.sessions import CLOSE, MIDDAY, OPEN

NOON = 12
CLOSED = ("closed", "ended", "finished")
"""How a session ends, by story id."""
STRAIGHT = 2
"""Of so many stories with nothing in the way, one begins with how far the index went."""


@context
class LeadSwing(Context):
    """How far the index went; what it makes of the past stands in the clauses."""

    front: Said | None
    index: Said
    verb: Said
    percent: Said | None
    part: str
    today: Said


def lead_swing(facts: Facts, voice: Voice) -> LeadSwing:
    """``The Kospi plunged 12.06 percent on Wednesday``."""
    fact = one(facts, Move)
    assert fact is not None
    voice.figured = True
    front, index = front_of(facts, voice), voice.opener()
    verb = voice.verb(fact, fact.direction, fact.size)
    percent = None if voice.vanishes(fact.percent) else voice.percent(fact.percent, fact)
    return LeadSwing(front, index, verb, percent, _part(voice), voice.today(_half(voice)))


@context
class LeadDrift(Context):
    """An ordinary day: the market higher or lower, or how far the index went."""

    front: Said | None
    market: Said
    stands: Said
    percent: Said | None
    part: str
    today: Said


def lead_drift(facts: Facts, voice: Voice) -> LeadDrift:
    """``South Korean stocks closed lower on Monday``, or ``The Kospi fell 0.8 percent on Monday``."""
    fact, opened = one(facts, Move), one(facts, Opening)
    assert fact is not None
    front, part, today = front_of(facts, voice), _part(voice), voice.today(_half(voice))
    if _begins_with_the_index(facts, fact, voice):
        voice.figured = True
        index, verb = voice.opener(), voice.verb(fact, fact.direction, fact.size)
        return LeadDrift(front, index, verb, voice.percent(fact.percent, fact), part, today)
    voice.rows = True
    market = voice.opener(index=False, stocks=True)
    stands = voice.word(_stands(fact, opened, voice), fact.direction, fact)
    return LeadDrift(front, market, stands, None, part, today)


def _begins_with_the_index(facts: Facts, fact: Move, voice: Voice) -> bool:
    """One story in so many, at the close; never where a row of sessions is told, which is the market's."""
    told = one(facts, Streak)
    if voice.day.phase != CLOSE or (told is not None and not told.ended) or voice.vanishes(fact.percent):
        return False
    return one(facts, LargestSince) is not None or voice.seed[16] % STRAIGHT == 0


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


def _ended(voice: Voice) -> str:
    """``closed``, ``ended`` or ``finished``; ``traded`` before the close."""
    voice.closed = voice.choose(CLOSED, 17) if voice.day.phase == CLOSE else "traded"
    return voice.closed


def _stands(move: Move, opening: Opening | None, voice: Voice) -> str:
    """``closed lower``, ``traded slightly higher``; ``turned lower`` after an open on the other side."""
    word = "higher" if move.direction == "up" else "lower"
    if voice.day.phase != CLOSE and opening and {opening.direction, move.direction} == {"up", "down"}:
        return f"turned {word}"
    slight = move.size < voice.words.thresholds["slightly"]
    return f"{_ended(voice)} slightly {word}" if slight else f"{_ended(voice)} {word}"


@context
class LeadReversal(Context):
    """A day that opened on one side of the previous close and ended on the other."""

    front: Said | None
    market: Said
    opened: Said
    closed: Said
    percent: Said
    way: Said
    today: Said


def lead_reversal(facts: Facts, voice: Voice) -> LeadReversal:
    """``Seoul stocks opened higher but closed lower on Monday``; ``gave up early gains to close lower`` where
    an earlier look shows them."""
    fact = one(facts, Reversal)
    assert fact is not None
    up = fact.direction == "up"
    front, market = front_of(facts, voice), voice.opener(stocks=True)
    if fact.gave_up:
        opened, closed = f"{'erased early losses' if up else 'gave up early gains'} to", "close"
    else:
        opened, closed = f"opened {'lower' if up else 'higher'} but", _ended(voice)
    return LeadReversal(
        front,
        market,
        voice.word(opened, "down" if up else "up", fact),
        voice.word(closed, "close", fact),
        voice.percent(fact.closed, fact),
        voice.word("higher" if up else "lower", fact.direction, fact),
        voice.today(),
    )


@context
class LeadYearEnd(Context):
    """What the year came to, and its last session."""

    index: Said
    ended: Said
    way: Said
    percent: Said
    last: Said | None
    change: Said | None
    today: Said


def lead_year_end(facts: Facts, voice: Voice) -> LeadYearEnd:
    """``The Kospi ended the year up 75.63 percent after slipping 0.15 percent in the final ...``"""
    fact, move = one(facts, ToDate), one(facts, Move)
    assert fact is not None
    index, way = voice.opener(), voice.word(fact.direction, fact.direction, fact)
    ended = voice.span("ended the year", "year_last", one(facts, Occasion) or fact)
    last = change = None
    if move is not None and not voice.vanishes(move.percent):
        last = voice.verb(move, move.direction, move.size, GERUND)
        change = voice.percent(move.percent, move)
    return LeadYearEnd(index, ended, way, voice.percent(fact.percent, fact), last, change, voice.today())


@context
class LeadFlat(Context):
    """A day that went nowhere."""

    front: Said | None
    market: Said
    stands: Said
    part: str
    today: Said


FLAT = ("nearly flat", "little changed", "almost flat")


def lead_flat(facts: Facts, voice: Voice) -> LeadFlat:
    """``South Korean stocks closed nearly flat on Friday``."""
    fact = one(facts, Move)
    assert fact is not None
    flat = "unchanged" if fact.direction == "flat" else voice.choose(FLAT, 5)
    front, market = front_of(facts, voice), voice.opener(stocks=True)
    stands = voice.word(f"{_ended(voice)} {flat}", "flat", fact)
    return LeadFlat(front, market, stands, _part(voice), voice.today(_half(voice)))
