"""52-week highs and lows."""

from __future__ import annotations

from datetime import date, timedelta

from newsgen.records import Witness, YearRange
from tests.facts.found import found, kospi
from tests.made import SESSION, day, history, mark


def told(at: date | None, covers_from: date = date(1995, 5, 2)) -> list[YearRange]:
    seen = Witness("high_close", mark(at, "1010") if at else None, covers_from, ever=False)
    return found(day(**kospi("1005"), history=history(witnesses={"high_close": seen})), YearRange)


def test_a_close_that_nothing_matched_within_52_weeks_is_a_52_week_high() -> None:
    assert told(SESSION - timedelta(days=364)) == []
    assert [fact.measure for fact in told(SESSION - timedelta(days=365))] == ["high_close"]


def test_a_history_shorter_than_52_weeks_says_nothing_of_a_year() -> None:
    assert told(None, SESSION - timedelta(days=363)) == []
    assert [fact.since for fact in told(None, SESSION - timedelta(days=364))] == [None]
