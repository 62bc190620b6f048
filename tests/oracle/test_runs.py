from __future__ import annotations

from datetime import date
from decimal import Decimal

from newsgen.oracle import runs
from newsgen.records import FlowStreak, Streak
from tests.oracle.tapes import ask, flows, split, tape


def of(closes: list[float | None], **given: object) -> Streak | None:
    return next(iter(runs.streaks(ask(tape(closes, **given)))), None)  # type: ignore[arg-type]


def of_flows(amounts: list[int]) -> FlowStreak | None:
    return next(iter(runs.flow_streaks(ask(flows(amounts)))), None)


def test_a_row_is_counted_with_this_session_and_its_change_compounded() -> None:
    streak = of([100, 90, 99, 110, 121])
    assert streak is not None and (streak.direction, streak.sessions.value, streak.ended) == ("up", 3, False)
    assert streak.percent is not None and streak.percent.value == Decimal(31) / Decimal(90) * 100


def test_a_broken_row_is_counted_up_to_the_session_before() -> None:
    streak = of([100, 90, 99, 110, 105])
    assert streak is not None and (streak.sessions.value, streak.ended) == (2, True)
    assert streak.percent is not None and streak.percent.value == Decimal(20) / Decimal(90) * 100


def test_a_flat_day_breaks_a_row_and_begins_none() -> None:
    assert of([100, 90, 99, 110, 110]).ended  # type: ignore[union-attr]
    assert of([100, 90, 90, 99]) is None


def test_a_move_against_a_row_behind_a_flat_day_is_not_told_as_its_end() -> None:
    assert of([100, 90, 90, 99, 110, 105]) is None
    assert of([100, 90, 90, 99, 110, 110]).ended  # type: ignore[union-attr]
    assert not of([100, 90, 90, 99, 110, 121]).ended  # type: ignore[union-attr]


def test_a_row_that_may_have_begun_before_the_coverage_has_no_length() -> None:
    assert of([100, 110, 120, 130]) is None
    assert of([100, 90, 110, 120], joined=[False, True, False, True]) is None


def test_a_row_across_sessions_that_nobody_can_count_is_left_out() -> None:
    assert of([100, 90, 99, 110], first=date(1998, 12, 3)) is None


def test_a_row_goes_on_through_a_split() -> None:
    streak = of([5000, 4900, 5000, 102, 104], factors=split(5, 3, 50))
    assert streak is not None and streak.sessions.value == 3
    assert streak.percent is not None and streak.percent.value == Decimal(6) / Decimal(98) * 100


def test_a_group_s_row_has_its_sum_and_neither_side_breaks_it() -> None:
    streak = of_flows([-1, 5, 6, 7])
    assert streak is not None and streak.total is not None
    assert (streak.group, streak.direction, streak.sessions.value, streak.total.value) == (
        "foreign",
        "up",
        3,
        18,
    )
    ended = of_flows([-1, 5, 6, 0])
    assert ended is not None and ended.ended and ended.total is not None and ended.total.value == 11
    assert of_flows([5, 6, 7]) is None
