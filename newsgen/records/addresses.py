"""Where every input figure of a day can be found: one walk over all that a MarketDay holds."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields
from decimal import Decimal
from typing import TYPE_CHECKING

from newsgen.records.figures import Datum, Mark
from newsgen.records.history import History, Run, Rung
from newsgen.records.market import Breadth, Flows, MarketDay, Quote, Supplied

if TYPE_CHECKING:
    from newsgen.records.period_past import PeriodPast

SESSIONS, PERIODS = "sessions", "periods"


def data_of(day: MarketDay) -> dict[str, Datum | Mark]:
    """Every figure and every mark of the past by its address, in the order of the day's fields.

    A run of closes is a figure too: so many ``sessions``. An address met twice stands for the first.
    """
    found: dict[str, Datum | Mark] = {}
    for each in _figures(day):
        found.setdefault(each.address, each)
    return found


def supplied_of(day: MarketDay) -> dict[str, Supplied]:
    """Everything handed in, by its address: words with a source, no figures."""
    return {each.address: each for each in day.supplied}


def _figures(day: MarketDay) -> Iterator[Datum | Mark]:
    quotes = (day.indices, day.shares, day.caps, day.share_caps)
    for quote in (quote for group in quotes for quote in group.values()):
        yield from _data(quote)
    for rate in (day.dollar_won, day.noon_rate):
        if rate:
            yield from _data(rate)
    if day.conversion:
        yield day.conversion
    yield from (listing.place for listing in day.listings.values() if listing.place)
    parts: tuple[Flows | Breadth, ...] = (*day.flows.values(), *day.breadth.values())
    for part in parts:
        yield from _data(part)
    yield from (overseas.percent for overseas in day.overseas)
    yield from (sector.percent for sector in day.sectors)
    for look in day.earlier:
        for quote in look.quotes.values():
            yield from _data(quote)
        for flows in look.flows.values():
            yield from _data(flows)
    for history in day.history.values():
        yield from (each for each in _past(history) if each is not None)


def _data(part: Quote | Flows | Breadth) -> Iterator[Datum]:
    for each in fields(part):
        value = getattr(part, each.name)
        if isinstance(value, Datum):
            yield value


def _past(history: History) -> Iterator[Datum | Mark | None]:
    yield from (history.record_close, history.record_high, history.record_low_close, history.record_low)
    yield history.previous_percent
    yield from (history.resumed_from, history.last_traded)
    yield from history.period_ends.values()
    yield from history.earlier_closes.values()
    for rung in history.rungs:
        yield from _rung(rung)
    yield from _run(history.run) if history.run else ()
    yield from (history.usual_turnover, history.usual_volume)
    yield from (witness.at for witness in history.witnesses.values())
    yield from (mark for place in history.places.values() for mark in (place.ahead, place.behind))
    yield from history.sums.values()
    yield from history.last_beyond.values()
    if history.period is not None:
        yield from _period(history.period)


def _period(past: PeriodPast) -> Iterator[Datum | Mark | None]:
    yield from (*past.closes, past.record, past.turnover, past.turnover_before)
    yield from (witness.at for witness in past.witnesses.values())
    if past.run is not None:
        yield Datum(past.run.address, Decimal(past.run.periods), PERIODS)


def _rung(rung: Rung) -> Iterator[Mark | None]:
    yield from (rung.first_touch, rung.first_close)


def _run(run: Run) -> Iterator[Datum | Mark | None]:
    yield Datum(run.address, Decimal(run.sessions), SESSIONS)
    yield from (run.base, run.total)
