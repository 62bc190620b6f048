"""The headline, the deck and the first sentence of a story about the dollar and the won."""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

from newsgen.prose.colours import COLOURS, colour
from newsgen.prose.english.context import Context, Facts, context, one
from newsgen.prose.english.openings import Rows
from newsgen.prose.english.superlatives import since_when
from newsgen.prose.english.verbs import PAST, PRESENT
from newsgen.prose.english.voice import Voice
from newsgen.records import (
    NOON_RATE,
    LargestSince,
    Milestone,
    Move,
    PreviousMove,
    Record,
    Said,
)
from newsgen.records.rate import RateDay
from newsgen.sessions import CLOSE

PAIR = "USDKRW"
PER = "per dollar"
"""In headlines, and after a round level, whatever the house writes after a rate."""
NOON = " at noon in New York"
LITTLE = Decimal("0.05")
"""Percent below which a rate is little changed."""
WON = {"up": "down", "down": "up", "flat": "flat"}
"""A rate that rises is a currency that falls."""
WAYS = {"up": "weaker", "down": "stronger"}
FURTHEST = {"high_close": "weakest", "close": "weakest", "low_close": "strongest"}
STANDS = {PAST: ("closed", "stood"), PRESENT: ("closes", "stands")}


def shaded(rows: Rows, voice: Voice) -> str:
    """Words that the story of the session before did not begin with."""
    past = voice.day.history.get(voice.day.main)
    row = rows[colour(voice.day.session, past.previous_session if past else None) % COLOURS]
    return voice.choose(row, 12)


def currency(voice: Voice) -> Said:
    """The won, as a first sentence calls it."""
    openings = voice.words.openings
    text = shaded(openings.won, voice) if openings else voice.style.names[PAIR]["first"]
    return voice.plainly(text, PAIR)


class Furthest(NamedTuple):
    """``weakest close``, and since when; None for ever."""

    what: Said
    since: Said | None


def superlative(facts: Facts, voice: Voice, noun: str = "") -> Furthest | None:
    """The weakest or strongest of those facts."""
    record, since = one(facts, Record), one(facts, LargestSince)
    if record is not None:
        return Furthest(voice.word(f"{FURTHEST[record.what]}{noun} on record", record.what, record), None)
    if since is None:
        return None
    ever = " on record" if since.ever else ""
    return Furthest(
        voice.word(f"{FURTHEST[since.measure]}{noun}{ever}", since.measure, since), since_when(since, voice)
    )


def moved_by(fact: Move, facts: Facts, voice: Voice) -> tuple[Said | None, Said | None, Said | str]:
    """How many won weaker or stronger than when; nothing where it did not move or nobody knows since when."""
    before, noon = one(facts, PreviousMove), fact.role == NOON_RATE
    if fact.direction == "flat" or (noon and before is None):
        return None, None, ""
    change = voice.figure(fact.change, f"{voice.rate(fact.change, fact)} won", fact)
    way = voice.word(WAYS[fact.direction], fact.direction, fact)
    base = voice.on(before.session, before) if noon and before else "the previous close"
    return change, way, base


def crossed(fact: Milestone, voice: Voice, form: int) -> tuple[Said, Said]:
    """``closed weaker than`` and the level."""
    closed, stood = STANDS[form]
    side = "stronger" if fact.how == "lost" else "weaker"
    verb = voice.word(f"{stood if fact.role == NOON_RATE else closed} {side} than", fact.how, fact)
    return verb, voice.rung(fact.level, fact)


@context
class LeadWonMove(Context):
    """The move, where that leaves the won, and what it is the furthest of."""

    name: Said
    verb: Said
    by: bool
    change: Said | None
    to: str
    rate: Said
    per: str
    place: str
    clock: Said | None
    today: Said
    way: Said | None
    base: Said | str
    joint: str
    superlative: Said | None
    since: Said | None


def lead_move(facts: Facts, voice: Voice) -> LeadWonMove:
    """``The won fell to close at 1,432.1 per dollar on Tuesday, 12.3 won weaker than the previous ...``"""
    fact, day = one(facts, Move), one(facts, RateDay)
    assert fact is not None
    name, noon = currency(voice), fact.role == NOON_RATE
    change, way, base = moved_by(fact, facts, voice)
    by = change is not None and voice.style.won_by == "verb" and not noon and voice.day.phase == CLOSE
    verb, to = _strengthened(fact, voice) if by else _moved(fact, voice, PAST)
    found = superlative(facts, voice, " noon rate" if noon else " close")
    return LeadWonMove(
        name,
        verb,
        by,
        change,
        to,
        voice.rate(fact.last, fact),
        voice.style.rate,
        NOON if noon else "",
        None if noon or voice.day.phase == CLOSE else voice.as_of(),
        voice.date(day.on, day) if day else voice.today(),
        way,
        base,
        " and" if change and not by else ",",
        found.what if found else None,
        found.since if found else None,
    )


def _strengthened(fact: Move, voice: Voice) -> tuple[Said, str]:
    verb = "weakened" if fact.direction == "up" else "strengthened"
    return voice.word(verb, WON[fact.direction], fact), "to close at"


def _moved(fact: Move, voice: Voice, form: int) -> tuple[Said, str]:
    """The verb, and what joins it to the rate."""
    noon, closing = fact.role == NOON_RATE, voice.day.phase == CLOSE
    closed, stood = STANDS[form]
    still = stood if noon else closed if closing else "traded" if form == PAST else "trades"
    if fact.direction == "flat":
        return voice.word(f"{still} unchanged", "flat", fact), "at"
    if fact.size < LITTLE:
        return voice.word(f"{still} little changed", "flat", fact), "at"
    if not (noon or closing):
        return voice.word(still, "last", fact), "at"
    verb = voice.verb(fact, WON[fact.direction], fact.size, form, "won")
    return verb, "to close at" if closing and not noon and form == PAST else "to"


@context
class LeadWonLevel(Context):
    """A round level crossed, and where that leaves the won."""

    name: Said
    verb: Said
    level: Said
    per: str
    place: str
    today: Said
    since: Said | None
    at: str
    rate: Said
    change: Said | None
    way: Said | None
    base: Said | str


def lead_level(facts: Facts, voice: Voice) -> LeadWonLevel:
    """``The won closed weaker than 1,400 per dollar on Tuesday for the first time since Nov. 7, ...``"""
    fact, move, day = one(facts, Milestone), one(facts, Move), one(facts, RateDay)
    assert fact is not None and move is not None
    name, noon = currency(voice), fact.role == NOON_RATE
    verb, level = crossed(fact, voice, PAST)
    today = voice.date(day.on, day) if day else voice.today()
    since = voice.date(fact.since.session, fact) if fact.since and not fact.first else None
    rate, (change, way, base) = voice.rate(move.last, move), moved_by(move, facts, voice)
    at, place = ("at", NOON) if noon else ("finishing at", "")
    if noon:
        change = None  # for a sentence of its own
    return LeadWonLevel(name, verb, level, PER, place, today, since, at, rate, change, way, base)


@context
class HeadWonMove(Context):
    """The move, where that leaves the won, and what it is the furthest of."""

    name: Said
    verb: Said
    to: str
    rate: Said
    per: str
    place: str
    superlative: Said | None
    since: Said | None


def head_move(facts: Facts, voice: Voice) -> HeadWonMove:
    """``Won falls to 1,432.1 per dollar, weakest close since March 13, 2009``"""
    fact = one(facts, Move)
    assert fact is not None
    noon, (verb, to) = fact.role == NOON_RATE, _moved(fact, voice, PRESENT)
    found = superlative(facts, voice, "" if noon else " close")
    return HeadWonMove(
        voice.head_name(PAIR),
        verb,
        to,
        voice.rate(fact.last, fact),
        PER,
        NOON if noon else "",
        found.what if found else None,
        found.since if found else None,
    )


@context
class HeadWonLevel(Context):
    """A round level crossed."""

    name: Said
    verb: Said
    level: Said
    per: str
    place: str
    since: Said | None


def head_level(facts: Facts, voice: Voice) -> HeadWonLevel:
    """``Won closes weaker than 1,400 per dollar for first time since Nov. 7``"""
    fact = one(facts, Milestone)
    assert fact is not None
    verb, level = crossed(fact, voice, PRESENT)
    since = voice.date(fact.since.session, fact) if fact.since and not fact.first else None
    place = NOON if fact.role == NOON_RATE else ""
    return HeadWonLevel(voice.head_name(PAIR), verb, level, PER, place, since)


@context
class FlashWonLevel(Context):
    """A round level crossed, and the rate: a flash is one line."""

    name: Said
    verb: Said
    level: Said
    place: str
    since: Said | None
    rate: Said
    per: str


def flash_level(facts: Facts, voice: Voice) -> FlashWonLevel:
    """``Won closes weaker than 1,400 for first time since Nov. 7, at 1,403.8 per dollar``"""
    fact, move = one(facts, Milestone), one(facts, Move)
    assert fact is not None and move is not None
    name, (verb, level) = voice.head_name(PAIR), crossed(fact, voice, PRESENT)
    since = voice.date(fact.since.session, fact) if fact.since and not fact.first else None
    place, per = (" in New York", "") if fact.role == NOON_RATE else ("", f" {PER}")
    return FlashWonLevel(name, verb, level, place, since, voice.rate(move.last, move), per)
