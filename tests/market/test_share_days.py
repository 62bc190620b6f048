from collections.abc import Callable
from datetime import date, datetime
from typing import Any

import pytest

from newsgen.market.past import Past
from newsgen.market.share_days import read_shares, span

LARGE, DAILY = "kospi_large_caps.parquet", "stocks_daily.parquet"
FIRST = date(2026, 1, 5)


def large(day: date, close: int, percent: float, code: str = "005930", volume: int = 1000) -> dict[str, Any]:
    when = datetime(day.year, day.month, day.day)  # noqa: DTZ001 the file has no zone
    return {"date": when, "close": float(close), "volume": volume, "ret_pct": percent, "code": code}


def daily(day: date, close: int, volume: int = 1000) -> dict[str, Any]:
    when = datetime(day.year, day.month, day.day)  # noqa: DTZ001 the file has no zone
    prices = dict.fromkeys(("시가", "고가", "저가"), close if volume else 0)
    return {"종목코드": "005930", "날짜": when, **prices, "종가": close, "거래량": volume, "등락률": 0.0}


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
    closes = [(5000, 0), (5100, 2), (1020, 0), (1030, 0.98), (1040, 0.97)]
    rows = [large(day, close, percent) for day, (close, percent) in zip(days[:5], closes, strict=True)]
    past: Past = read_shares(made_up.parquet(LARGE, rows)).shares["005930"]
    history = past.history(4)
    assert history.covers_from == days[2]
    assert history.witnesses["high_close"].at is None and not history.witnesses["high_close"].ever
    assert (history.record_close, history.record_high, history.rungs) == (None, None, ())


def test_a_file_tells_its_span_without_being_read(made_up: Any, days: list[date]) -> None:
    path = made_up.parquet(LARGE, [large(day, 1000, 0) for day in days])
    assert span(path) == (days[0], days[-1])
