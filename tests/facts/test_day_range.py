"""How high and how low it traded."""

from __future__ import annotations

from newsgen.records import DayRange
from tests.facts.found import found, kospi
from tests.made import day


def test_a_range_names_the_highest_round_level_passed_on_the_way() -> None:
    here = day("14:00", **kospi("6138.58", "5969.64", high="6142.14"))
    assert found(here, DayRange)[0].passed is not None
    assert found(here, DayRange)[0].passed.value == 6100  # type: ignore[union-attr]


def test_a_range_that_passed_nothing_names_nothing() -> None:
    assert found(day(**kospi("1005.00", high="1010.00")), DayRange)[0].passed is None
