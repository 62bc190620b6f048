from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any

import numpy as np

from newsgen.market.batch import NAMES, VendorFile
from newsgen.market.feeds.large_caps import read, read_universe

NAME, UNIVERSE = "kospi_large_caps.parquet", "kospi_universe.csv"
ROW = {
    "date": datetime(2026, 2, 24),  # noqa: DTZ001 the file has no zone
    "close": 205_500.0,
    "change": None,
    "ret_pct": 2.75,
    "volume": 1234.0,
    "inst_net": -281_403.0,
    "foreign_net": 183_812.0,
    "code": "005930",
}


def test_net_buying_is_in_shares_not_in_won(
    parquet_file: Callable[..., Path], told: Callable[..., Any]
) -> None:
    (batch,) = read(VendorFile(NAME, parquet_file(NAME, [ROW])))
    assert told(batch, "institutions_shares") == [-281_403] and told(batch, "foreign_shares") == [183_812]
    assert told(batch, "percent") == [275]
    assert "change" not in batch.figures


def test_a_file_without_flows_is_one_of_closes(parquet_file: Callable[..., Path]) -> None:
    bare = {name: value for name, value in ROW.items() if not name.endswith("_net")}
    (batch,) = read(VendorFile(NAME, parquet_file(NAME, [bare])), ["005930"])
    assert set(batch.figures) == {"close", "percent", "volume"}


def test_the_universe_has_names_and_no_day() -> None:
    (batch,) = read_universe(VendorFile(UNIVERSE, "code,name\n005930,삼성전자\n000660,\n".encode("cp949")))
    assert batch.kind == NAMES and batch.names is not None
    assert dict(zip(batch.series, batch.names, strict=True)) == {"005930": "삼성전자", "000660": None}
    assert np.isnat(batch.days).all() and batch.figures == {}


def test_the_real_universe_names_every_real_large_cap(data: Path) -> None:
    (batch,) = read(VendorFile(NAME, data / NAME))
    (names,) = read_universe(VendorFile(UNIVERSE, data / UNIVERSE))
    assert set(batch.series) <= set(names.series)
