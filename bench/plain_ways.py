"""The last value at or beyond, as one would write it without an index: in pandas, and by brute force."""

from __future__ import annotations

from typing import Any

import numpy as np
import pandas as pd

from newsgen.market.beyond import NONE
from newsgen.market.columns import NOTHING


def with_pandas(values: Any, starts: Any, *, up: bool) -> Any:
    """The answers of many series laid end to end, as rows of each, from windows that expand over it."""
    told, look = as_floats(values), _above if up else _below
    if len(starts) == 1:
        return told.expanding().apply(look, raw=True).fillna(NONE).to_numpy(np.int64)
    series = np.repeat(np.arange(len(starts)), np.diff(starts, append=len(values)))
    return told.groupby(series).expanding().apply(look, raw=True).fillna(NONE).to_numpy(np.int64)


def last_with_pandas(told: Any, *, up: bool) -> int:
    """The answer of the last day of one series."""
    today = told.iloc[-1]
    beyond = told[told >= today] if up else told[told <= today]
    return NONE if len(beyond) < 2 else int(beyond.index[-2])


def by_force(values: list[int], starts: list[int], *, up: bool) -> list[int]:
    """The answers of many series laid end to end, as rows of each, from every earlier day in turn."""
    found = []
    for start, end in zip(starts, [*starts[1:], len(values)], strict=True):
        alone = values[start:end]
        found += [last_by_force(alone, row, up=up) for row in range(len(alone))]
    return found


def last_by_force(values: list[int], row: int, *, up: bool) -> int:
    """The answer of one day of one series."""
    today = values[row]
    if today == NOTHING:
        return NONE
    for at in range(row - 1, -1, -1):
        if values[at] != NOTHING and (values[at] >= today if up else values[at] <= today):
            return at
    return NONE


def as_floats(values: Any) -> Any:
    """The series as pandas knows it: floats, which are exact for every figure of a market, and NaN."""
    return pd.Series(np.where(values == NOTHING, np.nan, values))


def _above(window: Any) -> float:
    return _last(window[:-1] >= window[-1])


def _below(window: Any) -> float:
    return _last(window[:-1] <= window[-1])


def _last(beyond: Any) -> float:
    found = np.flatnonzero(beyond)
    return float(found[-1]) if len(found) else NONE
