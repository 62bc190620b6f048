import numpy as np
import pytest

from newsgen.market.columns import NOTHING
from newsgen.market.feeds.ticks import off_ticks, restated


def days(number: int, first: str = "2026-02-02") -> np.ndarray:
    return np.datetime64(first) + np.arange(number)


@pytest.mark.parametrize(
    ("close", "off"),
    [
        (1_999, False),
        (2_001, True),
        (2_005, False),
        (19_990, False),
        (19_995, True),
        (49_950, False),
        (50_050, True),
        (199_900, False),
        (200_100, True),
        (499_500, False),
        (500_500, True),
        (501_000, False),
        (NOTHING, False),
    ],
)
def test_a_price_is_on_a_tick_or_off_it(close: int, off: bool) -> None:
    assert off_ticks(days(1), np.array([close])).tolist() == [off]


def test_before_the_ticks_of_2023_nothing_is_said() -> None:
    assert off_ticks(days(1, "2023-01-24"), np.array([50_050])).tolist() == [False]


def test_a_stretch_of_restated_prices_ends_with_the_last_that_is_off_a_tick() -> None:
    closes = np.array([50_010, 50_000, 50_010, 50_000, 50_000])
    marked = restated(np.array(["005930"] * 5, dtype=object), days(5), closes)
    assert marked.tolist() == [True, True, True, False, False]


def test_one_odd_close_says_nothing_of_the_days_before() -> None:
    closes = np.array([50_000] * 9 + [50_050])
    marked = restated(np.array(["005930"] * 10, dtype=object), days(10), closes)
    assert marked.tolist() == [False] * 9 + [True]


def test_shares_are_told_apart_whatever_the_order_of_the_file() -> None:
    series = np.array(["000660", "005930"] * 3, dtype=object)
    closes = np.array([50_000, 50_000, 50_000, 50_010, 50_000, 50_010])
    order = np.repeat(days(3), 2)[::-1]
    assert restated(series, order, closes).tolist() == [False, False, False, True, False, True]
    closes[3] = 50_000
    assert restated(series, order, closes).tolist() == [False] * 5 + [True]


def test_highs_off_the_ticks_tell_of_a_stretch_and_one_of_them_nothing() -> None:
    share, closes = np.array(["005930"] * 6, dtype=object), np.array([50_000] * 6)
    often = closes + np.array([10, 0, 10, 0, 0, 0])
    once = closes + np.array([0, 0, 0, 0, 0, 10])
    assert restated(share, days(6), closes, often).tolist() == [True] * 3 + [False] * 3
    assert not restated(share, days(6), closes, once).any()
