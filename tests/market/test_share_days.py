from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from newsgen.market.batch import VendorFile
from newsgen.market.feeds import krx_listing, krx_shares, large_caps
from newsgen.market.past import Past
from newsgen.market.share_days import ShareDays, shares_of
from newsgen.records import Datum

LARGE, DAILY = "kospi_large_caps.parquet", "stocks_daily.parquet"
FIRST = date(2026, 1, 5)


def large(day: date, close: int, percent: float, code: str = "005930", volume: int = 1000) -> dict[str, Any]:
    when = datetime(day.year, day.month, day.day)  # noqa: DTZ001 the file has no zone
    return {"date": when, "close": float(close), "volume": volume, "ret_pct": percent, "code": code}


def daily(day: date, close: int, volume: int = 1000) -> dict[str, Any]:
    when = datetime(day.year, day.month, day.day)  # noqa: DTZ001 the file has no zone
    prices = dict.fromkeys(("시가", "고가", "저가"), close if volume else 0)
    return {"종목코드": "005930", "날짜": when, **prices, "종가": close, "거래량": volume, "등락률": 0.0}


def read_shares(path: Path) -> ShareDays:
    read = large_caps.read if path.name == LARGE else krx_shares.read
    return shares_of(read(VendorFile(path.name, path))[0])


@pytest.fixture
def days(sessions: Callable[..., list[date]]) -> list[date]:
    return sessions(FIRST, 6)


def told(file: Any, day: date) -> dict[str, tuple[int | None, str]]:
    return {code: (row, problem) for code, _, row, problem in file.on(day)}


def test_the_larger_share_comes_first_whatever_the_order_of_the_file(made_up: Any, days: list[date]) -> None:
    rows = [large(day, 1000, 0, code) for day in days for code in ("000660", "005930", "999999")]
    file = read_shares(made_up.parquet(LARGE, rows))
    assert list(told(file, days[1])) == ["005930", "000660"]


@pytest.mark.parametrize("backwards", [False, True])
def test_each_share_keeps_its_own_rows_in_a_file_sorted_by_share(
    made_up: Any, days: list[date], backwards: bool
) -> None:
    rows = [
        large(day, first + at, 0, code)
        for code, first in (("000660", 2000), ("005930", 1000))
        for at, day in enumerate(days)
    ]
    shares = read_shares(made_up.parquet(LARGE, rows[::-1] if backwards else rows)).shares
    assert shares["005930"].series.close.tolist() == [1000, 1001, 1002, 1003, 1004, 1005]
    assert shares["000660"].series.close.tolist() == [2000, 2001, 2002, 2003, 2004, 2005]
    assert shares["000660"].series.days.tolist() == days


def test_a_close_comes_with_the_close_before_and_its_address(made_up: Any, days: list[date]) -> None:
    file = read_shares(made_up.parquet(LARGE, [large(days[0], 1000, 0), large(days[1], 1100, 10)]))
    (_, past, row, _) = next(file.on(days[1]))
    base = past.series.base_datum(row)
    assert base and (base.value, base.unit) == (1000, "won")
    assert base.address == f"{LARGE}#{days[0]}/005930/close"


def test_the_first_row_has_no_base_and_is_not_told(made_up: Any, days: list[date]) -> None:
    file = read_shares(made_up.parquet(LARGE, [large(days[0], 1000, 0)]))
    assert told(file, days[0]) == {"005930": (None, "no close before it in the file")}
    assert told(file, days[1]) == {}


BREAK = "a corporate action or a gap just before"


@pytest.mark.parametrize(
    "rows",
    [
        lambda d: [large(d[0], 1000, 0), large(d[1], 1400, 40)],  # beyond the daily limit
        lambda d: [large(d[0], 1000, 0), large(d[1], 1200, -0.45)],  # the exchange reckons from another base
        lambda d: [large(d[0], 1000, 0, volume=0), large(d[1], 1000, 0)],  # a halt just before
    ],
)
def test_a_close_that_cannot_be_compared_is_not_told(made_up: Any, days: list[date], rows: Any) -> None:
    file = read_shares(made_up.parquet(LARGE, rows(days)))
    assert told(file, days[1]) == {"005930": (None, BREAK)}


def test_a_missing_session_breaks_too(made_up: Any, days: list[date]) -> None:
    file = read_shares(made_up.parquet(LARGE, [large(days[0], 1000, 0), large(days[2], 1000, 0)]))
    assert told(file, days[2]) == {"005930": (None, BREAK)}


def test_a_share_without_a_trade_is_not_told(made_up: Any, days: list[date]) -> None:
    rows = [daily(days[0], 1000), daily(days[1], 1000, volume=0)]
    file = read_shares(made_up.parquet(DAILY, rows))
    assert told(file, days[1]) == {"005930": (None, "no trade")}


def test_history_starts_again_after_a_break_and_never_says_ever(made_up: Any, days: list[date]) -> None:
    closes = [(5000, 0), (5100, 2), (1020, -0.05), (1030, 0.98), (1040, 0.97)]  # from no whole base
    rows = [large(day, close, percent) for day, (close, percent) in zip(days[:5], closes, strict=True)]
    past: Past = read_shares(made_up.parquet(LARGE, rows)).shares["005930"]
    history = past.history(4)
    assert history.covers_from == days[2]
    assert history.witnesses["high_close"].at is None and not history.witnesses["high_close"].ever
    assert (history.record_close, history.record_high, history.rungs) == (None, None, ())


def test_before_a_split_closes_count_in_the_terms_of_now_and_are_told_as_traded(
    made_up: Any, days: list[date]
) -> None:
    closes = [(5000, 0), (5400, 8), (1020, -5.56), (1030, 0.98), (1040, 0.97)]  # five for one: 5,400 is 1,080
    rows = [large(day, close, percent) for day, (close, percent) in zip(days[:5], closes, strict=True)]
    file = read_shares(made_up.parquet(LARGE, rows))
    past = file.shares["005930"]
    base = past.series.base_datum(2)
    assert base and (base.value, base.address) == (1080, f"{LARGE}#{days[2]}/005930/ret_pct")
    history = past.history(4)
    assert history.covers_from == days[0]
    at = history.witnesses["high_close"].at
    assert at and (at.session, at.value, at.adjusted) == (days[1], 5400, 1080)
    fall = past.history(2).witnesses["fall_points"]
    assert (fall.at, fall.covers_from) == (None, days[1])
    assert history.earlier_closes[4].adjusted == 1000 and history.earlier_closes[2].adjusted is None
    assert told(file, days[2]) == {"005930": (2, "")}


def test_moves_before_a_split_are_scaled_but_percentages_are_not(made_up: Any, days: list[date]) -> None:
    closes = [(5000, 0), (5400, 8), (1020, -5.56), (1100, 7.84)]
    rows = [large(day, close, percent) for day, (close, percent) in zip(days[:4], closes, strict=True)]
    witnesses = read_shares(made_up.parquet(LARGE, rows)).shares["005930"].history(3).witnesses
    points, percent = witnesses["rise_points"].at, witnesses["rise_percent"].at
    assert points and (points.value, points.adjusted) == (400, 80)
    assert percent and (percent.value, percent.adjusted) == (8, None)


def test_volumes_are_not_compared_across_a_split(made_up: Any, days: list[date]) -> None:
    rows = [large(days[0], 5000, 0, volume=9000), large(days[1], 1000, 0), large(days[2], 1000, 0)]
    witness = read_shares(made_up.parquet(LARGE, rows)).shares["005930"].history(2).witnesses["high_volume"]
    assert (witness.at and witness.at.session, witness.covers_from) == (days[1], days[1])


def test_a_halt_before_a_split_is_no_gap_and_its_closes_are_none(made_up: Any, days: list[date]) -> None:
    rows = [large(days[0], 5000, 0), large(days[1], 5000, 0, volume=0), large(days[2], 1000, 0)]
    past = read_shares(made_up.parquet(LARGE, rows)).shares["005930"]
    history = past.history(2)
    at = history.witnesses["high_close"].at
    assert at and (at.session, at.adjusted, at.sessions) == (days[0], 1000, 2)
    assert history.previous_session == days[1] and history.previous_percent is None


def test_the_last_close_beyond_a_level_is_found_in_adjusted_terms(made_up: Any, days: list[date]) -> None:
    closes = [(60_000, 0), (45_000, -25), (9000, 0), (11_000, 22.22)]
    rows = [large(day, close, percent) for day, (close, percent) in zip(days[:4], closes, strict=True)]
    beyond = read_shares(made_up.parquet(LARGE, rows)).shares["005930"].history(3).last_beyond
    assert {level: mark.session for level, mark in beyond.items()} == {10_000: days[0]}


def test_market_values_are_told_by_code(days: list[date]) -> None:
    header = "Code,Name,Market,Close,ChangeCode,Changes,ChagesRatio,Open,High,Low,Volume,Amount,Marcap,Stocks"
    row = "005930,삼성전자,KOSPI,1000,1,10,1.01,990,1000,990,5,5000,1000000,1000"
    name = f"listing/{days[0]}.csv"
    file = shares_of(krx_listing.read(VendorFile(name, f"{header}\n{row}\n".encode()))[0])
    assert file.caps(days[0]) == {"005930": Datum(f"{name}#005930/Marcap", Decimal(1_000_000), "won")}
    assert file.caps(days[1]) == {}
    base = file.shares["005930"].series.base_datum(0)
    assert base and base.value == 990


def test_restated_prices_are_neither_told_nor_compared(made_up: Any, days: list[date]) -> None:
    batch = large_caps.read(VendorFile(LARGE, made_up.parquet(LARGE, [large(day, 1000, 0) for day in days])))[
        0
    ]
    restated = np.array([True, True, False, False, False, False])
    file = shares_of(replace(batch, restated=restated))
    assert told(file, days[1]) == {"005930": (None, "its prices were restated after a later capital change")}
    assert told(file, days[2]) == {"005930": (None, BREAK)}
    assert file.shares["005930"].history(5).covers_from == days[2]


def test_a_share_under_another_code_is_found_where_the_file_has_it(made_up: Any, days: list[date]) -> None:
    rows = [large(days[0], 1000, 0), large(days[1], 1100, 10)]
    batch = large_caps.read(VendorFile(LARGE, made_up.parquet(LARGE, rows)))[0]
    named = np.array(["000001", "005930"], dtype=np.object_)
    past = shares_of(replace(batch, told_as=named)).shares["005930"]
    assert past.series.where(0, "close") == f"{LARGE}#{days[0]}/000001/close"
    assert past.series.where(1, "close") == f"{LARGE}#{days[1]}/005930/close"
