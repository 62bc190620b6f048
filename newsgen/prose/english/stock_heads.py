"""The headline and the deck of a story about one share."""

from __future__ import annotations

from newsgen.prose.english import levels
from newsgen.prose.english.context import Context, Facts, context, one
from newsgen.prose.english.superlatives import measure_words, since_when
from newsgen.prose.english.verbs import PRESENT
from newsgen.prose.english.voice import Voice
from newsgen.prose.english.words import STREAK, ordinal, sessions_long
from newsgen.records import (
    LargestSince,
    Milestone,
    Move,
    Record,
    Said,
    Streak,
    YearRange,
    said,
)
from newsgen.records.stock import Debut, Idle, PriceLimit, Split
from newsgen.sessions import CLOSE

CLOSING = ("close", "low_close")
"""Records of the close, the highest and the lowest."""
MARKETS = {"KOSPI": "Kospi", "KOSDAQ": "Kosdaq", "KONEX": "Konex"}


def market_name(market: str, voice: Voice) -> str:
    """``Kosdaq``, as the house writes it where it has a word for it."""
    return voice.style.names[market]["head"] if market in voice.style.names else MARKETS[market]


def shares_of(voice: Voice, code: str) -> tuple[Said | None, Said]:
    """``Kosdaq-listed`` where that needs saying, and the name."""
    listing = voice.day.listings.get(code)
    if listing is None or listing.market == "KOSPI":
        return None, voice.name(code)
    tag = said(f"{market_name(listing.market, voice)}-listed", "name", listing.market)
    return tag, voice.name(code)


@context
class HeadMove(Context):
    """How far it moved, and the 52-week high or low that makes."""

    name: Said
    verb: Said
    percent: Said | None
    high: Said | None
    after: Said | None


def head_move(facts: Facts, voice: Voice) -> HeadMove:
    """``SK hynix jumps 4.31 percent, closes at 52-week high``"""
    fact, within, change = one(facts, Move), one(facts, YearRange), one(facts, Split)
    assert fact is not None
    name = voice.name(fact.subject)
    high = voice.word(f"52-week {end_of(within)}", within.measure, within) if within else None
    after = voice.word("after base price adjustment", "split", change) if change else None
    if voice.vanishes(fact.percent):
        verb = "closes" if voice.day.phase == CLOSE else "is"
        return HeadMove(name, voice.word(f"{verb} unchanged", "flat", fact), None, high, after)
    verb = voice.verb(fact, fact.direction, fact.size, PRESENT, "share")
    return HeadMove(name, verb, voice.percent(fact.percent, fact), high, after)


def end_of(fact: YearRange) -> str:
    """``high`` or ``low``."""
    return "high" if fact.measure.startswith("high") else "low"


@context
class HeadLimit(Context):
    """That it closed at its daily limit."""

    name: Said
    verb: Said
    percent: Said
    limit: Said


def head_limit(facts: Facts, voice: Voice) -> HeadLimit:
    """``EcoPro soars 29.94 percent to daily upper limit``"""
    fact, move = one(facts, PriceLimit), one(facts, Move)
    assert fact is not None and move is not None
    limit = voice.word(f"daily {fact.end} limit", fact.end, fact)
    verbs = ("soars", "surges") if move.direction == "up" else ("plunges", "plummets")
    verb = voice.word(voice.choose(verbs, 3), move.direction, move)
    return HeadLimit(voice.name(fact.subject), verb, voice.percent(move.percent, move), limit)


@context
class HeadLevel(Context):
    """A round price crossed."""

    name: Said
    verb: Said
    level: Said
    first: bool


def head_level(facts: Facts, voice: Voice) -> HeadLevel:
    """``Samsung Electronics closes above 200,000 won for first time``"""
    fact = one(facts, Milestone)
    assert fact is not None
    verb = levels.crossed(fact, voice, PRESENT)
    return HeadLevel(voice.name(fact.subject), verb, voice.round_price(fact.level, fact), fact.first)


@context
class HeadRecord(Context):
    """A record, at the close or within the day."""

    name: Said
    verb: str
    what: Said
    price: Said


def head_record(facts: Facts, voice: Voice) -> HeadRecord:
    """``SK hynix closes at record high of 1,038,000 won``, ``SK hynix touches record low of 98,000 won``"""
    fact = one(facts, Record)
    assert fact is not None
    verb = "closes at" if fact.what in CLOSING else "touches"
    what = voice.word(f"record {record_end(fact)}", f"record_{fact.what}", fact)
    return HeadRecord(voice.name(fact.subject), verb, what, voice.price(fact.value, fact))


def record_end(fact: Record) -> str:
    """``high`` or ``low``."""
    return "low" if fact.what.startswith("low") else "high"


@context
class HeadIdle(Context):
    """That nothing was traded."""

    name: Said
    idle: Said


def head_idle(facts: Facts, voice: Voice) -> HeadIdle:
    """``EcoPro does not trade``"""
    fact = one(facts, Idle)
    assert fact is not None
    return HeadIdle(voice.name(fact.subject), voice.word("does not trade", "idle", fact))


@context
class HeadDebut(Context):
    """The first close."""

    name: Said
    price: Said
    debut: Said


def head_debut(facts: Facts, voice: Voice) -> HeadDebut:
    """``Cheil closes at 12,340 won in first session on Kosdaq``"""
    fact = one(facts, Debut)
    assert fact is not None
    debut = voice.word(f"in first session on {market_name(fact.market, voice)}", "debut", fact)
    return HeadDebut(voice.name(fact.subject), voice.price(fact.price, fact), debut)


@context
class DeckSince(Context):
    """The superlative, by itself."""

    what: Said
    since: Said | None


def deck_since(facts: Facts, voice: Voice) -> DeckSince:
    """``Highest close since Oct. 12``"""
    fact = one(facts, LargestSince)
    assert fact is not None
    return DeckSince(voice.word(measure_words(fact), fact.measure, fact), since_when(fact, voice))


@context
class DeckStreak(Context):
    """The row of sessions, by itself."""

    row: Said
    ended: bool


def deck_streak(facts: Facts, voice: Voice) -> DeckStreak:
    """``Five-session losing streak ends``, ``Sixth straight gain``"""
    fact = one(facts, Streak)
    assert fact is not None
    length = int(fact.sessions.value)
    if fact.ended:
        text = f"{sessions_long(length)} {STREAK[fact.direction]} streak"
    else:
        text = f"{ordinal(length)} straight {'gain' if fact.direction == 'up' else 'loss'}"
    return DeckStreak(voice.figure(fact.sessions, text, fact), fact.ended)
