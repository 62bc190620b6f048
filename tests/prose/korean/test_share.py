"""Korean first sentences, headlines and decks of stories about one share, word for word."""

from __future__ import annotations

from datetime import date

import pytest

from newsgen.records import (
    SHARE,
    Fact,
)
from newsgen.records.stock import Debut, Idle
from tests.made import BEFORE, SESSION, fig, mark
from tests.prose.korean import telling
from tests.prose.korean.shares import (
    CODE,
    CRASH,
    DOWN,
    FLAT,
    HAIR,
    LEAP,
    OCTOBER,
    SLUMP,
    UP,
    headed,
    here,
    level,
    limit,
    most,
    move,
    record,
    row,
    split,
    told,
    year_range,
)

LEADS = (
    (
        "lead_stock_move",
        (UP,),
        "SK하이닉스는 25일 전 거래일보다 1만3천원(1.29%) 상승한 101만8천원에 거래를 마쳤다.",
    ),
    (
        "lead_stock_move",
        (LEAP,),
        "SK하이닉스는 25일 전 거래일보다 4만3천원(4.41%) 뛴 101만8천원에 거래를 마쳤다.",
    ),
    (
        "lead_stock_move",
        (SLUMP,),
        "SK하이닉스는 25일 전 거래일보다 12만원(10.54%) 급락한 101만8천원에 거래를 마쳤다.",
    ),
    (
        "lead_stock_move",
        (HAIR,),
        "SK하이닉스는 25일 전 거래일보다 1천원(0.10%) 오른 101만8천원에 거래를 마쳤다.",
    ),
    ("lead_stock_move", (FLAT,), "SK하이닉스는 25일 전 거래일과 같은 101만8천원에 거래를 마쳤다."),
    (
        "lead_stock_move",
        (UP, row("up", 8)),
        "SK하이닉스는 25일 전 거래일보다 1만3천원(1.29%) 오른 101만8천원에 거래를 마쳐 8거래일 연속 "
        "상승했다.",
    ),
    (
        "lead_stock_move",
        (DOWN, row("down", 3)),
        "SK하이닉스는 25일 전 거래일보다 1만3천원(1.26%) 내린 101만8천원에 거래를 마쳐 사흘째 하락했다.",
    ),
    (
        "lead_stock_move",
        (DOWN, row("up", 5, ended=True)),
        "SK하이닉스는 25일 전 거래일보다 1만3천원(1.26%) 내린 101만8천원에 거래를 마쳐 6거래일 만에 "
        "하락했다.",
    ),
    (
        "lead_stock_move",
        (FLAT, row("up", 5, ended=True)),
        "SK하이닉스는 25일 전 거래일과 같은 101만8천원에 거래를 마쳐 5거래일 연속 이어진 상승세를 멈췄다.",
    ),
    (
        "lead_stock_move",
        (UP, most("high_close", OCTOBER)),
        "SK하이닉스는 25일 전 거래일보다 1만3천원(1.29%) 상승한 101만8천원에 거래를 마쳐 지난해 10월 "
        "27일 이후 가장 높은 종가를 기록했다.",
    ),
    (
        "lead_stock_move",
        (DOWN, most("low_close", None)),
        "SK하이닉스는 25일 전 거래일보다 1만3천원(1.26%) 떨어진 101만8천원에 거래를 마쳐 적어도 1995년 "
        "5월 2일 이후 가장 낮은 종가를 기록했다.",
    ),
    (
        "lead_stock_move",
        (DOWN, most("low_close", None, ever=True)),
        "SK하이닉스는 25일 전 거래일보다 1만3천원(1.26%) 떨어진 101만8천원에 거래를 마쳐 사상 가장 "
        "낮은 종가를 기록했다.",
    ),
    (
        "lead_stock_move",
        (LEAP, most("rise_percent", CRASH)),
        "SK하이닉스는 25일 전 거래일보다 4만3천원(4.41%) 뛴 101만8천원에 거래를 마쳐 2008년 10월 30일 "
        "이후 가장 큰 하루 상승률을 기록했다.",
    ),
    (
        "lead_stock_move",
        (UP, year_range("high_close")),
        "SK하이닉스는 25일 전 거래일보다 1만3천원(1.29%) 상승한 101만8천원에 거래를 마쳐 종가 기준 "
        "52주 최고가를 기록했다.",
    ),
    (
        "lead_stock_limit",
        (limit("upper"), move(234_000, "29.85")),
        "SK하이닉스는 25일 전 거래일보다 23만4천원(29.85%) 올라 상한가인 101만8천원에 거래를 마쳤다.",
    ),
    (
        "lead_stock_limit",
        (limit("lower"), move(-436_000, "-29.99")),
        "SK하이닉스는 25일 전 거래일보다 43만6천원(29.99%) 내려 하한가인 101만8천원에 거래를 마쳤다.",
    ),
    (
        "lead_stock_level",
        (level("closed", first=True), UP),
        "SK하이닉스는 25일 전 거래일보다 1만3천원(1.29%) 상승한 101만8천원에 거래를 마쳐 종가 기준 "
        "사상 처음으로 100만원을 넘어섰다.",
    ),
    (
        "lead_stock_level",
        (level("regained", since=OCTOBER), UP),
        "SK하이닉스는 25일 전 거래일보다 1만3천원(1.29%) 상승한 101만8천원에 거래를 마쳐 종가 기준 "
        "지난해 10월 27일 이후 처음으로 100만원을 회복했다.",
    ),
    (
        "lead_stock_level",
        (level("lost", since=OCTOBER), DOWN),
        "SK하이닉스는 25일 전 거래일보다 1만3천원(1.26%) 떨어진 101만8천원에 거래를 마쳐 종가 기준 "
        "지난해 10월 27일 이후 처음으로 100만원을 내줬다.",
    ),
    (
        "lead_stock_level",
        (level("touched", first=True), UP),
        "SK하이닉스는 25일 장중 사상 처음으로 100만원을 넘어선 뒤 전 거래일보다 1만3천원(1.29%) 상승한 "
        "101만8천원에 거래를 마쳤다.",
    ),
    (
        "lead_stock_level",
        (level("touched", first=True, holds=False), move(-2_000, "-0.2", 998_000)),
        "SK하이닉스는 25일 장중 사상 처음으로 100만원을 넘어섰으나 전 거래일보다 2천원(0.20%) 내린 "
        "99만8천원에 거래를 마쳤다.",
    ),
    (
        "lead_stock_record",
        (record("close"), UP),
        "SK하이닉스는 25일 전 거래일보다 1만3천원(1.29%) 상승한 101만8천원에 거래를 마쳐 종가 기준 "
        "사상 최고가를 새로 썼다.",
    ),
    (
        "lead_stock_record",
        (record("low_close"), DOWN),
        "SK하이닉스는 25일 전 거래일보다 1만3천원(1.26%) 떨어진 101만8천원에 거래를 마쳐 종가 기준 "
        "사상 최저가를 새로 썼다.",
    ),
    (
        "lead_stock_record",
        (record("high"), UP),
        "SK하이닉스는 25일 장중 103만8천원까지 올라 사상 최고가를 새로 쓴 뒤 전 거래일보다 "
        "1만3천원(1.29%) 상승한 101만8천원에 거래를 마쳤다.",
    ),
    (
        "lead_stock_record",
        (record("high", kept=False), DOWN),
        "SK하이닉스는 25일 장중 103만8천원까지 올라 사상 최고가를 새로 썼으나 전 거래일보다 "
        "1만3천원(1.26%) 떨어진 101만8천원에 거래를 마쳤다.",
    ),
    (
        "lead_stock_idle",
        (Idle(CODE, SHARE, mark(date(2026, 1, 30), 12_890)),),
        "SK하이닉스 주식은 25일 거래되지 않았다. 마지막 종가는 지난달 30일의 1만2천890원이다.",
    ),
    (
        "lead_stock_debut",
        (Debut(CODE, SHARE, "KOSDAQ", fig(12_340, "won"), fig(13_000, "won"), SESSION),),
        "SK하이닉스는 코스닥시장 상장 첫날인 25일 1만3천원에 출발해 1만2천340원에 거래를 마쳤다.",
    ),
    (
        "lead_stock_debut",
        (Debut(CODE, SHARE, "KOSPI", fig(12_340, "won"), None, SESSION),),
        "SK하이닉스는 유가증권시장 상장 첫날인 25일 1만2천340원에 거래를 마쳤다.",
    ),
)

HEADS = (
    ("head_stock_move", (UP,), "SK하이닉스, 1.29% 상승…101만8천원 마감"),
    ("head_stock_move", (FLAT,), "SK하이닉스, 보합…101만8천원 마감"),
    ("head_stock_move", (HAIR,), "SK하이닉스, 0.10% 상승…101만8천원 마감"),
    (
        "head_stock_move",
        (LEAP, year_range("high_close")),
        "SK하이닉스, 4.41% 상승…52주 최고가 101만8천원 마감",
    ),
    (
        "head_stock_move",
        (SLUMP, year_range("low_close")),
        "SK하이닉스, 10.54% 급락…52주 최저가 101만8천원 마감",
    ),
    ("head_stock_move", (UP, split(None)), "SK하이닉스, 기준가 조정 후 1.29% 상승…101만8천원 마감"),
    (
        "head_stock_limit",
        (limit("upper"), move(234_000, "29.85")),
        "SK하이닉스, 29.85% 올라 상한가 101만8천원 마감",
    ),
    (
        "head_stock_limit",
        (limit("lower"), move(-436_000, "-29.99")),
        "SK하이닉스, 29.99% 내려 하한가 101만8천원 마감",
    ),
    ("head_stock_level", (level("closed", first=True),), "SK하이닉스, 종가 기준 첫 100만원 돌파"),
    ("head_stock_level", (level("touched", first=True),), "SK하이닉스, 장중 첫 100만원 돌파"),
    ("head_stock_level", (level("regained", since=OCTOBER),), "SK하이닉스, 종가 기준 100만원 회복"),
    ("head_stock_level", (level("lost", since=OCTOBER),), "SK하이닉스, 종가 기준 100만원 내줘"),
    ("head_stock_record", (record("close"),), "SK하이닉스, 103만8천원 마감…사상 최고가"),
    ("head_stock_record", (record("high"),), "SK하이닉스, 장중 103만8천원…사상 최고가"),
    ("head_stock_idle", (Idle(CODE, SHARE, mark(BEFORE, 12_890)),), "SK하이닉스, 거래 없어"),
    (
        "head_stock_debut",
        (Debut(CODE, SHARE, "KOSDAQ", fig(12_340, "won"), None, SESSION),),
        "SK하이닉스, 코스닥 상장 첫날 1만2천340원 마감",
    ),
    ("deck_stock_since", (most("high_close", OCTOBER),), "지난해 10월 27일 이후 가장 높은 종가"),
    ("deck_stock_since", (most("fall_percent", CRASH),), "2008년 10월 30일 이후 가장 큰 하루 하락률"),
    ("deck_stock_streak", (row("down", 8),), "8거래일 연속 하락"),
    ("deck_stock_streak", (row("up", 3),), "사흘째 상승"),
    ("deck_stock_streak", (row("up", 5, ended=True),), "5거래일 연속 상승 멈춰"),
)


@pytest.mark.parametrize(("template", "facts", "text"), LEADS)
def test_the_first_sentence_says_how_far_it_moved_and_what_that_makes(
    template: str, facts: tuple[Fact, ...], text: str
) -> None:
    assert told(template, *facts) == text
    assert len(text) <= 120


@pytest.mark.parametrize(("template", "facts", "text"), HEADS)
def test_the_headline_and_the_deck_are_clipped(template: str, facts: tuple[Fact, ...], text: str) -> None:
    assert headed(template, *facts) == text


def test_a_headline_before_the_close_ends_nothing() -> None:
    assert headed("head_stock_move", UP, at=here("14:00")) == "SK하이닉스, 1.29% 상승…101만8천원에 거래"


def test_a_share_of_another_market_says_so() -> None:
    assert told("lead_stock_move", UP, at=here(market="KOSDAQ"), house="herald") == (
        "코스닥 상장사 SK하이닉스는 25일 전장보다 1.29%(13,000원) 상승한 1,018,000원에 거래를 마쳤다."
    )
    assert told("lead_stock_move", UP, at=here(market="KONEX"), house="daily") == (
        "코넥스 상장사 SK하이닉스는 25일 전 거래일 대비 1만3000원(1.29%) 상승한 101만8000원에 거래를 마쳤다."
    )


def test_behind_a_change_of_capital_the_move_is_counted_from_the_base_price() -> None:
    lead, based = telling.sentences(
        "share", here(), ("lead_stock_move", (UP,)), ("stock_split", (split(None),))
    )
    assert lead == "SK하이닉스는 25일 기준가보다 1만3천원(1.29%) 상승한 101만8천원에 거래를 마쳤다."
    assert based.endswith("이날 기준가를 20만원으로 정했다.")
