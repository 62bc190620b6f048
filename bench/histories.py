"""Long histories to be indexed: the real files where they are at hand, else made-up ones of the same size."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd

from newsgen.market.columns import NOTHING
from newsgen.market.measured import MEASURED, column

DATA = Path(__file__).parent.parent.parent / "shared/data"

SESSIONS = 7_784
"""Of the Kospi from 1995-05-02 to 2026-03-20."""

SHARES, SHARE_ROWS = 2_761, 986_298
"""In the daily share file from 2023-12-05 to 2025-06-17."""

KOSPI = {"close": "Close", "high": "High", "low": "Low", "volume": "Volume", "turnover": "Amount"}
SHARE = {"close": "종가", "high": "고가", "low": "저가", "volume": "거래량"}


@dataclass(frozen=True, slots=True, eq=False)
class History:
    """One series, or many laid end to end, in every measure that stories tell."""

    measured: Mapping[str, Any]
    """By measure the whole numbers of every row; NOTHING where unknown."""
    starts: Any
    """The first row of each series."""
    source: str
    """``real`` or ``made up``."""

    @property
    def rows(self) -> int:
        """Sessions of all series together."""
        return len(self.measured["high_close"])

    def columns(self) -> Iterator[tuple[Any, bool]]:
        """The values of each measure, and whether more is further."""
        return ((values, MEASURED[measure].up) for measure, values in self.measured.items())

    def one_in(self, many: int) -> History:
        """One series in so many, the first of each."""
        ends = np.append(self.starts[1:], self.rows)
        spans = list(zip(self.starts[::many].tolist(), ends[::many].tolist(), strict=True))
        rows = np.concatenate([np.arange(*span) for span in spans])
        starts = np.cumsum([0, *(end - start for start, end in spans)])[:-1]
        return replace(
            self, measured={name: told[rows] for name, told in self.measured.items()}, starts=starts
        )

    def __str__(self) -> str:
        return f"{self.rows:,} rows, {self.source}"


def kospi() -> History:
    """Thirty years of one index, in hundredths of a point, won and shares."""
    path, starts = DATA / "kospi.csv", np.zeros(1, np.int64)
    if not path.is_file():
        return _made_up(KOSPI, starts, SESSIONS)
    frame = pd.read_csv(path, usecols=list(KOSPI.values()))
    scaled = frame.assign(**{name: frame[name] * 100 for name in ("Close", "High", "Low")})
    return _history({field: scaled[name] for field, name in KOSPI.items()}, starts, "real")


def shares() -> History:
    """A year and a half of every listed share, won and shares."""
    path = DATA / "stocks_daily.parquet"
    if not path.is_file():
        return _made_up(SHARE, np.arange(SHARES) * SHARE_ROWS // SHARES, SHARE_ROWS)
    frame = pd.read_parquet(path, columns=["종목코드", "날짜", *SHARE.values()])
    frame = frame.sort_values(["종목코드", "날짜"], kind="stable")
    starts = np.flatnonzero(frame["종목코드"].ne(frame["종목코드"].shift()).to_numpy())
    return _history({field: frame[name].replace(0, np.nan) for field, name in SHARE.items()}, starts, "real")


def _history(columns: Mapping[str, Any], starts: Any, source: str) -> History:
    figures = {
        field: np.where(told.isna(), NOTHING, np.rint(told.fillna(0)).astype(np.int64))
        for field, told in columns.items()
    }
    base = np.append(NOTHING, figures["close"][:-1])
    base[starts] = NOTHING
    told = {measure: column(measure, figures, base) for measure in MEASURED}
    return History({name: values for name, values in told.items() if values is not None}, starts, source)


def _made_up(fields: Iterable[str], starts: Any, rows: int) -> History:
    """A seeded random walk, 1 percent a day, with prices within the day around it."""
    dice = np.random.default_rng(1995)
    close = 250_000 * np.exp(np.cumsum(dice.normal(0, 0.01, rows)))
    width = close * np.abs(dice.normal(0, 0.008, rows))
    told = {"close": close, "high": close + width, "low": close - width}
    told |= {field: dice.integers(10**5, 10**9, rows) for field in ("volume", "turnover")}
    return _history({field: pd.Series(told[field]) for field in fields}, starts, "made up")
