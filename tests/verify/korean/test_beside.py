"""Shares, sectors, the Kosdaq, the rate, other markets, halts and supplied words, in Korean."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

from newsgen.market import day as market_day
from newsgen.records import MarketDay
from newsgen.sources import day_file
from newsgen.verify.claims import ChangeSaid, LedSaid, LevelSaid, SideSaid
from tests.verify.korean.hearing import claims, complaints
from tests.verify.korean.lies import lies

DAYS = Path(__file__).parents[3] / "fixtures/days"
KOSPI_6000, MORNING = "2026-02-25-kospi-6000/close", "2026-02-25-kospi-6000/09-20"
SECTORS = "2025-09-17-sectors-and-flows-on-both-markets/close"
HALTS, BREAKER = "2025-10-17-halts-and-a-place-among-all/close", "2026-03-09-a-circuit-breaker/close"

TRUE = (
    (KOSPI_6000, "시가총액 상위 종목 중에는 삼성전자(1.75%)와 SK하이닉스(1.29%)가 상승했다."),
    (KOSPI_6000, "삼성전자는 1.75% 오른 20만3천500원에 거래를 마쳤다."),
    (MORNING, "삼성전자는 1.25% 오른 20만2천500원, SK하이닉스는 0.70% 오른 101만2천원에 출발했다."),
    (
        MORNING,
        "삼성전자는 장중 20만5천원까지 올라 사상 최고가를 새로 썼다. 20만원을 처음 넘어선 지 하루 만이다.",
    ),
    (
        SECTORS,
        "시가총액 상위 종목 중에는 삼성전자(-1.51%)와 SK하이닉스(-4.17%)가 내린 반면 현대차(1.62%)는 올랐다.",
    ),
    (SECTORS, "업종별로는 전기·전자(-2.10%), 보험(-1.46%)이 하락한 반면 운송장비·부품(1.20%)은 상승했다."),
    (KOSPI_6000, "코스닥지수는 전 거래일보다 0.25포인트(0.02%) 오른 1,165.25에 거래를 마쳤다."),
    (KOSPI_6000, "코스닥은 0.80% 오른 1,174.27로 출발했으나 시가 아래에서 마감했다."),
    (SECTORS, "코스닥지수는 코스피와 달리 전 거래일보다 6.09포인트(0.71%) 오른 857.93에 장을 마쳤다."),
    (
        SECTORS,
        "코스닥시장에서는 외국인과 기관이 각각 742억원, 316억원을 순매수했고 개인은 1천29억원을 순매도했다.",
    ),
    (
        KOSPI_6000,
        "서울 외환시장에서 원/달러 환율은 전 거래일보다 13.1원 내린 1,429.4원에 주간 거래를 마쳤다.",
    ),
    (KOSPI_6000, "원·달러 환율은 0.9원 내린 1,441.6원에 출발했다."),
    (
        KOSPI_6000,
        "간밤 뉴욕증시에서 다우존스30산업평균지수는 0.76%, 스탠더드앤드푸어스(S&P)500지수는 0.77%, "
        "나스닥종합지수는 1.04% 올랐다.",
    ),
    (SECTORS, "간밤 뉴욕증시에서 다우존스30산업평균지수는 0.27% 하락했지만 나스닥종합지수는 0.07% 상승했다."),
    (KOSPI_6000, "증권부에 따르면 26일 엔비디아 실적 발표를 앞두고 반도체주가 상승을 이끌었다."),
    (
        BREAKER,
        "한국거래소에 따르면 오전 9시 7분 유가증권시장에 매도 사이드카가 발동돼 프로그램 매도호가의 효력이 "
        "5분간 정지됐고, 오전 10시 48분에는 서킷브레이커 1단계가 발동돼 거래가 20분간 중단됐다.",
    ),
    (HALTS, "한국거래소에 따르면 오전 9시 14분 코스닥시장에 매도 사이드카가 발동됐다."),
)
"""A day and a sentence that it bears out."""


@cache
def recorded(name: str) -> MarketDay:
    """A recorded day."""
    raw = day_file.read(str(DAYS / f"{name}.json"))
    return market_day.build(raw.name, raw.content)


@pytest.mark.parametrize(("name", "sentence"), TRUE)
def test_a_true_sentence_stands(name: str, sentence: str) -> None:
    assert complaints(sentence, recorded(name)) == []


@pytest.mark.parametrize(("name", "sentence"), TRUE)
def test_every_lie_in_it_is_a_problem(name: str, sentence: str) -> None:
    found = [lie for lie in lies(sentence) if lie != sentence]
    assert len(found) > 5
    assert [lie for lie in found if not complaints(lie, recorded(name))] == []


def test_the_rate_is_the_subject_and_a_rate_that_falls_is_a_won_that_rises() -> None:
    sentence = "원/달러 환율은 전 거래일보다 13.1원 내린 1,429.4원에 거래를 마쳤다."
    said = [each for each in claims(sentence, recorded(KOSPI_6000)) if isinstance(each, ChangeSaid)]
    assert [(each.who, each.sign) for each in said] == [("USDKRW", 1)]


def test_each_of_several_has_its_own_figures_at_the_moment_of_the_verb() -> None:
    sentence = "삼성전자는 1.25% 오른 20만2천500원, SK하이닉스는 0.70% 오른 101만2천원에 출발했다."
    said = claims(sentence, recorded(MORNING))
    levels = {(each.who, each.aspect, int(each.amount.value)) for each in said if isinstance(each, LevelSaid)}
    assert levels == {("005930", "open", 202_500), ("000660", "open", 1_012_000)}


def test_the_sign_in_brackets_must_go_the_way_of_the_verb() -> None:
    sentence = "시가총액 상위 종목 중에는 삼성전자(-1.75%)가 올랐다."
    assert complaints(sentence, recorded(KOSPI_6000))


def test_gains_given_up_need_an_opening_above_and_a_price_that_is_not() -> None:
    sentence = "코스닥은 0.80% 오른 1,174.27로 출발했으나 상승분을 지키지 못했다."
    said = [each for each in claims(sentence, recorded(KOSPI_6000)) if isinstance(each, SideSaid)]
    assert [(each.side, each.than) for each in said] == [(-2, "previous_close")]
    assert complaints(sentence, recorded(KOSPI_6000))


def test_a_move_that_narrowed_is_back_from_its_open_but_not_to_its_previous_close() -> None:
    sentence = "코스닥은 0.80% 오른 1,174.27로 출발했으나 상승 폭을 줄였다."
    said = [each for each in claims(sentence, recorded(KOSPI_6000)) if isinstance(each, SideSaid)]
    assert [(each.side, each.than) for each in said] == [(-1, "open"), (1, "previous_close")]
    assert complaints(sentence, recorded(KOSPI_6000)) == []
    assert complaints(sentence.replace("상승 폭", "낙폭"), recorded(KOSPI_6000))
    lost = "코스닥은 0.48% 오른 1,174.27로 출발했으나 낙폭을 줄였다."
    assert complaints(lost, recorded(KOSPI_6000))


@pytest.mark.parametrize(
    "sentence",
    [
        "간밤 뉴욕증시에서 삼성전자는 1.75% 올랐다.",
        "간밤 뉴욕증시에서 닛케이225지수는 0.76% 올랐다.",
        "간밤 뉴욕증시에서 코스닥지수는 0.02% 올랐다.",
    ],
)
def test_new_york_has_its_own_indices(sentence: str) -> None:
    assert any(each.startswith("unread: subject") for each in complaints(sentence, recorded(KOSPI_6000)))


@pytest.mark.parametrize(
    "sentence",
    [
        "반도체주가 상승을 이끌었다.",
        "증권부에 따르면 조선주가 상승을 이끌었다.",
        "증권부에 따르면 반도체주가 하락을 이끌었다.",
        "증권부에 따르면 27일 엔비디아 실적 발표를 앞두고 반도체주가 상승을 이끌었다.",
        "증권부에 따르면 반도체주는 급등했다.",
    ],
)
def test_who_led_must_be_supplied_and_named_with_its_source(sentence: str) -> None:
    assert complaints(sentence, recorded(KOSPI_6000))


def test_supplied_leaders_led_the_way_the_index_went() -> None:
    said = claims("증권부에 따르면 반도체주가 상승을 이끌었다.", recorded(KOSPI_6000))
    assert [each.sign for each in said if isinstance(each, LedSaid)] == [1]
