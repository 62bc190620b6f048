"""What would lie behind a past session had it ended otherwise: the history itself, asked with another row."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

from newsgen.market.names import is_code
from newsgen.market.past import Past
from newsgen.market.series import Series
from newsgen.records import THE_DAY, Datum, History, MarketDay, Quote

if TYPE_CHECKING:
    from newsgen.market.history import Market

FIELDS = {
    "close": "last",
    "open": "open",
    "high": "high",
    "low": "low",
    "turnover": "turnover",
    "volume": "volume",
}
"""Figures of a row, and where a quote has them."""
AMOUNTS = ("turnover", "volume")


def supposed_history(market: Market, day: MarketDay, quote: Quote) -> History | None:
    """The witnesses, places and last closes beyond a level of a day with this quote of a series; None where
    the series has no such session. What lies before the session stays as it is, and is not given again."""
    for past in _pasts(market, day.session, quote.series):
        row = past.series.row(day.session)
        if past.series.name == quote.series and row is not None:
            supposed = replace(past, series=_with(past.series, row, quote))
            return _history(supposed, row, day)
    return None


def _history(past: Past, row: int, day: MarketDay) -> History:
    history = History(past.series.name, past.series.day(0), **past.own(row))
    if day.assignment.period == THE_DAY.period:
        return history
    from newsgen.market.period_past import with_period  # only a story of a period needs it

    return with_period(past, row, history, day.assignment.period, main=False)


def _pasts(market: Market, session: date, series: str) -> Iterator[Past]:
    """The indices and their market values, or every way in which a share's session is held."""
    for index in (market.main, market.kosdaq):
        if index is not None:
            yield index.index
            if index.cap is not None:
                yield index.cap
    if is_code(series):
        for batch in market.shares.holdings.share(series, session):
            told = market.shares.alone(batch, series).on(session)
            yield from (past for _, past, row, _ in told if row is not None)


def _with(series: Series, row: int, quote: Quote) -> Series:
    """The series up to a row, that row with the figures of a quote: no later one may speak."""
    until = slice(row + 1)
    figures = {field: column[until].copy() for field, column in series.figures.items()}
    for field, name in FIELDS.items():
        datum: Datum | None = getattr(quote, name)
        if datum is not None and field in figures:
            places = 0 if field in AMOUNTS else series.labels.places
            figures[field][row] = int(Decimal(datum.value).scaleb(places))
    return replace(
        series,
        days=series.days[until],
        dates=series.dates[until],
        figures=figures,
        base=series.base[until],
        follows=series.follows[until],
        start=series.start[until],
        runs=series.runs[until],
        halted=None if series.halted is None else series.halted[until],
        factors={at: factor for at, factor in series.factors.items() if at <= row},
        told_as=None if series.told_as is None else series.told_as[until],
    )
