"""Sessions in a row."""

from __future__ import annotations

from datetime import date

import pytest

from newsgen.records import PreviousMove, Streak
from tests.facts.found import found, kospi
from tests.made import datum, day, history, mark, run


@pytest.mark.parametrize(
    ("last", "before", "told"),
    [
        ("1005.00", run("up", 2), [("up", 3, False)]),
        ("995.00", run("up", 4), [("up", 4, True)]),
        ("1000.00", run("up", 4), [("up", 4, True)]),
        ("1005.00", run("down", 1), []),
        ("995.00", run("up", 4)._replace(after_flat=True), []),
        ("1000.00", run("up", 4)._replace(after_flat=True), [("up", 4, True)]),
        ("1005.00", run("up", 4)._replace(after_flat=True), [("up", 5, False)]),
    ],
)
def test_a_row_is_kept_broken_or_too_short(last: str, before: object, told: list[object]) -> None:
    streaks = found(day(**kospi(last), history=history(run=before)), Streak)
    assert [(s.direction, s.sessions.value, s.ended) for s in streaks] == told


def test_the_session_before_is_counted_in_calendar_days() -> None:
    past = history(previous_session=date(2026, 2, 20), previous_percent=datum("-3.65", "pct", "percent"))
    move = found(day(**kospi("1005.00"), history=past), PreviousMove)[0]
    assert (move.calendar_days, move.against) == (5, True)


@pytest.mark.parametrize(("last", "percent"), [("1050.00", 5), ("990.00", 0)])
def test_a_row_is_told_with_the_change_over_all_of_it(last: str, percent: int) -> None:
    """Kept, it reaches to this close; broken, to the one before."""
    past = history(run=run("up", 4, base=mark(date(2026, 2, 13), "1000")))
    streak = found(day(**kospi(last), history=past), Streak)[0]
    assert streak.percent is not None
    assert streak.percent.value == percent


def test_a_row_whose_start_is_not_known_has_no_percent() -> None:
    assert found(day(**kospi("1005"), history=history(run=run("up", 4))), Streak)[0].percent is None
