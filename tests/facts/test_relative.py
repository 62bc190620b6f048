"""The other index beside the main one, and each series beside its opening."""

from __future__ import annotations

from newsgen.records import Relative, SinceOpen
from tests.facts.found import found, kospi
from tests.made import day, quote


def test_a_rise_that_slipped_below_its_opening_level_is_seen() -> None:
    here = day("14:00", KOSDAQ=quote("KOSDAQ", last="1167.14", open="1174.27", previous_close="1165.00"))
    assert found(here, SinceOpen, "KOSDAQ")[0].side == "below"


def test_an_index_that_fell_while_the_other_rose_bucked_it() -> None:
    here = day(**kospi("1005.00"), KOSDAQ=quote("KOSDAQ", last="990", previous_close="1000"))
    assert found(here, Relative)[0].relation == "bucked"


def test_nothing_that_plunged_is_said_to_have_fared_better() -> None:
    here = day(**kospi("900.00"), KOSDAQ=quote("KOSDAQ", last="947.50", previous_close="1000"))
    assert found(here, Relative)[0].relation == "tracked"
