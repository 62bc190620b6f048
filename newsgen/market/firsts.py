"""When a series first stood above each round level: touched and closed are two different firsts."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

import numpy as np

from newsgen.market.carried import Carried
from newsgen.market.columns import NOTHING
from newsgen.market.series import Series
from newsgen.records import Rung


@dataclass(frozen=True, slots=True)
class First:
    """A round level, with the first touch and first close above it and the rows they happened in."""

    rung: Rung
    touch_row: int
    close_row: int

    def before(self, row: int) -> Rung | None:
        """What had happened at this level before a row; None when nothing had."""
        touch = self.rung.first_touch if self.touch_row < row else None
        close = self.rung.first_close if self.close_row < row else None
        return Rung(self.rung.level, touch, close) if touch or close else None


def find_firsts(series: Series, carried: Carried, step: Decimal) -> Iterator[First]:
    """Every level at this step that the series rose above, where a first can be claimed at all."""
    if _floor(series, carried, "close") is not None:
        yield from (First(rung, -1, -1) for rung in carried.rungs)
    told = {rung.level for rung in carried.rungs}
    level, top = step, series.value(series.figures.get("high", series.close).max())
    while level < top:
        first = _first(series, carried, level)
        if level not in told and first:
            yield first
        level += step


def _first(series: Series, carried: Carried, level: Decimal) -> First | None:
    """Rows as far as known; an unknown first lies beyond every row, so that it is never told."""
    never = len(series.days)
    touch, close = (_first_above(series, carried, what, level) for what in ("high", "close"))
    if touch is None and close is None:
        return None
    rung = Rung(
        level,
        None if touch is None else series.mark(touch, "high"),
        None if close is None else series.mark(close, "close"),
    )
    return First(rung, never if touch is None else touch, never if close is None else close)


def _floor(series: Series, carried: Carried, what: str) -> Decimal | None:
    """From which level on a first can be claimed; None when the file starts too late for any."""
    column, bound = series.figures.get(what), carried.bounds.get(what)
    if column is None or bound is None:
        return None
    known = np.flatnonzero(column != NOTHING)
    if not len(known) or series.day(int(known[0])) > bound.before:
        return None
    return bound.at_most or Decimal(0)


def _first_above(series: Series, carried: Carried, what: str, level: Decimal) -> int | None:
    floor = _floor(series, carried, what)
    if floor is None or level < floor:
        return None
    above = series.figures[what] > int(level.scaleb(series.labels.places))
    row = int(np.argmax(above))
    return row if above[row] else None
