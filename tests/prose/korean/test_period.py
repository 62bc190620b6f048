"""Korean sentences of stories that look back on a week, a month, a quarter or a year, word for word."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from newsgen.market.calendar import closed_days
from newsgen.market.period_ends import UNKNOWN
from newsgen.prose.korean.period_calendar import REASONS
from newsgen.records import (
    CAP,
    DOLLAR_WON,
    FLOW,
    INDEX,
    MAIN,
    SHARE,
    Assignment,
    Fact,
    FlowSum,
    MarketDay,
    Move,
    ToDate,
)
from newsgen.records.period_facts import (
    PeriodCalendar,
    PeriodDays,
    PeriodEnd,
    PeriodFirst,
    PeriodLeader,
    PeriodMove,
    PeriodRecords,
    PeriodRelative,
    PeriodSession,
    PeriodSince,
    PeriodStreak,
    PeriodTurnover,
)
from newsgen.records.period_past import Closed
from tests.made import day, fig, mark, witness
from tests.prose.korean import telling

BILLION = 10**9
FRIDAY = date(2026, 2, 27)
BASE = mark(date(2026, 2, 20), "5808.53")


def here(period: str, session: date = FRIDAY) -> MarketDay:
    return day(session=session, assignment=Assignment("market", period))


def told(period: str, template: str, *facts: Fact, session: date = FRIDAY, house: str = "yonhap") -> str:
    return telling.sentence("period", template, *facts, day=here(period, session), house=house)


def headed(period: str, template: str, *facts: Fact, session: date = FRIDAY) -> str:
    return telling.sentence("period", template, *facts, day=here(period, session), headline=True)


def way_of(number: str) -> str:
    return "flat" if not Decimal(number) else "up" if Decimal(number) > 0 else "down"


def came(period: str, percent: str) -> PeriodMove:
    last, points = fig("6244.13", "points"), fig("435.60", "points")
    return PeriodMove("KOSPI", MAIN, period, last, points, fig(percent), BASE, way_of(percent))


def second(percent: str) -> PeriodMove:
    last, points = fig("1192.78", "points"), fig("1", "points")
    return PeriodMove("KOSDAQ", INDEX, "week", last, points, fig(percent), BASE, way_of(percent))


def rate(percent: str, change: str, last: str) -> PeriodMove:
    now, by = fig(last, "won"), fig(change, "won")
    return PeriodMove("USDKRW", DOLLAR_WON, "week", now, by, fig(percent), BASE, way_of(percent))


def value(percent: str, change: int, last: int) -> PeriodMove:
    now, by = fig(last * 10**12, "won"), fig(change * 10**12, "won")
    return PeriodMove("KOSPI.cap", CAP, "week", now, by, fig(percent), BASE, way_of(percent))


def since(
    period: str, measure: str, at: date | None, *, ever: bool = False, who: str = "KOSPI", role: str = MAIN
) -> PeriodSince:
    seen = witness(measure, mark(at) if at else None, ever=ever)
    return PeriodSince(who, role, period, measure, fig(1), seen, Decimal(5))


def row(
    period: str, periods: int, way: str, *, ended: bool = False, who: str = "KOSPI", role: str = MAIN
) -> PeriodStreak:
    return PeriodStreak(who, role, period, way, fig(periods, "periods"), ended)


def dealt(period: str, group: str, billions: int) -> FlowSum:
    return FlowSum(f"KOSPI.{group}", FLOW, group, period, fig(billions * BILLION, "won"), final=True)


def step(on: date, percent: str, side: str = "step", period: str = "week") -> PeriodSession:
    return PeriodSession("KOSPI", MAIN, period, side, on, fig(1, "points"), fig(percent), way_of(percent))


def end(which: str, level: str, on: date, period: str = "month") -> PeriodEnd:
    return PeriodEnd("KOSPI", MAIN, period, which, fig(level, "points"), on)


def turnover(percent: str | None) -> PeriodTurnover:
    change = None if percent is None else fig(percent)
    return PeriodTurnover("KOSPI", MAIN, "week", fig(36_410 * BILLION, "won"), None, change)


def shut(*days: tuple[int, str], month: int = 2) -> PeriodCalendar:
    closed = tuple(Closed(date(2026, month, number), reason) for number, reason in days)
    return PeriodCalendar("KOSPI", MAIN, "week", closed, None, 0)


LEADS = (
    ("week", (came("week", "1.02"),), "이번 주 코스피는 1.02% 상승했다."),
    ("week", (came("week", "1.21"), row("week", 3, "up")), "이번 주 코스피는 1.21% 올라 3주 연속 상승했다."),
    (
        "week",
        (came("week", "-1.21"), row("week", 3, "up", ended=True)),
        "이번 주 코스피는 1.21% 내려 3주 연속 이어진 상승세를 멈췄다.",
    ),
    (
        "week",
        (came("week", "8.72"), since("week", "rise_percent", date(2025, 2, 7))),
        "이번 주 코스피는 8.72% 뛰어 지난해 2월 7일로 끝난 주 이후 가장 높은 주간 상승률을 기록했다.",
    ),
    (
        "week",
        (came("week", "7.50"), since("week", "rise_points", None, ever=True)),
        "이번 주 코스피는 7.50% 뛰어 포인트 기준 사상 최대 주간 상승 폭을 기록했다.",
    ),
    (
        "month",
        (came("month", "-13.10"), since("month", "fall_percent", date(2008, 10, 31))),
        "코스피는 2월 한 달간 13.10% 급락해 2008년 10월 이후 가장 큰 월간 하락률을 기록했다.",
    ),
    (
        "month",
        (came("month", "-5.10"), row("month", 2, "down")),
        "코스피는 2월 한 달간 5.10% 내려 2개월 연속 하락했다.",
    ),
    (
        "quarter",
        (came("quarter", "23.06"), row("quarter", 4, "up")),
        "코스피는 1분기 23.06% 뛰어 4개 분기 연속 상승했다.",
    ),
    (
        "year",
        (came("year", "75.63"), since("year", "rise_percent", None, ever=True)),
        "올해 한 해 코스피는 75.63% 급등해 사상 최고 연간 상승률을 기록했다.",
    ),
)


@pytest.mark.parametrize(("period", "facts", "text"), LEADS)
def test_the_first_sentence(period: str, facts: tuple[Fact, ...], text: str) -> None:
    assert told(period, "period_lead", *facts) == text
    assert len(text) <= 120


def test_no_two_periods_in_a_row_begin_alike() -> None:
    days = date(2026, 2, 13), date(2026, 2, 20), FRIDAY
    assert [told("week", "period_lead", came("week", "-1.02"), session=each)[:9] for each in days] == [
        "코스피는 이번 주",
        "코스피가 이번 주",
        "이번 주 코스피는",
    ]


@pytest.mark.parametrize(
    ("percent", "text"),
    [
        ("0.08", "이번 주 코스피는 0.08% 오르는 데 그쳤다."),
        ("-0.08", "이번 주 코스피는 0.08% 내리는 데 그쳤다."),
        ("0", "이번 주 코스피는 변동 없이 마감했다."),
        ("0.001", "이번 주 코스피는 보합으로 마감했다."),
    ],
)
def test_a_period_that_came_to_little(percent: str, text: str) -> None:
    assert told("week", "period_lead_flat", came("week", percent)) == text


HEADS = (
    (
        "week",
        "period_head",
        (came("week", "1.21"), row("week", 3, "up")),
        "코스피, 이번 주 1.21%↑…3주 연속 상승",
    ),
    (
        "week",
        "period_head",
        (came("week", "-1.21"), row("week", 3, "up", ended=True)),
        "코스피, 이번 주 1.21%↓…4주 만에 하락",
    ),
    (
        "week",
        "period_head",
        (came("week", "-3.28"), since("week", "fall_percent", date(2025, 4, 11))),
        "코스피, 이번 주 3.28%↓…지난해 4월 11일 이후 최대 주간 하락률",
    ),
    (
        "year",
        "period_head",
        (came("year", "75.63"), since("year", "rise_percent", date(1999, 12, 28))),
        "코스피, 올해 75.63% 급등…1999년 이후 최고 상승률",
    ),
    (
        "quarter",
        "period_head",
        (came("quarter", "35.63"), since("quarter", "rise_percent", None, ever=True)),
        "코스피, 1분기 35.63% 급등…사상 최고 상승률",
    ),
    ("week", "period_head", (came("week", "0.30"),), "코스피, 이번 주 0.30%↑…6,244.13 마감"),
    ("month", "period_head_flat", (came("month", "0.1"),), "코스피, 2월 보합 마감"),
    ("week", "period_deck_streak", (row("week", 3, "up"),), "3주 연속 상승"),
    ("week", "period_deck_streak", (row("week", 3, "down", ended=True),), "3주 연속 하락세 마감"),
    ("week", "period_deck_flows", (dealt("week", "foreign", -11_800),), "외국인, 이번 주 11조8천억원 순매도"),
)


@pytest.mark.parametrize(("period", "template", "facts", "text"), HEADS)
def test_headlines_and_decks_are_clipped(
    period: str, template: str, facts: tuple[Fact, ...], text: str
) -> None:
    assert headed(period, template, *facts) == text


def recorded(count: int) -> PeriodRecords:
    previous = mark(date(2026, 1, 30), "5221.25")
    return PeriodRecords(
        "KOSPI", MAIN, "week", fig(count, "sessions"), fig("6307.27", "points"), date(2026, 2, 26), previous
    )


def test_record_closes_are_counted_and_one_is_told_with_its_level() -> None:
    assert headed("week", "period_deck_records", recorded(7)) == "사상 최고치 7차례 경신"
    assert headed("week", "period_deck_records", recorded(1)) == "사상 최고치 한 차례 경신"
    assert told("week", "period_records", recorded(7)) == (
        "코스피는 이 기간 종가 기준 사상 최고치를 7차례 새로 썼으며 마지막 기록은 26일에 나왔다."
    )
    assert told("week", "period_records", recorded(1)) == (
        "코스피는 26일 6,307.27로 종가 기준 사상 최고치를 새로 썼다."
    )


TRIPLES = (
    ("week", "7.50", "코스피는 27일 지난주 말보다 435.60포인트 오른 6,244.13에 거래를 마쳤다."),
    ("month", "-7.50", "코스피는 27일 지난달 말보다 435.60포인트 내린 6,244.13에 거래를 마쳤다."),
    ("quarter", "7.50", "코스피는 27일 직전 분기 말보다 435.60포인트 오른 6,244.13에 거래를 마쳤다."),
    ("year", "0", "코스피는 27일 지난해 말과 같은 6,244.13에 거래를 마쳤다."),
)


@pytest.mark.parametrize(("period", "percent", "text"), TRIPLES)
def test_the_level_is_set_beside_the_end_of_the_period_before(period: str, percent: str, text: str) -> None:
    assert told(period, "period_triple", came(period, percent)) == text


OTHER = {"who": "KOSDAQ", "role": INDEX}
BODY = (
    ("week", "period_streak", (row("week", 3, "up"),), "이로써 3주 연속 상승세를 이어갔다."),
    ("year", "period_streak", (row("year", 2, "down", ended=True),), "2년 연속 이어진 하락세는 멈췄다."),
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
        "코스피는 25일 종가 기준으로 처음 6,000선을 넘어섰다.",
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
        "원/달러 환율은 지난주 말보다 12.5원 오른 1,429.95원에 거래를 마쳤다.",
    ),
    (
        "week",
        "period_won",
        (rate("0", "0", "1389.6"),),
        "원/달러 환율은 지난주 말과 같은 1,389.6원에 거래를 마쳤다.",
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


@pytest.mark.parametrize(
    ("percent", "relation", "text"),
    [
        ("3.40", None, "코스닥지수는 같은 기간 3.40% 오른 1,192.78에 마감했다."),
        ("3.40", "lagged", "코스닥지수는 같은 기간 3.40% 오른 1,192.78로 마감해 코스피보다 상승률이 낮았다."),
        (
            "3.40",
            "outpaced",
            "코스닥지수는 같은 기간 3.40% 오른 1,192.78로 마감해 코스피보다 상승률이 높았다.",
        ),
        (
            "-3.40",
            "fell_less",
            "코스닥지수는 같은 기간 3.40% 내린 1,192.78로 마감해 코스피보다 하락률이 낮았다.",
        ),
        (
            "-3.40",
            "fell_more",
            "코스닥지수는 같은 기간 3.40% 내린 1,192.78로 마감해 코스피보다 하락률이 높았다.",
        ),
        ("-3.40", "bucked", "코스닥지수는 코스피와 달리 같은 기간 3.40% 내린 1,192.78에 마감했다."),
        ("0.001", None, "코스닥지수는 같은 기간 보합인 1,192.78에 마감했다."),
    ],
)
def test_the_kosdaq_is_set_beside_the_kospi(percent: str, relation: str | None, text: str) -> None:
    move = second(percent)
    beside = [PeriodRelative("KOSDAQ", INDEX, "week", "KOSPI", relation)] if relation else []
    assert told("week", "period_kosdaq", move, *beside) == text


@pytest.mark.parametrize(
    ("closed", "text"),
    [
        (((24, "Lunar New Year"),), "24일은 설 연휴로 휴장했다."),
        (((23, "Lunar New Year"), (24, "Lunar New Year")), "23일과 24일은 설 연휴로 휴장했다."),
        (((23, "Chuseok"), (24, "Chuseok"), (25, "Chuseok")), "23일부터 25일까지는 추석 연휴로 휴장했다."),
        (
            ((24, "Children's Day"), (25, "substitute holiday"), (26, "")),
            "24일은 어린이날로 휴장했고 25일은 대체공휴일로 휴장했고 26일은 휴장했다.",
        ),
        (
            ((23, "Chuseok"), (24, "Chuseok"), (25, "substitute holiday"), (26, "Hangul Day")),
            "23일과 24일은 추석 연휴, 25일은 대체공휴일, 26일은 한글날로 휴장했다.",
        ),
        (
            ((24, "Hangul Day"), (28, "temporary holiday")),
            "24일은 한글날로 휴장했고 28일은 임시공휴일로 휴장한다.",
        ),
        (((24, "Founding Day"),), "24일은 Founding Day로 휴장했다."),
    ],
)
def test_days_without_trading_are_named_with_their_reason(
    closed: tuple[tuple[int, str], ...], text: str
) -> None:
    assert told("week", "period_calendar", shut(*closed)) == text


def test_the_end_of_a_year_says_when_trading_goes_on() -> None:
    last = date(2025, 12, 30)
    over = PeriodCalendar("KOSPI", MAIN, "year", (), date(2026, 1, 2), 3)
    assert told("year", "period_calendar", over, session=last) == (
        "이날은 올해 증시 폐장일로, 새해 거래는 내년 1월 2일 시작된다."
    )
    unknown = PeriodCalendar("KOSPI", MAIN, "year", (), None, 0)
    assert told("year", "period_calendar", unknown, session=last) == "이날은 올해 증시 폐장일이다."


def test_every_reason_of_the_calendar_has_its_korean_name() -> None:
    assert {each for each in closed_days().values() if each} <= {*REASONS, UNKNOWN}
