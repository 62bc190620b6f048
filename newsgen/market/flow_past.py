"""What lies behind an investor group's net buying: since when so much, how long in a row, how much in all."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property
from typing import TYPE_CHECKING

import numpy as np

from newsgen.market.counting import Counting, counting
from newsgen.market.lazily import Answers
from newsgen.market.marks import Marks
from newsgen.market.measured import NET
from newsgen.market.periods import ends_before
from newsgen.market.series import Labels, Series, follows_calendar, runs_of, starts
from newsgen.market.standings import Standings, standings
from newsgen.records import Datum, History, Run, Witness

if TYPE_CHECKING:
    from newsgen.market.columns import Days, Ints

SIDES = ("buying", "selling")


@dataclass(frozen=True, eq=False)
class FlowPast:
    """One group's series, ready to answer for any of its sessions; nothing in it is ever a record."""

    series: Series

    def history(self, row: int) -> History:
        """Everything that lies behind the session of a row."""
        series, start = self.series, self._start(row)
        counted = max(int(self._counting.first[row]), start)
        return History(
            series=series.name,
            covers_from=series.day(start),
            previous_session=series.day(row - 1) if series.follows[row] else None,
            run=self._run(row),
            witnesses=Answers(self._sides(row), lambda side: self._witness(side, row)),
            sums=dict(self._sums(row)),
            counted_from=series.day(counted) if counted <= row else None,
        )

    @cached_property
    def _counting(self) -> Counting:
        return counting(self.series.days)

    @cached_property
    def _marks(self) -> Marks:
        return Marks(self.series, self._counting.first)

    @cached_property
    def _ends(self) -> Mapping[str, Ints]:
        return ends_before(self.series.days)

    @cached_property
    def _standings(self) -> Mapping[str, Standings]:
        return {side: told for side in SIDES if (told := standings(self.series, side))}

    @cached_property
    def _totals(self) -> Ints:
        """What was bought before each row, since the first of all."""
        return np.concatenate(([0], np.cumsum(self.series.figures[NET])))

    def _start(self, row: int) -> int:
        return int(self.series.start[row])

    def _sides(self, row: int) -> tuple[str, ...]:
        return tuple(side for side in SIDES if self._standings[side].has(row))

    def _witness(self, side: str, row: int) -> Witness:
        told = self._standings[side]
        last, covers_from = told.last(row), self.series.day(int(told.known_from[row]))
        at = None if last is None else self._marks.of(side, last, row)
        return Witness(side, at, covers_from, ever=False)

    def _run(self, row: int) -> Run | None:
        """The row of sessions on one side up to the one before; None when it may have begun before the
        coverage, or cannot be counted."""
        series, length = self.series, int(self.series.runs[row - 1]) if self.series.follows[row] else 0
        first = row - abs(length)
        if length == 0 or first <= self._start(row) or self._counting.first[row] > first:
            return None
        total = self._total(first, row)
        return Run("up" if length > 0 else "down", abs(length), series.day(first), total.address, None, total)

    def _sums(self, row: int) -> Iterator[tuple[str, Datum]]:
        """Of every period that is wholly covered and has a session before this one."""
        for period, rows in self._ends.items():
            end = int(rows[row])
            if end >= self._start(row) and end + 1 < row:
                yield period, self._total(end + 1, row)

    def _total(self, first: int, row: int) -> Datum:
        """The sum from one row up to before another."""
        total = Decimal(int(self._totals[row] - self._totals[first]))
        return Datum(self.series.span(first, row - 1, NET), total, self.series.labels.unit)


def make_flow_past(labels: Labels, days: Days, amounts: Ints) -> FlowPast:
    """A group's past from its net buying on days in order; rows that were not trusted are not among them."""
    follows = follows_calendar(days)
    runs = runs_of(np.sign(amounts), follows)
    base = np.zeros(len(days), np.int64)
    return FlowPast(Series(labels, days, days.tolist(), {NET: amounts}, base, follows, starts(follows), runs))
