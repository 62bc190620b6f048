"""Round levels: how far apart they lie, and when a series first stood above each.

Touched and closed are two different firsts.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal

import numpy as np

from newsgen.market.carried import Carried
from newsgen.market.columns import NOTHING
from newsgen.market.series import Series
from newsgen.numbers import TRILLION
from newsgen.records import Mark, Rung

GRADES = (0, 1)
"""Minor and major steps."""


@dataclass(frozen=True, slots=True)
class Ladder:
    """Steps between round levels, which grow with the level."""

    steps: tuple[tuple[int, int, int], ...]
    """(from this level on, minor step, major step), the highest first."""

    def step(self, level: Decimal, grade: int) -> Decimal:
        """The distance between levels of a grade around a value."""
        return next(Decimal(steps[grade]) for start, *steps in self.steps if level >= start)

    def crossed(self, base: Decimal, close: Decimal, grade: int) -> Decimal | None:
        """The highest level that a close rose above, or the lowest that it fell below; None for none."""
        step, up = self.step(close, grade), close > base
        rung = (close / step).to_integral_value(ROUND_CEILING if up else ROUND_FLOOR)
        level = (rung - 1 if up else rung + 1) * step
        return level if (base <= level < close if up else close < level <= base) else None

    def levels(self, top: Decimal) -> Iterator[Decimal]:
        """Every minor level below a value, from the lowest up."""
        level = self.step(Decimal(0), 0)
        while level < top:
            yield level
            level += self.step(level, 0)


INDEX_LEVELS = Ladder(((0, 100, 1000),))
CAP_LEVELS = Ladder(((0, 100 * TRILLION, 1000 * TRILLION),))
SHARE_LEVELS = Ladder(
    (
        (5_000_000, 500_000, 1_000_000),
        (1_000_000, 100_000, 500_000),
        (100_000, 10_000, 100_000),
        (0, 10_000, 50_000),
    )
)
RATE_LEVELS = Ladder(((0, 50, 100),))
"""The editors' own steps stand in ``facts/ladders.yaml``: a level there must be one here."""


@dataclass(frozen=True, slots=True)
class First:
    """A round level, with the first touch and first close above it and the rows they happened in."""

    rung: Rung
    touch_row: int
    close_row: int


def find_firsts(series: Series, carried: Carried, ladder: Ladder) -> Iterator[First]:
    """Every level of the ladder that the series rose above, where a first can be claimed at all."""
    floors = {what: _floor(series, carried, what) for what in ("high", "close")}
    if floors["close"] is not None:
        yield from (First(rung, -1, -1) for rung in carried.rungs)
    if any(floor is not None for floor in floors.values()):
        told = {rung.level for rung in carried.rungs}
        for level in ladder.levels(series.value(series.figures.get("high", series.close).max())):
            first = _first(series, floors, level)
            if level not in told and first:
                yield first


def _first(series: Series, floors: dict[str, Decimal | None], level: Decimal) -> First | None:
    """Rows as far as known; an unknown first lies beyond every row, so that it is never told."""
    never = len(series.days)
    touch, close = (_first_above(series, what, floors[what], level) for what in ("high", "close"))
    if touch is None and close is None:
        return None
    rung = Rung(level, _mark(series, touch, "high"), _mark(series, close, "close"))
    return First(rung, never if touch is None else touch, never if close is None else close)


def _mark(series: Series, row: int | None, what: str) -> Mark | None:
    if row is None:
        return None
    value = series.value(series.figures[what][row])
    return Mark(series.day(row), value, series.where(row, what), series.labels.source)


def _floor(series: Series, carried: Carried, what: str) -> Decimal | None:
    """From which level on a first can be claimed; None when the file starts too late for any."""
    column = series.figures.get(what)
    if column is None:
        return None
    known = np.flatnonzero(column != NOTHING)
    bound = carried.bound(what, series.day(int(known[0]))) if len(known) else None
    return None if bound is None else bound.at_most or Decimal(0)


def _first_above(series: Series, what: str, floor: Decimal | None, level: Decimal) -> int | None:
    if floor is None or level < floor:
        return None
    above = series.figures[what] > int(level.scaleb(series.labels.places))
    row = int(np.argmax(above))
    return row if above[row] else None
