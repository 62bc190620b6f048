"""Korean first sentences before the close, and what holds for those of every day."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from itertools import pairwise
from pathlib import Path

import pytest

from newsgen import pipeline, settings
from newsgen.records import (
    MAIN,
    Assignment,
    Beat,
    Fact,
    Line,
    MarketDay,
    Opening,
)
from tests.made import BEFORE, SESSION, day, fig, history
from tests.prose.korean.telling import either, printed, voice_of
from tests.prose.korean.told import (
    DOWN,
    EARLY,
    FLAT,
    LITTLE,
    LOST,
    PLUNGE,
    TOUCHED,
    TURNED,
    UP,
    lede,
    points,
)

DAYS = Path(__file__).parents[3] / "fixtures" / "days"
LONGEST = 120


@pytest.mark.parametrize(
    ("clock", "template", "facts", "words"),
    [
        ("09:20", "lead_drift", (UP,), "코스피가 25일 장 초반 2% 가까이 [오름세다|상승 중이다]."),
        ("11:20", "lead_drift", (LITTLE,), "코스피가 25일 오전 [오름세다|상승 중이다]."),
        ("14:00", "lead_swing", (PLUNGE,), "코스피가 25일 오후 8% 넘게 폭락 중이다."),
        ("14:00", "lead_flat", (FLAT,), "코스피가 25일 오후 보합세다."),
        (
            "14:00",
            "lead_milestone",
            (TOUCHED, UP),
            "코스피가 25일 장중 사상 처음으로 6,000선을 [돌파했다|넘어섰다].",
        ),
        ("14:00", "lead_record", (EARLY, UP), "코스피가 25일 장중 사상 최고치를 [새로 썼다|경신했다]."),
        ("14:00", "lead_reversal", (TURNED, DOWN), "코스피가 25일 상승 출발했으나 하락세로 돌아섰다."),
        (
            "14:00",
            "lead_drift",
            (UP, Opening("KOSPI", MAIN, points("5916.58"), points("-53.06"), fig("-0.89"), "down")),
            "코스피가 25일 하락 출발했으나 상승세로 돌아섰다.",
        ),
    ],
)
def test_before_the_close_a_first_sentence_does_not_end_as_the_figures_behind_it(
    clock: str, template: str, facts: tuple[Fact, ...], words: str
) -> None:
    assert lede(template, *facts, clock=clock) in either(words)


@pytest.mark.parametrize(
    ("percent", "words"),
    [
        ("0.99", ""),
        ("0.996", " 1%"),
        ("1.00", " 1%"),
        ("1.01", " 1% 넘게"),
        ("1.79", " 1% 넘게"),
        ("1.80", " 2% 가까이"),
        ("1.994", " 2% 가까이"),
        ("2.00", " 2%"),
    ],
)
def test_how_far_is_rough_and_true(percent: str, words: str) -> None:
    move = replace(UP, percent=fig(percent))
    told = lede("lead_drift", move)
    assert told.partition("25일")[2].rpartition(" ")[0].removesuffix(" 상승") == words


def test_two_sessions_in_a_row_never_begin_alike() -> None:
    sessions = [SESSION + timedelta(days) for days in (0, 1, 2, 5, 6, 7, 8, 12, 14, 18, 26, 27)]
    found = []
    for before, here in pairwise(sessions):
        made = day(session=here, history=history(previous_session=before))
        voice = voice_of(made, ((Beat("lead_swing", (UP,)),),), UP, "yonhap")
        found.append(printed("lead_swing", (UP,), voice).replace(f"{here.day}일", "DAY").partition(" 2%")[0])
    assert all(one != other for one, other in pairwise(found)), found


def recorded() -> list[tuple[str, MarketDay]]:
    """Every recorded day whose story is the market's."""
    files = sorted(DAYS.glob("*/*.json"))
    days = [(f"{each.parent.name}/{each.stem}", pipeline.day_from_file(str(each))) for each in files]
    return [(name, each) for name, each in days if each.assignment.about in ("market", "KOSDAQ")]


@pytest.mark.parametrize("house", ["yonhap", "daily", "herald"])
def test_every_recorded_day_has_a_first_sentence_that_a_desk_would_print(house: str) -> None:
    set_up = settings.load("ko", house)
    for name, each in recorded():
        if each.assignment.period != "day":
            continue
        plan = pipeline.weigh(each, set_up)
        voice, beat = set_up.desk.new_voice(plan, each), plan.paragraphs[0][0]
        told = printed(beat.template, beat.facts, voice)  # type: ignore[arg-type]
        assert len(told) <= LONGEST, (name, told)
        assert told.endswith("다."), (name, told)
        assert "  " not in told, (name, told)


def test_the_kosdaq_begins_its_own_story() -> None:
    made = day(history=history("KOSDAQ", previous_session=BEFORE))
    own = replace(made, assignment=Assignment("KOSDAQ", "day"), main="KOSDAQ")
    move = replace(UP, subject="KOSDAQ")
    told = printed("lead_swing", (move,), voice_of(own, ((Beat("lead_swing", (move,)),),), move, "yonhap"))
    assert told.startswith("코스닥이 25일 2% 가까이 ")


def test_who_when_how_far_and_which_way_of_a_first_sentence_are_marked() -> None:
    desk = settings.load("ko", "yonhap").desk
    here, chunks = day(history=history(previous_session=BEFORE)), list[str]()
    voice = voice_of(here, ((Beat("lead_swing", (DOWN, LOST)),),), DOWN, "yonhap")
    desk.render("lead_swing")(desk.builders_of("market")["lead_swing"]((DOWN, LOST), voice).fields(), chunks)
    line = Line.of(chunks)
    marked = [(line.text[span.start : span.end], span.kind) for span in line.spans]
    assert marked[:3] == [("코스피", "name"), ("25일", "time"), ("3% 가까이", "figure")]
    assert [kind for _, kind in marked[3:]] == ["direction", "figure", "direction"]
