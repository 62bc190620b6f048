from __future__ import annotations

from decimal import Decimal

import pytest

from newsgen.oracle import moves
from tests.oracle.tapes import ask, tape


def test_a_move_is_from_the_close_before() -> None:
    (move,) = moves.moves(ask(tape([100, 90])))
    assert (move.change.value, move.percent.value, move.direction) == (-10, -10, "down")


def test_without_a_base_there_is_no_move() -> None:
    assert list(moves.moves(ask(tape([100])))) == []


def test_the_opening_and_the_range_are_held_against_the_close_before() -> None:
    series = tape([100, 104], columns={"open": [None, 102], "high": [None, 201], "low": [None, 99]})
    (opening,) = moves.openings(ask(series))
    (span,) = moves.ranges(ask(series))
    assert opening.percent.value == 2
    assert span.percent is not None and span.high_gain is not None and span.low_gain is not None
    assert (span.percent.value, span.high_gain.value, span.low_gain.value) == (102, 101, -1)
    assert span.passed is not None and span.passed.value == 200


def test_a_level_that_the_open_had_left_behind_was_not_passed_in_the_session() -> None:
    series = tape([190, 204], columns={"open": [None, 202], "high": [None, 206], "low": [None, 201]})
    (span,) = moves.ranges(ask(series))
    assert span.passed is None


def test_the_session_before_bears_on_this_one() -> None:
    (before,) = moves.previous(ask(tape([100, 110, 105])))
    assert (before.percent.value, before.direction, before.against) == (10, "up", True)


def test_a_close_at_the_open_is_at_it() -> None:
    (side,) = moves.since_open(ask(tape([1, 5], columns={"open": [1, 5]})))
    assert side.side == "at"


@pytest.mark.parametrize(
    ("main", "other", "relation"),
    [
        ("2.8", "0.2", "lagged"),
        ("1", "2", "outpaced"),
        ("1", "-1", "bucked"),
        ("-1", "-2", "fell_more"),
        ("-2", "-1", "fell_less"),
        ("1", "1.1", "tracked"),
        ("9", "4", "tracked"),
        ("0.1", "-0.1", "tracked"),
    ],
)
def test_two_indices_are_held_side_by_side(main: str, other: str, relation: str) -> None:
    first = tape([100, 100 + float(main)])
    second = tape([100, 100 + float(other)], name="KOSDAQ", role="index")
    (found,) = moves.relatives(ask(first, second))
    assert found.relation == relation and Decimal(main) != 0


def test_a_level_at_which_the_session_before_closed_was_not_passed() -> None:
    series = tape([200, 204], columns={"high": [None, 206], "low": [None, 201]})
    (span,) = moves.ranges(ask(series))
    assert span.passed is None
