"""Points, reasons, and a table that is refused with the row and the field."""

from __future__ import annotations

from typing import Any

import pytest

from newsgen import facts, settings
from newsgen.errors import BadTable
from newsgen.records import Move
from newsgen.rules import compile_rules, rank
from tests.made import BEFORE, day, history, mark, quote

TABLES = settings.load()


def ranked(**parts: Any) -> list[Any]:
    return list(rank(facts.find(day(**parts), TABLES.yardsticks), TABLES.rulebook))


def points_of_the_move(last: str) -> int:
    parts = {"KOSPI": quote("KOSPI", last=last, previous_close="1000")}
    return next(each.points for each in ranked(**parts) if isinstance(each.fact, Move))


def test_a_fall_scores_like_a_rise_of_the_same_size() -> None:
    assert points_of_the_move("930") == points_of_the_move("1070")


def test_a_larger_move_scores_more() -> None:
    assert points_of_the_move("1005") < points_of_the_move("1030") < points_of_the_move("1090")


def test_every_point_has_a_reason() -> None:
    assert all(each.reasons and each.reasons[0] for each in ranked())


def test_the_first_close_above_a_round_thousand_leads_over_the_move_that_made_it() -> None:
    first = ranked(
        KOSPI=quote("KOSPI", last="6083.86", previous_close="5969.64"),
        history=history(record_close=mark(BEFORE, "5969.64")),
    )[0]
    assert (first.fact.id, first.story) == ("milestone:KOSPI:closed:6000", "milestone")


def test_the_first_row_that_fits_decides() -> None:
    book = compile_rules(
        [
            {"fact": "move", "when": {"size": {"at_least": 1}}, "points": 9, "reason": "large"},
            {"fact": "move", "points": 1, "reason": "any"},
        ]
    )
    move = next(f for f in facts.find(day(), TABLES.yardsticks) if isinstance(f, Move))
    assert rank([move], book)[0].reasons == ("any",)


def test_a_fact_no_rule_speaks_for_has_no_points_and_says_so() -> None:
    move = next(f for f in facts.find(day(), TABLES.yardsticks) if isinstance(f, Move))
    assert rank([move], compile_rules([]))[0].reasons == ("no rule speaks for it",)


@pytest.mark.parametrize(
    ("row", "message"),
    [
        ({"fact": "moove", "points": 1, "reason": "x"}, "row 1: fact is 'moove'"),
        ({"fact": "move", "points": "many", "reason": "x"}, "points must be a whole number"),
        ({"fact": "move", "points": 1}, "a reason must be given"),
        ({"fact": "move", "when": {"sise": 1}, "points": 1, "reason": "x"}, "move has no sise"),
        ({"fact": "move", "points": 1, "reason": "x", "pionts": 2}, "unknown field pionts"),
    ],
)
def test_a_wrong_row_is_refused_with_its_number_and_field(row: dict[str, Any], message: str) -> None:
    with pytest.raises(BadTable, match=message):
        compile_rules([row])
