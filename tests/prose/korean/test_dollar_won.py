"""Korean first sentences and headlines about the dollar and the won: a rate that rises is a weaker won."""

from __future__ import annotations

from datetime import date

import pytest

from newsgen.records import (
    NOON_RATE,
    Fact,
    PreviousMove,
)
from newsgen.records.rate import RateDay
from tests.made import day, fig
from tests.prose.korean.dollar_rates import (
    DOWN,
    FLAT,
    KOSPI,
    LEAP,
    MARCH,
    MAY,
    NOON_DOWN,
    NOON_FLAT,
    NOON_UP,
    PAIR,
    SLUMP,
    UP,
    flow,
    headed,
    here,
    level,
    most,
    noon,
    record,
    row,
    to_date,
    told,
)

LEADS = (
    (
        "lead_won_move",
        (UP,),
        "원/달러 환율은 25일 서울 외환시장에서 전 거래일보다 12.9원 오른 1,461.2원에 주간 거래를 마쳤다.",
    ),
    (
        "lead_won_move",
        (SLUMP,),
        "원/달러 환율은 25일 서울 외환시장에서 전 거래일보다 31.2원 급락한 1,461.2원에 주간 거래를 마쳤다.",
    ),
    (
        "lead_won_move",
        (FLAT,),
        "원/달러 환율은 25일 서울 외환시장에서 전 거래일과 같은 1,461.2원에 주간 거래를 마쳤다.",
    ),
    (
        "lead_won_move",
        (UP, most("high_close", MARCH)),
        "원/달러 환율은 25일 서울 외환시장에서 전 거래일보다 12.9원 오른 1,461.2원에 주간 거래를 마쳐 "
        "종가 기준 2009년 3월 13일 이후 가장 높은 수준을 기록했다.",
    ),
    (
        "lead_won_move",
        (DOWN, most("low_close", None)),
        "원/달러 환율은 25일 서울 외환시장에서 전 거래일보다 12.9원 내린 1,461.2원에 주간 거래를 마쳐 "
        "종가 기준 적어도 1995년 5월 2일 이후 가장 낮은 수준을 기록했다.",
    ),
    (
        "lead_won_move",
        (UP, record("close")),
        "원/달러 환율은 25일 서울 외환시장에서 전 거래일보다 12.9원 오른 1,461.2원에 주간 거래를 마쳐 "
        "종가 기준 사상 최고치를 새로 썼다.",
    ),
    (
        "lead_won_move",
        (DOWN, record("low_close")),
        "원/달러 환율은 25일 서울 외환시장에서 전 거래일보다 12.9원 내린 1,461.2원에 주간 거래를 마쳐 "
        "종가 기준 사상 최저치를 새로 썼다.",
    ),
    (
        "lead_won_move",
        noon(NOON_UP),
        "24일(현지시간) 뉴욕 외환시장 정오 기준 원/달러 환율은 1,383.63원으로 23일보다 8.89원 상승했다.",
    ),
    (
        "lead_won_move",
        noon(NOON_DOWN, most("low_close", MARCH, NOON_RATE)),
        "24일(현지시간) 뉴욕 외환시장 정오 기준 원/달러 환율은 1,383.63원으로 23일보다 8.89원 하락해 "
        "2009년 3월 13일 이후 가장 낮은 수준을 기록했다.",
    ),
    (
        "lead_won_move",
        noon(NOON_UP, record("close", NOON_RATE)),
        "24일(현지시간) 뉴욕 외환시장 정오 기준 원/달러 환율은 1,383.63원으로 23일보다 8.89원 상승해 "
        "사상 최고치를 새로 썼다.",
    ),
    (
        "lead_won_move",
        noon(NOON_FLAT),
        "24일(현지시간) 뉴욕 외환시장 정오 기준 원/달러 환율은 1,383.63원으로 23일과 같았다.",
    ),
    (
        "lead_won_move",
        noon(NOON_UP, since=None),
        "24일(현지시간) 뉴욕 외환시장 정오 기준 원/달러 환율은 1,383.63원을 기록했다.",
    ),
    (
        "lead_won_level",
        (level("regained", MAY), UP),
        "원/달러 환율은 25일 서울 외환시장에서 전 거래일보다 12.9원 오른 1,461.2원에 주간 거래를 마쳤다. "
        "종가 기준 1,400원선을 넘어선 것은 지난해 5월 16일 이후 처음이다.",
    ),
    (
        "lead_won_level",
        (level("lost", MAY), DOWN),
        "원/달러 환율은 25일 서울 외환시장에서 전 거래일보다 12.9원 내린 1,461.2원에 주간 거래를 마쳤다. "
        "종가 기준 1,400원선을 밑돈 것은 지난해 5월 16일 이후 처음이다.",
    ),
    (
        "lead_won_level",
        (level("closed", first=True), LEAP),
        "원/달러 환율은 25일 서울 외환시장에서 전 거래일보다 31.2원 급등한 1,461.2원에 주간 거래를 "
        "마쳤다. 종가 기준 1,400원선을 넘어선 것은 사상 처음이다.",
    ),
    (
        "lead_won_level",
        noon(level("regained", MAY, NOON_RATE), NOON_UP),
        "24일(현지시간) 뉴욕 외환시장 정오 기준 원/달러 환율은 1,383.63원으로 지난해 5월 16일 이후 "
        "처음으로 1,400원선을 넘어섰다.",
    ),
    (
        "lead_won_level",
        noon(level("lost", MAY, NOON_RATE), NOON_DOWN),
        "24일(현지시간) 뉴욕 외환시장 정오 기준 원/달러 환율은 1,383.63원으로 지난해 5월 16일 이후 "
        "처음으로 1,400원선을 밑돌았다.",
    ),
)

HEADS = (
    ("head_won_move", (UP,), "원/달러 환율, 12.9원 오른 1,461.2원 마감"),
    ("head_won_move", (LEAP,), "원/달러 환율, 31.2원 급등한 1,461.2원 마감"),
    ("head_won_move", (FLAT,), "원/달러 환율, 보합…1,461.2원 마감"),
    (
        "head_won_move",
        (UP, most("high_close", MARCH)),
        "원/달러 환율, 1,461.2원 마감…2009년 3월 13일 이후 최고",
    ),
    ("head_won_move", (DOWN, record("low_close")), "원/달러 환율, 1,461.2원 마감…사상 최저"),
    ("head_won_move", (NOON_UP,), "원/달러 환율, 뉴욕 정오 1,383.63원으로 상승"),
    ("head_won_move", (NOON_FLAT,), "원/달러 환율, 뉴욕 정오 1,383.63원으로 보합"),
    (
        "head_won_move",
        (NOON_UP, most("high_close", MARCH, NOON_RATE)),
        "원/달러 환율, 뉴욕 정오 1,383.63원…2009년 3월 13일 이후 최고",
    ),
    ("head_won_level", (level("regained", MAY),), "원/달러 환율, 1,400원선 돌파…지난해 5월 16일 이후 처음"),
    ("head_won_level", (level("lost", MAY),), "원/달러 환율, 1,400원선 하회…지난해 5월 16일 이후 처음"),
    ("head_won_level", (level("closed", first=True),), "원/달러 환율, 1,400원선 돌파…사상 처음"),
    (
        "head_won_level",
        (level("regained", MAY, NOON_RATE),),
        "원/달러 환율, 뉴욕 정오 1,400원선 돌파…지난해 5월 16일 이후 처음",
    ),
    (
        "flash_won_level",
        (level("regained", MAY), UP),
        "원/달러 환율, 1,461.2원…지난해 5월 16일 이후 처음 1,400원선 돌파",
    ),
    (
        "flash_won_level",
        (level("lost", MAY, NOON_RATE), NOON_DOWN),
        "원/달러 환율, 뉴욕 정오 1,383.63원…지난해 5월 16일 이후 처음 1,400원선 하회",
    ),
    ("deck_won_dollar", (most("rise_percent", MARCH),), "2009년 3월 13일 이후 가장 큰 하루 상승률"),
    ("deck_won_dollar", (most("fall_percent", None, ever=True),), "사상 최대 하루 하락률"),
    ("deck_won_streak", (row("up", 4),), "나흘째 상승"),
    ("deck_won_streak", (row("down", 3, ended=True), UP), "나흘 만에 상승"),
    ("deck_won_year", (to_date("year", "-2.04"),), "올해 들어 2.04% 하락"),
)


@pytest.mark.parametrize(("template", "facts", "text"), LEADS)
def test_the_first_sentence_has_the_rate_for_its_subject(
    template: str, facts: tuple[Fact, ...], text: str
) -> None:
    assert told(template, *facts) == text
    assert len(text) <= 120


@pytest.mark.parametrize(("template", "facts", "text"), HEADS)
def test_the_headline_and_the_deck_are_clipped(template: str, facts: tuple[Fact, ...], text: str) -> None:
    assert headed(template, *facts) == text


def test_before_the_close_the_rate_is_still_moving() -> None:
    now = here("14:00")
    assert told("lead_won_move", UP, at=now) == (
        "원/달러 환율은 25일 오후 2시 현재 서울 외환시장에서 전 거래일보다 12.9원 오른 1,461.2원에 거래되고 "
        "있다."
    )
    assert headed("head_won_move", UP, at=now) == "원/달러 환율, 12.9원 오른 1,461.2원에 거래"
    assert told("rate_stocks", KOSPI, flow(-517), at=now) == (
        "코스피는 0.78% 내린 2,452.66에 거래되고 있고 외국인은 유가증권시장에서 5천170억원을 순매도하고 있다."
    )


def test_before_the_market_traded_by_night_its_close_is_the_days() -> None:
    then = day("15:30", session=date(2024, 6, 28))
    text = told("lead_won_move", UP, at=then)
    assert text.endswith(("1,461.2원에 거래를 마쳤다.", "1,461.2원에 마감했다."))
    assert "주간" not in text


def test_a_rate_of_another_hour_than_the_close_is_no_close() -> None:
    late = day("16:00")
    assert told("lead_won_move", UP, at=late).endswith("12.9원 오른 1,461.2원을 기록했다.")
    assert told("lead_won_move", UP, most("high_close", MARCH), at=late).endswith(
        "1,461.2원으로 2009년 3월 13일 이후 가장 높은 수준을 기록했다."
    )


def test_dailies_write_the_pair_with_a_point_and_no_comma() -> None:
    assert told("lead_won_move", UP, house="daily").startswith(
        "원·달러 환율은 25일 서울 외환시장에서 전 거래일 대비 12.9원 오른 1461.2원에"
    )


def test_a_noon_of_last_month_names_the_month_once() -> None:
    last, before = date(2026, 1, 28), date(2026, 1, 27)
    known = PreviousMove(PAIR, NOON_RATE, before, fig("1"), "up", False, 1)
    text = told("lead_won_move", NOON_UP, RateDay(PAIR, NOON_RATE, last), known)
    assert text.startswith("지난달 28일(현지시간) ") and "으로 27일보다 8.89원" in text
