"""Net buying by investor group on a market, day by day."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cached_property
from typing import TYPE_CHECKING

import numpy as np

from newsgen.market.batch import Batch
from newsgen.market.columns import NOTHING
from newsgen.market.flow_past import FlowPast, make_flow_past
from newsgen.market.measured import NET
from newsgen.market.series import Labels
from newsgen.market.units import WON
from newsgen.records import GROUPS, Datum, Flows, History

if TYPE_CHECKING:
    from newsgen.market.columns import Flags, Ints

FIELDS = ("retail", "foreign", "institutions", "other")

BALANCE = 1_000_000_000
"""What one group buys another sells: the four add up to zero but for rounding, in won."""


@dataclass(frozen=True, eq=False)
class FlowDays:
    """The flows of one market on every day that is held."""

    market: str
    batch: Batch

    def on(self, session: date) -> tuple[Flows | None, str]:
        """The flows of a session, or None; with a note when the row cannot be trusted."""
        rows = np.flatnonzero(self.batch.days == np.datetime64(session))
        if len(rows) != 1:
            note = f"{self.batch.file} has {len(rows)} rows for {session}; flows left out"
            return None, note if len(rows) else ""
        row = int(rows[0])
        problem = self._problem(row)
        if problem:
            return None, f"{self.batch.file}#{session}: {problem}; flows left out"
        retail, foreign, institutions, other = (self._datum(row, group) for group in FIELDS)
        return Flows(self.market, retail, foreign, institutions, other, self._provisional(row)), ""

    def history(self, session: date) -> dict[str, History]:
        """What lies behind each group's net buying, by series: ``KOSPI.foreign``."""
        found = {}
        for past in self.pasts.values():
            row = past.series.row(session)
            if row is not None:
                found[past.series.name] = past.history(row)
        return found

    @cached_property
    def pasts(self) -> Mapping[str, FlowPast]:
        """By group, over the rows that can be trusted: where one cannot, or may still be corrected, the
        coverage breaks."""
        order = np.argsort(self.batch.days, kind="stable")
        rows = order[self._trusted[order]]
        return {group: self._past(group, rows) for group in GROUPS}

    def _past(self, group: str, rows: Ints) -> FlowPast:
        name, fields = f"{self.market}.{group}", {NET: self.batch.fields[group]}
        labels = Labels(name, WON, 0, self.batch.address, fields, code=self.market)
        return make_flow_past(labels, self.batch.days[rows], self.batch.figures[group][rows])

    @cached_property
    def _trusted(self) -> Flags:
        _, at, count = np.unique(self.batch.days, return_inverse=True, return_counts=True)
        alone = count[at] == 1
        sound = (not self._problem(row) and not self._provisional(row) for row in range(len(alone)))
        trusted: Flags = alone & np.fromiter(sound, np.bool_, len(alone))
        return trusted

    def _provisional(self, row: int) -> bool:
        return self.batch.provisional is not None and bool(self.batch.provisional[row])

    def _problem(self, row: int) -> str:
        figures = [int(column[row]) for column in self._amounts]
        if NOTHING in figures:
            return "a group is missing"
        if abs(sum(figures)) > BALANCE:
            return f"the groups add up to {sum(figures)} won, not to zero"
        if row and all(column[row] == column[row - 1] for column in self._amounts):
            return "the row repeats the one before"
        return ""

    @cached_property
    def _amounts(self) -> tuple[Ints, ...]:
        return tuple(self.batch.figures[group] for group in FIELDS)

    def _datum(self, row: int, group: str) -> Datum | None:
        amount = self.batch.figures[group][row]
        return Datum(self.batch.where(row, group), Decimal(int(amount)), WON)


def flows_of(batch: Batch, market: str) -> FlowDays:
    """The flows of a market."""
    return FlowDays(market, batch)
