"""The dates that everyone remembers, found by the oracle alone in the real files."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from newsgen import oracle
from newsgen.records import LargestSince, Milestone

HISTORY = Path(__file__).parent.parent.parent.parent / "shared" / "data"
pytestmark = pytest.mark.skipif(
    not HISTORY.is_dir(), reason="the market history in ../shared/data is not at hand"
)


@pytest.fixture(scope="module")
def rows() -> oracle.Rows:
    return oracle.read(HISTORY)


def milestones(rows: oracle.Rows, session: str) -> dict[str, Milestone]:
    answers = oracle.Oracle(oracle.ask(rows, date.fromisoformat(session)))
    return {fact.id: fact for fact in answers.superlatives() if isinstance(fact, Milestone)}


def since(rows: oracle.Rows, session: str, measure: str) -> LargestSince:
    answers = oracle.Oracle(oracle.ask(rows, date.fromisoformat(session)))
    found = (fact for fact in answers.superlatives() if fact.id == f"since:KOSPI:{measure}")
    fact = next(found)
    assert isinstance(fact, LargestSince)
    return fact


@pytest.mark.parametrize(
    ("level", "closed", "touched"),
    [
        (2000, "2007-07-25", "2007-07-24"),
        (3000, "2021-01-07", "2021-01-06"),
        (4000, "2025-10-27", "2025-10-27"),
        (5000, "2026-01-27", "2026-01-22"),
        (6000, "2026-02-25", "2026-02-25"),
    ],
)
def test_the_thousands_were_first_touched_and_first_closed_above_on_these_days(
    rows: oracle.Rows, level: int, closed: str, touched: str
) -> None:
    assert milestones(rows, closed)[f"milestone:KOSPI:closed:{level}"].first
    assert milestones(rows, touched)[f"milestone:KOSPI:touched:{level}"].first


def test_no_close_above_1000_in_the_file_is_the_first(rows: oracle.Rows) -> None:
    tape = rows.tapes["KOSPI"]
    found = [
        milestones(rows, str(day)).get("milestone:KOSPI:regained:1000")
        for day, close, before in zip(
            tape.days[1:], tape.columns["close"][1:], tape.columns["close"], strict=False
        )
        if close and before and before <= 100_000 < close
    ]
    assert len(found) > 3 and not any(fact is None or fact.first for fact in found)


@pytest.mark.parametrize(
    ("trillions", "session"),
    [
        (1000, "2007-10-02"),
        (2000, "2021-01-04"),
        (3000, "2025-10-15"),
        (4000, "2026-01-16"),
        (5000, "2026-02-25"),
    ],
)
def test_the_market_was_first_worth_so_many_trillions_on_these_days(
    rows: oracle.Rows, trillions: int, session: str
) -> None:
    assert milestones(rows, session)[f"milestone:KOSPI.cap:closed:{trillions * 10**12}"].first


def test_the_largest_fall_ever_was_on_march_4_2026_in_points_and_percent(rows: oracle.Rows) -> None:
    points, percent = since(rows, "2026-03-04", "fall_points"), since(rows, "2026-03-04", "fall_percent")
    assert points.ever and points.value.value == Decimal("-698.37")
    assert percent.ever and round(percent.value.value, 2) == Decimal("-12.06")


def test_the_largest_rise_ever_in_points_was_not_the_largest_in_percent(rows: oracle.Rows) -> None:
    points, percent = since(rows, "2026-03-05", "rise_points"), since(rows, "2026-03-05", "rise_percent")
    assert points.ever and points.value.value == Decimal("490.36")
    at = percent.witness.at
    assert at is not None and at.value is not None
    assert at.session == date(2008, 10, 30) and round(at.value, 2) == Decimal("11.95")
