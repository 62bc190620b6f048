"""Do close and open lie between low and high?"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import numpy as np

from newsgen.market.checks.findings import BAR, Finding
from newsgen.market.checks.sheet import Sheet

if TYPE_CHECKING:
    from newsgen.market.columns import Flags

ORDERED = (("low", "high"), ("close", "high"), ("low", "close"), ("open", "high"), ("low", "open"))
"""The first is never above the second."""

ROUNDING = 1
"""Prices restated after a split are rounded each by itself, to the won."""


def bars(sheet: Sheet) -> Iterator[Finding]:
    """Rows whose prices cannot have been those of one session; a zero is no price."""
    slack = sheet.told.get("restated", np.zeros(len(sheet.days), dtype=np.int64)) == 1
    for lower, upper in ORDERED:
        if lower in sheet.told and upper in sheet.told:
            low, high = sheet.told[lower], sheet.told[upper]
            bad = (low > 0) & (high > 0) & (low - np.where(slack, ROUNDING, 0) > high)
            yield _finding(sheet, lower, upper, bad)


def _finding(sheet: Sheet, lower: str, upper: str, bad: Flags) -> Finding:
    def tell(line: int) -> str:
        low, high = (sheet.shown(field, sheet.told[field][line]) for field in (lower, upper))
        return f"{lower} {low} is above {upper} {high}"

    return Finding(BAR, np.flatnonzero(bad), tell)
