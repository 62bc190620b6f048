"""The second market over a period, and the days without trading, in Korean, word for word."""

from __future__ import annotations

from datetime import date

import pytest

from newsgen.market.calendar import closed_days
from newsgen.market.period_ends import UNKNOWN
from newsgen.prose.korean.period_calendar import REASONS
from newsgen.records import (
    INDEX,
    MAIN,
)
from newsgen.records.period_facts import (
    PeriodCalendar,
    PeriodRelative,
)
from newsgen.records.period_past import Closed
from tests.prose.korean.made_periods import (
    second,
    shut,
    told,
)


@pytest.mark.parametrize(
    ("percent", "relation", "text"),
    [
        ("3.40", None, "코스닥지수는 같은 기간 3.40% 오른 1,192.78에 마감했다."),
        ("3.40", "lagged", "코스닥지수는 같은 기간 3.40% 오른 1,192.78로 마감해 코스피보다 상승률이 낮았다."),
        (
            "3.40",
            "outpaced",
            "코스닥지수는 같은 기간 3.40% 오른 1,192.78로 마감해 코스피보다 상승률이 높았다.",
        ),
        (
            "-3.40",
            "fell_less",
            "코스닥지수는 같은 기간 3.40% 내린 1,192.78로 마감해 코스피보다 하락률이 낮았다.",
        ),
        (
            "-3.40",
            "fell_more",
            "코스닥지수는 같은 기간 3.40% 내린 1,192.78로 마감해 코스피보다 하락률이 높았다.",
        ),
        ("-3.40", "bucked", "코스닥지수는 코스피와 달리 같은 기간 3.40% 내린 1,192.78에 마감했다."),
        ("0.001", None, "코스닥지수는 같은 기간 1,192.78로 보합 마감했다."),
    ],
)
def test_the_kosdaq_is_set_beside_the_kospi(percent: str, relation: str | None, text: str) -> None:
    move = second(percent)
    beside = [PeriodRelative("KOSDAQ", INDEX, "week", "KOSPI", relation)] if relation else []
    assert told("week", "period_kosdaq", move, *beside) == text


@pytest.mark.parametrize(
    ("closed", "text"),
    [
        (((24, "Lunar New Year"),), "24일은 설 연휴로 휴장했다."),
        (((23, "Lunar New Year"), (24, "Lunar New Year")), "23일과 24일은 설 연휴로 휴장했다."),
        (((23, "Chuseok"), (24, "Chuseok"), (25, "Chuseok")), "23일부터 25일까지는 추석 연휴로 휴장했다."),
        (
            ((24, "Children's Day"), (25, "substitute holiday"), (26, "")),
            "24일은 어린이날로 휴장했고 25일은 대체공휴일로 휴장했고 26일은 휴장했다.",
        ),
        (
            ((23, "Chuseok"), (24, "Chuseok"), (25, "substitute holiday"), (26, "Hangul Day")),
            "23일과 24일은 추석 연휴, 25일은 대체공휴일, 26일은 한글날로 휴장했다.",
        ),
        (
            ((24, "Hangul Day"), (28, "temporary holiday")),
            "24일은 한글날로 휴장했고 28일은 임시공휴일로 휴장한다.",
        ),
        (((24, "Founding Day"),), "24일은 Founding Day로 휴장했다."),
    ],
)
def test_days_without_trading_are_named_with_their_reason(
    closed: tuple[tuple[int, str], ...], text: str
) -> None:
    assert told("week", "period_calendar", shut(*closed)) == text


def test_a_row_of_closed_days_that_runs_into_the_next_month() -> None:
    days = [date(2020, 9, 30), date(2020, 10, 1), date(2020, 10, 2)]
    closed = PeriodCalendar("KOSPI", MAIN, "week", tuple(Closed(each, "Chuseok") for each in days), None, 0)
    assert told("week", "period_calendar", closed, session=date(2020, 9, 29)) == (
        "30일부터 10월 2일까지는 추석 연휴로 휴장한다."
    )


def test_a_row_of_closed_days_that_began_last_month() -> None:
    days = [date(2022, 1, 31), date(2022, 2, 1), date(2022, 2, 2)]
    closed = PeriodCalendar(
        "KOSPI", MAIN, "week", tuple(Closed(each, "Lunar New Year") for each in days), None, 0
    )
    assert told("week", "period_calendar", closed, session=date(2022, 2, 4)) == (
        "지난달 31일부터 이달 2일까지는 설 연휴로 휴장했다."
    )


def test_the_end_of_a_year_says_when_trading_goes_on() -> None:
    last = date(2025, 12, 30)
    over = PeriodCalendar("KOSPI", MAIN, "year", (), date(2026, 1, 2), 3)
    assert told("year", "period_calendar", over, session=last) == (
        "이날은 올해 증시 폐장일로, 새해 거래는 내년 1월 2일 시작된다."
    )
    unknown = PeriodCalendar("KOSPI", MAIN, "year", (), None, 0)
    assert told("year", "period_calendar", unknown, session=last) == "이날은 올해 증시 폐장일이다."


def test_every_reason_of_the_calendar_has_its_korean_name() -> None:
    assert {each for each in closed_days().values() if each} <= {*REASONS, UNKNOWN}
