"""Korean sentences about the index itself, word for word, and what none of them ever holds."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from newsgen.records import (
    MAIN,
    Beat,
    Fact,
    Milestone,
    Move,
    Opening,
    Pace,
    YearRange,
)
from tests.made import BEFORE, day, fig, history, mark
from tests.prose.korean.telling import either, printed, voice_of
from tests.prose.korean.told import CLOSED, DOWN, FLAT, JANUARY, UP, points, sentence, since

OPENED = Opening("KOSPI", MAIN, points("6022.70"), points("53.06"), fig("0.8888"), "up")
OPENED_LOWER = Opening("KOSPI", MAIN, points("5916.58"), points("-53.06"), fig("-0.8888"), "down")
OPENED_FLAT = Opening("KOSPI", MAIN, points("5969.64"), points("0"), fig("0"), "flat")
HAIR = Opening("KOSPI", MAIN, points("5969.76"), points("0.12"), fig("0.002"), "up")

STANDS = "[나타내고|기록하고] 있다"
BEGAN = "[출발했다|개장했다|거래를 시작했다]"


@pytest.mark.parametrize(
    ("house", "clock", "move", "words"),
    [
        ("yonhap", "15:30", UP, f"코스피는 전 거래일보다 114.22포인트(1.91%) 오른 6,083.86에 {CLOSED}."),
        ("daily", "15:30", UP, f"코스피는 전 거래일 대비 114.22포인트(1.91%) 오른 6083.86에 {CLOSED}."),
        ("herald", "15:30", DOWN, f"코스피는 전장보다 2.83%(168.94포인트) 내린 5,800.70에 {CLOSED}."),
        ("yonhap", "15:30", FLAT, f"코스피는 전 거래일과 같은 5,969.64에 {CLOSED}."),
        (
            "yonhap",
            "14:00",
            UP,
            f"오후 2시 현재 코스피는 전 거래일보다 114.22포인트(1.91%) 오른 6,083.86을 {STANDS}.",
        ),
        (
            "herald",
            "09:20",
            DOWN,
            f"오전 9시 20분 현재 코스피는 전장보다 2.83%(168.94포인트) 내린 5,800.70을 {STANDS}.",
        ),
        ("daily", "14:00", FLAT, f"오후 2시 현재 코스피는 전 거래일과 같은 5969.64를 {STANDS}."),
    ],
)
def test_where_the_index_stands_in_three_houses(house: str, clock: str, move: Move, words: str) -> None:
    assert sentence("triple", move, house=house, clock=clock) in either(words)


def test_the_triple_as_the_first_sentence_names_the_day() -> None:
    here = day(history=history(previous_session=BEFORE))
    voice = voice_of(here, ((Beat("triple", (UP,)),),), UP, "yonhap")
    assert printed("triple", (UP,), voice).startswith("코스피는 25일 전 거래일보다 114.22포인트(1.91%) 오른 ")


def test_a_percent_that_the_story_has_said_is_not_said_again() -> None:
    voice = voice_of(day(), ((Beat("lead", (UP,)),), (Beat("triple", (UP,)),)), UP, "yonhap")
    voice.percent(UP.percent, UP)
    assert printed("triple", (UP,), voice) in either(
        f"코스피는 전 거래일보다 114.22포인트 오른 6,083.86에 {CLOSED}."
    )


@pytest.mark.parametrize(
    ("house", "fact", "words"),
    [
        ("yonhap", OPENED, f"코스피는 전 거래일보다 53.06포인트(0.89%) 오른 6,022.70으로 {BEGAN}."),
        ("herald", OPENED_LOWER, f"코스피는 전장보다 0.89%(53.06포인트) 내린 5,916.58로 {BEGAN}."),
        ("daily", HAIR, f"코스피는 전 거래일 대비 0.12포인트 오른 5969.76으로 {BEGAN}."),
        ("yonhap", OPENED_FLAT, f"코스피는 전 거래일과 같은 5,969.64로 {BEGAN}."),
    ],
)
def test_where_the_index_opened(house: str, fact: Opening, words: str) -> None:
    assert sentence("opening", fact, house=house) in either(words)


def test_an_opening_behind_the_triple_does_not_say_again_what_it_is_counted_from() -> None:
    beats = (Beat("triple", (UP,)), Beat("opening", (OPENED,)))
    voice = voice_of(day("14:00"), ((Beat("lead", (UP,)),), beats), UP, "yonhap")
    printed("triple", (UP,), voice)
    assert printed("opening", (OPENED,), voice) in either(
        f"지수는 53.06포인트(0.89%) 오른 6,022.70으로 {BEGAN}."
    )


def milestone(how: str, level: str, *, first: bool = False, years: str | None = None) -> Milestone:
    since = mark(date(2020, 11, 13), "1") if years else None
    ago = Decimal(years) if years else None
    return Milestone("KOSPI", MAIN, points(level), points("1"), how, "minor", first, True, since, ago)


def pace(level: str, at: date, days: int, *, also: bool) -> Pace:
    return Pace("KOSPI", MAIN, points(level), "first_close", also, mark(at), days, 1)


FOUR = pace("4000", date(2025, 10, 27), 121, also=True)
FIVE = pace("5000", JANUARY, 29, also=False)


SENTENCES: tuple[tuple[str, tuple[Fact, ...], tuple[Fact, ...], str], ...] = (
    ("pace", (FOUR,), (), "코스피가 지난해 10월 27일 4,000선을 처음 돌파한 지 약 4개월 만이다."),
    (
        "pace",
        (FOUR,),
        (milestone("touched", "6000", first=True),),
        "코스피가 장중 6,000선을 넘어선 것은 지난해 10월 27일 4,000선을 처음 돌파한 지 약 4개월 만이다.",
    ),
    (
        "pace",
        (FOUR, FIVE),
        (),
        "코스피가 지난해 10월 27일 4,000선을 처음 돌파한 지 약 4개월, 지난달 27일 5,000선에 "
        "처음 안착한 지 29일 만이다.",
    ),
    (
        "pace",
        (FOUR,),
        (milestone("closed", "6000", first=True),),
        "코스피가 6,000선을 넘어선 것은 지난해 10월 27일 4,000선을 처음 돌파한 지 약 4개월 만이다.",
    ),
    (
        "first_rung",
        (milestone("closed", "2500", first=True),),
        (),
        "코스피가 종가 기준 2,500선을 웃돈 것은 이번이 처음이다.",
    ),
    (
        "level",
        (milestone("lost", "2500", years="5"),),
        (),
        "코스피가 종가 기준 2,500선을 밑돈 것은 2020년 11월 13일 이후 처음이다.",
    ),
    (
        "level",
        (milestone("regained", "2500", years="5"),),
        (),
        "코스피가 종가 기준 2,500선을 웃돈 것은 2020년 11월 13일 이후 처음이다.",
    ),
    ("level", (milestone("lost", "2500"),), (), "코스피는 종가 기준 2,500선을 [내줬다|밑돌았다]."),
    (
        "level",
        (milestone("regained", "2500", years="0.05"),),
        (),
        "코스피는 종가 기준 2,500선을 [회복했다|되찾았다].",
    ),
    ("year_range", (YearRange("KOSPI", MAIN, "low_close", fig(1), None),), (), "종가 기준 52주 최저치다."),
    ("year_range", (YearRange("KOSPI", MAIN, "high_close", fig(1), None),), (), "종가 기준 52주 최고치다."),
    (
        "intraday",
        (since("intraday_fall_percent", mark(date(2001, 9, 12))),),
        (),
        "코스피는 한때 8.13% 내려 2001년 9월 12일 이후 가장 큰 장중 하락률을 기록했다.",
    ),
    (
        "intraday",
        (since("intraday_rise_percent", None, ever=True),),
        (),
        "코스피는 한때 8.13% 올라 사상 최대 장중 상승률을 기록했다.",
    ),
)


@pytest.mark.parametrize(("template", "facts", "beside", "words"), SENTENCES, ids=lambda each: str(each)[:40])
def test_a_fact_of_the_body_in_korean(
    template: str, facts: tuple[Fact, ...], beside: tuple[Fact, ...], words: str
) -> None:
    assert sentence(template, *facts, beside=beside) in either(words)


def test_a_level_that_the_lead_has_counted_from_is_not_counted_from_again() -> None:
    lead = milestone("closed", "6000", first=True)
    voice = voice_of(day(), ((Beat("lead", (lead, FIVE)),), (Beat("pace", (FOUR, FIVE)),)), lead, "yonhap")
    voice.rung(FIVE.past_level, FIVE)
    assert printed("pace", (FOUR, FIVE), voice) == (
        "코스피가 6,000선을 넘어선 것은 지난해 10월 27일 4,000선을 처음 돌파한 지 약 4개월 만이다."
    )


@pytest.mark.parametrize(
    ("told", "ends"),
    [("장을 마쳤다", "마감했다."), ("하락 마감했다", "마쳤다."), ("거래를 마쳤다", "마감했다.")],
)
def test_the_close_is_not_told_in_the_lead_s_own_words(told: str, ends: str) -> None:
    voice = voice_of(day(), ((Beat("lead", (UP,)),), (Beat("triple", (UP,)),)), UP, "yonhap")
    voice.turn([told])
    voice.turn(["사들였다", "순매수했다"])
    assert printed("triple", (UP,), voice).endswith(ends)
