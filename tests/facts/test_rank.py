"""A move's place among all moves."""

from __future__ import annotations

from datetime import date

import pytest

from newsgen.records import Place, Rank
from tests.facts.found import found, kospi
from tests.made import day, history, mark

LONG_AGO = date(1995, 5, 2)


def place(number: int, measure: str = "fall_percent", since: date = LONG_AGO) -> Place:
    ahead = mark(date(2001, 9, 12), "-12.02") if number > 1 else None
    behind = mark(date(2003, 3, 10), "-4.17")._replace(address="made#behind")
    return Place(measure, number, 3000, since, True, ahead, behind)


def test_a_place_near_the_top_of_a_long_history_is_told_with_the_next_larger() -> None:
    past = history(places={"fall_percent": place(4)})
    rank = found(day(**kospi("940"), history=past), Rank)[0]
    assert (rank.place.value, rank.value.value, rank.ever) == (4, -6, True)
    assert rank.ahead is not None
    assert rank.ahead.address in rank.place.data


def test_the_largest_ever_names_the_one_it_passed_however_short_the_history() -> None:
    for since in (LONG_AGO, date(2020, 1, 2)):
        past = history(places={"fall_percent": place(1, since=since)})
        rank = found(day(**kospi("940"), history=past), Rank)[0]
        assert rank.behind and rank.behind.address in rank.place.data
    late = place(1, since=date(2020, 1, 2))._replace(ever=False)
    assert found(day(**kospi("940"), history=history(places={"fall_percent": late})), Rank) == []


@pytest.mark.parametrize(
    "told",
    [place(11), place(4, "rise_percent"), place(4, since=date(2020, 1, 2))],
    ids=["too far down", "the other way", "too short a history"],
)
def test_other_places_say_nothing(told: Place) -> None:
    assert found(day(**kospi("940"), history=history(places={told.measure: told})), Rank) == []


def test_a_move_has_no_place_before_the_close() -> None:
    past = history(places={"fall_percent": place(4)})
    assert found(day("11:00", **kospi("940"), history=past), Rank) == []
