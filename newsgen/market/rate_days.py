"""Won per dollar by day: New York's noon rate for converting amounts, and Seoul's close where it is held."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

import numpy as np

from newsgen.market.batch import PLACES, RATE, Batch
from newsgen.market.columns import NOTHING
from newsgen.market.firsts import RATE_LEVELS
from newsgen.market.past import Past, make_past
from newsgen.market.periods import begins
from newsgen.market.series import Labels, make_spaced_series
from newsgen.market.units import WON_PER_DOLLAR
from newsgen.records import Datum, History, Mark, Quote

ONSHORE, NOON = "USDKRW", "USDKRW.noon"
SOURCES: Mapping[str, str] = {ONSHORE: "Seoul foreign exchange market", NOON: "Federal Reserve"}

STALE = 10
"""A rate older than so many days is left out, and no rate follows one so far back; the longest holiday
pauses of New York and of Seoul are shorter."""


@dataclass(frozen=True, slots=True)
class RateDays:
    """One rate by day, oldest first, on the days that have one."""

    past: Past

    def before(self, session: date) -> int | None:
        """The last row before a session (noon in New York is after the Seoul close), or None."""
        series = self.past.series
        row = int(np.searchsorted(series.days, np.datetime64(session))) - 1
        return row if row >= 0 and (session - series.day(row)).days <= STALE else None

    def day_before(self, session: date) -> date | None:
        """The day of that row."""
        row = self.before(session)
        return None if row is None else self.past.series.day(row)

    def datum(self, row: int) -> Datum:
        """The rate of a row."""
        series = self.past.series
        return Datum(series.where(row, "close"), series.value(series.close[row]).normalize(), WON_PER_DOLLAR)

    def quote(self, row: int) -> Quote:
        """The rate of a row and the one before it, won per dollar."""
        before = self.datum(row - 1) if self.past.series.follows[row] else None
        return Quote(self.past.series.name, WON_PER_DOLLAR, last=self.datum(row), previous_close=before)

    def history(self, row: int, session: date) -> History:
        """What lies behind a row; periods are those of the session, which may be later than the rate."""
        return self.past.history(row, self._period_ends(row, session))

    def _period_ends(self, row: int, session: date) -> dict[str, Mark]:
        series, found = self.past.series, {}
        for period, first in begins(np.array([session], "datetime64[D]")).items():
            end = int(np.searchsorted(series.days, first[0])) - 1
            if series.start[row] <= end < row:
                found[period] = self.past.close_mark(end, row)
        return found


def rates_of(batch: Batch, name: str) -> RateDays:
    """A rate, whose days are its own: neither holidays in New York nor in Seoul break it."""
    order = np.argsort(batch.days, kind="stable")
    rows = order[batch.figures["close"][order] != NOTHING]
    places = PLACES[RATE]["close"]
    labels = Labels(name, WON_PER_DOLLAR, places, batch.address, batch.fields, SOURCES[name])
    series = make_spaced_series(labels, batch.days[rows], {"close": batch.figures["close"][rows]}, STALE)
    return RateDays(make_past(series, None, RATE_LEVELS, counted=name == ONSHORE))
