from __future__ import annotations

from newsgen.reading.printed import printed
from tests.reading.conftest import Make, move, opening, percent, verb

MOVE, OPENING = move("1.5"), opening("0.5")


def test_a_fact_is_told_when_it_is_planned_and_a_line_prints_it(story: Make) -> None:
    made = story([MOVE], [[MOVE]], [("The Kospi ", verb("rose", MOVE), " ", percent(MOVE), ".")])
    found = printed(made)
    assert found.told == {"move:KOSPI"} and found.led == {"move:KOSPI"}


def test_a_fact_that_is_planned_and_not_printed_is_not_told(story: Make) -> None:
    made = story([MOVE], [[MOVE]], [("The Kospi rose 1.5 percent.",)])
    found = printed(made)
    assert found.planned == {"move:KOSPI"} and found.told == frozenset()


def test_a_fact_that_is_printed_and_not_planned_is_not_told(story: Make) -> None:
    made = story([MOVE], [[]], [("The Kospi ", verb("rose", MOVE), ".")])
    assert printed(made).told == frozenset()


def test_the_lead_is_the_headline_the_deck_and_the_first_paragraph(story: Make) -> None:
    lines = [("The Kospi ", verb("rose", MOVE), "."), ("It opened ", verb("higher", OPENING), ".")]
    found = printed(story([MOVE, OPENING], [[MOVE], [OPENING]], lines))
    assert found.led == {"move:KOSPI"} and found.told == {"move:KOSPI", "opening:KOSPI"}
    head = (OPENING,), ("Kospi opens ", verb("higher", OPENING))
    assert "opening:KOSPI" in printed(story([MOVE, OPENING], [[MOVE]], lines[:1], headline=head)).led


def test_the_reason_why_a_fact_is_left_out_is_the_plans_own(story: Make) -> None:
    made = story([MOVE, OPENING], [[MOVE]], [("x",)], left_out=[(OPENING, "29 points")])
    assert printed(made).reasons["opening:KOSPI"] == "29 points"
