from collections.abc import Callable
from pathlib import Path
from typing import Any

from newsgen.market import feeds
from newsgen.market.batch import RATE, SHARE
from newsgen.market.feeds.finance_data_reader import read_rate, read_share

SHARE_NAME = "fdr_005930_2024-01-02_2024-01-04.csv"
RATE_NAME = "fdr_USD-KRW_2024-01-02_2024-01-04.csv"


def test_a_share_of_naver_is_marked_as_restated_in_every_row(vendors: Path, told: Callable[..., Any]) -> None:
    (batch,) = feeds.read(vendors / SHARE_NAME)
    assert batch.kind == SHARE and set(batch.series) == {"005930"}
    assert told(batch, "close") == [70_000, 70_000, 71_300]
    assert batch.restated is not None and batch.restated.all()
    assert batch.where(2, "close") == f"{SHARE_NAME}#2024-01-04/Close"


def test_its_change_is_a_fraction_of_many_decimals_and_empty_at_first(
    vendors: Path, told: Callable[..., Any]
) -> None:
    (batch,) = feeds.read(vendors / SHARE_NAME)
    assert told(batch, "percent") == [None, 0, 186]


def test_its_zeros_without_a_trade_are_no_prices(vendors: Path, told: Callable[..., Any]) -> None:
    (batch,) = feeds.read(vendors / SHARE_NAME)
    assert told(batch, "high") == [71_200, None, 71_500]


def test_its_index_and_its_listing_are_those_of_the_exchange(vendors: Path) -> None:
    (index,) = feeds.read(vendors / "fdr_KS11_2024-01-02_2024-01-04.csv")
    assert set(index.series) == {"KOSPI"}
    (listing,) = feeds.read(vendors / "fdr_KRX_2024-01-04_2024-01-04.csv")
    assert [str(day) for day in listing.days] == ["2024-01-04"] * 2
    assert listing.markets is not None and listing.markets.tolist() == ["KOSPI", "KOSDAQ"]


def test_yahoos_rate_has_a_name_of_its_own(vendors: Path, told: Callable[..., Any]) -> None:
    (batch,) = feeds.read(vendors / RATE_NAME)
    assert batch.kind == RATE and set(batch.series) == {"USDKRW.yahoo"}
    assert told(batch, "close") == [13_004_600, None, 13_091_899]


def test_yahoos_table_of_anything_else_is_no_rate(vendors: Path, refused: Callable[..., str]) -> None:
    content = (vendors / RATE_NAME).read_bytes()
    message = refused(read_rate, "fdr_DJI_2024-01-02_2024-01-04.csv", content)
    assert message.endswith("does not say that it holds dollar-won. Put USD-KRW into its name.")


def test_a_share_without_its_code_is_refused(vendors: Path, refused: Callable[..., str]) -> None:
    content = (vendors / SHARE_NAME).read_bytes()
    message = refused(read_share, "samsung.csv", content)
    assert message == "samsung.csv does not say which share it holds. Put its code into the name: 005930.csv."
