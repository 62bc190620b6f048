from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest

from newsgen.market.feeds.folder import FOLLOWED, FolderHoldings
from newsgen.market.holdings import Holdings
from newsgen.market.names import known_names

LARGE, FLOWS, LISTING = "kospi_large_caps.parquet", "kospi_investor_flows.parquet", "listing/2026-01-06.csv"
HEAD = (
    ",Code,ISU_CD,Name,Market,Dept,Close,ChangeCode,Changes,ChagesRatio,Open,High,Low,"
    "Volume,Amount,Marcap,Stocks,MarketId\n"
)
UNFOLLOWED = list(known_names())[FOLLOWED]


def at(day: int) -> datetime:
    return datetime(2026, 1, day)  # noqa: DTZ001 the files have no zone


def large(day: int, code: str = "005930") -> dict[str, Any]:
    return {"date": at(day), "close": 1000.0, "volume": 5.0, "ret_pct": 0.1, "code": code}


@pytest.fixture
def folder(tmp_path: Path, parquet_file: Callable[..., Path]) -> dict[str, Path]:
    head = "Date,Close,UpDown,Comp,Change,Open,High,Low,Volume,Amount,MarCap\n"
    (tmp_path / "kospi.csv").write_text(head + "2026-01-05,1.0,,,,1.0,1.5,1.0,1,1,\n", "utf-8")
    (tmp_path / "kospi_universe.csv").write_text("code,name\n000001,처음\n000002,둘\n", "utf-8")
    (tmp_path / "listing").mkdir()
    row = "0,000001,X,나중,KOSPI,,1,3,0,0.0,1,1,1,1,1,1,1,STK\n"
    (tmp_path / LISTING).write_text(HEAD + row + row.replace("000001", "005930"), "utf-8-sig")
    parquet_file(LARGE, [large(5), large(6), large(6, UNFOLLOWED), large(6, "000009")])
    parquet_file(FLOWS, [{"date": at(5), "개인": 1.0, "외국인": 1.0, "기관계": -1.0, "기타법인": -1.0}])
    names = ("kospi.csv", "kospi_universe.csv", LISTING, LARGE, FLOWS)
    return {name: tmp_path / name for name in names}


def test_a_folder_holds_what_is_in_it_and_nothing_else(folder: dict[str, Path]) -> None:
    held: Holdings = FolderHoldings(folder)
    index, flows = held.index("KOSPI"), held.flows("KOSPI")
    assert index is not None and index.series.tolist() == ["KOSPI"]
    assert flows is not None and flows.series.tolist() == ["KOSPI"]
    assert (held.index("KOSDAQ"), held.flows("KOSDAQ"), held.rate("USDKRW")) == (None, None, None)
    assert held.rate("USDKRW.noon") is None


def test_the_same_batch_comes_every_time(folder: dict[str, Path]) -> None:
    held = FolderHoldings(folder)
    assert held.index("KOSPI") is held.index("KOSPI") and held.flows("KOSPI") is held.flows("KOSPI")
    first, again = list(held.shares(date(2026, 1, 6))), list(held.shares(date(2026, 1, 6)))
    assert [id(batch) for batch in first] == [id(batch) for batch in again]


def test_only_followed_shares_are_read_and_only_when_their_days_reach_a_session(
    folder: dict[str, Path],
) -> None:
    held = FolderHoldings(folder)
    assert [batch.file for batch in held.shares(date(2026, 1, 5))] == [LARGE]
    assert [batch.file for batch in held.shares(date(2026, 1, 6))] == [LARGE, LISTING]
    assert list(held.shares(date(2026, 1, 7))) == []
    assert all(set(batch.series) == {"005930"} for batch in held.shares(date(2026, 1, 6)))


def test_a_file_that_no_session_reaches_is_never_opened(folder: dict[str, Path]) -> None:
    (folder[LISTING]).write_bytes(b"broken")
    held = FolderHoldings(folder)
    assert [batch.file for batch in held.shares(date(2026, 1, 5))] == [LARGE]


def test_the_whole_listing_of_a_session_is_whole_after_its_followed_shares_were_read(
    folder: dict[str, Path],
) -> None:
    holdings = FolderHoldings(folder)
    followed = list(holdings.shares(date(2026, 1, 6)))[-1]
    whole = holdings.listed_shares(date(2026, 1, 6))
    assert followed.series.tolist() == ["005930"]
    assert whole is not None and whole.series.tolist() == ["000001", "005930"]


def test_a_share_that_changed_its_code_is_followed_under_the_last_one(folder: dict[str, Path]) -> None:
    held = FolderHoldings(folder, {"000009": "000008", "000008": "005930"})
    (batch,) = held.shares(date(2026, 1, 5))
    assert batch.series.tolist() == ["005930"] * 3
    assert batch.where(2, "close") == f"{LARGE}#2026-01-06/000009/close"


def test_the_latest_name_wins_over_one_without_a_day(folder: dict[str, Path]) -> None:
    names = FolderHoldings(folder).names()
    assert names["000001"] == "나중" and names["000002"] == "둘"


def test_the_real_folder_is_read_frugally(data: Path) -> None:
    names = ("kospi.csv", "stocks_daily.parquet", LARGE, "listing/2026-03-20.csv")
    held = FolderHoldings({name: data / name for name in names})
    (batch,) = held.shares(date(2024, 2, 1))
    assert len(set(batch.series)) == FOLLOWED
    assert [each.file for each in held.shares(date(2026, 3, 20))] == [LARGE, "listing/2026-03-20.csv"]
