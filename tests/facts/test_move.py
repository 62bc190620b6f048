"""How far each series is from its previous close."""

from __future__ import annotations

from decimal import Decimal

from newsgen.records import Move
from tests.facts.found import found, kospi
from tests.made import day, quote


def test_a_move_is_last_minus_previous_close_in_points_and_in_percent_of_that_close() -> None:
    move = found(day(**kospi("6138.58", "5969.64")), Move)[0]
    assert move.change.value == Decimal("168.94")
    assert round(move.percent.value, 2) == Decimal("2.83")
    assert move.direction == "up"
    assert move.percent.data == ("made#KOSPI/last", "made#KOSPI/previous_close")


def test_no_previous_close_no_move() -> None:
    here = day(KOSDAQ=quote("KOSDAQ", last="1167.14"))
    assert found(here, Move, "KOSDAQ") == []
