"""Is every price above zero, and every amount one that can be?"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

import numpy as np

from newsgen.market.batch import FLOWS
from newsgen.market.checks.findings import PRICE, Finding
from newsgen.market.checks.sheet import Sheet
from newsgen.market.columns import NOTHING

if TYPE_CHECKING:
    from newsgen.market.columns import Flags, Ints

WITHIN_DAY = ("open", "high", "low")
AMOUNTS = ("volume", "turnover", "cap", "listed")


def prices(sheet: Sheet) -> Iterator[Finding]:
    """Rows with a price that is not above zero, or an amount below it.

    A share that did not trade may have zero for open, high and low, all three.
    """
    if sheet.kind == FLOWS:
        return
    quiet = _quiet(sheet.told, len(sheet.days))
    for field, column in sheet.told.items():
        if field in WITHIN_DAY:
            bad = (column < 0) | (column == 0) & ~quiet
        elif field == "close":
            bad = column <= 0
        elif field in AMOUNTS:
            bad = column < 0
        else:
            continue
        yield _finding(sheet, field, bad & (column != NOTHING))


def _quiet(told: Mapping[str, Ints], size: int) -> Flags:
    """Where every price within the day is zero, and so is the volume as far as it is told."""
    idle = np.ones(size, dtype=np.bool_)
    for field in (*WITHIN_DAY, "volume"):
        if field in told:
            idle &= (told[field] == 0) | (told[field] == NOTHING)
    return idle


def _finding(sheet: Sheet, field: str, bad: Flags) -> Finding:
    return Finding(
        PRICE, np.flatnonzero(bad), lambda line: f"{field} is {sheet.shown(field, sheet.told[field][line])}"
    )
