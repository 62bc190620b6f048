"""Did prices move in a session in which nothing changed hands?"""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from newsgen.market.batch import INDEX, SHARE
from newsgen.market.checks.findings import NO_TRADE, Finding
from newsgen.market.checks.sheet import Sheet
from newsgen.market.columns import NOTHING

PRICES = ("open", "high", "low", "close")


def no_trade(sheet: Sheet) -> Iterator[Finding]:
    """Rows with a volume of zero and prices that differ from each other.

    One price four times is none: the exchange prints a quote without a trade like that, and a close alone
    is the close before, carried on, or the base after a capital change.
    """
    if sheet.kind not in (INDEX, SHARE) or "volume" not in sheet.told:
        return
    told = [sheet.told[field] for field in PRICES if field in sheet.told]
    highest = np.max([np.where(column > 0, column, NOTHING) for column in told], axis=0, initial=NOTHING)
    none = np.iinfo(np.int64).max
    lowest = np.min([np.where(column > 0, column, none) for column in told], axis=0, initial=none)
    moved = (sheet.told["volume"] == 0) & (highest > lowest) & (highest != NOTHING)
    yield Finding(NO_TRADE, np.flatnonzero(moved), lambda line: _tell(sheet, line))


def _tell(sheet: Sheet, line: int) -> str:
    told = ((field, sheet.told[field][line]) for field in PRICES if field in sheet.told)
    shown = ", ".join(f"{field} {sheet.shown(field, price)}" for field, price in told if price > 0)
    return f"volume 0, yet {shown}"
