"""One series in one measure: since when its values are known, who was at or beyond, what place each has."""

from __future__ import annotations

from bisect import bisect_right, insort
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from newsgen.market.beyond import Beyond
from newsgen.market.columns import NOTHING
from newsgen.market.measured import LEVEL, MEASURED, PERCENT, SIDE, column
from newsgen.market.series import Series

if TYPE_CHECKING:
    from newsgen.market.columns import Flags, Ints

PRICES = ("close", "high", "low")
"""Fields that a split scales. Turnover in won stays, and volumes of different shares are not compared."""


class Ranked(NamedTuple):
    """A row's place among the rows of its coverage up to it."""

    place: int
    among: int
    ahead: int | None
    """The row of the smallest larger value, the latest of equal ones."""
    behind: int | None
    """The row of the largest value that is no larger, the latest of equal ones."""


@dataclass(frozen=True, eq=False)
class Standings:
    """Every row of a series in one measure."""

    up: bool
    values: Ints
    """As traded; NOTHING where the row has no such value."""
    known_from: Ints
    """For each row, the first row of its coverage from which the measured figure is known throughout; a
    row whose own is not known comes before it."""
    terms: Ints
    """The values in terms that can be compared: splits reckoned in."""

    @cached_property
    def beyond(self) -> Beyond:
        """The index over the comparable values."""
        return Beyond.of(self.terms, up=self.up)

    def has(self, row: int) -> bool:
        """Whether a row has a value in this measure."""
        return bool(self.values[row] != NOTHING)

    def last(self, row: int) -> int | None:
        """The last earlier row of the coverage at or beyond this one."""
        found = self.beyond.last(row)
        return found if found >= self.known_from[row] else None

    def best(self, row: int, first: int) -> int | None:
        """The first row at the furthest value from one row up to before another."""
        found = self.beyond.best(row, first)
        return None if found < first else found

    @cached_property
    def ranked(self) -> list[Ranked | None]:
        """Each row's place among the values of its coverage up to it."""
        return list(self._ranked())

    def _ranked(self) -> Iterator[Ranked | None]:
        seen: list[tuple[int, int]] = []
        first, has = -1, (self.values != NOTHING).tolist()
        terms = (self.terms if self.up else -self.terms).tolist()
        for row, (term, begins) in enumerate(zip(terms, self.known_from.tolist(), strict=True)):
            if begins != first:
                first, seen = begins, []
            if not has[row]:
                yield None
                continue
            larger = bisect_right(seen, (term, row))
            ahead = None
            if larger < len(seen):
                ahead = seen[bisect_right(seen, (seen[larger][0], row)) - 1][1]
            behind = seen[larger - 1][1] if larger else None
            yield Ranked(len(seen) - larger + 1, len(seen) + 1, ahead, behind)
            insort(seen, (term, row))


def standings(series: Series, measure: str) -> Standings | None:
    """A series in a measure, or None when it lacks the figure."""
    field, of, up = MEASURED[measure]
    values = column(measure, series.figures, series.base)
    if values is None:
        return None
    unknown = series.figures[field] == NOTHING
    if of not in (LEVEL, SIDE):
        unknown |= series.base == NOTHING
    splits = sorted(series.factors) if field == "volume" else []
    known_from = _known_from(series, unknown, np.array(splits, np.int64))
    scaled = field in PRICES and of != PERCENT
    return Standings(up, values, known_from, series.comparable(values) if scaled else values)


def _known_from(series: Series, unknown: Flags, splits: Ints) -> Ints:
    """A session in which a share was halted is no gap: there was no figure to know."""
    if series.halted is not None:
        unknown = unknown & ~series.halted
    rows = np.arange(len(unknown))
    after = np.where(unknown, rows + 1, 0)
    after[splits] = np.maximum(after[splits], splits)
    found: Ints = np.maximum(np.maximum.accumulate(after), series.start)
    return found
