from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any

import numpy as np

from newsgen.market.batch import FLOWS, VendorFile
from newsgen.market.feeds.krx_flows import read

NAME = "kospi_investor_flows.parquet"


def row(day: int, **figures: Any) -> dict[str, Any]:
    groups = {"개인": -6892.0, "외국인": 730.0, "기관계": 5932.0, "기타법인": 230.0, "연기금등": 1.0}
    return {"date": datetime(2026, 2, day), **groups, **figures}  # noqa: DTZ001 the file has no zone


def test_hundred_millions_become_whole_won(
    parquet_file: Callable[..., Path], told: Callable[..., Any]
) -> None:
    path = parquet_file(NAME, [row(24, market="KOSPI"), row(25, market="KOSPI", 개인=None)])
    (batch,) = read(VendorFile(NAME, path))
    assert batch.kind == FLOWS and batch.series.tolist() == ["KOSPI", "KOSPI"]
    assert told(batch, "retail") == [-689_200_000_000, None]
    assert told(batch, "foreign") == [73_000_000_000] * 2
    assert set(batch.figures) == {"retail", "foreign", "institutions", "other"}
    assert batch.where(0, "institutions") == f"{NAME}#2026-02-24/기관계"


def test_a_file_without_the_market_says_it_by_its_name(parquet_file: Callable[..., Path]) -> None:
    (batch,) = read(VendorFile(NAME, parquet_file(NAME, [row(24)])))
    assert batch.series.tolist() == ["KOSPI"]


def test_two_markets_in_one_file_have_addresses_of_their_own(parquet_file: Callable[..., Path]) -> None:
    rows = [row(24, market="KOSPI"), row(24, market="KOSDAQ")]
    (batch,) = read(VendorFile("flows.parquet", parquet_file("flows.parquet", rows)))
    assert batch.where(1, "retail") == "flows.parquet#2026-02-24/KOSDAQ/개인"


def test_bytes_that_are_kept_are_read_like_a_file(parquet_file: Callable[..., Path]) -> None:
    kept = parquet_file(NAME, [row(24)]).read_bytes()
    (batch,) = read(VendorFile(NAME, kept))
    assert len(batch.days) == 1


def test_a_missing_group_is_named(parquet_file: Callable[..., Path], refused: Callable[..., str]) -> None:
    rows = [{"date": datetime(2026, 2, 24), "개인": 1.0, "외국인": 1.0, "기관계": 1.0}]  # noqa: DTZ001
    message = refused(read, NAME, parquet_file(NAME, rows))
    assert message.startswith(f"{NAME} has no column 기타법인. It needs: ")


def test_the_real_flows_add_up_to_zero_but_for_rounding(data: Path) -> None:
    (batch,) = read(VendorFile(NAME, data / NAME))
    assert np.abs(np.sum(list(batch.figures.values()), axis=0)).max() <= 10 * 10**8
