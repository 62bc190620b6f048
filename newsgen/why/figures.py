"""Which figures of a day could have been different, and the day as it would have been then."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import replace
from decimal import Decimal
from typing import Any, NamedTuple

from newsgen.market.limits import beyond, tick_size
from newsgen.numbers import MILLION
from newsgen.records import (
    CAP,
    DOLLAR_WON,
    FLOW,
    GROUPS,
    INDEX,
    MAIN,
    NOON_RATE,
    SHARE,
    SHARE_CAP,
    Datum,
    Look,
    MarketDay,
    Quote,
)
from newsgen.records.why import Along

PRICES = ("last", "high", "low", "open")
AMOUNTS = ("turnover", "volume")
HUNDREDTH, TENTH, WHOLE = Decimal("0.01"), Decimal("0.1"), Decimal(1)
HUNDRED_MILLION = Decimal(100 * MILLION)
"""Won in which the exchange tells net buying and turnover in public."""
HELD = {MAIN: "indices", INDEX: "indices", SHARE: "shares", CAP: "caps", SHARE_CAP: "share_caps"}
"""Where a day holds the quotes of a role."""
LIMITED = (MAIN, INDEX, SHARE)
"""Roles whose prices the daily limit binds."""


class Input(NamedTuple):
    """One figure of the session."""

    role: str
    series: str
    """As in Quote; of net buying the market."""
    field: str
    datum: Datum
    tick: Decimal

    @property
    def past(self) -> str:
        """The series whose history the figure is held against."""
        return f"{self.series}.{self.field}" if self.role == FLOW else self.series


def inputs(day: MarketDay, roles: Collection[str]) -> tuple[Input, ...]:
    """Every figure of the session that facts about subjects in these roles may rest on."""
    quotes = (each for role, quote in quotes_of(day) if role in roles for each in _of_quote(day, role, quote))
    return (*quotes, *_of_flows(day, roles))


def quotes_of(day: MarketDay) -> Iterator[tuple[str, Quote]]:
    """Every quote of the day with the role of its series, the main index first."""
    yield MAIN, day.indices[day.main]
    yield from ((INDEX, quote) for name, quote in day.indices.items() if name != day.main)
    for role, quotes in ((SHARE, day.shares), (CAP, day.caps), (SHARE_CAP, day.share_caps)):
        yield from ((role, quote) for quote in quotes.values())
    for role, rate in ((DOLLAR_WON, day.dollar_won), (NOON_RATE, day.noon_rate)):
        if rate:
            yield role, rate


def _of_quote(day: MarketDay, role: str, quote: Quote) -> Iterator[Input]:
    for field in (*PRICES, *AMOUNTS):
        datum: Datum | None = getattr(quote, field)
        if datum is not None and datum.value:
            yield Input(role, quote.series, field, datum, _tick(day, role, datum))


def _tick(day: MarketDay, role: str, datum: Datum) -> Decimal:
    if role == SHARE and datum.unit == "won":
        return Decimal(tick_size(day.session, int(datum.value)) or 1)
    if datum.unit == "won":
        return HUNDRED_MILLION
    return {"points": HUNDREDTH, "won per dollar": TENTH}.get(datum.unit, WHOLE)


def _of_flows(day: MarketDay, roles: Collection[str]) -> Iterator[Input]:
    for market, flows in day.flows.items():
        if (market == day.main and {MAIN, FLOW} & set(roles)) or INDEX in roles:
            amounts = ((group, flows.of(group)) for group in GROUPS)
            for group, datum in amounts:
                if datum is not None and datum.value:
                    yield Input(FLOW, market, group, datum, HUNDRED_MILLION)


def changed(day: MarketDay, one: Input, value: Decimal) -> MarketDay | None:
    """The day with another value for one figure, its history left as it was; None where no day file would
    take it."""
    datum = Datum(one.datum.address, value, one.datum.unit)
    new: dict[str, Any] = {one.field: datum}
    if one.role == FLOW:
        flows = replace(day.flows[one.series], **new)
        return replace(day, flows={**day.flows, one.series: flows})
    before = quote_named(day, one)
    quote = _consistent(replace(before, **new), one, value)
    if quote is None or _refused(day, one, quote) or _seen_otherwise(day.earlier, before, quote):
        return None
    return _with_quote(day, one, quote)


def quote_named(day: MarketDay, one: Input) -> Quote:
    """The quote that holds a figure."""
    return next(quote for role, quote in quotes_of(day) if (role, quote.series) == (one.role, one.series))


def _consistent(quote: Quote, one: Input, value: Decimal) -> Quote | None:
    """The quote with its high and low moved along with a close or an open beyond them; None for a high or
    a low on the wrong side of the other prices."""
    if one.field in AMOUNTS or value <= 0:
        return quote if value > 0 else None
    high, low = quote.high, quote.low
    if one.field in ("last", "open"):
        if high and value > high.value:
            quote = replace(quote, high=Datum(high.address, value, high.unit))
        if low and value < low.value:
            quote = replace(quote, low=Datum(low.address, value, low.unit))
        return quote
    others = [each.value for each in (quote.last, quote.open, low, high) if each]
    return quote if value == (max(others) if one.field == "high" else min(others)) else None


def _refused(day: MarketDay, one: Input, quote: Quote) -> bool:
    """Whether a price lies beyond what the session's daily limit allowed."""
    base = quote.previous_close
    if one.role not in LIMITED or base is None:
        return False
    prices = (getattr(quote, field) for field in PRICES)
    return any(price and beyond(price.value, base.value, day.session) for price in prices)


def _seen_otherwise(looks: tuple[Look, ...], before: Quote, quote: Quote) -> bool:
    """Whether an earlier look at the session saw what could then not have been."""
    for look in looks:
        seen = look.quotes.get(quote.series)
        prices = [each.value for each in (seen.last, seen.open, seen.high, seen.low) if each] if seen else []
        if prices and quote.high and max(prices) > quote.high.value:
            return True
        if prices and quote.low and min(prices) < quote.low.value:
            return True
        if seen and seen.open and quote.open != before.open:
            return True
    return False


def _with_quote(day: MarketDay, one: Input, quote: Quote) -> MarketDay:
    if one.role == DOLLAR_WON:
        same = day.conversion and quote.last and day.conversion.address == quote.last.address
        return replace(day, dollar_won=quote, conversion=quote.last if same else day.conversion)
    if one.role == NOON_RATE:
        same = day.conversion and quote.last and day.conversion.address == quote.last.address
        return replace(day, noon_rate=quote, conversion=quote.last if same else day.conversion)
    held = HELD[one.role]
    quotes = getattr(day, held)
    key = next(name for name, each in quotes.items() if each.series == one.series)
    new: dict[str, Any] = {held: {**quotes, key: quote}}
    return replace(day, **new)


def moved_along(day: MarketDay, other: MarketDay, one: Input) -> tuple[Along, ...]:
    """The figures beside the changed one that had to change too."""
    if one.role == FLOW:
        return ()
    was, now = quote_named(day, one), quote_named(other, one)
    pairs = ((field, getattr(was, field), getattr(now, field)) for field in PRICES if field != one.field)
    return tuple(Along(field, new.address, new.value) for field, old, new in pairs if new != old)
