"""What a session is measured by: each of MEASURES as a column of whole numbers, and which way is further."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from newsgen.market.columns import NOTHING
from newsgen.records import MEASURES

if TYPE_CHECKING:
    from newsgen.market.columns import Ints

NET = "net"
"""The field of an investor group's own series: net buying, negative when it sold."""

LEVEL, SIDE, POINTS, PERCENT = "level", "side", "points", "percent"
"""A figure as it is; one that counts on its own side of zero only; a move from the close before, in the
series' own unit or in percent."""

PERCENT_PLACES = 2

EXACT = np.iinfo(np.int64).max // 20_001
"""Above this a percentage cannot be reckoned in whole numbers: 461 trillion won, far above any price."""


class Measure(NamedTuple):
    """One of MEASURES."""

    field: str
    """Which figure of the session: ``close``, ``high``, ``low``, ``volume``, ``turnover`` or NET."""
    of: str
    up: bool
    """Whether more is further; otherwise less is."""


MEASURED: Mapping[str, Measure] = MappingProxyType(
    {
        "high_close": Measure("close", LEVEL, up=True),
        "low_close": Measure("close", LEVEL, up=False),
        "high_price": Measure("high", LEVEL, up=True),
        "low_price": Measure("low", LEVEL, up=False),
        "rise_points": Measure("close", POINTS, up=True),
        "rise_percent": Measure("close", PERCENT, up=True),
        "fall_points": Measure("close", POINTS, up=False),
        "fall_percent": Measure("close", PERCENT, up=False),
        "intraday_rise_points": Measure("high", POINTS, up=True),
        "intraday_rise_percent": Measure("high", PERCENT, up=True),
        "intraday_fall_points": Measure("low", POINTS, up=False),
        "intraday_fall_percent": Measure("low", PERCENT, up=False),
        "high_turnover": Measure("turnover", LEVEL, up=True),
        "low_turnover": Measure("turnover", LEVEL, up=False),
        "high_volume": Measure("volume", LEVEL, up=True),
        "low_volume": Measure("volume", LEVEL, up=False),
        "buying": Measure(NET, SIDE, up=True),
        "selling": Measure(NET, SIDE, up=False),
    }
)
"""Every one of MEASURES by its name."""
assert set(MEASURED) == set(MEASURES)


def column(measure: str, figures: Mapping[str, Ints], base: Ints) -> Ints | None:
    """The sessions' values in a measure, or None for a series without its field.

    NOTHING where a value is unknown, and for a move the other way: a fall is no small rise. Moves count in
    the series' own decimals, percentages in hundredths, rounded half up as they are printed.
    """
    field, of, up = MEASURED[measure]
    values = figures.get(field)
    if values is None:
        return None
    if of in (POINTS, PERCENT):
        values = moves(values, base) if of == POINTS else percents(values, base)
    return values if of == LEVEL else _one_way(values, up=up)


def moves(values: Ints, base: Ints) -> Ints:
    """From the close before to a figure; NOTHING where either is unknown."""
    known = (values != NOTHING) & (base != NOTHING)
    return np.where(known, values - base, NOTHING)


def percents(values: Ints, base: Ints) -> Ints:
    """The move in hundredths of a percent, half up away from zero; NOTHING where there is no base."""
    told = moves(values, base)
    known = (told != NOTHING) & (base > 0) & (base < EXACT)
    size, over = np.where(known, np.abs(told), 0), np.where(known, base, 1)
    known &= size < EXACT
    size = np.where(known, size, 0)
    return np.where(known, np.sign(told) * ((20_000 * size + over) // (2 * over)), NOTHING)


def _one_way(values: Ints, *, up: bool) -> Ints:
    return np.where(values > 0 if up else values < 0, values, NOTHING)
