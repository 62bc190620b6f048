"""What lies behind each session of a series: records, firsts, runs, and the last session that did as much.

Everything is counted over the unbroken history that leads to the session; what came before the file is
known only through carried bounds.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal
from typing import TYPE_CHECKING

import numpy as np
import pandas as pd

from newsgen.market.carried import Carried
from newsgen.market.columns import NOTHING
from newsgen.market.firsts import First, find_firsts
from newsgen.market.series import EXCHANGE, Series
from newsgen.market.units import PERCENT, WON
from newsgen.numbers import percent_change
from newsgen.records import Datum, History, Mark, Run, Rung, Witness

if TYPE_CHECKING:
    from newsgen.market.columns import Flags, Floats, Ints

USUAL_SESSIONS = 20
"""Turnover is compared with the median of so many sessions before: about one month."""


@dataclass(frozen=True, slots=True, eq=False)
class Past:
    """A series ready to answer for any of its sessions."""

    series: Series
    carried: Carried
    moves: Ints
    """Change from the close before; 0 where unknown."""
    percents: Ints
    """The change in hundredths of a percent, rounded half up as printed; 0 where unknown."""
    usual: Floats
    """The median turnover of the sessions before, in won; NaN where one of them is unknown."""
    firsts: tuple[First, ...]
    with_moves: bool
    """Whether moves are compared at all; a market value also moves by listings."""
    step: Decimal | None = None
    """The distance between two round levels; None for a series without them."""

    def history(self, row: int) -> History:
        """Everything that lies behind the session of a row."""
        series, follows = self.series, bool(self.series.follows[row])
        return History(
            series=series.name,
            covers_from=series.day(self._start(row)),
            record_close=self._record("close", row),
            record_high=self._record("high", row),
            rungs=self._rungs(row),
            previous_session=series.day(row - 1) if follows else None,
            previous_percent=self._percent(row - 1) if follows and self.with_moves else None,
            year_end=self._year_end(row),
            run=self._run(row) if follows and self.with_moves else None,
            witnesses={witness.measure: witness for witness in self._witnesses(row)},
            last_beyond=dict(self._last_beyond(row)) if self.step else {},
            usual_turnover=self._usual_turnover(row),
        )

    def _start(self, row: int) -> int:
        return int(self.series.start[row])

    def _known_from(self, what: str, row: int) -> int | None:
        """The first row of the coverage in which a field is known."""
        column = self.series.base if what == "move" else self.series.figures.get(what)
        start = self._start(row)
        if column is None:
            return None
        known = np.flatnonzero(column[start : row + 1] != NOTHING)
        return start + int(known[0]) if len(known) else None

    def _record(self, what: str, row: int) -> Mark | None:
        """The highest ever before the row; None unless what came before the file is known to be lower."""
        first, bound = self._known_from(what, row), self.carried.bounds.get(what)
        if first is None or bound is None or self.series.day(first) > bound.before:
            return None
        if first < row:
            best = first + int(np.argmax(self.series.figures[what][first:row]))
            mark = self.series.mark(best, what)
            if mark.value is not None and (bound.at_most is None or mark.value > bound.at_most):
                return mark
        return bound.record

    def _rungs(self, row: int) -> tuple[Rung, ...]:
        """Levels reached before the row; a first is a first only in a history without a gap."""
        if self._start(row) != 0:
            return ()
        return tuple(rung for each in self.firsts if (rung := each.before(row)))

    def _last_beyond(self, row: int) -> Iterator[tuple[Decimal, Mark]]:
        """The highest level crossed upward, or the lowest crossed downward, of each roundness: the hundreds
        and the thousands of an index. With it the last earlier close beyond, where there was one."""
        series, step = self.series, self.step
        if series.base[row] == NOTHING or step is None:
            return
        close, base = series.value(series.close[row]), series.value(series.base[row])
        for size in (step, step * 10):
            up = close > base
            rung = (close / size).to_integral_value(ROUND_CEILING if up else ROUND_FLOOR)
            level = (rung - 1 if up else rung + 1) * size
            if not (base <= level < close if up else close < level <= base):
                continue
            closes = series.close[self._start(row) : row]
            bar = int(level.scaleb(series.labels.places))
            beyond = np.flatnonzero(closes > bar if up else (closes < bar) & (closes != NOTHING))
            if len(beyond):
                yield level, series.mark(self._start(row) + int(beyond[-1]), "close")

    def _percent(self, row: int) -> Datum | None:
        series = self.series
        if series.base[row] == NOTHING:
            return None
        percent = percent_change(series.value(series.close[row]), series.value(series.base[row]))
        return None if percent is None else Datum(series.where(row, "percent"), percent, PERCENT)

    def _year_end(self, row: int) -> Mark | None:
        year = self.series.day(row).year
        last = int(np.searchsorted(self.series.days, np.datetime64(date(year, 1, 1)))) - 1
        return self.series.mark(last, "close") if last >= self._start(row) else None

    def _run(self, row: int) -> Run | None:
        """The row of closes up to the session before; None when it may have begun before the coverage."""
        length = int(self.series.runs[row - 1])
        first = row - abs(length)
        if length == 0 or first <= self._start(row):
            return None
        until, address = self.series.day(row - 1), self.series.where(first, "close")
        ranged = address.replace(str(self.series.day(first)), f"{self.series.day(first)}..{until}")
        return Run("up" if length > 0 else "down", abs(length), self.series.day(first), ranged)

    def _usual_turnover(self, row: int) -> Datum | None:
        first = row - USUAL_SESSIONS
        if first < self._start(row) or np.isnan(self.usual[row]):
            return None
        span = f"{self.series.day(first)}..{self.series.day(row - 1)}"
        address = self.series.where(first, "turnover").replace(str(self.series.day(first)), span)
        return Datum(address, Decimal(int(self.usual[row])), WON)

    def _witnesses(self, row: int) -> Iterator[Witness]:
        close = self.series.close
        yield self._witness("high_close", "close", close >= close[row], row)
        if not self.with_moves:
            return
        yield self._witness("low_close", "low", close <= close[row], row)
        move, percent = self.moves[row], self.percents[row]
        if move > 0:
            yield self._witness("rise_points", "points", self.moves >= move, row)
            yield self._witness("rise_percent", "percent", self.percents >= percent, row)
        elif move < 0:
            yield self._witness("fall_points", "points", self.moves <= move, row)
            yield self._witness("fall_percent", "percent", self.percents <= percent, row)

    def _witness(self, measure: str, what: str, beyond: Flags, row: int) -> Witness:
        known = self._known_from("move" if what in ("points", "percent") else "close", row)
        first = row if known is None else known
        earlier = np.flatnonzero(beyond[first:row])
        covers_from = self.series.day(first)
        if len(earlier):
            at = self._witness_mark(what, first + int(earlier[-1]))
            return Witness(measure, at, covers_from, ever=False)
        ever = self.carried.excludes(what, covers_from, self._measured(what, row))
        return Witness(measure, None, covers_from, ever)

    def _measured(self, what: str, row: int) -> Decimal:
        if what == "percent":
            return Decimal(abs(int(self.percents[row]))).scaleb(-2)
        column = self.moves if what == "points" else self.series.close
        return abs(self.series.value(column[row]))

    def _witness_mark(self, what: str, row: int) -> Mark:
        """The witness with its close, or with its own signed change in points or (unrounded) percent."""
        series = self.series
        if what == "points":
            return Mark(series.day(row), series.value(self.moves[row]), series.where(row, "change"), EXCHANGE)
        percent = self._percent(row) if what == "percent" else None
        if percent:
            return Mark(series.day(row), percent.value, percent.address, EXCHANGE)
        return series.mark(row, "close")


def make_past(series: Series, carried: Carried, step: Decimal | None, *, with_moves: bool = True) -> Past:
    """A series with everything computed once; ``step`` lies between two round levels, None for no levels."""
    known = series.base != NOTHING
    base = np.where(known, series.base, 1)
    moves = np.where(known, series.close - base, 0)
    percents = moves if not with_moves else np.sign(moves) * ((20_000 * np.abs(moves) + base) // (2 * base))
    firsts = tuple(find_firsts(series, carried, step)) if step else ()
    return Past(series, carried, moves, percents, _usual_turnover(series), firsts, with_moves, step)


def _usual_turnover(series: Series) -> Floats:
    """Won to the half, which floats hold exactly up to quadrillions: no market trades so much in a day."""
    told = series.figures.get("turnover", np.full(len(series.days), NOTHING))
    turnover = pd.Series(told, dtype=np.float64).mask(told == NOTHING)
    usual: Floats = turnover.rolling(USUAL_SESSIONS).median().shift().to_numpy()
    return usual
