"""The Korean sentence about the high and the low, word for word."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from newsgen.records import (
    MAIN,
    Beat,
    DayRange,
    Fact,
    Move,
    Record,
)
from tests.made import BEFORE, day, fig, mark, quote
from tests.prose.korean.telling import either, printed, voice_of
from tests.prose.korean.told import CLOSED, points


def ranged(high: str | None, low: str | None, **more: Any) -> DayRange:
    """A range against a close of 1,000."""
    ends = [points(each) if each else None for each in (high, low)]
    gains = [fig(str(Decimal(each) / 10 - 100)) if each else None for each in (high, low)]
    return DayRange("KOSPI", MAIN, ends[0], ends[1], fig("1"), gains[0], gains[1], **more)


def moved(last: str) -> Move:
    change = Decimal(last) - 1000
    way = "up" if change > 0 else "down"
    return Move("KOSPI", MAIN, points(last), points("1000"), points(str(change)), fig(str(change / 10)), way)


RECORD_HIGH = Record("KOSPI", MAIN, points("1030"), "high", mark(BEFORE, "1020"), points("10"))
PASSED = ranged("1012.14", None, passed=points("1010"))

RANGES: tuple[tuple[tuple[Fact, ...], str, str], ...] = (
    (
        (ranged("1030", "990"),),
        "1020",
        "[장중 고가는 1,030.00, 저가는 990.00이었다|코스피는 장중 990.00과 1,030.00 사이에서 움직였다].",
    ),
    ((ranged("1030", None),), "1020", "코스피는 장중 [한때 |]1,030.00까지 올랐다."),
    ((ranged("995", None),), "990", "장중 고가는 995.00이었다."),
    ((ranged(None, "990"),), "995", "코스피는 장중 [한때 |]990.00까지 내렸다."),
    ((ranged(None, "1003"),), "1020", "장중 저가는 1,003.00이었다."),
    ((PASSED,), "1011", "코스피는 장중 [한때 |]1,010선을 넘어 1,012.14까지 올랐다."),
    (
        (ranged("1030", None), RECORD_HIGH),
        "1020",
        "코스피는 [한때 |]1,030.00까지 올라 장중 사상 최고치를 새로 썼다.",
    ),
    (
        (ranged("1030", "990"), RECORD_HIGH),
        "1020",
        "장중 고가는 사상 최고치인 1,030.00, 저가는 990.00이었다.",
    ),
    ((ranged("1030", "990"),), "1030", f"코스피는 장중 990.00까지 내렸지만 이날 최고점에서 {CLOSED}."),
    ((ranged("1030", "990"),), "990", f"코스피는 장중 1,030.00까지 올랐지만 이날 최저점에서 {CLOSED}."),
    (
        (ranged("1030", "1003"),),
        "1030",
        "코스피는 이날 최고점에서 [거래를 마쳤고|장을 마쳤고|마감했고], 저가는 1,003.00이었다.",
    ),
    (
        (ranged("995", "990"),),
        "990",
        "코스피는 이날 최저점에서 [거래를 마쳤고|장을 마쳤고|마감했고], 고가는 995.00이었다.",
    ),
    (
        (ranged("1030", None), RECORD_HIGH),
        "1030",
        "코스피는 이날 최고점에서 [거래를 마쳐|장을 마쳐|마감해] 장중 기준으로 사상 최고치를 새로 썼다.",
    ),
    (
        (ranged("1030", "990"), RECORD_HIGH),
        "990",
        f"코스피는 1,030.00까지 올라 장중 사상 최고치를 새로 썼지만 이날 최저점에서 {CLOSED}.",
    ),
)


@pytest.mark.parametrize(("facts", "last", "words"), RANGES)
def test_the_range_of_a_session(facts: tuple[Fact, ...], last: str, words: str) -> None:
    move = moved(last)
    beats = ((Beat("lead", (move,)),), (Beat("range", facts),))
    voice = voice_of(day(), beats, move, "yonhap")
    voice.level(move.last, move)
    assert printed("range", facts, voice) in either(words)


@pytest.mark.parametrize(
    ("high", "low", "last", "words"),
    [
        ("1030", None, "995", "코스피는 장중 한때 1,030.00까지 올랐다."),
        (None, "990", "1005", "코스피는 장중 한때 990.00까지 내렸다."),
    ],
)
def test_what_a_session_that_ended_the_other_way_had_reached_was_once(
    high: str | None, low: str | None, last: str, words: str
) -> None:
    move, facts = moved(last), (ranged(high, low),)
    voices = [voice_of(day(), ((Beat("lead", (move,)),), (Beat("range", facts),)), move, "yonhap")] * 2
    assert [printed("range", facts, voice).replace("지수는", "코스피는") for voice in voices] == [words] * 2


@pytest.mark.parametrize(
    ("high", "low", "last", "words"),
    [
        ("1012", "990", "995", "코스피는 장중 사상 최고치로 출발해 990.00까지 내렸다."),
        ("1012", "990", "990", f"코스피는 장중 사상 최고치로 출발했지만 이날 최저점에서 {CLOSED}."),
    ],
)
def test_a_record_at_the_opening(high: str, low: str, last: str, words: str) -> None:
    here = day(KOSPI=quote("KOSPI", last=last, previous_close="1000", open="1012"))
    move, facts = moved(last), (ranged(high, low), RECORD_HIGH)
    voice = voice_of(here, ((Beat("lead", (move,)),), (Beat("range", facts),)), move, "yonhap")
    voice.level(points("1012"), move)
    voice.level(move.last, move)
    assert printed("range", facts, voice) in either(words)
