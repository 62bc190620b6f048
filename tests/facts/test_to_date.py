"""The year, quarter, month and week so far."""

from __future__ import annotations

from datetime import date

import pytest

from newsgen.records import ToDate
from tests.facts.found import found, kospi
from tests.made import day, history, mark, quote


def test_the_year_so_far_starts_from_the_last_close_of_the_year_before() -> None:
    past = history(period_ends={"year": mark(date(2025, 12, 30), "800")})
    assert found(day(**kospi("1000.00", "990.00"), history=past), ToDate)[0].percent.value == 25


def test_only_the_last_session_of_a_year_ends_the_year() -> None:
    past = history(period_ends={"year": mark(date(2025, 12, 30), "800")})
    assert not found(day(history=past, next_session=date(2026, 2, 26)), ToDate)[0].final
    assert found(day(history=past, next_session=date(2027, 1, 4)), ToDate)[0].final


@pytest.mark.parametrize("period", ["quarter", "month", "week"])
def test_every_period_is_reckoned_like_the_year(period: str) -> None:
    past = history(period_ends={period: mark(date(2026, 2, 20), "800")})
    fact = found(day(**kospi("1000.00", "990.00"), history=past), ToDate)[0]
    assert (fact.period, fact.percent.value) == (period, 25)


def test_a_split_since_the_period_began_is_taken_out() -> None:
    past = history("005930", period_ends={"year": mark(date(2025, 12, 30), 500_000, adjusted=50_000)})
    share = quote("005930", "won", last=55_000, previous_close=52_000)
    assert found(day(shares={"005930": share}, history=past), ToDate)[0].percent.value == 10
