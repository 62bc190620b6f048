"""How far off a length of time may be, at the edges and from any day of the calendar."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsgen.verify import tolerances
from newsgen.verify.times import Lapse, is_lapse

STARTS = st.dates(min_value=date(1996, 1, 1), max_value=date(2015, 12, 31))


def span(unit: str, number: int, start: date) -> int:
    """Days of so many units by the calendar, worked out another way than the verifier does."""
    if unit == "weeks":
        return number * 7
    if unit == "days":
        return number
    months = number if unit == "months" else 12 * number
    total = start.month - 1 + months
    year, month = start.year + total // 12, total % 12 + 1
    day = start.day
    while True:
        try:
            return (date(year, month, day) - start).days
        except ValueError:
            day -= 1


@given(STARTS, st.integers(1, 20), st.sampled_from(sorted(set(tolerances.ABOUT) - {"sessions"})))
def test_about_ends_exactly_where_its_tolerance_does(start: date, number: int, unit: str) -> None:
    most, days = tolerances.ABOUT[unit].most, span(unit, number, start)
    for off in (-most, most):
        assert is_lapse(Lapse(number, unit, "about"), start, start + timedelta(days=days + off))
    for off in (-most - 1, most + 1):
        assert not is_lapse(Lapse(number, unit, "about"), start, start + timedelta(days=days + off))


@given(STARTS, st.integers(1, 20), st.sampled_from(["days", "weeks", "months", "years"]))
def test_a_plain_length_is_exact_but_for_the_length_of_months(start: date, number: int, unit: str) -> None:
    most = tolerances.PLAIN[unit].most if unit in tolerances.PLAIN else 0
    days = span(unit, number, start)
    assert is_lapse(Lapse(number, unit), start, start + timedelta(days=days + most))
    assert not is_lapse(Lapse(number, unit), start, start + timedelta(days=days + most + 1))
    assert not is_lapse(Lapse(number, unit), start, start + timedelta(days=days - most - 1))


@given(STARTS, st.integers(1, 20), st.sampled_from(["weeks", "months", "years"]))
def test_nearly_is_before_and_more_than_is_after(start: date, number: int, unit: str) -> None:
    days = span(unit, number, start)
    on_the_day = start + timedelta(days=days)
    assert not is_lapse(Lapse(number, unit, "nearly"), start, on_the_day)
    assert not is_lapse(Lapse(number, unit, "more"), start, on_the_day)
    assert is_lapse(Lapse(number, unit, "nearly"), start, on_the_day - timedelta(days=1))
    assert is_lapse(Lapse(number, unit, "more"), start, on_the_day + timedelta(days=1))
    assert not is_lapse(Lapse(number, unit, "less"), start, on_the_day)


@pytest.mark.parametrize(
    ("lapse", "days", "true"),
    [
        (Lapse(1, "months", "just"), 31, True),
        (Lapse(29, "days", "just"), 29, True),
        (Lapse(29, "days", "just"), 30, False),
        (Lapse(2, "months", "just"), 59, True),
        (Lapse(3, "months", "just"), 90, False),
        (Lapse(1, "years", "just"), 365, False),
    ],
)
def test_just_is_true_and_short(lapse: Lapse, days: int, *, true: bool) -> None:
    start = date(2026, 1, 27)
    assert is_lapse(lapse, start, start + timedelta(days=days)) is true


def test_every_tolerance_has_a_reason() -> None:
    rows = [*tolerances.PLAIN.values(), *tolerances.ABOUT.values(), tolerances.JUST]
    assert all(len(each.reason) > 20 for each in rows)
