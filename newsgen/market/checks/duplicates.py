"""Does the file tell the same series and session twice?"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pandas as pd

from newsgen.market.batch import Batch

if TYPE_CHECKING:
    from newsgen.market.columns import Flags


def duplicates(batch: Batch) -> tuple[Flags, Flags]:
    """Rows that repeat an earlier row of the file in every figure, and rows that contradict another.

    Which of two contradicting rows is right nobody knows, so neither is taken.
    """
    none = np.zeros(len(batch.days), dtype=np.bool_)
    keys = pd.DataFrame({"series": batch.series, "day": batch.days.astype("datetime64[s]")})
    twice = keys.duplicated(keep=False).to_numpy()
    if not twice.any():
        return none, none
    rows = np.flatnonzero(twice)
    told = keys.iloc[rows].assign(**{field: column[rows] for field, column in batch.figures.items()})
    repeats, contradicts = none.copy(), none.copy()
    repeats[rows] = told.duplicated(keep="first").to_numpy()
    fields = list(batch.figures)
    each = told.groupby(["series", "day"])[fields].transform("nunique") if fields else told[[]]
    contradicts[rows] = (each > 1).any(axis=1).to_numpy()
    return repeats & ~contradicts, contradicts
