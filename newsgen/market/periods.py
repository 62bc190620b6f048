"""Where years, quarters, months and weeks begin in a series."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from newsgen.market.columns import Days, Ints

THURSDAY = 3
"""The first day of all, 1970-01-01, was one."""


def begins(days: Days) -> Mapping[str, Days]:
    """The first calendar day of the period of each day; weeks begin on Monday.

    >>> begins(np.array(["2026-02-25"], "datetime64[D]"))["week"].astype(str).tolist()
    ['2026-02-23']
    """
    months = days.astype("datetime64[M]")
    quarters = months - months.astype(np.int64) % 3
    weekday = (days.astype(np.int64) + THURSDAY) % 7
    return {
        "year": days.astype("datetime64[Y]").astype(days.dtype),
        "quarter": quarters.astype(days.dtype),
        "month": months.astype(days.dtype),
        "week": days - weekday,
    }


def ends_before(days: Days) -> Mapping[str, Ints]:
    """For each row and period the last row before the period began; -1 where there is none."""
    return {period: np.searchsorted(days, first) - 1 for period, first in begins(days).items()}
