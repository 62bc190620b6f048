"""Korean sentences of stories about one share, behind the first, word for word."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from newsgen.records import (
    SHARE,
    Fact,
    Volume,
)
from tests.made import BEFORE, fig, history, mark, quote
from tests.prose.korean import telling
from tests.prose.korean.shares import (
    CODE,
    CRASH,
    DOWN,
    FALL,
    FLAT,
    LEAP,
    OCTOBER,
    RISE,
    UP,
    beside,
    here,
    kospi,
    level,
    limit,
    most,
    opening,
    previous,
    ranged,
    record,
    row,
    several,
    split,
    to_date,
    told,
    traded,
    worth,
)

BODY = (
    (
        "stock_split",
        (split(5),),
        "한국거래소는 24일 종가 100만원을 1주를 5주로 나누는 액면분할 때처럼 조정해 이날 기준가를 "
        "20만원으로 정했다.",
    ),
    (
        "stock_split",
        (split(-5),),
        "한국거래소는 24일 종가 100만원을 5주를 1주로 합치는 주식병합 때처럼 조정해 이날 기준가를 "
        "20만원으로 정했다.",
    ),
    (
        "stock_split",
        (split(None),),
        "한국거래소는 24일 종가 100만원을 조정해 이날 기준가를 20만원으로 정했다.",
    ),
    ("stock_since", (most("high_close", OCTOBER),), "종가는 지난해 10월 27일(103만원) 이후 가장 높다."),
    ("stock_since", (most("low_close", OCTOBER, None),), "종가는 지난해 10월 27일 이후 가장 낮다."),
    ("stock_since", (most("rise_percent", CRASH),), "하루 상승률은 2008년 10월 30일 이후 가장 컸다."),
    ("stock_since", (most("fall_percent", None, ever=True),), "하루 하락률은 사상 최대였다."),
    ("stock_streak", (row("up", 3), UP), "주가는 사흘째 상승했다."),
    ("stock_streak", (row("down", 8), DOWN), "주가는 8거래일 연속 하락했다."),
    ("stock_streak", (row("down", 5, ended=True), UP), "주가가 오른 것은 6거래일 만이다."),
    ("stock_streak", (row("down", 5, ended=True), FLAT), "5거래일 연속 이어진 하락세는 멈췄다."),
    ("stock_several", (several(),), "최근 10거래일 동안에는 28.3% 올랐다."),
    ("before", (previous("3.021", BEFORE, against=False), UP), "직전 거래일인 24일에도 3.02% 올랐다."),
    (
        "before",
        (previous("-8.02", date(2026, 2, 20), against=True),),
        "직전 거래일인 20일에는 8.02% 내렸다.",
    ),
    (
        "stock_session",
        (opening(1_000_000), ranged(990_000, 1_030_000)),
        "주가는 100만원에 출발해 장중 99만원과 103만원 사이에서 움직였다.",
    ),
    (
        "stock_session",
        (opening(990_000), ranged(990_000, 1_030_000)),
        "주가는 99만원에 출발해 장중 103만원까지 올랐다.",
    ),
    (
        "stock_session",
        (opening(1_030_000), ranged(990_000, 1_030_000)),
        "주가는 103만원에 출발해 장중 99만원까지 내렸다.",
    ),
    (
        "stock_session",
        (opening(1_000_000), ranged(990_000, 1_018_000)),
        "주가는 100만원에 출발해 장중 99만원까지 내렸으나 당일 최고가로 거래를 마쳤다.",
    ),
    (
        "stock_session",
        (opening(1_020_000), ranged(1_018_000, 1_030_000)),
        "주가는 102만원에 출발해 장중 103만원까지 올랐으나 당일 최저가로 거래를 마쳤다.",
    ),
    (
        "stock_session",
        (opening(990_000), ranged(990_000, 1_018_000)),
        "주가는 99만원에 출발해 당일 최고가로 거래를 마쳤다.",
    ),
    ("stock_session", (ranged(990_000, 1_030_000),), "주가는 장중 99만원과 103만원 사이에서 움직였다."),
    ("stock_session", (ranged(990_000, 1_018_000),), "주가는 당일 최고가로 거래를 마쳤다."),
    ("stock_session", (opening(1_000_000),), "주가는 100만원에 출발했다."),
    (
        "stock_session",
        (replace(ranged(990_000, 1_030_000), low=None),),
        "주가는 장중 103만원까지 올랐다.",
    ),
    ("stock_touch", (limit("upper", closed=False),), "주가는 장중 상한가인 101만8천원까지 올랐다."),
    ("stock_touch", (limit("lower", closed=False),), "주가는 장중 하한가인 101만8천원까지 내렸다."),
    (
        "stock_volume",
        (Volume(CODE, SHARE, fig(8_412_345, "shares"), fig("25.2", "times")),),
        "거래량은 841만주로 직전 20거래일 중간값의 25배였다.",
    ),
    (
        "stock_volume",
        (Volume(CODE, SHARE, fig(8_412_345, "shares"), fig("1.2", "times")),),
        "거래량은 841만주였다.",
    ),
    (
        "stock_volume",
        (traded("3.61"),),
        "거래대금은 222억원, 거래량은 231만주로 직전 20거래일 중간값의 3.6배였다.",
    ),
    ("stock_volume", (traded(None),), "거래대금은 222억원, 거래량은 231만주였다."),
    ("stock_cap", (worth(1),), "SK하이닉스의 시가총액은 730조3천123억원으로 코스닥시장 1위다."),
    ("stock_cap", (worth(None),), "SK하이닉스의 시가총액은 730조3천123억원이다."),
    (
        "stock_period",
        (to_date("month", "26.81"), to_date("year", "69.7")),
        "주가는 이달 들어 26.8%, 올해 들어 69.7% 올랐다.",
    ),
    (
        "stock_period",
        (to_date("month", "-4.2"), to_date("year", "69.7")),
        "주가는 이달 들어 4.2% 내렸지만 올해 들어서는 69.7% 올랐다.",
    ),
    ("stock_period", (to_date("month", "-4.2"),), "주가는 이달 들어 4.2% 내렸다."),
    ("stock_period", (to_date("year", "-4.2"),), "주가는 올해 들어 4.2% 내렸다."),
    ("stock_period", (to_date("year", "-4.2", final=True),), "주가는 올해 한 해 4.2% 내렸다."),
    ("stock_period", (to_date("year", "-6.7"), LEAP), "주가는 여전히 올해 들어 6.7% 내린 상태다."),
    ("stock_index", (RISE,), "코스피는 1.91% 오른 6,083.86에 거래를 마쳤다."),
    ("stock_index", (kospi("0", "0"),), "코스피는 전 거래일과 같은 6,083.86에 거래를 마쳤다."),
    (
        "stock_index",
        (RISE, beside("outpaced")),
        "코스피는 1.91% 오른 6,083.86에 거래를 마쳐 SK하이닉스보다 상승률이 낮았다.",
    ),
    (
        "stock_index",
        (RISE, beside("lagged")),
        "코스피는 1.91% 오른 6,083.86에 거래를 마쳐 SK하이닉스보다 상승률이 높았다.",
    ),
    (
        "stock_index",
        (FALL, beside("fell_less")),
        "코스피는 1.21% 내린 6,083.86에 거래를 마쳐 SK하이닉스보다 낙폭이 컸다.",
    ),
    (
        "stock_index",
        (FALL, beside("fell_more")),
        "코스피는 1.21% 내린 6,083.86에 거래를 마쳐 SK하이닉스보다 낙폭이 작았다.",
    ),
    (
        "stock_index",
        (FALL, beside("bucked")),
        "SK하이닉스와 달리 코스피는 1.21% 내린 6,083.86에 거래를 마쳤다.",
    ),
)


@pytest.mark.parametrize(("template", "facts", "text"), BODY)
def test_each_sentence_stands_word_for_word(template: str, facts: tuple[Fact, ...], text: str) -> None:
    assert told(template, *facts) == text


def test_two_sentences_in_a_row_do_not_call_the_share_the_same() -> None:
    _, first, second = telling.sentences(
        "share",
        here(),
        ("lead_stock_move", (UP,)),
        ("stock_streak", (row("up", 3), UP)),
        ("stock_period", (to_date("year", "5.1"),)),
    )
    assert (first[:3], second[:7]) == ("주가는", "SK하이닉스는")


def test_several_sessions_that_head_a_paragraph_name_the_share() -> None:
    voice = telling.voice_of(here(), (), UP, "yonhap")
    text = telling.printed("stock_several", (several(),), voice, "share")
    assert text.endswith("최근 10거래일 동안 28.3% 올랐다.") and not text.startswith("최근")


def test_how_a_session_ends_is_not_said_alike_twice_in_a_row() -> None:
    lead, index = telling.sentences("share", here(), ("lead_stock_move", (UP,)), ("stock_index", (RISE,)))
    assert lead.endswith("거래를 마쳤다.") and not index.endswith("거래를 마쳤다.")


NOW = (
    (
        "lead_stock_move",
        (UP,),
        "SK하이닉스는 25일 오후 2시 현재 전 거래일보다 1만3천원(1.29%) 상승한 101만8천원에 거래되고 있다.",
    ),
    (
        "lead_stock_move",
        (FLAT,),
        "SK하이닉스는 25일 오후 2시 현재 전 거래일과 같은 101만8천원에 거래되고 있다.",
    ),
    (
        "lead_stock_level",
        (level("touched", first=True), UP),
        "SK하이닉스는 25일 장중 사상 처음으로 100만원을 넘어섰으며 오후 2시 현재 전 거래일보다 "
        "1만3천원(1.29%) 상승한 101만8천원에 거래되고 있다.",
    ),
    (
        "lead_stock_record",
        (record("high"), UP),
        "SK하이닉스는 25일 장중 103만8천원까지 올라 사상 최고가를 새로 썼으며 오후 2시 현재 "
        "전 거래일보다 1만3천원(1.29%) 상승한 101만8천원에 거래되고 있다.",
    ),
    (
        "stock_session",
        (opening(1_000_000), ranged(990_000, 1_018_000)),
        "주가는 100만원에 출발해 장중 99만원과 101만8천원 사이에서 움직였다.",
    ),
    (
        "stock_index",
        (RISE, beside("lagged")),
        "코스피는 1.91% 오른 6,083.86에 거래되며 SK하이닉스보다 상승률이 높다.",
    ),
    (
        "stock_index",
        (FALL, beside("bucked")),
        "SK하이닉스와 달리 코스피는 1.21% 내린 6,083.86에 거래 중이다.",
    ),
)


@pytest.mark.parametrize(("template", "facts", "text"), NOW)
def test_before_the_close_a_sentence_is_of_now(template: str, facts: tuple[Fact, ...], text: str) -> None:
    assert told(template, *facts, at=here("14:00")) == text


def test_the_session_before_went_up_too_only_where_this_one_did() -> None:
    previous_rise = previous("3.02", BEFORE, against=False)
    assert told("before", previous_rise, UP) == "직전 거래일인 24일에도 3.02% 올랐다."
    assert told("before", previous_rise, FLAT) == "직전 거래일인 24일에는 3.02% 올랐다."


def test_a_limit_was_touched_once_only_where_the_price_is_elsewhere_now() -> None:
    text = told("stock_touch", limit("upper", closed=False), at=here(last=1_000_000))
    assert text == "주가는 장중 한때 상한가인 101만8천원까지 올랐다."


def test_a_base_price_is_told_even_where_no_sentence_says_how_it_was_made() -> None:
    changed = quote(CODE, "won", last=1_018_000, previous_close=1_005_000)
    past = history(CODE, resumed_from=mark(BEFORE, 2_010_000))
    seen = replace(here(), shares={CODE: changed}, history=past)
    assert told("lead_stock_move", UP, at=seen).startswith("SK하이닉스는 25일 기준가보다 1만3천원(1.29%)")
