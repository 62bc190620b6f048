"""The further sentences of Korean stories about a period, word for word."""

from __future__ import annotations

from datetime import date

import pytest

from newsgen.records import (
    FLOW,
    INDEX,
    MAIN,
    SHARE,
    Fact,
    Move,
    ToDate,
)
from newsgen.records.period_facts import (
    PeriodDays,
    PeriodFirst,
    PeriodLeader,
)
from tests.made import fig
from tests.prose.korean import telling
from tests.prose.korean.made_periods import (
    BASE,
    FRIDAY,
    dealt,
    end,
    here,
    rate,
    row,
    second,
    since,
    step,
    told,
    turnover,
    value,
)

OTHER = {"who": "KOSDAQ", "role": INDEX}
BODY = (
    ("week", "period_streak", (row("week", 3, "up"),), "이로써 3주 연속 상승세를 이어갔다."),
    (
        "year",
        "period_streak",
        (row("year", 2, "down", ended=True),),
        "이로써 2년 연속 이어진 하락세는 멈췄다.",
    ),
    ("week", "period_streak", (row("week", 3, "up", **OTHER),), "코스닥지수는 3주 연속 상승세를 이어갔다."),
    (
        "week",
        "period_streak",
        (row("week", 3, "up", ended=True, **OTHER),),
        "코스닥지수는 3주 연속 이어진 상승세를 멈췄다.",
    ),
    (
        "year",
        "period_since",
        (since("year", "rise_points", None, ever=True),),
        "연간 상승 폭은 사상 최대였다.",
    ),
    (
        "quarter",
        "period_since",
        (since("quarter", "fall_percent", date(2025, 3, 31), **OTHER),),
        "코스닥지수의 분기 하락률은 지난해 1분기 이후 가장 컸다.",
    ),
    (
        "month",
        "period_since",
        (since("month", "rise_percent", date(2026, 1, 30)),),
        "월간 상승률은 1월 이후 가장 높았다.",
    ),
    (
        "week",
        "period_first",
        (
            PeriodFirst(
                "KOSPI", MAIN, "week", fig(6000, "points"), fig("6083.86"), date(2026, 2, 25), "major"
            ),
        ),
        "25일 종가 기준으로 처음 6,000선을 넘어섰다.",
    ),
    (
        "month",
        "period_ends",
        (end("high", "6307.27", date(2026, 2, 26)), end("low", "4949.67", date(2026, 2, 2))),
        "2월 종가 기준 최고치는 26일 기록한 6,307.27, 최저치는 2일 기록한 4,949.67이다.",
    ),
    (
        "year",
        "period_ends",
        (end("high", "6307.27", FRIDAY, "year"), end("low", "4949.67", date(2026, 1, 2), "year")),
        "27일 종가는 올해 최고치였고, 최저치는 1월 2일 기록한 4,949.67이다.",
    ),
    ("month", "period_ends", (end("low", "4949.67", FRIDAY),), "27일 종가는 2월 최저치다."),
    (
        "week",
        "period_retold",
        (step(date(2026, 2, 24), "5.36"), step(date(2026, 2, 26), "-0.40"), step(FRIDAY, "-1.00")),
        "코스피는 24일 5.36% 뛰었으나 26일 0.40%, 27일 1.00% 내렸다.",
    ),
    (
        "week",
        "period_retold",
        (step(date(2026, 2, 24), "0.36"), step(date(2026, 2, 26), "-0.04"), step(FRIDAY, "3.00")),
        "코스피는 24일 0.36% 상승했고 26일 0.04% 내렸으나 27일 3.00% 뛰었다.",
    ),
    (
        "year",
        "period_extremes",
        (step(date(2026, 1, 6), "4.02", "best", "year"), step(date(2026, 2, 4), "-3.41", "worst", "year")),
        "가장 많이 오른 날은 1월 6일(4.02%), 가장 많이 내린 날은 2월 4일(-3.41%)이었다.",
    ),
    (
        "month",
        "period_extremes",
        (step(date(2026, 2, 6), "4.02", "best", "month"), step(date(2026, 2, 4), "0.41", "worst", "month")),
        "성적이 가장 좋은 날은 6일(4.02%), 성적이 가장 나쁜 날은 4일(0.41%)이었다.",
    ),
    (
        "month",
        "period_days",
        (PeriodDays("KOSPI", MAIN, "month", fig(18), fig(12), fig(5)),),
        "코스피는 18거래일 중 12거래일 올랐다.",
    ),
    (
        "month",
        "period_days",
        (PeriodDays("KOSPI", MAIN, "month", fig(18), fig(5), fig(13)),),
        "코스피는 18거래일 중 13거래일 내렸다.",
    ),
    (
        "week",
        "period_flows",
        (dealt("week", "foreign", 1520), dealt("week", "institutions", -860), dealt("week", "retail", -540)),
        "이번 주 유가증권시장에서 외국인이 1조5천200억원을 순매수한 반면 기관과 개인은 각각 8천600억원, "
        "5천400억원을 "
        "순매도했다.",
    ),
    (
        "year",
        "period_flow_since",
        (since("year", "buying", date(2012, 12, 28), who="KOSPI.foreign", role=FLOW),),
        "외국인의 연간 순매수액은 2012년 이후 가장 컸다.",
    ),
    (
        "week",
        "period_flow_row",
        (row("week", 4, "down", who="KOSPI.foreign", role=FLOW),),
        "외국인은 4주 연속 매도 우위를 보였다.",
    ),
    (
        "week",
        "period_turnover",
        (turnover("12.34"),),
        "하루 평균 거래대금은 36조4천100억원으로 지난주보다 12.3% 늘었다.",
    ),
    (
        "week",
        "period_turnover",
        (turnover("-2.3"),),
        "하루 평균 거래대금은 36조4천100억원으로 지난주보다 2.3% 줄었다.",
    ),
    ("week", "period_turnover", (turnover(None),), "하루 평균 거래대금은 36조4천100억원이었다."),
    (
        "week",
        "period_won",
        (rate("0.9", "12.5", "1429.95"),),
        "원/달러 환율은 지난주 종가보다 12.5원 오른 1,429.95원에 거래를 마쳤다.",
    ),
    (
        "week",
        "period_won",
        (rate("0", "0", "1389.6"),),
        "원/달러 환율은 지난주 종가와 같은 1,389.6원에 거래를 마쳤다.",
    ),
    (
        "week",
        "period_cap",
        (value("-8.9", 413, 5049),),
        "유가증권시장 시가총액은 이번 주 413조원 줄어든 5천49조원으로 집계됐다.",
    ),
    (
        "week",
        "period_leaders",
        (
            PeriodLeader("000660", SHARE, "week", "led", fig("12.30"), fig(1), 6),
            PeriodLeader("005930", SHARE, "week", "lagged", fig("-5.21"), fig(1), 6),
        ),
        "대형주 6개 종목 중 SK하이닉스가 12.30% 올라 상승률이 가장 높았고 삼성전자는 5.21% 내려 하락률이 "
        "가장 컸다.",
    ),
    (
        "month",
        "period_year",
        (ToDate("KOSPI", MAIN, "year", fig("48.17"), BASE, "up"),),
        "코스피는 올해 들어 48.2% 상승했다.",
    ),
    (
        "month",
        "period_year",
        (ToDate("KOSPI", MAIN, "year", fig("48.17"), BASE, "up", final=True),),
        "코스피는 올해 한 해 48.2% 상승했다.",
    ),
    (
        "week",
        "period_session",
        (Move("KOSPI", MAIN, fig(1), fig(1), fig("-63.14", "points"), fig("-1.00"), "down"),),
        "27일에는 전 거래일보다 63.14포인트(1.00%) 내렸다.",
    ),
    (
        "week",
        "period_session",
        (Move("KOSPI", MAIN, fig(1), fig(1), fig("0", "points"), fig("0"), "flat"),),
        "27일에는 변동이 없었다.",
    ),
)


@pytest.mark.parametrize(("period", "template", "facts", "text"), BODY)
def test_a_sentence_of_the_body(period: str, template: str, facts: tuple[Fact, ...], text: str) -> None:
    assert told(period, template, *facts) == text


def test_sessions_of_two_months_name_each_month_once() -> None:
    last = date(2026, 2, 6)
    steps = step(date(2026, 1, 27), "-1.14"), step(date(2026, 1, 28), "-1.22"), step(last, "-1.62")
    assert told("week", "period_retold", *steps, session=last) == (
        "코스피는 지난달 27일 1.14%, 28일 1.22%, 이달 6일 1.62% 내렸다."
    )


def test_the_last_session_is_called_so_behind_a_sentence_about_it() -> None:
    first = PeriodFirst("KOSPI", MAIN, "month", fig(6_000), fig("6083.86"), FRIDAY, "major")
    assert told("month", "period_first", first) == "이날 종가 기준으로 처음 6,000선을 넘어섰다."
    _, ends = telling.sentences(
        "period",
        here("month"),
        ("period_session", (Move("KOSPI", MAIN, fig(1), fig(1), fig("0", "points"), fig("0"), "flat"),)),
        ("period_ends", (end("high", "6307.27", FRIDAY), end("low", "4949.67", date(2026, 2, 2)))),
    )
    assert ends == "이날 종가는 2월 최고치였고, 최저치는 2일 기록한 4,949.67이다."


def test_what_the_second_market_came_to_names_it_once() -> None:
    _, streak, best = telling.sentences(
        "period",
        here("week"),
        ("period_kosdaq", (second("3.40"),)),
        ("period_streak", (row("week", 3, "up", **OTHER),)),
        ("period_since", (since("week", "rise_percent", date(2025, 2, 7), **OTHER),)),
    )
    assert streak == "3주 연속 상승세를 이어갔다."
    assert best == "주간 상승률은 지난해 2월 7일로 끝난 주 이후 가장 높았다."
