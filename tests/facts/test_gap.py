"""How far the record and the next round level are."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from newsgen.records import Gap
from tests.facts.found import found, kospi
from tests.made import BEFORE, day, history, mark, quote


def test_the_way_to_the_record_is_in_percent_of_the_price() -> None:
    past = history(record_close=mark(BEFORE, "1100"), record_high=mark(BEFORE, "1200"))
    gaps = found(day(**kospi("1050", high="1060"), history=past), Gap)
    assert [(g.to, g.distance.value, round(g.percent.value, 2)) for g in gaps] == [
        ("record_close", 50, Decimal("4.76")),
        ("record_high", 150, Decimal("14.29")),
    ]


def test_a_record_that_was_passed_or_may_have_been_is_no_goal() -> None:
    past = history(record_close=mark(BEFORE, "1040"), record_high=mark(BEFORE, "1055"))
    assert found(day(**kospi("1050", high="1060"), history=past), Gap) == []
    assert found(day(**kospi("1050"), history=past), Gap) == []


def test_a_round_level_is_told_only_when_it_is_in_sight() -> None:
    assert [(g.to, g.target.value) for g in found(day(**kospi("1090")), Gap)] == [("next_rung", 1100)]
    assert found(day(**kospi("1050")), Gap) == []
    assert found(day(**kospi("1100")), Gap) == []


def test_the_kosdaq_had_no_round_level_in_sight_before_its_base_was_raised() -> None:
    other = quote("KOSDAQ", last="1990", previous_close="1980")
    assert found(day(session=date(2000, 4, 7), KOSDAQ=other), Gap) == []
