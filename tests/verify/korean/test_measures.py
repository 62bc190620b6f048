"""What a session amounts to, in Korean: market values, turnover, periods, rows that end, parts of it."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from newsgen.records import Datum, MarketDay
from newsgen.records.history import Place
from newsgen.verify.claims import ChangeSaid, PaceSaid, WaySaid
from newsgen.verify.claims_past import PartSaid, VolumeSaid
from newsgen.verify.times import Lapse
from tests.made import BEFORE, day, history, mark, quote, run, rung
from tests.verify.korean.hearing import claims, complaints


def busy() -> MarketDay:
    """The last session of February: the index a little below its record, with all that goes with it."""
    behind = history(
        previous_session=date(2026, 2, 26),
        previous_percent=Datum("made#previous", Decimal("-2.10"), "percent"),
        run=run("down", 7, date(2026, 2, 12)),
        record_close=mark(date(2026, 1, 26), "4317.21"),
        period_ends={
            "week": mark(date(2026, 2, 20), "4410.00"),
            "month": mark(date(2026, 1, 30), "4300.00"),
            "year": mark(date(2025, 12, 30), "4250.00"),
        },
        usual_turnover=Datum("made#usual", Decimal(10_000_000_000_000), "won"),
        places={"rise_points": Place("rise_points", 2, 8000, date(1995, 5, 2), False)},
    )
    behind |= history("000660", usual_volume=Datum("made#usual", Decimal(5_000_000), "shares"))
    behind |= history("KOSPI.cap", rungs=(rung("4000000000000000", None, BEFORE, "4010000000000000"),))
    index = quote(
        "KOSPI",
        last="4296.79",
        previous_close="4200.00",
        open="4210.00",
        high="4296.79",
        low="4190.00",
        turnover=14_040_000_000_000,
        volume=437_200_000,
    )
    cap = quote("KOSPI.cap", "won", last=3_600_000_000_000_000, previous_close=3_500_000_000_000_000)
    samsung = quote("005930.cap", "won", last=1_041_000_000_000_000, previous_close=1_000_000_000_000_000)
    shares = {
        "005930": quote("005930", "won", last=205_500, previous_close=200_000),
        "000660": quote("000660", "won", last=1_091_600, previous_close=1_000_000, volume=12_100_000),
    }
    return day(
        session=date(2026, 2, 27),
        KOSPI=index,
        history=behind,
        caps={"KOSPI": cap},
        share_caps={"005930": samsung},
        shares=shares,
        next_session=date(2026, 3, 3),
    )


TRUE = (
    "지수는 장중 4,190.00까지 내렸지만 이날 최고점에서 장을 마쳤다.",
    "지수가 오른 것은 8거래일 만이다.",
    "지수는 전날에는 2.10% 내렸다.",
    "유가증권시장 시가총액은 3천600조원으로 100조원 불어났다.",
    "유가증권시장의 거래량은 4억3천720만주, 거래대금은 14조400억원이었다.",
    "유가증권시장의 거래대금은 14조400억원으로 집계됐다.",
    "유가증권시장의 거래대금은 14조400억원으로 직전 20거래일 중간값의 1.4배에 달했다.",
    "SK하이닉스 거래량은 1천210만주로 직전 20거래일 중간값의 2.4배였다.",
    "유가증권시장 시가총액 증가분의 41%를 삼성전자 한 종목이 차지했다.",
    "대형주 가운데서는 SK하이닉스(9.16%)의 상승률이 가장 높았다.",
    "지난달 26일 세운 종가 기준 사상 최고치(4,317.21)까지는 20.42포인트 남았다.",
    "4,300선까지는 3.21포인트 남았다.",
    "코스피는 이번 주 2.6% 내렸다.",
    "코스피는 이번 주 2.6% 내렸지만 올해 들어 1.1% 올랐다.",
    "올해 들어 코스피 상승률은 1.1%다.",
    "올해 들어 지수는 1.1% 상승으로 돌아섰다.",
    "적어도 1995년 5월 2일 이후 두 번째로 큰 상승 폭이다.",
)
FALSE = (
    ("지수는 장중 4,190.00까지 내렸지만 이날 최저점에서 장을 마쳤다.", "direction"),
    ("지수가 오른 것은 7거래일 만이다.", "superlative"),
    ("지수는 전날에도 2.10% 올랐다.", "direction"),
    ("유가증권시장 시가총액은 3천600조원으로 100조원 줄었다.", "direction"),
    ("유가증권시장 시가총액은 3천600억원으로 100조원 불어났다.", "number"),
    ("유가증권시장의 거래량은 4억3천720만원, 거래대금은 14조400억원이었다.", "unit"),
    ("유가증권시장의 거래대금은 14조400억원으로 직전 20거래일 중간값의 1.5배에 달했다.", "number"),
    ("유가증권시장의 거래대금은 14조400억원으로 직전 60거래일 중간값의 1.4배에 달했다.", "number"),
    ("유가증권시장의 거래대금은 14조400억원으로 직전 20거래일 중간값의 1.4배에 그쳤다.", "unread"),
    ("유가증권시장의 거래대금은 14조400억원에 집계됐다.", "unread"),
    ("SK하이닉스 거래량은 1천210만주로 직전 20거래일 중간값의 2.5배였다.", "number"),
    ("유가증권시장 시가총액 감소분의 41%를 삼성전자 한 종목이 차지했다.", "direction"),
    ("유가증권시장 시가총액 증가분의 41포인트를 삼성전자 한 종목이 차지했다.", "unread"),
    ("대형주 가운데서는 삼성전자(2.75%)의 상승률이 가장 높았다.", "superlative"),
    ("대형주 가운데서는 SK하이닉스(-9.16%)의 상승률이 가장 높았다.", "unread"),
    ("지난달 26일 세운 종가 기준 사상 최저치(4,317.21)까지는 20.42포인트 남았다.", "unread"),
    ("지난달 26일 세운 종가 기준 사상 최고치(4,317.21)까지는 20.42원 남았다.", "unread"),
    ("4,300선까지는 3.21포인트 못 미쳤다.", "unread"),
    ("코스피는 이번 주 2.6% 올랐다.", "direction"),
    ("코스피는 1분기에 1.1% 올랐다.", "time"),
    ("올해 들어 코스피 하락률은 1.1%다.", "direction"),
    ("올해 들어 코스피 상승 폭은 1.1%다.", "unread"),
    ("올해 들어 지수는 1.1% 하락으로 돌아섰다.", "direction"),
    ("올해 들어 지수는 여전히 1.1% 오른 상태다.", "direction"),
    ("1995년 5월 2일 이후 두 번째로 큰 상승 폭이다.", "unread"),
    ("적어도 1995년 5월 2일 이후 세 번째로 큰 상승 폭이다.", "superlative"),
    ("역대 두 번째로 큰 상승 폭이다.", "superlative"),
    ("7거래일 연속 이어진 하락세는 계속됐다.", "unread"),
)


@pytest.mark.parametrize("sentence", TRUE)
def test_what_the_session_amounts_to_is_borne_out(sentence: str) -> None:
    assert complaints(sentence, busy()) == []


@pytest.mark.parametrize(("sentence", "check"), FALSE)
def test_another_amount_is_a_problem(sentence: str, check: str) -> None:
    found = complaints(sentence, busy())
    assert any(each.startswith(check) for each in found), found


def test_turned_says_that_the_close_before_stood_on_the_other_side() -> None:
    before, now = claims("올해 들어 지수는 1.1% 상승으로 돌아섰다.", busy())
    assert isinstance(before, WaySaid)
    assert (before.aspect, before.sign, before.base) == ("previous_close", -1, "year")
    assert isinstance(now, ChangeSaid)
    assert (now.aspect, now.sign, now.base) == ("last", 1, "year")


def test_a_multiple_of_the_usual_is_of_turnover_or_of_the_share_named() -> None:
    _, pace = claims(
        "유가증권시장의 거래대금은 14조400억원으로 직전 20거래일 중간값의 1.4배에 달했다.", busy()
    )
    (volume,) = claims("SK하이닉스 거래량은 1천210만주로 직전 20거래일 중간값의 2.4배였다.", busy())
    assert isinstance(pace, PaceSaid)
    assert isinstance(volume, VolumeSaid)
    assert (pace.over, volume.over) == (Lapse(20, "sessions"), Lapse(20, "sessions"))
    assert (volume.who, volume.shares.value, volume.times.value) == ("000660", 12_100_000, Decimal("2.4"))


def test_a_part_is_of_the_gain_of_the_whole_market() -> None:
    (said,) = claims("유가증권시장 시가총액 증가분의 41%를 삼성전자 한 종목이 차지했다.", busy())
    assert isinstance(said, PartSaid)
    assert (said.who, said.of, said.sign, said.amount.value) == ("005930", "KOSPI.cap", 1, 41)
