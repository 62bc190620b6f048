from __future__ import annotations

from datetime import date

from newsgen.oracle import year_ranges
from newsgen.records import YearRange
from tests.oracle.tapes import ask, days, tape

FIRST = date(2020, 1, 2)
YEAR = [day for day in days(300, FIRST) if day <= date(2021, 1, 4)]
"""52 weeks and some days."""


def of(closes: list[float]) -> dict[str, YearRange]:
    return {fact.measure: fact for fact in year_ranges.derive(ask(tape(closes, days=YEAR[: len(closes)])))}


def test_a_high_of_52_weeks_needs_52_weeks() -> None:
    assert set(of([100.0] * (len(YEAR) - 1) + [101.0])) == {"high_close"}
    assert of([100.0] * 240 + [101.0]) == {}


def test_a_match_within_52_weeks_leaves_no_high_and_one_before_them_is_named() -> None:
    assert of([100.0] * (len(YEAR) - 2) + [101.0, 101.0]) == {}
    since = of([101.0] + [100.0] * (len(YEAR) - 2) + [101.0])["high_close"].since
    assert since is not None and since.session == FIRST


def test_the_same_day_52_weeks_before_still_counts() -> None:
    monday = date(2020, 1, 6)
    year = [day for day in days(300, FIRST) if day <= date(2021, 1, 4)]
    closes = [101.0 if day == monday else 100.0 for day in year[:-1]] + [101.0]
    assert (year[-1] - monday).days == 364
    found = {fact.measure for fact in year_ranges.derive(ask(tape(closes, days=year)))}
    assert found == set()
