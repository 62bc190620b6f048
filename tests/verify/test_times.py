"""Days, hours and stretches of time as a reader takes them."""

from __future__ import annotations

from datetime import date, time

import pytest

from newsgen.verify.times import DaySaid, Lapse, is_day, is_lapse, read_clock, read_day
from newsgen.verify.tokens import PAD, cut

WEDNESDAY = date(2026, 2, 25)


def day(words: str) -> DaySaid:
    found = read_day((*cut(words), *PAD), 0)
    assert found is not None
    return found[0]


@pytest.mark.parametrize(
    ("words", "true"),
    [
        ("Jan. 27", date(2026, 1, 27)),
        ("Oct. 27 last year", date(2025, 10, 27)),
        ("Sept. 12, 2001", date(2001, 9, 12)),
        ("March 4", date(2026, 3, 4)),
    ],
)
def test_a_date_means_one_day(words: str, true: date) -> None:
    assert is_day(day(words), true, WEDNESDAY)
    assert not is_day(day(words), true.replace(year=true.year - 1), WEDNESDAY)
    assert not is_day(day(words), true.replace(day=1), WEDNESDAY)


def test_a_month_without_a_day_is_no_date() -> None:
    assert read_day((*cut("May gain"), *PAD), 0) is None


def test_a_weekday_reaches_six_days() -> None:
    tuesday = DaySaid(weekday=1)
    assert is_day(tuesday, date(2026, 2, 24), WEDNESDAY)
    assert is_day(tuesday, date(2026, 3, 3), WEDNESDAY)
    assert not is_day(tuesday, date(2026, 2, 17), WEDNESDAY)


@pytest.mark.parametrize(
    ("lapse", "start", "true"),
    [
        (Lapse(29, "days"), date(2026, 1, 27), True),
        (Lapse(30, "days"), date(2026, 1, 27), False),
        (Lapse(1, "months"), date(2026, 1, 27), True),
        (Lapse(1, "months"), date(2026, 1, 16), False),
        (Lapse(4, "months", "about"), date(2025, 10, 27), True),
        (Lapse(5, "months", "about"), date(2025, 10, 27), False),
        (Lapse(6, "weeks", "less"), date(2026, 1, 16), True),
        (Lapse(7, "weeks", "less"), date(2026, 1, 16), False),
        (Lapse(5, "weeks", "less"), date(2026, 1, 16), False),
        (Lapse(13, "years", "more"), date(2012, 8, 1), True),
        (Lapse(14, "years", "more"), date(2012, 8, 1), False),
        (Lapse(4, "months", "nearly"), date(2025, 10, 27), True),
        (Lapse(1, "days"), date(2026, 2, 24), True),
        (Lapse(1, "days"), date(2026, 2, 23), False),
    ],
)
def test_a_stretch_of_time_is_counted_in_days(lapse: Lapse, start: date, *, true: bool) -> None:
    assert is_lapse(lapse, start, WEDNESDAY) is true


def test_sessions_ago_cannot_be_told_from_days() -> None:
    assert is_lapse(Lapse(3, "sessions"), date(2026, 2, 20), WEDNESDAY) is None


@pytest.mark.parametrize(
    ("token", "half", "true"),
    [
        ("2", "p.m", time(14)),
        ("9:20", "a.m", time(9, 20)),
        ("12", "p.m", time(12)),
        ("13", "p.m", None),
        ("9:75", "a.m", None),
    ],
)
def test_an_hour_is_read_by_its_half(token: str, half: str, true: time | None) -> None:
    assert read_clock(token, half) == true
