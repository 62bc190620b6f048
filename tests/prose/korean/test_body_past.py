"""Korean sentences that set a session against the past, word for word."""

from __future__ import annotations

from datetime import date

import pytest

from newsgen.records import (
    MAIN,
    Beat,
    Fact,
    Mark,
    MultiDay,
    PreviousMove,
    Rank,
)
from tests.made import BEFORE, day, fig, history, mark
from tests.prose.korean.telling import either, printed, voice_of
from tests.prose.korean.told import DOWN, FIRST, FLAT, JANUARY, UP, points, record, row, sentence, since

FRIDAY = date(2026, 2, 20)


def rank(measure: str, place: int, *, ever: bool, behind: Mark | None = None) -> Rank:
    unit = "points" if measure.endswith("points") else "percent"
    own = fig("-900", unit)
    return Rank("KOSPI", MAIN, measure, fig(place, "place"), own, FIRST, ever, behind=behind)


def before(at: date, percent: str, way: str) -> PreviousMove:
    return PreviousMove("KOSPI", MAIN, at, fig(percent), way, against=way == "down", calendar_days=1)


OCT_24 = mark(date(2008, 10, 24), "-10.57")
OCT_24_POINTS = mark(date(2008, 10, 24), "-110.96")
PREVIOUS = "직전 거래일인 "

SENTENCES: tuple[tuple[str, tuple[Fact, ...], tuple[Fact, ...], str], ...] = (
    (
        "record",
        (record(JANUARY),),
        (),
        "코스피는 종가 기준 사상 최고치를 새로 써 지난달 27일 세운 종전 기록(5,969.64)을 넘어섰다.",
    ),
    (
        "since_close",
        (since("low_close", mark(date(2023, 11, 3), "2368.34")),),
        (),
        "[종가는 2023년 11월 3일(2,368.34) 이후 가장 낮다|종가 기준으로 2023년 11월 "
        "3일(2,368.34) 이후 최저치다].",
    ),
    (
        "since_close",
        (since("high_close", None),),
        (),
        "[종가는 적어도 1995년 5월 2일 이후 가장 높다|종가 기준으로 적어도 1995년 5월 2일 이후 최고치다].",
    ),
    ("since_close", (since("high_close", None, ever=True),), (), "종가 기준 사상 최고치다."),
    (
        "extreme",
        (since("fall_percent", OCT_24),),
        (),
        "이날 하락률은 2008년 10월 24일(10.57%) 이후 가장 컸다.",
    ),
    ("extreme", (since("rise_percent", None),), (), "이날 상승률은 적어도 1995년 5월 2일 이후 가장 컸다."),
    ("extreme", (since("rise_points", None, ever=True),), (), "이날 상승 폭은 사상 최대다."),
    (
        "extreme",
        (since("rise_points", None, ever=True),),
        (since("rise_percent", OCT_24),),
        "이날 상승 폭도 사상 최대다.",
    ),
    (
        "extreme",
        (since("fall_percent", OCT_24), since("fall_points", OCT_24_POINTS)),
        (),
        "이날 하락률과 하락 폭 모두 2008년 10월 24일 이후 가장 컸다.",
    ),
    (
        "extreme",
        (since("fall_percent", OCT_24), since("fall_points", None, ever=True)),
        (),
        "이날 하락률은 2008년 10월 24일(10.57%) 이후 가장 컸고, 하락 폭은 사상 최대였다.",
    ),
    (
        "extreme",
        (since("fall_percent", None, ever=True), since("fall_points", OCT_24_POINTS)),
        (),
        "이날 하락률은 사상 최대였고, 하락 폭은 2008년 10월 24일(110.96포인트) 이후 가장 컸다.",
    ),
    ("rank", (rank("fall_percent", 5, ever=True),), (), "역대 다섯 번째로 큰 하락률이다."),
    (
        "rank",
        (rank("rise_points", 2, ever=False),),
        (),
        "적어도 1995년 5월 2일 이후 두 번째로 큰 상승 폭이다.",
    ),
    (
        "passed",
        (rank("fall_percent", 1, ever=True, behind=mark(date(2001, 9, 12), "-12.0188")),),
        (),
        "종전 최대 하락률은 2001년 9월 12일의 12.02%였다.",
    ),
    (
        "passed",
        (rank("rise_points", 1, ever=True, behind=mark(date(2025, 4, 10), "1284.5")),),
        (),
        "종전 최대 상승 폭은 지난해 4월 10일의 1,284.50포인트였다.",
    ),
    ("streak", (row("down", 7, ended=False),), (), "코스피는 [7거래일 연속 하락했다|7거래일째 내렸다]."),
    ("streak", (row("up", 3, ended=False),), (), "코스피는 [3거래일 연속 상승했다|사흘째 올랐다]."),
    ("streak", (row("down", 7, ended=True),), (UP,), "코스피가 오른 것은 8거래일 만이다."),
    ("streak", (row("up", 2, ended=True),), (DOWN,), "코스피가 내린 것은 사흘 만이다."),
    ("streak", (row("up", 7, ended=True),), (FLAT,), "7거래일 연속 이어진 상승세는 멈췄다."),
    (
        "row_sum",
        (row("down", 4, ended=False, percent="-22.27"),),
        (),
        "코스피는 나흘째 내려 이 기간 22.27% 하락했다.",
    ),
    (
        "row_sum",
        (row("up", 7, ended=False, percent="8.3"),),
        (),
        "코스피는 7거래일째 올라 이 기간 8.30% 상승했다.",
    ),
    (
        "several",
        (MultiDay("KOSPI", MAIN, fig(2, "sessions"), points("-9"), fig("-18.43"), mark(FIRST, "1"), "down"),),
        (),
        "코스피는 최근 2거래일 동안 18.43% [내렸다|하락했다].",
    ),
    (
        "several",
        (row("up", 5, ended=False, percent="8.3"),),
        (),
        "코스피는 최근 5거래일 동안 8.30% [올랐다|상승했다].",
    ),
    (
        "before",
        (before(FRIDAY, "-8.02", "down"),),
        (UP,),
        f"코스피는 {PREVIOUS}20일 8.02% 내린 뒤 반등했다.",
    ),
    (
        "before",
        (before(FRIDAY, "3.02", "up"),),
        (UP,),
        f"코스피는 {PREVIOUS}20일에도 3.02% [올랐다|상승했다].",
    ),
)


@pytest.mark.parametrize(("template", "facts", "beside", "words"), SENTENCES, ids=lambda each: str(each)[:40])
def test_a_session_against_the_past_in_korean(
    template: str, facts: tuple[Fact, ...], beside: tuple[Fact, ...], words: str
) -> None:
    assert sentence(template, *facts, beside=beside) in either(words)


def test_a_record_is_told_without_a_name_behind_the_close_that_made_it() -> None:
    here, fact = day(history=history(previous_session=BEFORE)), record(BEFORE)
    beats = ((Beat("lead", (UP,)),), (Beat("triple", (UP,)), Beat("record", (fact,))))
    voice = voice_of(here, beats, UP, "yonhap")
    printed("triple", (UP,), voice)
    assert printed("record", (fact,), voice) == (
        "종가 기준 사상 최고치로, 전날 세운 종전 기록(5,969.64)을 하루 만에 갈아치웠다."
    )


def test_a_record_behind_the_day_before_is_not_that_day_s() -> None:
    fact, past = record(JANUARY), before(FRIDAY, "3.02", "up")
    beats = (
        (Beat("lead", (UP,)),),
        (Beat("triple", (UP,)), Beat("before", (past,)), Beat("record", (fact,))),
    )
    voice = voice_of(day(), beats, UP, "yonhap")
    printed("triple", (UP,), voice)
    printed("before", (past,), voice)
    assert printed("record", (fact,), voice).startswith("지수는 종가 기준 사상 최고치를 새로 써 ")


def test_a_row_that_ends_beside_the_day_before_is_not_counted_back_to_twice() -> None:
    ended, past = row("down", 3, ended=True), before(FRIDAY, "-3.02", "down")
    beats = ((Beat("lead_swing", (UP, past)),), (Beat("triple", (UP,)), Beat("streak", (ended,))))
    assert printed("streak", (ended,), voice_of(day(), beats, UP, "yonhap")) == (
        "3거래일 연속 이어진 하락세는 멈췄다."
    )


def test_the_day_before_right_behind_the_move_is_of_the_same_index() -> None:
    past = before(FRIDAY, "3.02", "down")
    beats = ((Beat("lead", (UP,)),), (Beat("triple", (UP,)), Beat("before", (past,))))
    voice = voice_of(day(), beats, UP, "yonhap")
    printed("triple", (UP,), voice)
    assert printed("before", (past,), voice).startswith("직전 거래일인 20일에는 3.02% ")


def test_a_record_that_the_lead_has_told_leaves_the_one_before() -> None:
    fact = record(JANUARY)
    assert sentence("record", fact, beside=(fact,)) in either(
        "종전 [최고치는|기록은] 지난달 27일 세운 5,969.64였다."
    )
