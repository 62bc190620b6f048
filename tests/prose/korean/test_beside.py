"""Shares, sectors, markets abroad, and words that were supplied."""

from __future__ import annotations

from datetime import date

import pytest

from newsgen.records import (
    DOLLAR_WON,
    SHARE,
    Move,
    Opening,
    OverseasClose,
    Pace,
    Record,
    SectorMove,
    Source,
    Supplied,
    Told,
    YearRange,
)
from tests.made import BEFORE, SESSION, day, fig, mark
from tests.prose.korean.besides import (
    CLOSE,
    NOW,
    every,
    kosdaq,
    moved,
    sentence,
    share,
    told,
)

THEN = date(2024, 6, 28)
"""Before the market for the won traded into the night."""
RATE = Move("USDKRW", DOLLAR_WON, fig(1380), fig(1), fig(1), fig(1), "up")
DESK = Source({"en": "the market desk", "ko": "증권부"})


def test_large_caps_stand_in_brackets_with_a_minus_for_fallers() -> None:
    found = every("share_moves", share("005930", "1.75"), share("000660", "-0.92"))
    start = "시가총액 상위 종목 중에는 삼성전자(1.75%)가"
    assert f"{start} 올랐고 SK하이닉스(-0.92%)는 내렸다." in found
    assert f"{start} 상승한 반면 SK하이닉스(-0.92%)는 하락했다." in found


def test_shares_that_went_one_way_have_one_verb_and_the_unmoved_stand_last() -> None:
    assert every("share_moves", share("005930", "1.75"), share("000660", "1.29")) == {
        "시가총액 상위 종목 중에는 삼성전자(1.75%)와 SK하이닉스(1.29%)가 올랐다.",
        "시가총액 상위 종목 중에는 삼성전자(1.75%)와 SK하이닉스(1.29%)가 상승했다.",
    }
    found = every("share_moves", share("005930", "0"), share("000660", "-1.29"))
    assert "시가총액 상위 종목 중에는 SK하이닉스(-1.29%)가 내렸고 삼성전자는 변동이 없었다." in found


def test_before_the_close_shares_are_on_their_way() -> None:
    found = every("share_moves", share("005930", "1.75"), share("000660", "-0.92"), clock=NOW)
    assert "시가총액 상위 종목 중에는 삼성전자(1.75%)가 오름세고 SK하이닉스(-0.92%)는 내림세다." in found
    assert not any("있다" in each for each in found)


@pytest.mark.parametrize(
    ("percent", "clock", "house", "told"),
    [
        ("1.75", CLOSE, "yonhap", "삼성전자는 1.75% 오른 20만3천500원에 "),
        ("-1.75", CLOSE, "daily", "삼성전자는 1.75% 내린 20만3500원에 "),
        ("0", CLOSE, "herald", "삼성전자는 전장과 같은 203,500원에 "),
        ("1.75", NOW, "yonhap", "삼성전자는 1.75% 오른 20만3천500원에 거래 중이다."),
    ],
)
def test_a_share_alone_has_its_price(percent: str, clock: str, house: str, told: str) -> None:
    assert sentence("share_moves", share("005930", percent), clock=clock, house=house).startswith(told)


def test_where_shares_opened() -> None:
    opened = [
        Opening(code, SHARE, fig(price, "won"), fig(1, "won"), fig(percent), way)
        for code, price, percent, way in (
            ("005930", 202_500, "1.25", "up"),
            ("000660", 1_012_000, "-0.70", "down"),
        )
    ]
    assert (
        "삼성전자는 1.25% 오른 20만2천500원, SK하이닉스는 0.70% 내린 101만2천원에 거래를 시작했다."
        in every("share_openings", *opened)
    )


def high(code: str, price: int) -> Record:
    return Record(code, SHARE, fig(price, "won"), "high", mark(BEFORE, "1"), fig(1, "won"))


def pace(code: str, level: int, days: int) -> Pace:
    at = mark(date(2026, 1, 27), level)
    return Pace(code, SHARE, fig(level, "won"), "first_touch", False, at, days, 0)


def test_shares_at_record_highs() -> None:
    two = high("005930", 206_000), high("000660", 1_038_000)
    assert sentence("share_records", two[0]) == "삼성전자는 장중 20만6천원까지 올라 사상 최고가를 새로 썼다."
    paces = pace("005930", 200_000, 29), pace("000660", 1_000_000, 29)
    assert sentence("share_records", *two, *paces) == (
        "삼성전자는 장중 20만6천원, SK하이닉스는 103만8천원까지 올라 사상 최고가를 새로 썼다. "
        "삼성전자가 20만원, SK하이닉스가 100만원을 처음 넘어선 지 29일 만이다."
    )
    assert sentence("share_records", two[0], pace("005930", 200_000, 1)) == (
        "삼성전자는 장중 20만6천원까지 올라 사상 최고가를 새로 썼다. 20만원을 처음 넘어선 지 하루 만이다."
    )


def test_shares_at_the_end_of_their_year() -> None:
    ends = [YearRange(code, SHARE, "low_close", fig(1), None) for code in ("005930", "000660")]
    assert sentence("share_range", *ends) == "삼성전자와 SK하이닉스는 종가 기준 52주 최저가를 기록했다."
    top = YearRange("005930", SHARE, "high_close", fig(1), None)
    assert sentence("share_range", top) == "삼성전자는 종가 기준 52주 최고가를 기록했다."


def sector(name: str, percent: str) -> SectorMove:
    way = "down" if percent.startswith("-") else "up"
    return SectorMove(name, "sector", {"ko": name}, fig(percent), way, with_move=True)


def test_sectors_stand_in_brackets() -> None:
    three = sector("전기·전자", "2.10"), sector("운송장비·부품", "1.20"), sector("건설", "-0.80")
    assert "업종별로는 전기·전자(2.10%)와 운송장비·부품(1.20%)이 올랐고 건설(-0.80%)은 내렸다." in every(
        "sectors", *three
    )
    assert "업종별로는 건설(-0.80%)이 내림세다." in every("sectors", three[2], clock=NOW)


def abroad(index: str, percent: str, session: date = BEFORE) -> OverseasClose:
    way = "flat" if percent == "0" else "down" if percent.startswith("-") else "up"
    return OverseasClose(index, "overseas", fig(percent), session, way)


def test_new_york_overnight_by_the_names_that_papers_use() -> None:
    three = (
        abroad("Dow Jones Industrial Average", "0.76"),
        abroad("S&P 500", "0.77"),
        abroad("Nasdaq Composite", "1.04"),
    )
    names = "다우존스30산업평균지수는 0.76%, 스탠더드앤드푸어스(S&P)500지수는 0.77%, 나스닥종합지수는 1.04%"
    assert every("overseas", *three) == {
        f"간밤 뉴욕증시에서 {names} {verb}." for verb in ("올랐다", "상승했다")
    }


def test_indices_that_parted_and_one_that_did_not_move() -> None:
    two = abroad("Dow Jones Industrial Average", "-0.20"), abroad("Nasdaq Composite", "0.30")
    assert "간밤 뉴욕증시에서 다우존스30산업평균지수는 0.20% 내렸지만 나스닥종합지수는 0.30% 올랐다." in {
        each.replace("하락했", "내렸").replace("상승했", "올랐") for each in every("overseas", *two)
    }
    flat = two[0], abroad("Nasdaq Composite", "0")
    assert "간밤 뉴욕증시에서 다우존스30산업평균지수는 0.20% 내렸고 나스닥종합지수는 변동이 없었다." in every(
        "overseas", *flat
    )


def test_another_day_and_another_city_are_named_as_such() -> None:
    friday = date(2026, 2, 20)
    found = sentence("overseas", abroad("Nasdaq Composite", "0.30", friday))
    assert found.startswith("20일(현지시간) 뉴욕증시에서 나스닥종합지수는 0.30% ")
    found = sentence("overseas", abroad("Nasdaq Composite", "0.30"), abroad("Nikkei 225", "0.41"))
    assert found.startswith("간밤 해외증시에서 나스닥종합지수는 0.30%, 닛케이225지수는 0.41% ")
    found = sentence("overseas", abroad("Sensex", "0.30"))
    assert found.startswith("간밤 해외증시에서 Sensex는 0.30% ")


def supplied(kind: str, text: str, **parts: object) -> Told:
    item = Supplied(kind, {"ko": text}, DESK, f"made#{kind}", **parts)  # type: ignore[arg-type]
    return Told("KOSPI", kind, item)


def test_who_led_says_the_source_and_what_lies_ahead() -> None:
    led, ahead = (
        supplied("leaders", "반도체주"),
        supplied("event", "엔비디아 실적 발표", on=date(2026, 2, 26)),
    )
    assert sentence("leaders", led) == "증권부에 따르면 반도체주가 상승을 이끌었다."
    assert sentence("leaders", led, ahead) == (
        "증권부에 따르면 26일 엔비디아 실적 발표를 앞두고 반도체주가 상승을 이끌었다."
    )
    (fell,) = told(("leaders", (led,)), lead=(moved("down"),))
    assert fell == "증권부에 따르면 반도체주가 하락을 이끌었다."
    today = supplied("event", "물가 지표 발표", on=SESSION)
    assert sentence("event", today) == "증권부에 따르면 투자자들은 이날 예정된 물가 지표 발표에 주목했다."
    assert sentence("event", ahead) == "증권부에 따르면 투자자들은 26일 예정된 엔비디아 실적 발표에 주목했다."


def test_a_view_is_indirect_speech_and_what_is_no_clause_a_quotation() -> None:
    who = {"speaker": {"ko": "이재만"}, "role": {"ko": "하나증권 연구원"}}
    assert sentence("view", supplied("view", "추가 상승 여력이 있다", **who)) == (
        "이재만 하나증권 연구원은 추가 상승 여력이 있다고 말했다."
    )
    topic = supplied("view", "하반기는 실적이 가른다", speaker={"ko": "한 전략가"})
    assert sentence("view", topic) == "한 전략가가 하반기는 실적이 가른다고 말했다."
    alone = supplied("view", "관망이 최선", speaker={"ko": "한 전략가"})
    assert sentence("view", alone) == '한 전략가는 "관망이 최선"이라고 말했다.'


def test_no_two_sentences_of_a_story_end_alike_in_a_row() -> None:
    beats = [("kosdaq", (kosdaq("up"),)), ("share_moves", (share("005930", "1.75"),)), ("won", (RATE,))]
    beats = [beats[0], beats[0], *beats[1:]]
    for number in range(30):
        ends = [each.split()[-2:] for each in told(*beats, here=day(session=THEN), story=f"s{number}")]
        assert ends[0] != ends[1] != ends[2] != ends[3]
