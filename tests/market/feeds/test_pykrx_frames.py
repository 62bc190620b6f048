from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np

from newsgen.market import feeds
from newsgen.market.batch import FLOWS, INDEX, SHARE, VendorFile

DAYS = "2024-01-02_2024-01-04"
ONE_DAY = "2024-01-04_2024-01-04"


def test_an_index_has_its_market_value_and_no_zeros(vendors: Path, told: Callable[..., Any]) -> None:
    (batch,) = feeds.read(vendors / f"pykrx_KOSPI_{DAYS}.csv")
    assert batch.kind == INDEX and set(batch.series) == {"KOSPI"}
    assert told(batch, "close") == [252_226, 250_224, 251_234]
    assert told(batch, "open") == [None, 252_000, 250_300]
    assert told(batch, "cap") == [None, 2_003_111_222_333_444, 2_011_222_333_444_555]
    assert batch.where(1, "cap") == f"pykrx_KOSPI_{DAYS}.csv#2024-01-03/상장시가총액"


def test_trading_value_is_in_won(vendors: Path, told: Callable[..., Any]) -> None:
    (batch,) = feeds.read(vendors / f"pykrx_KOSPI-flows_{DAYS}.csv")
    assert batch.kind == FLOWS and set(batch.series) == {"KOSPI"}
    assert told(batch, "foreign") == [-50_000_000_000, 200_000_000_000]
    assert told(batch, "institutions") == [100_000_000_001, -512_345_678_901]
    assert not np.sum(list(batch.figures.values()), axis=0).any()


def test_prices_as_traded_come_with_their_turnover(vendors: Path, told: Callable[..., Any]) -> None:
    (batch,) = feeds.read(vendors / f"pykrx_005930_{DAYS}.csv")
    assert batch.kind == SHARE and batch.restated is None
    assert told(batch, "turnover") == [165_432_100_000, 0, 87_654_321_000]
    assert told(batch, "low") == [69_900, None, 70_000]
    assert told(batch, "percent") == [-141, 0, 186]


def test_prices_without_a_turnover_are_restated_ones() -> None:
    text = "날짜,시가,고가,저가,종가,거래량,등락률\n2024-01-02,1,1,1,1,5,0.1\n"
    (batch,) = feeds.read(VendorFile("005930.csv", text.encode()))
    assert batch.restated is not None and batch.restated.all()


def test_the_market_value_of_a_share_has_no_price(vendors: Path, told: Callable[..., Any]) -> None:
    (batch,) = feeds.read(vendors / f"pykrx_005930-cap_{DAYS}.csv")
    assert set(batch.figures) == {"cap", "volume", "turnover", "listed"} and batch.restated is None
    assert told(batch, "listed") == [1_000_000_000] * 3


def test_a_whole_market_is_of_the_day_in_its_name(vendors: Path, told: Callable[..., Any]) -> None:
    (batch,) = feeds.read(vendors / f"pykrx_ALL_{ONE_DAY}.csv")
    assert batch.series.tolist() == ["005930", "00680K", "0009K0"]
    assert {str(day) for day in batch.days} == {"2024-01-04"}
    assert told(batch, "open") == [70_100, 3_320, None]
    (caps,) = feeds.read(vendors / f"pykrx_ALL-cap_{ONE_DAY}.csv", only=["00680K"])
    assert caps.series.tolist() == ["00680K"] and told(caps, "listed") == [14_000_000]


def test_a_frame_saved_by_korean_excel_is_read(told: Callable[..., Any]) -> None:
    text = "날짜,기관합계,기타법인,개인,외국인합계,전체\n2024-01-03,3,-1,-1,-1,0\n"
    (batch,) = feeds.read(VendorFile("kosdaq-flows.csv", text.encode("cp949")))
    assert batch.series.tolist() == ["KOSDAQ"] and told(batch, "institutions") == [3]


def test_flows_of_one_share_are_no_markets(refused: Callable[..., str]) -> None:
    text = "날짜,기관합계,기타법인,개인,외국인합계,전체\n2024-01-03,3,-1,-1,-1,0\n"
    message = refused(feeds.read, "005930-flows.csv", text.encode())
    assert message.startswith("005930-flows.csv does not say which index or market it holds.")
