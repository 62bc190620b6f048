"""What lies behind the round levels of a series: when each was first reached, and last closed beyond."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property

from newsgen.market.carried import Carried
from newsgen.market.columns import NOTHING
from newsgen.market.firsts import GRADES, First, Ladder, find_firsts
from newsgen.market.marks import Marks
from newsgen.market.series import Series
from newsgen.market.standings import Standings
from newsgen.records import Mark, Rung


@dataclass(frozen=True, eq=False)
class Levels:
    """The round levels of one series, if it has any."""

    series: Series
    carried: Carried
    ladder: Ladder | None
    marks: Marks
    standing: Callable[[str], Standings | None]
    """The series in a measure."""

    @cached_property
    def firsts(self) -> tuple[First, ...]:
        """When each round level was first reached, as far as that can be claimed."""
        return tuple(find_firsts(self.series, self.carried, self.ladder)) if self.ladder else ()

    def rungs(self, row: int) -> tuple[Rung, ...]:
        """Levels reached before a row; a first is a first only in a history without a gap."""
        if self.series.start[row] != 0:
            return ()
        return tuple(rung for first in self.firsts if (rung := self._rung(first, row)))

    def last_beyond(self, row: int) -> Iterator[tuple[Decimal, Mark]]:
        """The last earlier close beyond each round level that a close crossed, where there was one."""
        series = self.series
        if series.base[row] == NOTHING or self.ladder is None:
            return
        close, base = series.value(series.close[row]), series.value(series.base[row])
        for grade in GRADES:
            level = self.ladder.crossed(base, close, grade)
            found = None if level is None else self._beyond(level, row, up=close > base)
            if level is not None and found is not None:
                yield level, self.marks.value(found, "close", row)

    def _rung(self, first: First, row: int) -> Rung | None:
        """What had happened at a level before the row; None when nothing had."""
        rung, marks = first.rung, self.marks
        touch = marks.seen_from(rung.first_touch, first.touch_row, row) if first.touch_row < row else None
        close = marks.seen_from(rung.first_close, first.close_row, row) if first.close_row < row else None
        return Rung(rung.level, touch, close) if touch or close else None

    def _beyond(self, level: Decimal, row: int, *, up: bool) -> int | None:
        """The last row of the coverage that closed strictly above, or below, a level."""
        bar, start = int(level.scaleb(self.series.labels.places)), int(self.series.start[row])
        if self.series.factors:
            found = (each for each in range(row - 1, start - 1, -1) if self._past_bar(each, row, bar, up=up))
            return next(found, None)
        told = self.standing("high_close" if up else "low_close")
        last = told.beyond.before(row, bar + 1 if up else bar - 1) if told else -1
        return last if last >= start else None

    def _past_bar(self, then: int, now: int, bar: int, *, up: bool) -> bool:
        """Whether an earlier close, in the terms of a later row, lies strictly beyond."""
        close = int(self.series.close[then])
        term = close * (self.series.factor(then, now) or 1)
        return close != NOTHING and (term > bar if up else term < bar)
