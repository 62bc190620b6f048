"""The listing of a session of the made-up market: every share of that day, and what it is worth."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date, datetime, time
from pathlib import Path
from typing import Any

import pyarrow.compute as pc
from pyarrow import parquet

from tests import made_shares

HEADER = "Code,Name,Market,ChangeCode,Close,Changes,ChagesRatio,Open,High,Low,Volume,Amount,Marcap,Stocks"
MARKETS = {life.code: life.market for life in made_shares.LIVES}
STOCKS = 1_000_000
"""Shares that every company has: no two closes of a day are alike, so no two places are."""


def write(folder: Path, *days: date) -> Path:
    """``listing/DATE.csv`` for some sessions of a market folder, of the same figures as its daily file."""
    (folder / "listing").mkdir()
    table = parquet.read_table(folder / "stocks_daily.parquet")
    for day in days:
        rows = table.filter(pc.equal(table["날짜"], datetime.combine(day, time()))).to_pylist()
        lines = (f"{number},{line}" for number, line in enumerate(map(_line, rows)))
        path = folder / "listing" / f"{day}.csv"
        path.write_text("\n".join((f",{HEADER}", *lines)) + "\n", "utf-8-sig")
    return folder


def _line(row: Mapping[str, Any]) -> str:
    return ",".join(map(str, _cells(row)))


def _cells(row: Mapping[str, Any]) -> Iterator[object]:
    """Code, name and market, the change's sign, figures and shares."""
    close, percent = row["종가"], row["등락률"]
    change = close - round(close / (1 + percent / 100))
    code = row["종목코드"]
    yield from (code, f"별{code}", MARKETS.get(code, "KOSPI"), 1 if change > 0 else 2 if change else 3)
    yield from (close, change, f"{percent:.2f}")
    yield from (row[name] for name in ("시가", "고가", "저가", "거래량"))
    yield from (row["거래량"] * close, close * STOCKS, STOCKS)
