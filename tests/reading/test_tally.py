from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

import pytest

from newsgen import report
from newsgen.reading import Scales, tally
from newsgen.reading.tally import repeats, sample
from newsgen.records.replayed import Fault
from newsgen.records.reported import FamilyMet, Measured, VerbUse, Written

FIRST = date(2025, 12, 30)
MADE = Measured(
    FIRST,
    "kospi-2025-12-30-close-1530-en",
    "rise",
    "up",
    "The Kospi rose 1 percent on Tuesday.",
    "The Kospi rose # percent on DAY.",
    (7, 12),
    (1, 1),
    (VerbUse("rise", "index", Decimal(1)),),
    (),
    (),
    "Kospi rises",
    "",
    ("The Kospi rose 1 percent on Tuesday.",),
)


def made(days: int, **changes: object) -> Measured:
    session = FIRST + timedelta(days)
    return replace(MADE, session=session, story_id=f"kospi-{session}-close-1530-en", **changes)


@pytest.fixture(scope="module")
def scales() -> Scales:
    return report.scales()


def test_two_stories_in_a_row_that_open_alike_are_a_repeat_and_with_one_between_they_are_not() -> None:
    other = made(1, masked="The index rose # percent on DAY.")
    assert list(repeats([MADE, other, made(2)])) == []
    (found,) = repeats([other, MADE, made(2)])
    assert (found.before, found.session) == (FIRST, FIRST + timedelta(2))


def test_openings_are_compared_across_what_different_processes_wrote(scales: Scales) -> None:
    done = tally(Written((made(1), MADE)), scales, ("rise",))
    assert len(done.repeats) == 1 and not done.passed


def test_kinds_are_counted_by_year_and_what_never_occurs_is_named(scales: Scales) -> None:
    done = tally(Written((MADE, made(3, kind="fall", masked="x"))), scales, ("rise", "fall", "halt"))
    assert done.kinds == {(2025, "rise"): 1, (2026, "fall"): 1} and done.never == ("halt",)
    assert done.story_words == {19: 2} and done.sentence_words == {7: 2, 12: 2}


def test_a_verb_outside_of_what_humans_used_it_for_is_listed_with_its_day(scales: Scales) -> None:
    far = made(1, verbs=(VerbUse("rise", "index", Decimal(9)),), masked="x")
    (row,) = tally(Written((MADE, far)), scales, ()).verbs
    assert row.outside == ((far.session, Decimal(9)),) and (row.least, row.most) == (1, 9)


def test_families_are_counted_by_kind_of_day_with_the_days_that_miss_them(scales: Scales) -> None:
    told = FamilyMet("open", lead=False, told=True, led=False)
    missed = FamilyMet("open", lead=False, told=False, led=False, why="29 points")
    done = tally(Written((replace(MADE, families=(told,)), made(1, families=(missed,)))), scales, ())
    (row,) = (row for row in done.families if row.family == "open")
    assert (row.day, row.human, row.expected, row.told) == ("up", 24, 2, 1)
    assert [(each.session, each.why) for each in row.missed] == [(FIRST + timedelta(1), "29 points")]
    assert done.share == 50 and not done.passed


def test_a_family_outside_its_lead_is_enough_to_fail(scales: Scales) -> None:
    below = FamilyMet("lede_direction_or_intensity", lead=True, told=True, led=False)
    above = below._replace(led=True)
    assert not tally(Written((replace(MADE, families=(below,)),)), scales, ()).passed
    assert tally(Written((replace(MADE, families=(above,)),)), scales, ()).passed


def test_a_problem_is_enough_to_fail_and_a_session_without_a_story_is_told(scales: Scales) -> None:
    fault = Fault(FIRST, "figures", "wrong")
    assert not tally(Written((replace(MADE, problems=(fault,)),)), scales, ()).passed
    assert tally(Written((MADE,), (fault,)), scales, ()).skipped == (fault,)


def test_only_stories_of_days_with_all_there_is_stand_beside_complete_human_ones(scales: Scales) -> None:
    met = tuple(FamilyMet(name, lead=False, told=True, led=False) for name in sorted(scales.full))
    done = tally(Written((made(0, families=met), made(1, families=met[:1], masked="x"))), scales, ())
    assert done.story_words == {19: 2} and done.full_story_words == {19: 1}


def test_the_sample_goes_round_the_kinds_and_is_the_same_each_time() -> None:
    kinds = ("rise", "fall", "flat", "crash")
    stories = [made(day, kind=kinds[day % 4] if day < 90 else "rise") for day in range(200)]
    drawn = list(sample(stories))
    assert len(drawn) == 12 and {
        kind: [each.kind for each in drawn].count(kind) for kind in kinds
    } == dict.fromkeys(kinds, 3)
    assert drawn == list(sample(list(reversed(stories))))
