"""What lies behind a week, month, quarter or year in a series: its closes, and the periods before it.

A period counts when every session from the last close before it to its own last close is at hand: the
history leads from one to the other without a break. Everything is worked out only for a story that looks
back on a period.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING

import numpy as np

from newsgen.market.carried import Carried
from newsgen.market.columns import NOTHING
from newsgen.market.flow_past import FlowPast
from newsgen.market.measured import NET, moves, percents
from newsgen.market.past import Past
from newsgen.market.period_ends import closed_in
from newsgen.market.periods import begins
from newsgen.market.series import Series
from newsgen.market.units import WON
from newsgen.numbers import half_up, percent_change
from newsgen.records import Datum, History, Mark, Witness
from newsgen.records.period_past import FLOW_MEASURES, PERIOD_MEASURES, PeriodPast, PeriodRun

if TYPE_CHECKING:
    from newsgen.market.columns import Flags, Ints

PERCENT_PLACES = 2


@dataclass(frozen=True, eq=False)
class Periods:
    """A series cut into periods of one kind, oldest first; what each came to, in whole numbers."""

    series: Series
    period: str
    flows: bool = False
    """Whether the rows are amounts to be added up, and not closes."""

    @cached_property
    def ends(self) -> Ints:
        """The last row of each period."""
        starts = begins(self.series.days)[self.period]
        last = np.append(starts[1:] != starts[:-1], [True]) if len(starts) else np.zeros(0, np.bool_)
        return np.flatnonzero(last)

    @cached_property
    def whole(self) -> Flags:
        """Whether the history leads without a break from the end of the period before to that of each."""
        found = np.zeros(len(self.ends), np.bool_)
        before, own = self.ends[:-1], self.ends[1:]
        found[1:] = self.series.start[own] <= before
        if not self.flows:
            close = self.series.close
            found[1:] &= (close[before] != NOTHING) & (close[own] != NOTHING)
        return found

    @cached_property
    def first_whole(self) -> Ints:
        """For each period the first of the unbroken row of whole ones that leads to it; past it where it is
        not whole itself."""
        at = np.arange(len(self.ends))
        found: Ints = np.maximum.accumulate(np.where(self.whole, 0, at + 1))
        return found

    @cached_property
    def columns(self) -> Mapping[str, Ints]:
        """What each whole period came to, signed, by ``points`` and ``percent``, or ``net`` for amounts."""
        if self.flows:
            totals = np.concatenate(([0], np.cumsum(self.series.figures[NET])))[self.ends + 1]
            sums = np.zeros(len(self.ends), np.int64)
            sums[1:] = np.diff(totals)
            return {NET: np.where(self.whole, sums, NOTHING)}
        close = self.series.close[self.ends]
        base = np.full(len(close), NOTHING)
        base[1:] = close[:-1]
        base = np.where(self.whole, base, NOTHING)
        return {"points": moves(close, base), "percent": percents(close, base)}

    def at(self, row: int) -> int | None:
        """Which period ends with a row; None where none does or it is not whole."""
        found = int(np.searchsorted(self.ends, row))
        known = found < len(self.ends) and int(self.ends[found]) == row and bool(self.whole[found])
        return found if known else None

    def day(self, number: int) -> date:
        """The last session of a period."""
        return self.series.day(int(self.ends[number]))

    def first_row(self, number: int) -> int:
        """The first session of a period."""
        return int(self.ends[number - 1]) + 1

    def last_beyond(self, number: int, of: str, *, up: bool) -> int | None:
        """The last period before one that went as far that way, within the unbroken row of whole ones."""
        column, first = self.columns[of], int(self.first_whole[number])
        value, before = column[number], column[first:number]
        found = np.flatnonzero(before >= value if up else before <= value)
        return first + int(found[-1]) if len(found) else None

    def run(self, number: int) -> PeriodRun | None:
        """The row of periods the same way up to the one before; None when it may have begun before the
        coverage, or there is none."""
        signs, first = np.sign(self._moves), int(self.first_whole[number])
        at, way = number - 1, int(signs[number - 1]) if number > first else 0
        while at >= first and way and signs[at] == way:
            at -= 1
        if not way or at < first:
            return None
        name = NET if self.flows else "close"
        address = self.series.span(int(self.ends[at]), int(self.ends[number - 1]), name)
        return PeriodRun("up" if way > 0 else "down", number - 1 - at, self.day(at + 1), address)

    @cached_property
    def _moves(self) -> Ints:
        return self.columns[NET if self.flows else "points"]

    def mark(self, number: int, of: str) -> Mark:
        """What a period came to, signed, and unrounded in percent."""
        series, last, first = self.series, int(self.ends[number]), int(self.ends[number - 1])
        if self.flows:
            value: Decimal | None = Decimal(int(self.columns[NET][number]))
            return Mark(series.day(last), value, series.span(first + 1, last, NET), series.labels.source)
        now, base = (series.value(series.close[row]) for row in (last, first))
        value = now - base if of == "points" else percent_change(now, base)
        return Mark(series.day(last), value, series.span(first, last, "close"), series.labels.source)


@lru_cache(maxsize=64)
def _periods(series: Series, period: str, flows: bool = False) -> Periods:  # noqa: FBT001, FBT002 - cached
    return Periods(series, period, flows)


def with_period(past: Past, row: int, history: History, period: str, *, main: bool) -> History:
    """A priced series' history with what lies behind the period that a row ends, where that is whole."""
    told = _periods(past.series, period)
    number = told.at(row)
    if number is None:
        return history
    first, session = told.first_row(number), past.series.day(row)
    found = PeriodPast(
        period,
        closes=tuple(_closes(past, first, row)),
        counted=history.counted_from is not None and history.counted_from <= past.series.day(first - 1),
        run=told.run(number),
        witnesses=dict(_witnesses(told, number, past.carried)) if past.with_moves else {},
        record=past.record_before(first),
        turnover=_traded(past.series, first, row),
        turnover_before=_average(told, number - 1),
        closed=tuple(closed_in(period, session)) if main else (),
    )
    return replace(history, period=found)


def with_flow_period(past: FlowPast, row: int, history: History, period: str) -> History:
    """An investor group's history with what lies behind its sum over the period that a row ends."""
    told = _periods(past.series, period, True)  # noqa: FBT003 - cached by place
    number = told.at(row)
    if number is None:
        return history
    found = PeriodPast(period, run=told.run(number), witnesses=dict(_flow_witnesses(told, number)))
    return replace(history, period=found)


def _closes(past: Past, first: int, row: int) -> Iterator[Mark]:
    if (past.series.close[first:row] != NOTHING).all():
        yield from (past.close_mark(each, row) for each in range(first, row))


def _traded(series: Series, first: int, row: int) -> Datum | None:
    """What changed hands from one row up to before another."""
    column = series.figures.get("turnover")
    if column is None or first == row or (column[first:row] == NOTHING).any():
        return None
    return Datum(series.span(first, row - 1, "turnover"), Decimal(int(column[first:row].sum())), WON)


def _average(told: Periods, number: int) -> Datum | None:
    """A session's average in a whole period, to the won."""
    column = told.series.figures.get("turnover")
    if column is None or number < 0 or not told.whole[number]:
        return None
    first, last = told.first_row(number), int(told.ends[number])
    traded = column[first : last + 1]
    if (traded == NOTHING).any():
        return None
    average = half_up(Decimal(int(traded.sum())) / len(traded), 0)
    return Datum(told.series.span(first, last, "turnover"), average, WON)


def _witnesses(told: Periods, number: int, carried: Carried) -> Iterator[tuple[str, Witness]]:
    """By measure of the way the period went."""
    for measure in PERIOD_MEASURES:
        way, of = measure.split("_")
        value = int(told.columns[of][number])
        if value == NOTHING or not (value > 0 if way == "rise" else value < 0):
            continue
        first = told.day(int(told.first_whole[number]))
        found = told.last_beyond(number, of, up=way == "rise")
        if found is not None:
            yield measure, Witness(measure, told.mark(found, of), first, ever=False)
            continue
        places = PERCENT_PLACES if of == "percent" else told.series.labels.places
        size = Decimal(abs(value)).scaleb(-places)
        ever = carried.excludes(f"{told.period}_{measure}", first, size)
        yield measure, Witness(measure, None, first, ever)


def _flow_witnesses(told: Periods, number: int) -> Iterator[tuple[str, Witness]]:
    """Of an investor group nothing is ever the most: nobody bounds what came before the file."""
    value = int(told.columns[NET][number])
    for measure, up in zip(FLOW_MEASURES, (True, False), strict=True):
        if value and (value > 0) == up:
            found = told.last_beyond(number, NET, up=up)
            mark = None if found is None else told.mark(found, NET)
            yield measure, Witness(measure, mark, told.day(int(told.first_whole[number])), ever=False)
