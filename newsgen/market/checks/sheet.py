"""A file's figures beside those the store holds: one line for each series and session of either."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import TYPE_CHECKING

import numpy as np
import pandas as pd

from newsgen.market.batch import PLACES, Batch
from newsgen.market.columns import NOTHING
from newsgen.market.series import calendar_days

if TYPE_CHECKING:
    from newsgen.market.columns import Days, Flags, Ints, Texts

SPREAD = 4_000_000
"""More days than there are up to the year 9999: a series' number times this, and the day, make one
sortable key."""


@dataclass(frozen=True, slots=True, eq=False)
class Rows:
    """Figures by series and session in parallel arrays: a batch without its file."""

    series: Texts
    days: Days
    figures: Mapping[str, Ints]


@dataclass(frozen=True, slots=True, eq=False)
class Sheet:
    """Lines by series, then by session. Figures are whole numbers in the decimals of PLACES, or NOTHING."""

    kind: str
    names: Texts
    """The series by their numbers."""
    series: Ints
    """The number of each line's series."""
    days: Days
    told: Mapping[str, Ints]
    """What the file says."""
    held: Mapping[str, Ints]
    """What the store says."""
    row: Ints
    """The file's row of each line; -1 where the file has none."""
    listed_on: Days
    """The day the line's share was first listed, where the file tells it; else NaT."""

    @property
    def given(self) -> Flags:
        """The lines that the file tells."""
        return self.row >= 0

    def figure(self, field: str) -> Ints:
        """A field as it would be known with the file: as told, else as held."""
        told, held = self.told.get(field), self.held.get(field)
        if told is None:
            return np.full(len(self.days), NOTHING) if held is None else held
        return told if held is None else np.where(told == NOTHING, held, told)

    def without(self, lines: Ints) -> Sheet:
        """The same sheet as if the file had not told these lines."""
        row = self.row.copy()
        row[lines] = -1
        left = row >= 0
        for column in self.held.values():
            left |= column != NOTHING
        told = {field: np.where(row < 0, NOTHING, column) for field, column in self.told.items()}
        whole = replace(self, told=told, row=row)
        return whole if left.all() else whole.only(np.flatnonzero(left))

    def without_figure(self, field: str, lines: Ints) -> Sheet:
        """The same sheet as if the file had left one field of these lines out."""
        column = self.told[field].copy()
        column[lines] = NOTHING
        return replace(self, told={**self.told, field: column})

    def only(self, lines: Ints) -> Sheet:
        """These lines alone."""
        return replace(
            self,
            series=self.series[lines],
            days=self.days[lines],
            told={field: column[lines] for field, column in self.told.items()},
            held={field: column[lines] for field, column in self.held.items()},
            row=self.row[lines],
            listed_on=self.listed_on[lines],
        )

    def sessions(self, lines: Ints) -> Ints:
        """The numbers of the lines' sessions in the calendar, with which distances can be counted."""
        return np.searchsorted(calendar_days(), self.days[lines])

    def shown(self, field: str, value: int | np.int64) -> str:
        """A figure as a person reads it: ``5,969.64``."""
        return f"{self.value(field, value):,f}"

    def value(self, field: str, value: int | np.int64) -> Decimal:
        """A figure in its unit."""
        return Decimal(int(value)).scaleb(-PLACES[self.kind][field])


def make_sheet(batch: Batch, held: Rows) -> Sheet:
    """The batch, in which no series has a session twice, beside what is held of its series."""
    codes, names = pd.factorize(np.concatenate([batch.series, held.series]), sort=True)
    keys = codes * SPREAD + np.concatenate([batch.days, held.days]).astype("datetime64[D]").astype(np.int64)
    lines, at = np.unique(keys, return_inverse=True)
    told_at, held_at = at[: len(batch.days)], at[len(batch.days) :]
    row = np.full(len(lines), -1)
    row[told_at] = np.arange(len(told_at))
    listed_on = np.full(len(lines), np.datetime64("NaT", "D"))
    if batch.listed_on is not None:
        listed_on[told_at] = batch.listed_on
    return Sheet(
        batch.kind,
        np.asarray(names, dtype=np.object_),
        lines // SPREAD,
        (lines % SPREAD).astype("datetime64[D]"),
        {field: _spread(column, told_at, len(lines)) for field, column in batch.figures.items()},
        {field: _spread(column, held_at, len(lines)) for field, column in held.figures.items()},
        row,
        listed_on,
    )


def _spread(column: Ints, at: Ints, size: int) -> Ints:
    found = np.full(size, NOTHING)
    found[at] = column
    return found
