"""Korean sentences about market value, what changed hands, halts and single shares, word for word."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal

import pytest

from newsgen.records import (
    CAP,
    MAIN,
    SHARE,
    Beat,
    CapGrowth,
    Contribution,
    Fact,
    Halt,
    Leader,
    Mark,
    Milestone,
    Move,
    Notice,
    Source,
    Turnover,
    Volume,
)
from newsgen.sessions import KST
from tests.made import SESSION, day, fig, mark, quote
from tests.prose.korean.telling import either, printed, voice_of
from tests.prose.korean.told import TRILLION, points, sentence, since


def cap_level(how: str, *, first: bool, since: Mark | None = None) -> Milestone:
    level, years = fig(2000 * TRILLION, "won"), Decimal("0.1") if since else None
    return Milestone("KOSPI.cap", CAP, level, fig(1), how, "major", first, True, since, years)


def cap(last: int, change: int, way: str) -> Move:
    return Move("KOSPI.cap", CAP, fig(last, "won"), fig(1), fig(change, "won"), fig("-8.8"), way)


SHRANK = cap(1_997 * TRILLION, -192 * TRILLION, "down")
GREW = cap(5_016_889 * 10**9, 92_100 * 10**9, "up")
LAST_MONTH = mark(date(2026, 1, 22), "1")


def growth(amount: int) -> CapGrowth:
    figures = fig(amount, "won"), fig(1000 * TRILLION, "won"), fig(4000 * TRILLION, "won")
    return CapGrowth("KOSPI.cap", CAP, *figures, mark(date(2026, 1, 16), "1"), 40)


def halt(clock: str, side: str | None, stage: int | None = None, market: str = "KOSPI") -> Halt:
    at = datetime.fromisoformat(f"{SESSION}T{clock}").replace(tzinfo=KST)
    kind = "circuit_breaker" if stage else "sidecar"
    source = Source({"en": "Korea Exchange", "ko": "한국거래소"})
    return Halt(market, MAIN, Notice(kind, market, at, "made#n", source, side, stage))


def traded(ratio: str | None, volume: int | None = 437_204_999) -> Turnover:
    shares, times = fig(volume, "shares") if volume else None, fig(ratio, "times") if ratio else None
    return Turnover("KOSPI", MAIN, fig(12_300 * 10**9, "won"), shares, None, times)


SENTENCES: tuple[tuple[str, tuple[Fact, ...], tuple[Fact, ...], str], ...] = (
    ("cap", (SHRANK,), (), "유가증권시장 시가총액은 1천997조원으로 192조원 [줄었다|감소했다]."),
    ("cap", (GREW,), (), "유가증권시장 시가총액은 5천16조8천890억원으로 92조1천억원 [불어났다|늘었다]."),
    (
        "cap",
        (SHRANK, cap_level("lost", first=False)),
        (),
        "유가증권시장 시가총액은 1천997조원으로 192조원 줄어 2천조원을 밑돌았다.",
    ),
    (
        "cap",
        (SHRANK, cap_level("lost", first=False, since=LAST_MONTH)),
        (),
        "유가증권시장 시가총액은 1천997조원으로 192조원 줄어 지난달 22일 이후 처음으로 2천조원을 밑돌았다.",
    ),
    (
        "cap_milestone",
        (cap_level("closed", first=True), cap(2003 * TRILLION, 1, "up")),
        (),
        "유가증권시장 시가총액은 2천3조원으로 사상 처음 2천조원을 넘어섰다.",
    ),
    (
        "cap_milestone",
        (cap_level("regained", first=False), cap(2003 * TRILLION, 1, "up")),
        (),
        "유가증권시장 시가총액은 2천3조원으로 2천조원을 회복했다.",
    ),
    (
        "cap_growth",
        (growth(1016 * TRILLION),),
        (),
        "시가총액은 지난달 16일 종가 기준 4천조원을 처음 넘은 지 40일 만에 1천조원 넘게 불어났다.",
    ),
    (
        "cap_growth",
        (growth(1000 * TRILLION),),
        (),
        "시가총액은 지난달 16일 종가 기준 4천조원을 처음 넘은 지 40일 만에 1천조원 불어났다.",
    ),
    (
        "halts",
        (halt("09:06", "sell"), halt("11:19", None, 1)),
        (),
        "한국거래소에 따르면 오전 9시 6분 유가증권시장에 매도 사이드카가 발동돼 프로그램 "
        "매도호가의 효력이 5분간 정지됐고, 오전 11시 19분에는 서킷브레이커 1단계가 발동돼 "
        "거래가 20분간 중단됐다.",
    ),
    (
        "halts",
        (halt("09:06", "buy"), halt("09:08", "buy", market="KOSDAQ")),
        (),
        "한국거래소에 따르면 오전 9시 6분 유가증권시장에 매수 사이드카가 발동돼 프로그램 "
        "매수호가의 효력이 5분간 정지된 데 이어 오전 9시 8분에는 코스닥시장에도 매수 "
        "사이드카가 발동됐다.",
    ),
    (
        "halts",
        (halt("13:00", None, 1), halt("13:40", None, 2), halt("14:00", None, 3)),
        (),
        "한국거래소에 따르면 오후 1시 유가증권시장에 서킷브레이커 1단계가 발동돼 거래가 "
        "20분간 중단된 데 이어 오후 1시 40분에는 서킷브레이커 2단계가 발동됐다. 오후 2시에는 "
        "유가증권시장에 서킷브레이커 3단계가 발동돼 거래가 종료됐다.",
    ),
    (
        "halts",
        (halt("09:06", None),),
        (),
        "한국거래소에 따르면 오전 9시 6분 유가증권시장에 사이드카가 발동돼 프로그램 "
        "매매호가의 효력이 5분간 정지됐다.",
    ),
    (
        "turnover",
        (traded("1.0"),),
        (),
        "유가증권시장의 거래량은 4억3천720만주, 거래대금은 12조3천억원[이었다|으로 집계됐다].",
    ),
    ("turnover", (traded(None, None),), (), "유가증권시장의 거래대금은 12조3천억원[이었다|으로 집계됐다]."),
    (
        "turnover",
        (traded("1.44", None),),
        (),
        "유가증권시장의 거래대금은 12조3천억원으로 직전 20거래일 중간값의 1.4배에 달했다.",
    ),
    (
        "turnover",
        (traded("0.6"),),
        (),
        "유가증권시장의 거래량은 4억3천720만주였고, 거래대금은 12조3천억원으로 직전 20거래일 "
        "중간값의 0.6배에 그쳤다.",
    ),
    (
        "turnover",
        (traded("3.04", None),),
        (),
        "유가증권시장의 거래대금은 12조3천억원으로 직전 20거래일 중간값의 3배에 달했다.",
    ),
    (
        "volume",
        (Volume("000660", SHARE, fig(12100000, "shares"), fig("2.96", "times")),),
        (),
        "SK하이닉스 거래량은 1천210만주로 직전 20거래일 중간값의 3배였다.",
    ),
    (
        "traded_since",
        (since("high_turnover", mark(date(2021, 1, 25))),),
        (),
        "거래대금은 2021년 1월 25일 이후 가장 많았다.",
    ),
    ("traded_since", (since("high_volume", None, ever=True),), (), "거래량은 사상 최대였다."),
    (
        "part",
        (Contribution("005930", SHARE, fig(-1, "won"), fig("41.4"), points("-1")),),
        (),
        "유가증권시장 시가총액 감소분의 41%를 삼성전자 한 종목이 차지했다.",
    ),
    (
        "part",
        (Contribution("005930", SHARE, fig(1, "won"), fig("41.4"), points("1")),),
        (),
        "유가증권시장 시가총액 증가분의 41%를 삼성전자 한 종목이 차지했다.",
    ),
    (
        "leader",
        (Leader("000660", SHARE, "led", fig("9.16"), 6),),
        (),
        "대형주 가운데서는 SK하이닉스(9.16%)의 상승률이 가장 높았다.",
    ),
    (
        "leader",
        (Leader("000660", SHARE, "lagged", fig("-9.16"), 6),),
        (),
        "대형주 가운데서는 SK하이닉스(-9.16%)의 하락률이 가장 컸다.",
    ),
)


@pytest.mark.parametrize(("template", "facts", "beside", "words"), SENTENCES, ids=lambda each: str(each)[:40])
def test_a_fact_of_trading_in_korean(
    template: str, facts: tuple[Fact, ...], beside: tuple[Fact, ...], words: str
) -> None:
    assert sentence(template, *facts, beside=beside) in either(words)


@pytest.mark.parametrize(
    ("house", "words"),
    [
        ("daily", "유가증권시장 시가총액은 5016조8890억원으로 92조1000억원 [불어났다|늘었다]."),
        ("herald", "유가증권시장 시가총액은 5,016조 8,890억 원으로 92조 1,000억 원 [불어났다|늘었다]."),
    ],
)
def test_a_house_writes_its_own_amounts(house: str, words: str) -> None:
    assert sentence("cap", GREW, house=house) in either(words)


def test_the_growth_of_market_value_does_not_name_it_again() -> None:
    level, move, grew = (
        cap_level("closed", first=True),
        cap(2003 * TRILLION, 1, "up"),
        growth(1016 * TRILLION),
    )
    beats = ((Beat("lead", ()),), (Beat("cap_milestone", (level, move)), Beat("cap_growth", (grew,))))
    voice = voice_of(day(), beats, level, "yonhap")
    printed("cap_milestone", (level, move), voice)
    assert printed("cap_growth", (grew,), voice).startswith(
        "지난달 16일 종가 기준 4천조원을 처음 넘은 지 40일 만에 "
    )


def test_the_second_market_for_itself_has_its_own_market() -> None:
    here = day(KOSDAQ=quote("KOSDAQ", last="905", previous_close="900"))
    kosdaq = Turnover("KOSDAQ", MAIN, fig(5 * TRILLION, "won"), None, None, None)
    voice = voice_of(here, ((Beat("lead", (kosdaq,)),),), kosdaq, "yonhap")
    assert printed("turnover", (kosdaq,), voice).startswith("코스닥시장의 거래대금은 5조원")
