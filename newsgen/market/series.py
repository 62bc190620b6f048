"""One daily series as arrays, with what every session needs: its base, its move, where coverage starts."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import lru_cache
from typing import TYPE_CHECKING

import numpy as np
import pandas as pd

from newsgen.market.calendar import FIRST_DAY, knows, session_after, why_closed
from newsgen.market.columns import NOTHING
from newsgen.records import Datum, Mark

if TYPE_CHECKING:
    from newsgen.market.columns import Days, Flags, Ints

EXCHANGE = "Korea Exchange"


@dataclass(frozen=True, slots=True)
class Labels:
    """What a series is called, what its figures are in, and where they can be found."""

    name: str
    unit: str
    places: int
    """Decimals of the unit that a figure counts in: 2 for hundredths of a point, 0 for won."""
    address: str
    """Datum addresses, with places for day and field: ``kospi.csv#{day}/{field}``."""
    fields: Mapping[str, str]
    """What the file calls close, open, high, low, volume, turnover, change and percent."""


@dataclass(frozen=True, slots=True, eq=False)
class Series:
    """A daily series. Figures are whole numbers in the labels' decimals; NOTHING where unknown."""

    labels: Labels
    days: Days
    figures: dict[str, Ints]
    base: Ints
    """The close before, where it is known."""
    follows: Flags
    """Whether the row before is the session before, and comparable with this one."""
    start: Ints
    """For each row, the first row of the unbroken history that leads to it."""
    runs: Ints
    """Closes in a row the same way up to this row; negative when down, 0 after a flat day."""

    @property
    def name(self) -> str:
        """The series name: ``KOSPI``."""
        return self.labels.name

    @property
    def close(self) -> Ints:
        """Closing values."""
        return self.figures["close"]

    def row(self, session: date) -> int | None:
        """The row of a session, or None when the series has none."""
        at = int(np.searchsorted(self.days, np.datetime64(session)))
        return at if at < len(self.days) and self.days[at] == np.datetime64(session) else None

    def day(self, row: int) -> date:
        """The session of a row."""
        found: date = self.days[row].item()
        return found

    def value(self, figure: int | np.int64) -> Decimal:
        """A figure of this series in its unit."""
        return Decimal(int(figure)).scaleb(-self.labels.places)

    def where(self, row: int, field: str) -> str:
        """The address of a field in a row."""
        return self.labels.address.format(day=self.day(row), field=self.labels.fields[field])

    def datum(self, row: int, field: str, unit: str | None = None) -> Datum | None:
        """A field of a row in the series' own unit, or whole in another unit; None where unknown."""
        column = self.figures.get(field)
        if column is None or column[row] == NOTHING:
            return None
        value = self.value(column[row]) if unit is None else Decimal(int(column[row]))
        return Datum(self.where(row, field), value, unit or self.labels.unit)

    def base_datum(self, row: int) -> Datum | None:
        """The close before a row: from the row before, or reckoned from the exchange's own change."""
        if self.base[row] == NOTHING:
            return None
        address = self.where(row - 1, "close") if self.follows[row] else self.where(row, "change")
        return Datum(address, self.value(self.base[row]), self.labels.unit)

    def mark(self, row: int, field: str) -> Mark:
        """A field of a row as a mark in the past."""
        return Mark(self.day(row), self.value(self.figures[field][row]), self.where(row, field), EXCHANGE)


def make_series(labels: Labels, days: Days, figures: dict[str, Ints], breaks: Flags | None = None) -> Series:
    """A series from its columns; ``breaks`` are rows that cannot be compared with the one before."""
    follows = _follows(days) if breaks is None else _follows(days) & ~breaks
    base = _bases(figures, follows)
    start = np.maximum.accumulate(np.where(follows, 0, np.arange(len(days))))
    runs = _runs(figures["close"], base, follows)
    return Series(labels, days, figures, base, follows, start, runs)


@lru_cache(maxsize=1)
def calendar_days() -> Days:
    """Every session that the calendar knows, in order."""
    found, day = [], FIRST_DAY if why_closed(FIRST_DAY) is None else session_after(FIRST_DAY)
    while day and knows(day):
        found.append(day)
        day = session_after(day)
    return np.array(found, dtype="datetime64[D]")


def _follows(days: Days) -> Flags:
    """Whether each row is the session after the row before; where data and calendar differ, it is not."""
    known = calendar_days()
    at = np.minimum(np.searchsorted(known, days), len(known) - 1)
    agreed = known[at] == days
    follows = np.zeros(len(days), dtype=np.bool_)
    follows[1:] = (np.diff(at) == 1) & agreed[1:] & agreed[:-1]
    return follows


def _bases(figures: dict[str, Ints], follows: Flags) -> Ints:
    """The close before each row: the row before, or what the exchange's own change says."""
    close, change = figures["close"], figures.get("change")
    base = np.full(len(close), NOTHING)
    base[1:] = np.where(follows[1:], close[:-1], NOTHING)
    if change is None:
        return base
    return np.where((base == NOTHING) & (change != NOTHING), close - change, base)


def _runs(close: Ints, base: Ints, follows: Flags) -> Ints:
    signs = pd.Series(np.where(base == NOTHING, 0, np.sign(close - base)))
    begins = ~follows | signs.ne(signs.shift())
    runs: Ints = signs.groupby(begins.cumsum()).cumsum().to_numpy(np.int64)
    return runs
