"""Days and hours of anybody's Korean copy, seen from the session."""

from __future__ import annotations

from datetime import date, time

import pytest

from newsgen.audit.korean.times import read_time

SESSION = date(2026, 2, 25)


@pytest.mark.parametrize(
    ("words", "kind", "value"),
    [
        ("25일 코스피는", "day", date(2026, 2, 25)),
        ("지난달 27일", "day", date(2026, 1, 27)),
        ("지난해 10월 27일", "day", date(2025, 10, 27)),
        ("2020년 3월 19일", "day", date(2020, 3, 19)),
        ("2026.02.25", "day", date(2026, 2, 25)),
        ("2월 30일", "day", None),
        ("오후 2시 현재", "clock", time(14)),
        ("오전 9시 20분", "clock", time(9, 20)),
        ("2시 30분", "clock", time(14, 30)),
        ("15:30 기준", "clock", time(15, 30)),
    ],
)
def test_a_day_or_an_hour_is_told_from_the_session(words: str, kind: str, value: object) -> None:
    found = read_time(words, 0, SESSION)
    assert found is not None
    assert found[:2] == (kind, value)


@pytest.mark.parametrize("words", ["29일 만에", "3일 연속", "5거래일째"])
def test_a_count_of_days_is_no_date(words: str) -> None:
    found = read_time(words, 0, SESSION)
    assert found is not None
    assert found[0] == "lapse"
