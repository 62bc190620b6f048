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


@pytest.mark.parametrize(
    ("base", "turned"), [("995", True), ("1000.00", False), ("980", False), ("990", False)]
)
def test_a_session_turns_the_balance_where_the_close_before_stood_on_the_other_side(
    base: str, *, turned: bool
) -> None:
    past = history(period_ends={"year": mark(date(2025, 12, 30), base)})
    assert found(day(**kospi("1000.00", "990.00"), history=past), ToDate)[0].turned is turned


@pytest.mark.parametrize(
    ("session", "following", "closes"),
    [
        (date(2026, 2, 25), date(2026, 2, 26), ""),
        (date(2026, 2, 27), date(2026, 3, 3), "month"),
        (date(2026, 3, 31), date(2026, 4, 1), "quarter"),
        (date(2026, 12, 30), date(2027, 1, 4), ""),
    ],
)
def test_the_year_so_far_says_which_shorter_period_ends(session: date, following: date, closes: str) -> None:
    past = history(period_ends={"year": mark(date(2025, 12, 30), "800")})
    here = day(session=session, history=past, next_session=following)
    assert found(here, ToDate)[0].closes == closes
