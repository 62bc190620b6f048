"""One daily series as arrays, with what every session needs: its base, its move, where coverage starts."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from fractions import Fraction
from functools import lru_cache
from typing import TYPE_CHECKING

import numpy as np
import pandas as pd

from newsgen.market.calendar import FIRST_DAY, knows, session_after, why_closed
from newsgen.market.columns import NOTHING
from newsgen.records import Datum

if TYPE_CHECKING:
    from newsgen.market.columns import Days, Flags, Ints
    from newsgen.market.splits import Actions

EXCHANGE = "Korea Exchange"


@dataclass(frozen=True, slots=True)
class Labels:
    """What a series is called, what its figures are in, and where they can be found."""

    name: str
    unit: str
    places: int
    """Decimals of the unit that a figure counts in: 2 for hundredths of a point, 0 for won."""
    address: str
    """Datum addresses, with places for day, series and field: ``kospi.csv#{day}/{field}``."""
    fields: Mapping[str, str]
    """What the file calls close, open, high, low, volume, turnover, change and percent."""
    source: str = EXCHANGE
    code: str = ""
    """What the addresses call the series; empty where they call it by its name."""


@dataclass(frozen=True, slots=True, eq=False)
class Series:
    """A daily series. Figures are whole numbers in the labels' decimals; NOTHING where unknown."""

    labels: Labels
    days: Days
    dates: Sequence[date]
    """The same days as Python's own, which NumPy takes longer to hand out."""
    figures: dict[str, Ints]
    base: Ints
    """The close before, where it is known; after a split in the terms of the session itself."""
    follows: Flags
    """Whether the row before is the session before, and comparable with this one."""
    start: Ints
    """For each row, the first row of the unbroken history that leads to it."""
    runs: Ints
    """Closes in a row the same way up to this row; negative when down, 0 after a flat day."""
    halted: Flags | None = None
    """Sessions in which a share did not trade: their close is no close."""
    factors: Mapping[int, Fraction] = field(default_factory=dict)
    """By row the exchange's base over the close before, where a corporate action lies between."""
    told_as: Sequence[str] | None = None
    """By row what the addresses call it, where a share had another code before."""

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
        return self.dates[row]

    def value(self, figure: int | np.int64) -> Decimal:
        """A figure of this series in its unit."""
        return Decimal(int(figure)).scaleb(-self.labels.places)

    def where(self, row: int, field: str) -> str:
        """The address of a field in a row; a move has its close's where the file tells no moves."""
        named = self.labels.fields.get(field) or self.labels.fields["close"]
        before, after = _around_day(self.labels.address, self._code(row), named)
        return f"{before}{self.dates[row]}{after}"

    def span(self, first: int, last: int, field: str) -> str:
        """The address of a field in several rows: ``kospi.csv#2026-02-02..2026-02-25/Close``."""
        before, after = _around_day(self.labels.address, self._code(last), self.labels.fields[field])
        return f"{before}{self.dates[first]}..{self.dates[last]}{after}"

    def _code(self, row: int) -> str:
        return self.labels.code or self.labels.name if self.told_as is None else self.told_as[row]

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
        if row in self.factors:
            address = self.where(row, "change" if "change" in self.figures else "percent")
        else:
            address = self.where(row - 1, "close") if self.follows[row] else self.where(row, "change")
        return Datum(address, self.value(self.base[row]), self.labels.unit)

    def factor(self, then: int, now: int) -> Fraction | None:
        """By how much a price of one row counts in the terms of a later one; None without a split between."""
        found = [factor for row, factor in self.factors.items() if then < row <= now]
        whole = Fraction(1)
        for each in found:
            whole *= each
        return whole if found else None

    def comparable(self, values: Ints) -> Ints:
        """Numbers in the order of the values, splits reckoned in; NOTHING stays."""
        if not self.factors:
            return values
        terms, scale = [Fraction(0)] * len(values), Fraction(1)
        for row in range(len(values) - 1, -1, -1):
            terms[row] = int(values[row]) * scale
            scale *= self.factors.get(row, 1)
        known = np.flatnonzero(values != NOTHING).tolist()
        order = {term: at for at, term in enumerate(sorted({terms[row] for row in known}))}
        ranks = np.full(len(values), NOTHING)
        ranks[known] = [order[terms[row]] for row in known]
        return ranks


def make_series(
    labels: Labels, days: Days, figures: dict[str, Ints], actions: Actions | None = None
) -> Series:
    """A series from its columns, in the order of its days; ``actions`` lie between a share's closes."""
    follows = follows_calendar(days)
    if actions is None:
        return _series(labels, days, figures, follows)
    follows &= ~actions.breaks
    close = np.where(actions.halted, NOTHING, figures["close"])
    return _series(labels, days, figures | {"close": close}, follows, actions)


def make_spaced_series(labels: Labels, days: Days, figures: dict[str, Ints], gap: int) -> Series:
    """A series on days of its own, where each row follows the one before up to so many days later."""
    follows = np.zeros(len(days), dtype=np.bool_)
    follows[1:] = np.diff(days) <= np.timedelta64(gap, "D")
    return _series(labels, days, figures, follows)


def _series(
    labels: Labels, days: Days, figures: dict[str, Ints], follows: Flags, actions: Actions | None = None
) -> Series:
    told = {row: base for row, base in actions.bases.items() if follows[row]} if actions else {}
    base = _bases(figures, follows, told)
    start = starts(follows)
    runs = runs_of(np.where(base == NOTHING, 0, np.sign(figures["close"] - base)), follows)
    halted = actions.halted if actions else None
    factors = _factors(figures["close"], start, told)
    return Series(labels, days, days.tolist(), figures, base, follows, start, runs, halted, factors)


@lru_cache
def _around_day(address: str, series: str, field: str) -> tuple[str, str]:
    """What stands before and after the day in the addresses of a field."""
    before, _, after = address.format(day="\0", series=series, field=field).partition("\0")
    return before, after


@lru_cache(maxsize=1)
def calendar_days() -> Days:
    """Every session that the calendar knows, in order."""
    found, day = [], FIRST_DAY if why_closed(FIRST_DAY) is None else session_after(FIRST_DAY)
    while day and knows(day):
        found.append(day)
        day = session_after(day)
    return np.array(found, dtype="datetime64[D]")


def follows_calendar(days: Days) -> Flags:
    """Whether each row is the session after the row before; where data and calendar differ, it is not."""
    known = calendar_days()
    at = np.minimum(np.searchsorted(known, days), len(known) - 1)
    agreed = known[at] == days
    follows = np.zeros(len(days), dtype=np.bool_)
    follows[1:] = (np.diff(at) == 1) & agreed[1:] & agreed[:-1]
    return follows


def starts(follows: Flags) -> Ints:
    """For each row, the first of the rows that lead to it without a break."""
    found: Ints = np.maximum.accumulate(np.where(follows, 0, np.arange(len(follows))))
    return found


def _bases(figures: dict[str, Ints], follows: Flags, told: Mapping[int, int]) -> Ints:
    """The close before each row: the row before, what the exchange reckoned with after a split, or what
    its own change says."""
    close, change = figures["close"], figures.get("change")
    base = np.full(len(close), NOTHING)
    base[1:] = np.where(follows[1:], close[:-1], NOTHING)
    for row, each in told.items():
        base[row] = each
    if change is not None:
        own = (base == NOTHING) & (change != NOTHING) & (close != NOTHING)
        base = np.where(own, close - change, base)
    return np.where(close == NOTHING, NOTHING, base)


def _factors(close: Ints, start: Ints, told: Mapping[int, int]) -> dict[int, Fraction]:
    found = {}
    for row, base in told.items():
        before = close[start[row] : row]
        traded = before[before != NOTHING]
        if len(traded):
            found[row] = Fraction(base, int(traded[-1]))
    return found


def runs_of(signs: Ints, follows: Flags) -> Ints:
    """How many rows up to each have its sign, with that sign; 0 for none."""
    told = pd.Series(signs)
    begins = ~follows | told.ne(told.shift())
    runs: Ints = told.groupby(begins.cumsum()).cumsum().to_numpy(np.int64)
    return runs
