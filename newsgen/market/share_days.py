"""Shares by day, for the few that a story may name."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

import numpy as np
import pandas as pd

from newsgen.market.batch import PLACES, SHARE, Batch
from newsgen.market.columns import NOTHING
from newsgen.market.firsts import SHARE_LEVELS
from newsgen.market.names import known_names
from newsgen.market.past import Past, make_past
from newsgen.market.series import Labels, make_series
from newsgen.market.splits import Actions, find_actions
from newsgen.market.units import WON
from newsgen.records import Datum

if TYPE_CHECKING:
    from newsgen.market.columns import Flags, Ints

TOLD = 6
"""Shares on one day at most."""

USED = ("close", "open", "high", "low", "volume", "turnover", "change")
PRICES = ("close", "open", "high", "low")

NO_TRADE = "no trade"
RESTATED = "its prices were restated after a later capital change"


@dataclass(frozen=True, slots=True)
class ShareDays:
    """The followed shares of one batch, the largest first."""

    shares: Mapping[str, Past]
    batch: Batch
    restated: frozenset[tuple[str, date]]
    """Shares and sessions of which the batch has only prices that a vendor restated later."""

    def on(self, session: date) -> Iterator[tuple[str, Past, int | None, str]]:
        """Code, share, its row and no note for each share that can be told on a session; where one
        cannot, no row and the reason."""
        for code, past in self.shares.items():
            row = past.series.row(session)
            if row is None:
                continue
            problem = RESTATED if (code, session) in self.restated else _problem(past, row)
            yield code, past, None if problem else row, problem

    def caps(self, session: date) -> dict[str, Datum]:
        """The market value of each share that the batch tells it of on a session, won."""
        values = self.batch.figures.get("cap")
        if values is None:
            return {}
        rows = np.flatnonzero((self.batch.days == np.datetime64(session)) & (values != NOTHING)).tolist()
        return {
            self.batch.series[row]: Datum(self.batch.where(row, "cap"), Decimal(int(values[row])), WON)
            for row in rows
        }


def _problem(past: Past, row: int) -> str:
    series = past.series
    if series.close[row] == NOTHING:
        return NO_TRADE
    if series.base[row] != NOTHING:
        return ""
    return "a corporate action or a gap just before" if row else "no close before it in the file"


def shares_of(batch: Batch, only: Sequence[str] | None = None) -> ShareDays:
    """The followed shares of a batch in the order of the names table, or only some codes."""
    told = pd.DataFrame({"day": batch.days, "code": batch.series})
    rows = told.sort_values("day", kind="stable").groupby("code").groups
    shares = {code: _share(batch, code, rows[code]) for code in only or known_names() if code in rows}
    restated = np.flatnonzero(batch.restated) if batch.restated is not None else np.zeros(0, np.int64)
    never = zip(batch.series[restated].tolist(), batch.days[restated].tolist(), strict=True)
    return ShareDays(shares, batch, frozenset(never))


def _share(batch: Batch, code: str, rows: Ints) -> Past:
    columns = {field: column[rows] for field, column in batch.figures.items()}
    days = batch.days[rows]
    used = {field: columns[field] for field in USED if field in columns}
    figures = {field: _prices(column) if field in PRICES else column for field, column in used.items()}
    labels = Labels(code, WON, PLACES[SHARE]["close"], batch.address, batch.fields)
    actions = find_actions(days, columns)
    if batch.restated is not None:
        actions = _without(actions, batch.restated[rows])
    series = make_series(labels, days, figures, actions)
    if batch.told_as is not None:
        series = replace(series, told_as=batch.told_as[rows].tolist())
    return make_past(series, None, SHARE_LEVELS)


def _without(actions: Actions, restated: Flags) -> Actions:
    """Restated prices were never traded: what follows them is not compared with them."""
    breaks = actions.breaks.copy()
    breaks[1:] |= restated[:-1]
    return replace(actions, breaks=breaks)


def _prices(column: Ints) -> Ints:
    """A share that did not trade has zeros for prices: they are no prices."""
    return np.where(column == 0, NOTHING, column)
