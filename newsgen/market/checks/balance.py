"""Do the investor groups of a market add up to nothing, as what one buys another sells?"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import numpy as np

from newsgen.market.batch import FLOWS, PLACES
from newsgen.market.checks.findings import BALANCE, UNIT, Finding
from newsgen.market.checks.sheet import Sheet
from newsgen.market.columns import NOTHING

if TYPE_CHECKING:
    from newsgen.market.columns import Flags, Ints

ROUNDING = 10**9
"""Won by which four groups may miss zero: each is rounded to 100 million won."""

LEAST, MOST = 10**8, 2 * 10**13
"""Won. No group of a whole market moved less on balance on any day, or more: its record is 7 trillion won, on
days of 30 trillion won of turnover. Figures in millions of won that are passed off as won, or as hundreds of
millions, lie beyond."""

USUAL, MANY = 10**9, 20
"""Won, and days. Nor did the largest group of a market move less on half of so many days: figures in
thousands of won that are passed off as won lie below."""


def balance(sheet: Sheet) -> Iterator[Finding]:
    """Days whose groups do not add up to zero, and figures too small or too large to be won.

    A file has one unit: where half of its many days are off, all are.
    """
    groups = [sheet.told[group] for group in PLACES[FLOWS] if group in sheet.told]
    if sheet.kind != FLOWS or not groups:
        return
    whole = np.all([column != NOTHING for column in groups], axis=0) & sheet.given
    known = [np.where(column == NOTHING, 0, column) for column in groups]
    left, size = np.sum(known, axis=0), np.max(np.abs(known), axis=0)
    yield Finding(
        UNIT,
        np.flatnonzero(_in_another_unit(size, sheet.given & (size > 0))),
        lambda line: f"the largest group moved {size[line]:,} won: the file's flows are in another unit",
    )
    if len(groups) == len(PLACES[FLOWS]):
        lines = np.flatnonzero(whole & (np.abs(left) > ROUNDING))
        yield Finding(BALANCE, lines, lambda line: f"the groups add up to {left[line]:,} won, not to zero")


def _in_another_unit(size: Ints, moved: Flags) -> Flags:
    """The days of another unit, by how far the largest group of each moved."""
    if moved.sum() >= MANY and not USUAL <= np.median(size[moved]) <= MOST:
        return moved
    found: Flags = moved & ((size < LEAST) | (size > MOST))
    return found
