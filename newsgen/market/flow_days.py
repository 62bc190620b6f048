"""Net buying by investor group on the Kospi, day by day."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from pathlib import Path

import numpy as np

from newsgen.market.columns import NOTHING, Columns, read_parquet
from newsgen.market.units import WON, whole_won
from newsgen.records import Datum, Flows

GROUPS = {"retail": "개인", "foreign": "외국인", "institutions": "기관계", "other": "기타법인"}
UNIT = "100 million won"
MARKET = "KOSPI"

BALANCE = 10
"""What one group buys another sells: the four add up to zero but for rounding, in 100 million won."""


@dataclass(frozen=True, slots=True)
class FlowFile:
    """The flows of every day in the file."""

    columns: Columns

    def on(self, session: date) -> tuple[Flows | None, str]:
        """The flows of a session, or None; with a note when the file's row cannot be trusted."""
        rows = np.flatnonzero(self.columns.days == np.datetime64(session))
        if len(rows) != 1:
            note = f"{self.columns.file} has {len(rows)} rows for {session}; flows left out"
            return None, note if len(rows) else ""
        row = int(rows[0])
        problem = self._problem(row)
        if problem:
            return None, f"{self.columns.file}#{session}: {problem}; flows left out"
        return Flows(MARKET, **{group: self._datum(row, session, group) for group in GROUPS}), ""

    def _problem(self, row: int) -> str:
        figures = [column[row] for column in self.columns.figures.values()]
        if NOTHING in figures:
            return "a group is missing"
        if abs(sum(figures)) > BALANCE:
            return f"the groups add up to {sum(figures)}, not to zero"
        if row and all(column[row] == column[row - 1] for column in self.columns.figures.values()):
            return "the row repeats the one before"
        return ""

    def _datum(self, row: int, session: date, group: str) -> Datum:
        column = GROUPS[group]
        amount = whole_won(Decimal(int(self.columns.figures[column][row])), UNIT) or Decimal(0)
        return Datum(f"{self.columns.file}#{session}/{column}", amount, WON)


def read_flows(path: Path) -> FlowFile:
    """The flows file; BadInput in one line when it cannot be used."""
    return FlowFile(read_parquet(path, "date", dict.fromkeys(GROUPS.values(), 0)))
