"""Korean headlines, decks and first sentences of a week, a month, a quarter or a year, word for word."""

from __future__ import annotations

from datetime import date

import pytest

from newsgen.records import (
    Fact,
)
from tests.prose.korean.made_periods import (
    FRIDAY,
    came,
    dealt,
    headed,
    recorded,
    row,
    since,
    told,
)

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
    ("week", "period_deck_streak", (row("week", 3, "down", ended=True),), "4주 만에 상승"),
    ("week", "period_deck_flows", (dealt("week", "foreign", -11_800),), "외국인, 이번 주 11조8천억원 순매도"),
)


@pytest.mark.parametrize(("period", "template", "facts", "text"), HEADS)
def test_headlines_and_decks_are_clipped(
    period: str, template: str, facts: tuple[Fact, ...], text: str
) -> None:
    assert headed(period, template, *facts) == text


def test_record_closes_are_counted_and_one_is_told_with_its_level() -> None:
    assert headed("week", "period_deck_records", recorded(7)) == "사상 최고치 7차례 경신"
    assert headed("week", "period_deck_records", recorded(1)) == "사상 최고치 한 차례 경신"
    assert told("week", "period_records", recorded(7)) == (
        "이 기간 종가 기준 사상 최고치를 7차례 새로 썼으며 마지막 기록은 26일에 나왔다."
    )
    assert told("week", "period_records", recorded(1)) == (
        "26일 6,307.27로 종가 기준 사상 최고치를 새로 썼다."
    )


TRIPLES = (
    ("week", "7.50", "코스피는 27일 지난주 종가보다 435.60포인트 오른 6,244.13에 거래를 마쳤다."),
    ("month", "-7.50", "코스피는 27일 지난달 말보다 435.60포인트 내린 6,244.13에 거래를 마쳤다."),
    ("quarter", "7.50", "코스피는 27일 직전 분기 말보다 435.60포인트 오른 6,244.13에 거래를 마쳤다."),
    ("year", "0", "코스피는 27일 지난해 말과 같은 6,244.13에 거래를 마쳤다."),
)


@pytest.mark.parametrize(("period", "percent", "text"), TRIPLES)
def test_the_level_is_set_beside_the_end_of_the_period_before(period: str, percent: str, text: str) -> None:
    assert told(period, "period_triple", came(period, percent)) == text
