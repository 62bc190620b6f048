"""The second market and the won."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from newsgen.records import (
    DOLLAR_WON,
    INDEX,
    Milestone,
    Move,
    Opening,
    Record,
    Relative,
    SinceOpen,
    Streak,
)
from tests.made import BEFORE, day, fig, mark
from tests.prose.korean.besides import (
    CLOSE,
    NOW,
    every,
    kosdaq,
    sentence,
    since,
    told,
)
from tests.prose.korean.telling import either


@pytest.mark.parametrize(
    ("direction", "house", "clock", "told"),
    [
        ("up", "yonhap", CLOSE, "코스닥지수는 전 거래일보다 2.09포인트(0.18%) 오른 1,167.14에 "),
        ("down", "daily", CLOSE, "코스닥 지수는 전 거래일 대비 2.09포인트(0.18%) 내린 1167.14에 "),
        ("up", "herald", CLOSE, "코스닥 지수는 전장보다 0.18%(2.09포인트) 오른 1,167.14에 "),
        ("flat", "daily", CLOSE, "코스닥 지수는 전 거래일과 같은 1167.14에 "),
        ("down", "yonhap", NOW, "코스닥지수는 전 거래일보다 2.09포인트(0.18%) 내린 1,167.14에 거래 중이다."),
    ],
)
def test_how_the_second_market_fared(direction: str, house: str, clock: str, told: str) -> None:
    assert sentence("kosdaq", kosdaq(direction), house=house, clock=clock).startswith(told)


def test_only_a_market_that_went_the_other_way_is_unlike_the_first() -> None:
    bucked, lagged = (Relative("KOSDAQ", INDEX, "KOSPI", how) for how in ("bucked", "lagged"))
    start = "코스닥지수는 코스피와 달리 전 거래일보다"
    assert sentence("kosdaq", kosdaq("down"), bucked).startswith(start)
    assert "달리" not in sentence("kosdaq", kosdaq("up"), lagged)


def opened(direction: str) -> Opening:
    change = fig("9.27", "points"), fig("0.80")
    return Opening("KOSDAQ", INDEX, fig("1174.27", "points"), *change, direction)


@pytest.mark.parametrize(
    ("direction", "side", "clock", "end"),
    [
        ("up", "below", CLOSE, "오른 1,174.27로 출발했으나 상승 폭을 줄였다."),
        ("down", "above", CLOSE, "내린 1,174.27로 출발했으나 낙폭을 줄였다."),
        ("up", "below", NOW, "오른 1,174.27로 출발했으나 시가 아래로 내려왔다."),
        ("down", "above", NOW, "내린 1,174.27로 출발했으나 시가 위로 올라섰다."),
    ],
)
def test_what_came_of_the_second_markets_opening(direction: str, side: str, clock: str, end: str) -> None:
    stands = SinceOpen("KOSDAQ", INDEX, fig(1, "points"), fig(1, "points"), side)
    assert sentence("kosdaq_open", opened(direction), stands, clock=clock) == f"코스닥은 0.80% {end}"


def test_an_opening_on_the_other_side_of_the_close() -> None:
    start = "코스닥은 0.80%"
    for way, ends in (
        ("up", "오른 1,174.27로 출발했으나 [상승분을 모두 반납했다|하락세로 돌아섰다]."),
        ("down", "내린 1,174.27로 출발했으나 [하락분을 모두 만회했다|상승세로 돌아섰다]."),
    ):
        assert every("kosdaq_turn", opened(way)) == either(f"{start} {ends}")


def test_an_opening_that_came_to_nothing_went_over_to_neither_side() -> None:
    beats = ("kosdaq", (kosdaq("flat", "0", "0"),)), ("kosdaq_turn", (opened("up"),))
    for story in map(str, range(20)):
        assert told(*beats, story=story)[1].endswith("출발했으나 상승분을 모두 반납했다.")


@pytest.mark.parametrize(
    ("percent", "end"),
    [("11.71", "하락세로 돌아섰다."), ("0.41", "하락세로 돌아섰다."), ("0.39", "모두 반납했다.")],
)
def test_a_fall_far_below_the_close_before_is_more_than_gains_given_back(percent: str, end: str) -> None:
    beats = ("kosdaq", (kosdaq("down", percent=percent),)), ("kosdaq_turn", (opened("up"),))
    assert all(told(*beats, story=story)[1].endswith(end) for story in map(str, range(20)))


def test_the_second_markets_opening_stands_as_it_was_before_the_close() -> None:
    assert sentence("kosdaq_opened", opened("up"), clock=NOW) == (
        "코스닥지수는 전 거래일보다 9.27포인트(0.80%) 오른 1,174.27로 출발했다."
    )
    assert sentence("kosdaq_opened", opened("flat"), clock=NOW) == (
        "코스닥지수는 전 거래일과 같은 1,174.27로 출발했다."
    )


@pytest.mark.parametrize(
    ("measure", "ever", "told"),
    [
        ("high_close", False, "코스닥은 종가 기준으로 지난해 11월 20일 이후 가장 높았다."),
        ("low_close", True, "코스닥은 종가 기준으로 사상 가장 낮았다."),
        ("fall_percent", False, "코스닥의 하루 하락률은 지난해 11월 20일 이후 가장 컸다."),
        ("rise_points", True, "코스닥의 하루 상승 폭은 사상 최대였다."),
    ],
)
def test_the_second_market_since_when(measure: str, ever: bool, told: str) -> None:
    at = None if ever else date(2025, 11, 20)
    assert sentence("kosdaq_since", since("KOSDAQ", INDEX, measure, at=at, ever=ever)) == told


def test_the_second_market_is_not_named_again_right_behind_its_close() -> None:
    high, most = (since("KOSDAQ", INDEX, measure) for measure in ("high_close", "rise_percent"))
    row, turn = Streak("KOSDAQ", INDEX, "up", fig(3), ended=False), ("kosdaq_turn", (opened("down"),))
    close, streak = ("kosdaq", (kosdaq("up"),)), ("kosdaq_streak", (row,))
    behind_it = told(close, ("kosdaq_since", (high,)), turn)
    assert behind_it[1] == "종가 기준으로 지난해 11월 20일 이후 가장 높았다."
    assert behind_it[2].startswith("0.80% 내린 1,174.27로 출발했으나")
    assert told(close, turn)[1].startswith("코스닥은 0.80% 내린")
    assert told(close, streak, turn)[2].startswith("0.80% 내린")
    largest = told(close, ("kosdaq_since", (most,)), turn)
    assert largest[1:][0] == "상승률은 지난해 11월 20일 이후 가장 컸다."
    assert largest[2].startswith("코스닥은 0.80%")


@pytest.mark.parametrize(
    ("what", "end"), [("close", "최고치를 새로 썼다."), ("low_close", "최저치로 떨어졌다.")]
)
def test_records_of_the_second_market_and_the_rate(what: str, end: str) -> None:
    records = [
        Record(of, role, fig(1), what, mark(BEFORE, "2"), fig(1))
        for of, role in (("KOSDAQ", INDEX), ("USDKRW", DOLLAR_WON))
    ]
    assert sentence("kosdaq_record", records[0]) == f"코스닥은 종가 기준 사상 {end}"
    assert sentence("won_record", records[1]) == f"환율은 종가 기준 사상 {end}"


@pytest.mark.parametrize(
    ("how", "first", "years", "told"),
    [
        ("regained", False, None, "코스닥은 1,000선을 회복했다."),
        ("lost", False, "0.02", "코스닥은 1,000선을 내줬다."),
        ("closed", True, None, "코스닥은 사상 처음으로 1,000선 위에서 장을 마쳤다."),
        ("regained", False, "4", "코스닥이 1,000선 위에서 장을 마친 것은 2022년 1월 5일 이후 처음이다."),
        ("lost", False, "4", "코스닥이 1,000선 아래에서 장을 마친 것은 2022년 1월 5일 이후 처음이다."),
    ],
)
def test_a_round_thousand_of_the_second_market(how: str, first: bool, years: str | None, told: str) -> None:
    past = mark(date(2022, 1, 5), "1") if years else None
    level = fig(1000, "points"), fig(1, "points")
    span = Decimal(years) if years else None
    fact = Milestone("KOSDAQ", INDEX, *level, how, "major", first=first, holds=True, since=past, years=span)
    assert sentence("kosdaq_level", fact) == told


def test_a_row_of_the_second_market() -> None:
    row = Streak("KOSDAQ", INDEX, "up", fig(3), ended=False)
    assert every("kosdaq_streak", row) == {"코스닥은 사흘째 올랐다.", "코스닥은 사흘째 상승했다."}


def rate(direction: str, last: str = "1429.4", change: str = "-13.1") -> Move:
    unit = "won per dollar"
    return Move(
        "USDKRW", DOLLAR_WON, fig(last, unit), fig(1, unit), fig(change, unit), fig("-0.9"), direction
    )


@pytest.mark.parametrize(
    ("direction", "clock", "house", "told"),
    [
        ("down", CLOSE, "yonhap", "원/달러 환율은 전 거래일보다 13.1원 내린 1,429.4원에 주간 거래를 마쳤다."),
        ("up", CLOSE, "daily", "원·달러 환율은 전 거래일 대비 13.1원 오른 1429.4원에 주간 거래를 마쳤다."),
        ("down", "15:45", "yonhap", "원/달러 환율은 전 거래일보다 13.1원 내린 1,429.4원을 기록했다."),
        ("down", NOW, "herald", "원·달러 환율은 전장보다 13.1원 내린 1,429.4원에 거래되고 있다."),
        ("flat", CLOSE, "yonhap", "원/달러 환율은 전 거래일과 같은 1,429.4원에 주간 거래를 마쳤다."),
    ],
)
def test_the_rate_is_the_subject(direction: str, clock: str, house: str, told: str) -> None:
    start = "이날 서울 외환시장에서 "
    assert sentence("won", rate(direction), clock=clock, house=house) == start + told


def test_before_the_market_traded_into_the_night_its_close_was_the_days() -> None:
    then = day(session=date(2024, 6, 28))
    (found,) = told(("won", (rate("up"),)), here=then)
    assert found.startswith("이날 서울 외환시장에서 원/달러 환율은 전 거래일보다 13.1원 오른 1,429.4원에 ")
    assert "주간" not in found


def test_a_rate_quoted_to_the_hundredth_is_not_rounded() -> None:
    found = sentence("won", rate("down", "1429.95", "-12.55"), clock=NOW)
    assert "12.55원 내린 1,429.95원에" in found


def test_where_the_rate_opened() -> None:
    unit = "won per dollar"
    for way, words in (("down", "0.9원 내린"), ("up", "0.9원 오른"), ("flat", "전 거래일과 같은")):
        first = Opening("USDKRW", DOLLAR_WON, fig("1441.6", unit), fig("0.9", unit), fig("0.06"), way)
        assert sentence("won_open", first) == f"환율은 {words} 1,441.6원에 출발했다."


def test_the_rate_since_when_where_high_is_a_weak_won() -> None:
    assert sentence("won_since", since("USDKRW", DOLLAR_WON, "high_close", at=date(2009, 3, 13))) == (
        "환율은 종가 기준으로 2009년 3월 13일 이후 가장 높았다."
    )
    assert sentence("won_since", since("USDKRW", DOLLAR_WON, "fall_percent", at=date(2009, 3, 30))) == (
        "환율의 하루 하락률은 2009년 3월 30일 이후 가장 컸다."
    )
