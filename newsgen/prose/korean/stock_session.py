"""Sentences about a share's session: where it opened, how far it ranged, how much changed hands."""

from __future__ import annotations

from decimal import Decimal

from newsgen.numbers import half_up
from newsgen.prose.korean import traded
from newsgen.prose.korean.context import Context, Facts, context, one
from newsgen.prose.korean.stock_heads import LIMITS
from newsgen.prose.korean.stock_words import ends, stock, told_of
from newsgen.prose.korean.voice import Voice
from newsgen.records import DayRange, Figure, Opening, Said, Turnover, Volume
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
    closed: str


def session(facts: Facts, voice: Voice) -> StockSession:
    """``주가는 5만4천100원에 출발해 장중 5만3천500원과 5만4천700원 사이에서 움직였다.``"""
    first, found = one(facts, Opening), one(facts, DayRange)
    subject = first.subject if first else found.subject if found else ""
    name, opened = stock(voice, subject), voice.price(first.level, first) if first else None
    if found is None:
        return StockSession(name, opened, None, None, None, "")
    close = voice.day.shares[subject].last if voice.day.phase == CLOSE else None
    both = {end: figure for end, figure in (("high", found.high), ("low", found.low)) if figure}
    at = next((end for end, figure in both.items() if close and figure.value == close.value), None)
    touched = {each.at.value for each in told_of(PriceLimit, voice)}
    same = {end for end, figure in both.items() if figure.value in touched}
    same |= {end for end, figure in both.items() if first is not None and figure.value == first.level.value}
    told = {end: voice.price(both[end], found) for end in both if end != at and end not in same}
    closing_at = voice.word("당일 최고가" if at == "high" else "당일 최저가", at, found) if at else None
    closed = ends(voice).closed if at else ""
    if at is None and len(told) == 1:
        voice.turn(("올랐다" if "high" in told else "내렸다",), 21)  # as the template ends
    return StockSession(name, opened, told.get("high"), told.get("low"), closing_at, closed)


@context
class StockTouch(Context):
    """A daily limit that it traded at and did not close at."""

    stock: Said
    once: str
    """한때 where it is elsewhere now."""
    limit: Said
    price: Said
    way: Said


def touch(facts: Facts, voice: Voice) -> StockTouch:
    """``주가는 장중 한때 상한가인 8만원까지 올랐다.``"""
    fact = one(facts, PriceLimit)
    assert fact is not None
    limit, last = voice.word(LIMITS[fact.end], fact.end, fact), voice.day.shares[fact.subject].last
    way = voice.word("올랐다" if fact.end == "upper" else "내렸다", fact.end, fact)
    once = "" if last is not None and last.value == fact.at.value else "한때 "
    return StockTouch(stock(voice, fact.subject), once, limit, voice.price(fact.at, fact), way)


@context
class StockVolume(Context):
    """What changed hands, and how much that is."""

    won: Said | None
    shares: Said
    median: Said | None
    times: Said | None


def volume(facts: Facts, voice: Voice) -> StockVolume:
    """``거래대금은 222억원, 거래량은 230만주로 직전 20거래일 중간값의 3.6배였다.``"""
    fact = one(facts, Volume)
    if fact is not None:
        return StockVolume(None, voice.shares(fact.shares, fact), *_usual(fact.ratio, fact, voice))
    told = one(facts, Turnover)
    assert told is not None and told.volume is not None
    won, shares = voice.won(told.won, told), voice.shares(told.volume, told)
    return StockVolume(won, shares, *_usual(told.volume_ratio, told, voice))


def _usual(
    ratio: Figure | None, fact: Volume | Turnover, voice: Voice
) -> tuple[Said, Said] | tuple[None, None]:
    if ratio is None or ratio.value < HEAVY:
        return None, None
    shown = half_up(ratio.value, 0 if ratio.value >= MANIFOLD else 1)
    whole = shown == shown.to_integral_value()
    times = voice.figure(ratio, f"{shown.quantize(Decimal(1)) if whole else shown:,}배", fact)
    return traded.median(fact, voice), times
