from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any

import numpy as np

from newsgen.market.batch import SHARE, VendorFile
from newsgen.market.feeds.krx_shares import read

NAME = "stocks_daily.parquet"


def row(day: int, close: int, volume: int = 1000, code: str = "005930", **other: Any) -> dict[str, Any]:
    prices = dict.fromkeys(("시가", "고가", "저가"), close if volume else 0)
    figures = {"종목코드": code, **prices, "종가": close, "거래량": volume, "등락률": 2.139037}
    return {"날짜": datetime(2026, 2, day), **figures, **other}  # noqa: DTZ001 the file has no zone


def test_a_share_by_day_with_its_percent_in_hundredths(
    parquet_file: Callable[..., Path], told: Callable[..., Any]
) -> None:
    (batch,) = read(VendorFile(NAME, parquet_file(NAME, [row(24, 70_000), row(25, 71_000, 등락률=None)])))
    assert batch.kind == SHARE and batch.series.tolist() == ["005930"] * 2
    assert told(batch, "close") == [70_000, 71_000] and told(batch, "percent") == [214, None]
    assert batch.where(0, "high") == f"{NAME}#2026-02-24/005930/고가"


def test_zeros_on_a_day_without_a_trade_are_no_prices(
    parquet_file: Callable[..., Path], told: Callable[..., Any]
) -> None:
    (batch,) = read(VendorFile(NAME, parquet_file(NAME, [row(24, 70_000, volume=0)])))
    assert told(batch, "open") == told(batch, "high") == told(batch, "low") == [None]
    assert told(batch, "close") == [70_000] and told(batch, "volume") == [0]


def test_a_zero_beside_a_volume_is_left_for_the_checks(
    parquet_file: Callable[..., Path], told: Callable[..., Any]
) -> None:
    (batch,) = read(VendorFile(NAME, parquet_file(NAME, [row(24, 70_000, 저가=0)])))
    assert told(batch, "low") == [0]


def test_only_some_codes_are_read_where_only_some_are_wanted(parquet_file: Callable[..., Path]) -> None:
    rows = [row(24, 70_000, code=code) for code in ("005930", "000660", "00680K")]
    path = parquet_file(NAME, rows)
    (batch,) = read(VendorFile(NAME, path), ["000660", "00680K"])
    assert batch.series.tolist() == ["000660", "00680K"]


def test_prices_off_the_ticks_are_marked_as_restated(parquet_file: Callable[..., Path]) -> None:
    rows = [row(day, close) for day, close in ((23, 52_109), (24, 52_500), (25, 53_007), (26, 51_000))]
    (batch,) = read(VendorFile(NAME, parquet_file(NAME, rows)))
    assert batch.restated is not None and batch.restated.tolist() == [True, True, True, False]


def test_the_real_file_can_be_read_whole_and_in_part(data: Path) -> None:
    (batch,) = read(VendorFile(NAME, data / NAME))
    assert len(batch.days) == 986_298 and len(np.unique(batch.series)) == 2_761
    (part,) = read(VendorFile(NAME, data / NAME), ["005930"])
    assert np.array_equal(part.figures["close"], batch.figures["close"][batch.series == "005930"])
