"""Sentences about a period on hand-made days: each true one is heard, each false one is a problem."""

from __future__ import annotations

from datetime import date

import pytest

from newsgen.records import Assignment, History, MarketDay
from newsgen.records.period_past import PeriodPast, PeriodRun
from tests.made import day, mark, quote, witness
from tests.verify.korean.hearing import complaints

LAST = date(2025, 12, 30)
BEFORE = date(2025, 9, 30)


def past(way: str, rise: date | None, *, ever: bool, record: str) -> PeriodPast:
    """Two sessions before this one; three quarters the same way before it."""
    seen = {
        "rise_percent": witness("rise_percent", mark(rise, "40") if rise else None, ever=ever),
        "rise_points": witness("rise_points", None, ever=True),
    }
    closes = mark(date(2025, 10, 27), "4042.83"), mark(date(2025, 11, 3), "4221.87")
    run = PeriodRun(way, 3, date(2025, 3, 31), "made#run")
    top = mark(date(2025, 9, 23), record)
    return PeriodPast("quarter", closes, counted=True, run=run, witnesses=seen, record=top)


def quarter(rise: date | None = date(2008, 12, 30), *, ever: bool = False) -> MarketDay:
    """A quarter of the Kospi up 789.57 points, or 23.06 percent, and of the Kosdaq up 9.91 percent."""
    main = History(
        "KOSPI",
        period_ends={"quarter": mark(BEFORE, "3424.60")},
        period=past("up", rise, ever=ever, record="3486.19"),
        previous_session=date(2025, 12, 29),
    )
    other = History("KOSDAQ", period_ends={"quarter": mark(BEFORE, "842.03")})
    return day(
        session=LAST,
        assignment=Assignment("market", "quarter"),
        KOSPI=quote("KOSPI", last="4214.17", previous_close="4220.56"),
        KOSDAQ=quote("KOSDAQ", last="925.47", previous_close="932.59"),
        history={"KOSPI": main, "KOSDAQ": other},
        next_session=date(2026, 1, 2),
    )


TRUE = (
    "코스피가 4분기 23.06% 올라 2008년 4분기 이후 가장 높은 분기 상승률을 기록했다.",
    "4분기 코스피는 23.06% 뛰어 4개 분기 연속 상승했다.",
    "분기 상승률은 2008년 4분기 이후 가장 높았다.",
    "분기 상승 폭은 사상 최대였다.",
    "코스피는 4분기 23.06% 올라 포인트 기준 사상 최대 분기 상승 폭을 기록했다.",
    "이로써 4개 분기 연속 상승세를 이어갔다.",
    "지수는 30일 직전 분기 말보다 789.57포인트 오른 4,214.17에 장을 마쳤다.",
    "지수는 10월 27일 종가 기준으로 처음 4,000선을 넘어섰다.",
    "코스피는 이 기간 종가 기준 사상 최고치를 2차례 새로 썼으며 마지막 기록은 11월 3일에 나왔다.",
    "4분기 종가 기준 최고치는 11월 3일 기록한 4,221.87, 최저치는 10월 27일 기록한 4,042.83이다.",
    "가장 많이 오른 날은 10월 27일(18.05%), 가장 많이 내린 날은 12월 30일(-0.18%)이었다.",
    "코스닥지수는 같은 기간 9.91% 오른 925.47로 마감해 코스피보다 상승률이 낮았다.",
    "코스피는 3거래일 중 2거래일 올랐다.",
)
FALSE = (
    ("코스피가 4분기 23.06% 올라 2008년 3분기 이후 가장 높은 분기 상승률을 기록했다.", "time"),
    ("코스피가 4분기 23.06% 올라 2008년 이후 가장 높은 분기 상승률을 기록했다.", "time"),
    ("코스피가 4분기 23.06% 올라 사상 최고 분기 상승률을 기록했다.", "superlative"),
    ("코스피가 4분기 23.06% 올라 2008년 4분기 이후 가장 높은 연간 상승률을 기록했다.", "superlative"),
    ("코스피가 3분기 23.06% 올랐다.", "time"),
    ("4분기 코스피는 23.06% 뛰어 3개 분기 연속 상승했다.", "superlative"),
    ("4분기 코스피는 23.06% 뛰어 4개월 연속 상승했다.", "unread"),
    ("4분기 코스피는 23.06% 뛰어 4개 분기 만에 상승했다.", "superlative"),
    ("4분기 코스피는 23.06% 오르는 데 그쳤다.", "direction"),
    ("4분기 코스피는 보합으로 마감했다.", "direction"),
    ("분기 상승률은 2008년 4분기 이후 가장 낮았다.", "unread"),
    ("분기 하락률은 2008년 4분기 이후 가장 컸다.", "superlative"),
    ("포인트 기준 사상 최대 분기 상승률을 기록했다.", "unread"),
    ("지수는 30일 지난달 말보다 789.57포인트 오른 4,214.17에 장을 마쳤다.", "unread"),
    ("지수는 10월 28일 종가 기준으로 처음 4,000선을 넘어섰다.", "time"),
    ("지수는 10월 27일 종가 기준으로 처음 3,400선을 넘어섰다.", "superlative"),
    (
        "코스피는 이 기간 종가 기준 사상 최고치를 3차례 새로 썼으며 마지막 기록은 11월 3일에 나왔다.",
        "superlative",
    ),
    ("코스피는 이 기간 종가 기준 사상 최고치를 2차례 새로 썼으며 마지막 기록은 11월 4일에 나왔다.", "time"),
    ("4분기 종가 기준 최고치는 11월 4일 기록한 4,221.87이다.", "time"),
    ("4분기 종가 기준 최저치는 11월 3일 기록한 4,221.87이다.", "number"),
    ("3분기 종가 기준 최고치는 11월 3일 기록한 4,221.87이다.", "time"),
    ("가장 많이 오른 날은 10월 28일(18.05%)이었다.", "superlative"),
    ("코스닥지수는 같은 기간 9.91% 오른 925.47로 마감해 코스피보다 상승률이 높았다.", "direction"),
    ("코스닥지수는 같은 기간 9.91% 오른 925.47로 마감해 코스피보다 하락률이 높았다.", "unread"),
    ("코스닥지수는 코스피와 달리 같은 기간 9.91% 오른 925.47에 마감했다.", "direction"),
    ("코스피는 3거래일 중 2거래일 내렸다.", "number"),
)


@pytest.mark.parametrize("sentence", TRUE)
def test_a_true_sentence_about_a_period_is_heard(sentence: str) -> None:
    assert complaints(sentence, quarter()) == []


@pytest.mark.parametrize(("sentence", "check"), FALSE)
def test_a_false_sentence_about_a_period_is_a_problem(sentence: str, check: str) -> None:
    assert any(each.startswith(check) for each in complaints(sentence, quarter())), complaints(
        sentence, quarter()
    )


def test_ever_is_true_only_of_a_whole_history() -> None:
    sentence = "코스피가 4분기 23.06% 올라 사상 최고 분기 상승률을 기록했다."
    assert complaints(sentence, quarter(None, ever=True)) == []
    assert complaints(sentence, quarter(None, ever=False)) != []
