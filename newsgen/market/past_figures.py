"""Any figure of any day that the history holds, for whoever audits copy: looked up, never reckoned."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal
from fractions import Fraction
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from newsgen.market.columns import NOTHING
from newsgen.market.history import Market
from newsgen.market.index_days import index_of
from newsgen.market.marks import PRICES, Marks
from newsgen.market.names import is_code
from newsgen.market.series import Series
from newsgen.market.share_days import NO_TRADE, RESTATED
from newsgen.market.units import SHARES, WON
from newsgen.records import GROUPS, Datum, Mark

if TYPE_CHECKING:
    from newsgen.market.columns import Flags, Ints

CAP, KOSPI200 = ".cap", "KOSPI200"
UNTRADED = (NO_TRADE, RESTATED)
"""Why a share has no price of a day; one without a base has its prices all the same."""
UNITS = {"turnover": WON, "volume": SHARES}
"""Units of the figures that are not in their series' own."""


class Seen(NamedTuple):
    """A series, and the row of a session in it."""

    series: Series
    row: int


@dataclass(slots=True)
class PastFigures:
    """The days of a market as they are seen from one session: none after it, shares in its terms."""

    market: Market
    session: date
    seen: dict[tuple[str, date], Seen | None] = field(default_factory=dict)
    """What has been looked up; a text asks for the same few days again and again."""
    others: dict[str, Series | None] = field(default_factory=dict)
    """Indices that no story is about, made ready when one is asked for."""

    def sessions(self) -> Sequence[date]:
        """Every session of the main index up to this one, oldest first."""
        held = self.market.sessions
        return held[
            : int(np.searchsorted(self.market.main.index.series.days, np.datetime64(self.session))) + 1
        ]

    def datum(self, series: str, field: str, session: date) -> Datum | None:
        """A field of a series on a day; of a share's market value the ``close``, of a group's dealing, as
        ``KOSPI.foreign``, the ``net``."""
        if session > self.session:
            return None
        if series.endswith(CAP) and is_code(series.removesuffix(CAP)):
            return self._share_cap(series.removesuffix(CAP), session) if field == "close" else None
        at = self._at(series, session)
        return at.series.datum(at.row, field, UNITS.get(field)) if at else None

    def base(self, series: str, session: date) -> Datum | None:
        """The close that the move of a session is reckoned from, splits reckoned in; of a share's market
        value that of the session before."""
        if series.endswith(CAP) and is_code(series.removesuffix(CAP)):
            before = self._session_before(session)
            return self.datum(series, "close", before) if before else None
        at = self._at(series, session) if session <= self.session else None
        return at.series.base_datum(at.row) if at else None

    def net(self, market: str, group: str, session: date) -> Datum | None:
        """Net buying of a group on a day, won; None where the row cannot be trusted."""
        held = {"KOSPI": self.market.flows, "KOSDAQ": self.market.kosdaq_flows}.get(market)
        if held is None or session > self.session:
            return None
        flows, _ = held.on(session)
        return flows.of(group) if flows else None

    def covers_from(self, series: str) -> date | None:
        """The first session of the unbroken history that leads to this one."""
        at = self._latest(series)
        return at.series.day(int(at.series.start[at.row])) if at else None

    def last_beyond(self, series: str, field: str, value: Decimal, side: int, before: date) -> Mark | None:
        """The last session before a day at or above a value (1), or at or below it (-1)."""
        at = self._latest(series)
        found = _rows(at, field, value, side, before) if at else None
        return _mark(at, field, int(found[-1])) if at and found is not None and len(found) else None

    def first_beyond(self, series: str, field: str, value: Decimal, side: int) -> Mark | None:
        """The first session held whose figure was above (1) or below (-1) a value; this one among them."""
        at = self._latest(series)
        found = _rows(at, field, value, side, None) if at else None
        return _mark(at, field, int(found[0])) if at and found is not None and len(found) else None

    def _session_before(self, session: date) -> date | None:
        main = self.market.main.index.series
        row = main.row(session)
        return main.day(row - 1) if row is not None and main.follows[row] else None

    def _latest(self, series: str) -> Seen | None:
        """A series as of this session, or of its last row before: a rate may have no row on the day."""
        at = self._at(series, self.session)
        if at or is_code(series):
            return at
        found = self._whole(series)
        row = int(np.searchsorted(found.days, np.datetime64(self.session))) - 1 if found else -1
        return Seen(found, row) if found and row >= 0 else None

    def _at(self, series: str, session: date) -> Seen | None:
        key = series, session
        if key not in self.seen:
            self.seen[key] = self._share(series, session) if is_code(series) else self._row(series, session)
        return self.seen[key]

    def _row(self, name: str, session: date) -> Seen | None:
        series = self._whole(name)
        row = series.row(session) if series else None
        return Seen(series, row) if series and row is not None else None

    def _whole(self, name: str) -> Series | None:
        """A series of which one batch holds every day."""
        index, _, part = name.partition(".")
        held = {"KOSPI": self.market.main, "KOSDAQ": self.market.kosdaq}.get(index)
        if name in self.market.rates:
            return self.market.rates[name].past.series
        if held is not None and part in ("", "cap"):
            past = held.cap if part else held.index
            return past.series if past else None
        if part in GROUPS:
            flows = {"KOSPI": self.market.flows, "KOSDAQ": self.market.kosdaq_flows}.get(index)
            return flows.pasts[part].series if flows else None
        return self._other_index(name)

    def _other_index(self, name: str) -> Series | None:
        if name not in self.others:
            batch = self.market.shares.holdings.index(name) if name == KOSPI200 else None
            self.others[name] = index_of(batch, name).index.series if batch else None
        return self.others[name]

    def _share(self, code: str, session: date) -> Seen | None:
        """A share by the first batch that can tell of it on a day."""
        held = self.market.shares
        for batch in held.holdings.share(code, session):
            for _, past, told, problem in held.alone(batch, code).on(session):
                row = past.series.row(session) if problem not in UNTRADED else told
                if row is not None:
                    return Seen(past.series, row)
        return None

    def _share_cap(self, code: str, session: date) -> Datum | None:
        held = self.market.shares
        found = (held.alone(batch, code).caps(session) for batch in held.holdings.share(code, session))
        return next((caps[code] for caps in found if code in caps), None)


def _rows(at: Seen, field: str, value: Decimal, side: int, before: date | None) -> Ints | None:
    """The rows of the unbroken history that are beyond a value: with ``before`` those of earlier days, a
    tie among them; without it up to the row itself, ties left out. None without such a field."""
    series, tie = at.series, before is not None
    column = series.figures.get(field)
    if column is None:
        return None
    end = int(np.searchsorted(series.days, np.datetime64(before))) if before else at.row + 1
    start, end = int(series.start[at.row]), min(end, at.row + 1)
    places = series.labels.places if field in PRICES else 0
    parts = [
        first + np.flatnonzero(_beyond(column[first:last], value.scaleb(places), factor, side, tie=tie))
        for first, last, factor in _terms(at, start, end, scaled=field in PRICES)
    ]
    return np.concatenate(parts) if parts else None


def _terms(at: Seen, start: int, end: int, *, scaled: bool) -> Iterator[tuple[int, int, Fraction]]:
    """Stretches of rows without a split in between, and what their prices count in the terms of the row."""
    splits = [row for row in sorted(at.series.factors) if start < row < end] if scaled else []
    edges = [start, *splits, end]
    for first, last in pairwise(edges):
        factor = at.series.factor(first, at.row) if scaled else None
        yield first, last, factor or Fraction(1)


def _beyond(figures: Ints, value: Decimal, factor: Fraction, side: int, *, tie: bool) -> Flags:
    bound = value * factor.denominator / factor.numerator
    if side > 0:
        least = int(bound.to_integral_value(ROUND_CEILING if tie else ROUND_FLOOR)) + (0 if tie else 1)
        above: Flags = (figures >= least) & (figures != NOTHING)
        return above
    most = int(bound.to_integral_value(ROUND_FLOOR if tie else ROUND_CEILING)) - (0 if tie else 1)
    below: Flags = (figures <= most) & (figures != NOTHING)
    return below


def _mark(at: Seen, field: str, row: int) -> Mark:
    return Marks(at.series, None).value(row, field, at.row)
