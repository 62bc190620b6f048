"""Every row tried on a fact, in order, with the condition that it stopped at."""

from __future__ import annotations

from decimal import Decimal

from newsgen import facts, settings
from newsgen.records import Fact, Move
from newsgen.rules import compile_rules, rank, trace
from tests.made import day

TABLES = settings.load()
ROWS = [
    {"fact": "move", "when": {"role": "index"}, "points": 9, "reason": "another index"},
    {"fact": "move", "when": {"direction": ["down"]}, "points": 8, "reason": "a fall"},
    {"fact": "move", "when": {"direction": "up", "size": {"at_least": 1}}, "points": 7, "reason": "large"},
    {"fact": "move", "points": 1, "reason": "any", "story": "rise"},
    {"fact": "move", "points": 0, "reason": "never asked"},
]
PLACES = [("points.yaml", line) for line in (3, 5, 6, 9, 11)]


def the_move() -> Fact:
    return next(f for f in facts.find(day(), TABLES.yardsticks) if isinstance(f, Move))


def test_rows_are_tried_in_order_up_to_the_one_that_fits() -> None:
    tried = trace(the_move(), compile_rules(ROWS, PLACES))
    assert [(each.line, each.points, each.fits) for each in tried] == [
        (5, 8, False),
        (6, 7, False),
        (9, 1, True),
    ]
    assert (tried[-1].file, tried[-1].reason, tried[-1].story) == ("points.yaml", "any", "rise")


def test_a_row_names_its_first_condition_that_did_not_hold_and_what_the_fact_has() -> None:
    move = the_move()
    falls, large, _ = trace(move, compile_rules(ROWS))
    assert falls.failed and large.failed
    assert str(falls.failed) == "direction one of down"
    assert (large.failed.name, large.failed.wanted) == ("size", {"at_least": 1})
    assert str(large.failed) == "size at least 1"
    assert large.failed.value(move) == Decimal("0.5")


def test_where_no_row_fits_all_have_failed() -> None:
    assert [each.fits for each in trace(the_move(), compile_rules(ROWS[:3]))] == [False, False]


def test_the_trace_ends_with_the_row_that_the_points_come_from() -> None:
    for fact in facts.find(day(), TABLES.yardsticks):
        (ranked,) = rank([fact], TABLES.rulebook)
        last = trace(fact, TABLES.rulebook)[-1]
        assert (last.points, last.reason) == (ranked.points, *ranked.reasons)
        assert last.file == "rules/points.yaml" and last.line
