"""Sentences about a share's session: where it opened, how far it ranged, how much changed hands."""

from __future__ import annotations

from newsgen.numbers import half_up
from newsgen.prose.english import traded
from newsgen.prose.english.amounts import grouped
from newsgen.prose.english.context import Context, F, Facts, context, one
from newsgen.prose.english.voice import Voice
from newsgen.records import (
    DayRange,
    Figure,
    Opening,
    Said,
    Turnover,
    Volume,
)
from newsgen.records.stock import PriceLimit
from newsgen.sessions import CLOSE

HEAVY, MANIFOLD = 2, 10
"""Times the usual from which the multiple is told, and from which a tenth of it says nothing."""


@context
class StockSession(Context):
    """Where it opened and how far it ranged; an end that was the opening or the close is not said again."""

    stock: Said
    opened: Said | None
    high: Said | None
    low: Said | None
    closing_at: Said | None


def session(facts: Facts, voice: Voice) -> StockSession:
    """``The stock opened at 54,100 won and traded between a low of 53,500 won and a high of 54,700 won.``"""
    first, found = one(facts, Opening), one(facts, DayRange)
    subject = first.subject if first else found.subject if found else ""
    stock = voice.stock(subject)
    opened = voice.price(first.level, first) if first else None
    if found is None:
        return StockSession(stock, opened, None, None, None)
    close = voice.day.shares[subject].last
    ends = {end: figure for end, figure in (("high", found.high), ("low", found.low)) if figure}
    at = next((end for end, figure in ends.items() if _closed_at(figure, close and close.value, voice)), None)
    touched = {each.at.value for each in told_of(PriceLimit, voice)}
    same = {end for end, figure in ends.items() if figure.value in touched}
    same |= {end for end, figure in ends.items() if first is not None and figure.value == first.level.value}
    told = {end: voice.price(ends[end], found) for end in ("low", "high") if end in ends.keys() - same - {at}}
    closing_at = voice.word(f"the day's {at}", at, found) if at else None
    return StockSession(stock, opened, told.get("high"), told.get("low"), closing_at)


def told_of(kind: type[F], voice: Voice) -> list[F]:
    """Every fact of a class that the story tells."""
    facts = (fact for beats in voice.plan.paragraphs for beat in beats for fact in beat.facts)
    return [fact for fact in facts if isinstance(fact, kind)]


def _closed_at(end: Figure, close: object, voice: Voice) -> bool:
    return voice.day.phase == CLOSE and end.value == close


@context
class StockTouch(Context):
    """A daily limit that it traded at and did not close at."""

    stock: Said
    limit: Said
    price: Said


def touch(facts: Facts, voice: Voice) -> StockTouch:
    """``The stock touched its daily upper limit of 80,000 won during the session.``"""
    fact = one(facts, PriceLimit)
    assert fact is not None
    limit = voice.word(f"daily {fact.end} limit", fact.end, fact)
    return StockTouch(voice.stock(fact.subject), limit, voice.price(fact.at, fact))


@context
class StockVolume(Context):
    """What changed hands, and how much that is."""

    volume: Said
    won: Said | None
    dollars: Said | None
    times: Said | None
    median: Said


def volume(facts: Facts, voice: Voice) -> StockVolume:
    """``A total of 3.2 million shares changed hands, 12.3 times the 20-session median.``"""
    fact = one(facts, Volume)
    if fact is not None:
        shares, times = voice.shares(fact.shares, fact), _times(fact.ratio, fact, voice)
        return StockVolume(shares, None, None, times, traded.median(fact, voice))
    told = one(facts, Turnover)
    assert told is not None and told.volume is not None
    shares = voice.shares(told.volume, told)
    won, dollars = voice.won(told.won, told), voice.dollars(told.dollars, told)
    times = _times(told.volume_ratio, told, voice)
    return StockVolume(shares, won, dollars, times, traded.median(told, voice))


def _times(ratio: Figure | None, fact: Volume | Turnover, voice: Voice) -> Said | None:
    if ratio is None or ratio.value < HEAVY:
        return None
    if half_up(ratio.value, 1) == HEAVY:
        return voice.figure(ratio, "twice", fact)
    places = 0 if ratio.value >= MANIFOLD else 1
    return voice.figure(ratio, f"{grouped(ratio.value, places, trim=True)} times", fact)
