"""Korean sentences about the week, the month and the year, and about what lies above, word for word."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from newsgen.records import (
    MAIN,
    Beat,
    Fact,
    Gap,
    ToDate,
)
from tests.made import day, fig, mark
from tests.prose.korean.telling import either, printed, voice_of
from tests.prose.korean.told import DOWN, FIRST, UP, points, sentence


def gap(to: str, target: str, away: str) -> Gap:
    since = mark(date(2026, 1, 26), target) if to == "record_close" else None
    return Gap("KOSPI", MAIN, to, points(target), points(away), fig("1"), since)


def to_date(period: str, percent: str, **more: Any) -> ToDate:
    way = "up" if Decimal(percent) > 0 else "down"
    return ToDate("KOSPI", MAIN, period, fig(percent), mark(FIRST, "1"), way, **more)


SENTENCES: tuple[tuple[str, tuple[Fact, ...], tuple[Fact, ...], str], ...] = (
    (
        "gap",
        (gap("record_close", "6307.27", "895.27"),),
        (UP,),
        "코스피는 지난달 26일 세운 종가 기준 사상 최고치(6,307.27)보다 895.27포인트 낮다.",
    ),
    (
        "gap",
        (gap("record_close", "6307.27", "195.27"),),
        (UP,),
        "지난달 26일 세운 종가 기준 사상 최고치(6,307.27)까지는 195.27포인트 남았다.",
    ),
    (
        "gap",
        (gap("record_close", "6307.27", "195.27"),),
        (DOWN,),
        "코스피는 지난달 26일 세운 종가 기준 사상 최고치(6,307.27)보다 195.27포인트 낮다.",
    ),
    ("next_rung", (gap("next_rung", "4300", "3.21"),), (UP,), "4,300선까지는 3.21포인트 남았다."),
    ("next_rung", (gap("next_rung", "4300", "3.21"),), (DOWN,), "코스피는 4,300선에 3.21포인트 못 미쳤다."),
    ("period", (to_date("week", "2.34", final=True),), (), "코스피는 이번 주 2.3% [올랐다|상승했다]."),
    (
        "period",
        (to_date("month", "-2.34", final=True),),
        (),
        "코스피는 2월 한 달 동안 2.3% [내렸다|하락했다].",
    ),
    ("period", (to_date("quarter", "2.34", final=True),), (), "코스피는 1분기에 2.3% [올랐다|상승했다]."),
    (
        "period",
        (to_date("week", "-4.59", final=True), to_date("month", "0.61", final=True)),
        (),
        "코스피는 이번 주 4.6% 내렸지만 2월 한 달 동안에는 0.6% [올랐다|상승했다].",
    ),
    (
        "period",
        (to_date("week", "4.59", final=True), to_date("quarter", "-0.61", final=True)),
        (),
        "코스피는 이번 주 4.6% 올랐지만 1분기에는 0.6% [내렸다|하락했다].",
    ),
    (
        "period",
        (to_date("week", "-1.8", final=True),),
        (UP,),
        "주간 기준으로는 코스피가 1.8% [내렸다|하락했다].",
    ),
    (
        "period",
        (to_date("month", "1.8", final=True),),
        (DOWN,),
        "2월 한 달 동안에는 코스피가 1.8% [올랐다|상승했다].",
    ),
    (
        "period",
        (to_date("quarter", "-1.8", final=True),),
        (UP,),
        "1분기에는 코스피가 1.8% [내렸다|하락했다].",
    ),
    ("so_far", (to_date("month", "-2.4"),), (UP,), "이달 들어서는 코스피가 2.4% [내렸다|하락했다]."),
    ("so_far", (to_date("week", "-2.7"),), (), "코스피는 이번 주 들어 2.7% [내렸다|하락했다]."),
    ("so_far", (to_date("month", "2.7"),), (), "코스피는 이달 들어 2.7% [올랐다|상승했다]."),
    ("so_far", (to_date("quarter", "2.7"),), (), "코스피는 이번 분기 들어 2.7% [올랐다|상승했다]."),
    (
        "year",
        (to_date("year", "44.4"),),
        (UP,),
        "[코스피는 올해 들어 44.4% 올랐다|코스피는 올해 들어 44.4% 상승했다|올해 들어 코스피 "
        "상승률은 44.4%에 달한다].",
    ),
    (
        "year",
        (to_date("year", "-4.4"),),
        (),
        "[코스피는 올해 들어 4.4% 내렸다|코스피는 올해 들어 4.4% 하락했다|올해 들어 코스피 하락률은 4.4%다].",
    ),
    ("year", (to_date("year", "44.4"),), (DOWN,), "올해 들어 코스피는 여전히 44.4% 오른 상태다."),
    ("year", (to_date("year", "0.32", turned=True),), (), "올해 들어 코스피는 0.3% 상승으로 돌아섰다."),
    ("year", (to_date("year", "-20.32", final=True),), (), "코스피는 올해 한 해 20.3% [내렸다|하락했다]."),
)


@pytest.mark.parametrize(("template", "facts", "beside", "words"), SENTENCES, ids=lambda each: str(each)[:40])
def test_a_period_or_what_lies_above_in_korean(
    template: str, facts: tuple[Fact, ...], beside: tuple[Fact, ...], words: str
) -> None:
    assert sentence(template, *facts, beside=beside) in either(words)


def test_the_next_level_behind_the_way_to_the_record_is_told_another_way() -> None:
    facts = gap("record_close", "6307.27", "195.27"), gap("next_rung", "6200", "88.00")
    beats = ((Beat("lead", (UP,)),), (Beat("gap", facts[:1]), Beat("next_rung", facts[1:])))
    voice = voice_of(day(), beats, UP, "yonhap")
    printed("gap", facts[:1], voice)
    assert printed("next_rung", facts[1:], voice) == "코스피는 6,200선에 88.00포인트 못 미쳤다."
