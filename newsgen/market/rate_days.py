"""Won per dollar for converting amounts, from the Federal Reserve's New York noon rates."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path

import numpy as np

from newsgen.market.columns import NOTHING, Columns, read_csv
from newsgen.market.units import WON_PER_DOLLAR
from newsgen.records import Datum

RATE = "DEXKOUS"
PLACES = 4

STALE = timedelta(days=10)
"""A rate older than this is left out; New York's longest holiday pause is shorter."""


@dataclass(frozen=True, slots=True)
class RateFile:
    """Noon rates in New York by day, oldest first; never the onshore close."""

    columns: Columns

    def before(self, session: date) -> Datum | None:
        """The last rate before a session (noon in New York is after the Seoul close), or None."""
        rates = self.columns.figures[RATE]
        known = np.flatnonzero((self.columns.days < np.datetime64(session)) & (rates != NOTHING))
        if not len(known):
            return None
        day: date = self.columns.days[known[-1]].item()
        if session - day > STALE:
            return None
        value = Decimal(int(rates[known[-1]])).scaleb(-PLACES).normalize()
        return Datum(f"{self.columns.file}#{day}/{RATE}", value, WON_PER_DOLLAR)


def read_rates(path: Path) -> RateFile:
    """The rates file; BadInput in one line when it cannot be used."""
    return RateFile(read_csv(path, "observation_date", {RATE: PLACES}))
