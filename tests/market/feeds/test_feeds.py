from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from newsgen.market import feeds
from newsgen.market.batch import VendorFile
from newsgen.market.feeds.column_map import compile_maps
from newsgen.market.feeds.known import KNOWN

MAPS = {
    "desk": {
        "file": "kospi*.csv",
        "kind": "index",
        "series": "KOSPI",
        "day": "일자",
        "columns": {"close": "종가"},
    }
}
INDEX = b"Date,Close,UpDown,Comp,Change,Open,High,Low,Volume,Amount,MarCap\n"


def name_of(given: Path | VendorFile, *rest: Any) -> str | None:
    feed = feeds.recognise(given, *rest)
    return feed.name if feed else None


@pytest.mark.parametrize(
    ("name", "feed"),
    [
        ("kospi.csv", "krx_index"),
        ("kosdaq.csv", "krx_index"),
        ("kospi200.csv", "krx_index"),
        ("kospi_investor_flows.parquet", "krx_flows"),
        ("kospi_large_caps.parquet", "large_caps"),
        ("kospi_universe.csv", "universe"),
        ("stocks_daily.parquet", "krx_shares"),
        ("listing/2026-03-20.csv", "krx_listing"),
        ("listing_desc_2026-03-20.csv", "listing_desc"),
        ("usdkrw_fred_noon.csv", "fred_rate"),
    ],
)
def test_every_real_file_is_known_by_its_columns(data: Path, name: str, feed: str) -> None:
    assert name_of(data / name) == feed
    if name.endswith(".csv"):
        assert name_of(VendorFile("some.csv", (data / name).read_bytes())) == feed


def test_every_recorded_answer_is_known_by_its_columns(vendors: Path) -> None:
    found = {path.name.partition("_2024")[0]: name_of(path) for path in vendors.glob("*.csv")}
    assert found == {
        "fdr_005930": "fdr_share",
        "fdr_KRX": "krx_listing",
        "fdr_KS11": "krx_index",
        "fdr_USD-KRW": "fdr_rate",
        "pykrx_005930": "pykrx_share",
        "pykrx_005930-cap": "pykrx_cap",
        "pykrx_ALL": "pykrx_market",
        "pykrx_ALL-cap": "pykrx_market_cap",
        "pykrx_KOSPI": "pykrx_index",
        "pykrx_KOSPI-flows": "pykrx_flows",
    }


def test_a_file_of_a_usual_name_is_known_whatever_it_lacks(refused: Callable[..., str]) -> None:
    message = refused(feeds.read, "kosdaq.csv", b"Date,Close\n2026-02-25,1\n")
    assert message.startswith("kosdaq.csv has no column ")


def test_a_file_nobody_knows_gives_one_line_with_every_kind(refused: Callable[..., str]) -> None:
    message = refused(feeds.read, "notes.csv", b"who,what\na,b\n")
    assert message.startswith("notes.csv is no file that newsgen knows. It knows: daily index (kospi.csv), ")
    assert all(feed.about in message for feed in KNOWN)
    assert message.endswith("Describe its columns in newsgen.toml, under [feeds.NAME].")


@pytest.mark.parametrize("name", ["README.md", "closes.xlsx", "kospi"])
def test_what_is_no_table_is_not_opened(name: str) -> None:
    assert feeds.recognise(VendorFile(name, b"\xff\xff")) is None


def test_more_columns_than_a_list_of_names_has_are_not_left_unread() -> None:
    assert feeds.recognise(VendorFile("closes.csv", b"code,name,close\n005930,a,1\n")) is None


def test_a_column_map_goes_before_what_newsgen_knows() -> None:
    maps = compile_maps(MAPS)
    file = VendorFile("kospi-desk.csv", "일자,종가\n2026.02.25,2650.35\n".encode())
    assert name_of(file, maps) == "map desk"
    assert name_of(VendorFile("kosdaq.csv", INDEX), maps) == "krx_index"
    (batch,) = feeds.read(file, maps)
    assert batch.figures["close"].tolist() == [265_035]


def test_a_share_is_kept_under_the_code_that_came_last() -> None:
    text = "날짜,시가,고가,저가,종가,거래량,거래대금,등락률\n2024-01-02,1,1,1,1,5,5,0.1\n"
    file = VendorFile("000001.csv", text.encode())
    (batch,) = feeds.read(file, (), {"000001": "000002", "000002": "000003"})
    assert batch.series.tolist() == ["000003"]
    assert batch.told_as is not None and batch.told_as.tolist() == ["000001"]


def test_a_table_that_is_damaged_gives_one_line(refused: Callable[..., str]) -> None:
    assert refused(feeds.read, "x.parquet", b"not").startswith("x.parquet cannot be read as market data: ")
    assert refused(feeds.read, "kospi.csv", b"\xff\xfe\x00").startswith("kospi.csv ")
    assert refused(feeds.read, "x.csv", b"").startswith("x.csv is no file that newsgen knows.")
