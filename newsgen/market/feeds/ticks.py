"""Prices that were never traded: restated by a vendor after a capital change, and so off the ticks."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import numpy as np
import pandas as pd

from newsgen.market.columns import NOTHING

if TYPE_CHECKING:
    from newsgen.market.columns import Days, Flags, Ints, Texts

TICKS_SINCE = date(2023, 1, 25)
# Smallest price steps by price, from that day on, for the Kospi, the Kosdaq and the Konex alike.
# Source: Korea Exchange, Business Regulations Enforcement Rules, price quotation units,
# https://global.krx.co.kr/contents/GLB/06/0602/0602010202/GLB0602010202.jsp
BELOW = (2_000, 5_000, 20_000, 50_000, 200_000, 500_000)
STEPS = (1, 5, 10, 50, 100, 500)
LARGEST_STEP = 1_000

OFTEN = 0.2
"""A stretch is restated where so many of its days have prices off the ticks. A few are off them honestly:
trades matched half a tick between bid and ask. Such a high or low says nothing; such a close is doubtful."""


def off_ticks(days: Days, prices: Ints) -> Flags:
    """Which prices no order could have had on their day; none before the ticks of 2023.

    >>> off_ticks(np.array(["2026-02-25"] * 2, "datetime64[D]"), np.array([205_500, 52_109])).tolist()
    [False, True]
    """
    steps = np.select([prices < limit for limit in BELOW], STEPS, LARGEST_STEP)
    ruled = (days >= np.datetime64(TICKS_SINCE)) & (prices != NOTHING)
    return np.asarray(ruled & (prices % steps != 0), dtype=np.bool_)


def restated(series: Texts, days: Days, closes: Ints, *others: Ints) -> Flags:
    """Rows whose prices were restated: all of a share up to the last of many that are off the ticks. A row
    whose close alone is off them is marked too.

    A restated price may fall on a tick by chance, so the rows between count too; and it may do so always
    (a split of five for one), so this finds restated prices and never proves that there are none.
    """
    found = off_ticks(days, closes)
    off = found.copy()
    for prices in others:
        off |= off_ticks(days, prices)
    shares, _ = pd.factorize(series)
    order = np.lexsort((days, shares))
    ordered = shares[order]
    for share in np.unique(shares[off]):
        first, end = np.searchsorted(ordered, (share, share + 1))
        rows = order[first:end]
        found[rows[: _reach(off[rows])]] = True
    return found


def _reach(off: Flags) -> int:
    """How many of a share's rows, from its first, are a stretch of restated prices."""
    shares_off = np.cumsum(off) / np.arange(1, len(off) + 1)
    ends = np.flatnonzero(off & (shares_off >= OFTEN))
    return int(ends[-1]) + 1 if len(ends) else 0
