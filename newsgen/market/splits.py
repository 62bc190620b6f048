"""Splits and capital changes: from which close did the exchange reckon a share's move?

The exchange's own change and percent know of a split, rights, a bonus issue; the closes do not. Where they
do not fit the close before, a corporate action lies between, and the base that they do fit says by how much
earlier prices must be scaled. A base that cannot be found to the won is no base: history starts anew there.

A halt of whole sessions hides more than a split does: after a spin-off or a capital reduction the share
comes back at whatever its opening auction finds. Across a halt only a simple ratio is believed.

Without the exchange's percent (a vendor may reckon its own from two closes) there are the numbers of listed
shares, and the size of the fall: nothing but a split of 25 or 50 makes a share that trades every session
close so far below. Par values are 100, 200, 500, 1,000, 2,500 and 5,000 won, so splits are 2, 5, 10, 25 or
50 for one, but bonus issues of one to eight for one, and the last days of a share before it is delisted,
look like the smaller ones; they are left alone.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from typing import TYPE_CHECKING

import numpy as np

from newsgen.market.columns import NOTHING
from newsgen.market.limits import daily_limit, limits_on, tick_size

if TYPE_CHECKING:
    from newsgen.market.columns import Days, Flags, Ints

SLACK = 2
"""How far, in hundredths of a percent, the exchange's own percent may lie from the one the closes give."""

RATIOS = tuple(ratio for parts in range(2, 101) for ratio in (Fraction(1, parts), Fraction(parts)))
"""A new price over the old one in splits and consolidations."""

UNMISTAKABLE = (25, 50)
"""Splits that nothing else looks like, in a share that trades every session."""


@dataclass(frozen=True, slots=True, eq=False)
class Actions:
    """What lies between each close of a share and the one before."""

    bases: Mapping[int, int]
    """By row the base that the exchange reckoned with, won, where it is not the close before."""
    breaks: Flags
    """Rows that cannot be compared with the one before."""
    halted: Flags
    """Rows without a trade; their close is the one before, carried on."""


def find_actions(days: Days, figures: Mapping[str, Ints]) -> Actions:
    """Every corporate action in a share's rows, which are in order, one a session; zero prices are NOTHING
    or zero. A row after a missing session is not judged here: nothing follows there anyhow."""
    rows = _Rows.of(days, figures)
    breaks, bases = rows.halted.copy(), {}
    breaks[1:] |= rows.before[1:] < 0  # a first trade after sessions without one follows nothing
    for row in rows.suspects().tolist():
        base = rows.base(row)
        breaks[row] = base is None
        if base is not None:
            bases[row] = base
            # The halt that the action needed is part of it.
            breaks[int(rows.before[row]) + 1 : row] = False
    return Actions(bases, breaks, rows.halted)


@dataclass(frozen=True, slots=True, eq=False)
class _Rows:
    """One share's rows, and the last traded row before each."""

    days: Days
    close: Ints
    halted: Flags
    before: Ints
    """The last row before each with a trade; -1 where there is none."""
    told: Mapping[str, Ints]

    @classmethod
    def of(cls, days: Days, figures: Mapping[str, Ints]) -> _Rows:
        close, volume = figures["close"], figures.get("volume")
        halted = close <= 0
        if volume is not None:
            halted |= volume == 0
        traded = np.where(halted, -1, np.arange(len(days)))
        before = np.full(len(days), -1)
        before[1:] = np.maximum.accumulate(traded)[:-1]
        return cls(days, close, halted, before, figures)

    def suspects(self) -> Ints:
        """Traded rows whose close does not simply follow the traded close before: the move is beyond the
        limit, the exchange reckons from another base, or trading was halted in between."""
        rows = np.flatnonzero(~self.halted & (self.before >= 0))
        before, close = self.close[self.before[rows]], self.close[rows]
        odd = self.before[rows] != rows - 1
        odd |= np.abs(close - before) * 100 > limits_on(self.days[rows]) * before
        percent, change = (self._column(field)[rows] for field in ("percent", "change"))
        odd |= (percent != NOTHING) & (np.abs((close - before) * 10_000 / before - percent) > SLACK)
        odd |= (change != NOTHING) & (close - change != before)
        found: Ints = rows[odd]
        return found

    def base(self, row: int) -> int | None:
        """The base of a suspect row in whole won, or None when it cannot be known."""
        before, halt = int(self.before[row]), int(self.before[row]) != row - 1
        was = int(self.close[before])
        if halt and self._moved(before, row):
            return None
        if self._tells_of_another(row, was):
            base = self._told_base(row, was)
            if halt and base is not None and not _simple(base, was, self.days[row].item()):
                return None
        else:
            base = self._listed_base(before, row, was)
            if base is None and not halt:
                base = self._fallen_base(row, was)
        return base if base is not None and self._within(row, base) else None

    def _moved(self, before: int, row: int) -> bool:
        """Whether the close carried on through a halt changed: a vendor put a base there, or a guess."""
        carried = self.close[before:row]
        return bool((carried[carried > 0] != carried[0]).any())

    def _tells_of_another(self, row: int, was: int) -> bool:
        """Whether the exchange's own change or percent is from another base than the close before."""
        close = int(self.close[row])
        change, percent = (int(self._column(field)[row]) for field in ("change", "percent"))
        if change != NOTHING:
            return close - change != was
        return percent != NOTHING and abs((close - was) * 10_000 / was - percent) > SLACK

    def _told_base(self, row: int, was: int) -> int | None:
        close, change = int(self.close[row]), int(self._column("change")[row])
        if change != NOTHING:
            return close - change
        return _base_of(close, int(self._column("percent")[row]), was, self.days[row].item())

    def _listed_base(self, before: int, row: int, last: int) -> int | None:
        """From the listed shares, where their number is a whole multiple or part of the one before."""
        listed = self._column("listed")
        was, now = int(listed[before]), int(listed[row])
        if min(was, now) <= 0 or was == now:
            return None
        ratio = Fraction(was, now)
        base = last * ratio
        return int(base) if ratio in RATIOS and base.denominator == 1 else None

    def _fallen_base(self, row: int, last: int) -> int | None:
        bases = [last // parts for parts in UNMISTAKABLE if last % parts == 0]
        return next((base for base in bases if self._within(row, base)), None)

    def _within(self, row: int, base: int) -> bool:
        """Whether the close lies within the daily limit around a base."""
        limit = daily_limit(self.days[row].item())
        return base > 0 and limit is not None and abs(int(self.close[row]) - base) * 100 <= limit * base

    def _column(self, field: str) -> Ints:
        column = self.told.get(field)
        return np.full(len(self.days), NOTHING) if column is None else column


def _base_of(close: int, percent: int, was: int, day: date) -> int | None:
    """The one base from which a close is up or down by a percent in hundredths: a multiple of the tick at
    its price, or a whole part or multiple of the close before; None when there is none or more than one."""
    if percent <= -10_000:
        return None
    near = Fraction(close * 10_000, 10_000 + percent)
    tick = tick_size(day, near)
    exact = (was * ratio for ratio in RATIOS)
    tried = {int(base) for base in exact if base.denominator == 1}
    if tick is not None:
        middle = round(near / tick) * tick
        tried |= {middle - tick, middle, middle + tick}
    fits = {base for base in tried if _percent(close, base) == percent}
    return fits.pop() if len(fits) == 1 else None


def _percent(close: int, base: int) -> int | None:
    """In hundredths, half up away from zero; None without a base."""
    if base <= 0:
        return None
    size = (20_000 * abs(close - base) + base) // (2 * base)
    return size if close >= base else -size


def _simple(base: int, was: int, day: date) -> bool:
    """Whether a base is a whole part or multiple of the close before, to the tick."""
    tick = tick_size(day, base) or 1
    return any(abs(base - was * ratio) < tick for ratio in RATIOS)
