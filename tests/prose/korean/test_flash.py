"""Korean flashes of the market's story, word for word."""

from __future__ import annotations

from dataclasses import replace

import pytest

from newsgen import settings
from newsgen.prose import flash
from newsgen.records import (
    MAIN,
    Beat,
    Fact,
    Move,
    Opening,
    RankedFact,
    Source,
)
from tests.made import BEFORE, day, fig, history
from tests.prose.korean.telling import voice_of
from tests.prose.korean.told import (
    DOWN,
    FLAT,
    HIGH,
    UP,
    points,
    record,
)

OPENED = Opening("KOSPI", MAIN, points("6022.70"), points("53.06"), fig("0.89"), "up")
RECORD = record(BEFORE)


@pytest.mark.parametrize(
    ("head", "move", "clock", "words"),
    [
        (("head_drift", (DOWN,)), DOWN, "15:30", "코스피, 2.83% 내린 5,800.70 마감"),
        (("head_milestone", (HIGH, UP)), UP, "15:30", "코스피 사상 첫 6,000선 마감, 1.91% 오른 6,083.86"),
        (("head_flat", (FLAT,)), FLAT, "15:30", "코스피 변동 없이 마감, 5,969.64"),
        (("head_flat", (FLAT,)), FLAT, "14:00", "코스피 보합, 오후 2시 현재 5,969.64"),
        (
            ("head_drift", (DOWN, OPENED)),
            DOWN,
            "14:00",
            "코스피 하락 전환, 오후 2시 현재 2.83% 내린 5,800.70",
        ),
    ],
)
def test_a_flash_ends_in_what_its_headline_has_not_said(
    head: tuple[str, tuple[Fact, ...]], move: Move, clock: str, words: str
) -> None:
    assert flashed(Beat(*head), move, clock) == words


def flashed(head: Beat, move: Move, clock: str = "15:30") -> str:
    """The flash of a story with that headline."""
    made = day(clock, history=history(previous_session=BEFORE))
    here = replace(made, source=Source({"en": "made-up data", "ko": "꾸민 자료"}))
    plan = replace(voice_of(here, ((head,),), move, "yonhap").plan, headline=head)
    plan = replace(plan, ranked=(RankedFact(move, 1, ()),))
    return flash(plan, here, settings.load("ko", "yonhap").desk).headline.text


def test_a_flash_says_a_record_level_once() -> None:
    told = flashed(Beat("head_record", (RECORD, FLAT)), UP)
    assert told == "코스피 사상 최고치 6,083.86 마감, 1.91% 상승"
