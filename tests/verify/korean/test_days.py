"""Days, hours, stretches of time and places of Korean copy."""

from __future__ import annotations

from datetime import date, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsgen.verify.korean.days import read_clock, read_day, read_lapse, read_place
from newsgen.verify.times import Lapse, is_day

SESSION = date(2026, 2, 25)


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("25일", SESSION),
        ("이날", SESSION),
        ("전날", date(2026, 2, 24)),
        ("지난달 27일", date(2026, 1, 27)),
        ("이달 3일", date(2026, 2, 3)),
        ("올해 1월 2일", date(2026, 1, 2)),
        ("1월 2일", date(2026, 1, 2)),
        ("지난해 10월 27일", date(2025, 10, 27)),
        ("재작년 10월 27일", date(2024, 10, 27)),
        ("2021년 12월 28일", date(2021, 12, 28)),
    ],
)
def test_a_date_is_of_this_month_and_year_unless_it_says_otherwise(words: str, day: date) -> None:
    found = read_day(words, 0, SESSION)
    assert found is not None and found[1] == len(words)
    assert is_day(found[0], day, SESSION)
    assert not is_day(found[0], day + timedelta(days=1), SESSION)


def test_last_month_of_january_is_december() -> None:
    found = read_day("지난달 27일", 0, date(2026, 1, 5))
    assert found is not None and (found[0].year, found[0].month) == (2025, 12)


def test_the_previous_session_is_only_known_when_it_is_given() -> None:
    assert read_day("전 거래일", 0, SESSION) is None
    found = read_day("전 거래일", 0, SESSION, date(2026, 2, 20))
    assert found is not None and found[0].day == 20


@pytest.mark.parametrize(
    "words", ["30일", "2월 30일", "지난해 27일", "13월 2일", "0일", "이날은"[1:], "코스피"]
)
def test_what_no_calendar_has_is_no_day(words: str) -> None:
    assert read_day(words, 0, SESSION) is None


@pytest.mark.parametrize("words", ["27일 만에", "5일 연속", "5일째", "10일간", "20일 평균", "20일 거래"])
def test_a_count_of_days_is_no_date(words: str) -> None:
    assert read_day(words, 0, SESSION) is None


def test_a_date_before_the_previous_session_stays_a_date() -> None:
    found = read_day("25일 전 거래일보다", 0, SESSION)
    assert found is not None and found[1] == 3
    assert read_lapse("25일 전 거래일보다", 0) is None


@given(st.dates(date(1996, 1, 1), date(2026, 12, 31)), st.dates(date(1996, 1, 1), date(2026, 12, 31)))
def test_a_full_date_is_itself_and_no_other(day: date, session: date) -> None:
    found = read_day(f"{day.year}년 {day.month}월 {day.day}일", 0, session)
    assert found is not None and is_day(found[0], day, session)


@pytest.mark.parametrize(
    ("words", "clock"),
    [
        ("오전 9시 20분", time(9, 20)),
        ("오전 9시20분", time(9, 20)),
        ("오후 2시", time(14)),
        ("오후 3시 30분", time(15, 30)),
        ("낮 12시", time(12)),
        ("낮 12시 10분", time(12, 10)),
        ("오후 12시 5분", time(12, 5)),
        ("정오", time(12)),
        ("15시 30분", time(15, 30)),
    ],
)
def test_an_hour_is_read_with_its_half_of_the_day(words: str, clock: time) -> None:
    assert read_clock(words, 0) == (clock, len(words))


@pytest.mark.parametrize("words", ["9시", "오전 13시", "오후 2시 60분", "25시", "2시간"])
def test_what_no_clock_shows_is_no_hour(words: str) -> None:
    assert read_clock(words, 0) is None


@pytest.mark.parametrize(
    ("words", "lapse"),
    [
        ("29거래일", Lapse(29, "sessions")),
        ("4개월", Lapse(4, "months")),
        ("약 4개월", Lapse(4, "months", "about")),
        ("4개월여", Lapse(4, "months", "more")),
        ("4개월 넘게", Lapse(4, "months", "more")),
        ("2년 가까이", Lapse(2, "years", "nearly")),
        ("2년 3개월", Lapse(27, "months")),
        ("하루", Lapse(1, "days")),
        ("이틀", Lapse(2, "days")),
        ("사흘", Lapse(3, "days")),
        ("나흘", Lapse(4, "days")),
        ("닷새", Lapse(5, "days")),
        ("엿새", Lapse(6, "days")),
        ("이레", Lapse(7, "days")),
        ("여드레", Lapse(8, "days")),
        ("아흐레", Lapse(9, "days")),
        ("열흘", Lapse(10, "days")),
        ("일주일", Lapse(1, "weeks")),
        ("한 달", Lapse(1, "months")),
        ("석 달", Lapse(3, "months")),
    ],
)
def test_a_stretch_of_time_is_read_with_its_unit(words: str, lapse: Lapse) -> None:
    assert read_lapse(f"{words} 만에", 0) == (lapse, len(words))


@pytest.mark.parametrize(
    "words", ["4년 5월 3일", "2021년 12월 28일", "29일", "0거래일", "10분 현재", "코스피"]
)
def test_a_date_is_no_stretch_of_time(words: str) -> None:
    assert read_lapse(words, 0) is None


@pytest.mark.parametrize(
    ("words", "place"),
    [
        ("첫 번째", 1),
        ("두 번째", 2),
        ("세 번째", 3),
        ("네 번째", 4),
        ("다섯 번째", 5),
        ("열 번째", 10),
        ("열두 번째", 12),
        ("스무 번째", 20),
        ("스물한 번째", 21),
        ("3번째", 3),
    ],
)
def test_a_place_is_read_in_words_and_digits(words: str, place: int) -> None:
    assert read_place(words, 0) == (place, len(words))


def test_other_words_are_no_place() -> None:
    assert read_place("몇 번째", 0) is None
    assert read_place("0번째", 0) is None
