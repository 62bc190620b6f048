"""The daily limit and corporate actions."""

from __future__ import annotations

from datetime import date

import numpy as np

from newsgen.market.checks.findings import (
    LIMIT,
)
from tests.market.checks.checking import checked, reasons
from tests.market.made_batches import (
    INDEX,
    SHARE,
    closes,
    held,
    made,
    sessions,
    shares,
)


def test_a_close_beyond_the_daily_limit_is_refused() -> None:
    assert reasons(closes(10_000, 13_000, 16_900)) == []
    assert reasons(closes(10_000, 13_010, 13_000)) == [("2026-03-10", "", LIMIT)]
    assert reasons(closes(10_000, 6_990, 7_000)) == [("2026-03-10", "", LIMIT)]


def test_the_limit_was_15_percent_before_2015() -> None:
    first = date(2015, 6, 10)
    assert reasons(closes(10_000, 11_600, 11_600, first=first)) == [("2015-06-11", "", LIMIT)]
    assert reasons(closes(10_000, 11_600, first=date(2015, 6, 16))) == []


def test_an_index_cannot_move_further_than_its_shares() -> None:
    assert reasons(closes(5_000, 6_600, 5_010, kind=INDEX, series="KOSPI")) == [("2026-03-10", "", LIMIT)]


def test_a_split_is_a_corporate_action_that_the_exchanges_percent_tells() -> None:
    split = shares({"close": 50_000}, {"close": 1_010, "percent": "1.00"})
    assert reasons(split) == []
    assert reasons(shares({"close": 50_000}, {"close": 1_010, "change": 10})) == []


def test_a_percent_that_the_closes_bear_out_tells_of_no_action() -> None:
    (found,) = checked(shares({"close": 10_000}, {"close": 14_000, "percent": 40})).refused
    assert found.reason == LIMIT and found.detail.endswith("the percent told is 40.00")


def test_a_listings_first_day_has_no_close_before_it() -> None:
    assert reasons(shares({"close": 40_000, "percent": 300})) == []
    first, second = sessions(2)
    rows = [("005930", first, {"close": 10_000}), ("005930", second, {"close": 40_000, "percent": 300})]
    listed = np.array([second, second], dtype="datetime64[D]")
    assert reasons(made(SHARE, rows, listed_on=listed)) == []


def test_after_a_halt_no_base_is_known() -> None:
    halted = {"close": 10_000, "open": 0, "high": 0, "low": 0, "volume": 0}
    traded = {"close": 30_000, "open": 29_000, "high": 31_000, "low": 29_000, "volume": 5_000}
    assert reasons(shares(halted, traded)) == []


def test_a_missing_session_allows_the_limit_twice() -> None:
    assert reasons(closes(10_000, None, 16_000)) == []
    assert reasons(closes(10_000, None, 17_000)) == [("2026-03-11", "", LIMIT)]


def test_the_row_after_a_refused_one_is_measured_from_the_last_good_close() -> None:
    assert reasons(closes(10_000, 15_000, 10_100, 9_900)) == [("2026-03-10", "", LIMIT)]


def test_an_older_close_that_does_not_fit_the_held_one_after_it_is_refused() -> None:
    later = held(closes(10_000, first=date(2026, 3, 10)))
    assert reasons(closes(25_000), later) == [("2026-03-09", "", LIMIT)]
