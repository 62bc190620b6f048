"""Korean sentences about the dollar and the won, behind the first, word for word."""

from __future__ import annotations

import pytest

from newsgen.records import (
    NOON_RATE,
    Fact,
)
from tests.prose.korean import telling
from tests.prose.korean.dollar_rates import (
    DOWN,
    FLAT,
    KOSPI,
    MARCH,
    MAY,
    NOON_UP,
    OPENED,
    STILL,
    TRADED,
    UP,
    flow,
    here,
    level,
    most,
    noon,
    record,
    row,
    several,
    to_date,
    told,
)

BODY = (
    (
        "rate_source",
        noon(),
        "이 환율은 미국 연방준비제도(Fed·연준)가 고시하는 뉴욕 정오 매입률로, 서울 외환시장 종가와는 다르다.",
    ),
    ("rate_change", noon(NOON_UP), "환율은 23일보다 8.89원 올랐다."),
    ("rate_since", (most("high_close", MARCH),), "환율은 종가 기준으로 2009년 3월 13일 이후 가장 높았다."),
    (
        "rate_since",
        (most("low_close", MARCH, NOON_RATE),),
        "환율은 정오 기준으로 2009년 3월 13일 이후 가장 낮았다.",
    ),
    ("rate_since", (record("close"),), "환율은 종가 기준으로 사상 가장 높았다."),
    (
        "rate_level",
        (level("regained", MAY),),
        "환율은 종가 기준 지난해 5월 16일 이후 처음으로 1,400원선을 넘어섰다.",
    ),
    ("rate_level", (level("lost", None),), "환율은 종가 기준 1,400원선을 밑돌았다."),
    (
        "rate_level",
        (level("regained", MAY, NOON_RATE),),
        "환율은 지난해 5월 16일 이후 처음으로 1,400원선을 넘어섰다.",
    ),
    ("rate_dollar", (UP,), "하루 상승률은 0.89%였다."),
    (
        "rate_dollar",
        (DOWN, most("fall_percent", MARCH)),
        "하루 하락률은 0.89%로 2009년 3월 13일 이후 가장 컸다.",
    ),
    (
        "rate_dollar",
        (UP, most("rise_percent", None, ever=True)),
        "하루 상승률은 0.89%로 사상 최대였다.",
    ),
    ("rate_streak", (row("up", 4), UP), "환율은 나흘째 상승했다."),
    ("rate_streak", (row("down", 5), DOWN), "환율은 5거래일 연속 하락했다."),
    ("rate_streak", (row("down", 3, ended=True), UP), "환율이 오른 것은 나흘 만이다."),
    ("rate_streak", (row("down", 3, ended=True), FLAT), "3거래일 연속 이어진 환율 하락세는 멈췄다."),
    ("rate_several", (several(),), "환율은 최근 20거래일 동안 5.26% 올랐다."),
    (
        "rate_traded",
        (OPENED, TRADED),
        "환율은 1,450.0원에 출발해 장중 1,449.1원과 1,462.8원 사이에서 움직였다.",
    ),
    ("rate_traded", (TRADED,), "환율은 장중 1,449.1원과 1,462.8원 사이에서 움직였다."),
    ("rate_traded", (OPENED,), "환율은 1,450.0원에 출발했다."),
    (
        "rate_stocks",
        (KOSPI, flow(-517)),
        "코스피는 0.78% 내린 2,452.66에 거래를 마쳤고 외국인은 유가증권시장에서 5천170억원을 순매도했다.",
    ),
    (
        "rate_stocks",
        (STILL, flow(517)),
        "코스피는 전 거래일과 같은 2,452.66에 거래를 마쳤고 외국인은 유가증권시장에서 5천170억원을 "
        "순매수했다.",
    ),
    ("rate_stocks", (KOSPI,), "코스피는 0.78% 내린 2,452.66에 거래를 마쳤다."),
    (
        "rate_spans",
        (to_date("week", "1.64"), to_date("month", "1.09"), to_date("year", "-4.63")),
        "환율은 이번 주 들어 1.64%, 이달 들어 1.09% 올랐지만 올해 들어서는 4.63% 내렸다.",
    ),
    (
        "rate_spans",
        (to_date("week", "1.64"), to_date("month", "-1.09"), to_date("year", "4.63")),
        "환율은 이번 주 들어 1.64% 올랐지만 이달 들어서는 1.09% 내렸고 올해 들어서는 4.63% 올랐다.",
    ),
    (
        "rate_spans",
        (to_date("month", "2.71"), to_date("year", "7.18")),
        "환율은 이달 들어 2.71%, 올해 들어 7.18% 올랐다.",
    ),
    ("rate_spans", (to_date("year", "-7.18"),), "환율은 올해 들어 7.18% 내렸다."),
)


@pytest.mark.parametrize(("template", "facts", "text"), BODY)
def test_each_sentence_stands_word_for_word(template: str, facts: tuple[Fact, ...], text: str) -> None:
    assert told(template, *facts) == text


def test_a_story_of_new_yorks_rate_says_on_which_day_seoul_traded() -> None:
    assert told("rate_stocks", KOSPI, at=here(noon=True)).startswith("25일 서울 증시에서 코스피는 ")


def test_behind_its_rise_in_percent_the_rate_is_named_again_for_that_did_not_rise() -> None:
    first, second = telling.sentences(
        "dollar_won", here(), ("rate_dollar", (UP,)), ("rate_several", (several(),))
    )
    assert first == "하루 상승률은 0.89%였다."
    assert second == "환율은 최근 20거래일 동안 5.26% 올랐다."
