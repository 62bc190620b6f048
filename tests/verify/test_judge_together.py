"""Printed figures that contradict each other are caught, though each rounds to what is printed."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from newsgen.records import Datum, MarketDay
from tests.made import BEFORE, day, flows, history, mark, quote, run
from tests.verify.days import checks

TRILLION = 10**12


def capped(value: int) -> MarketDay:
    cap = quote("KOSPI.cap", "won", last=value, previous_close=4990 * TRILLION)
    return day(caps={"KOSPI": cap}, history=history("KOSPI.cap", record_close=mark(BEFORE, 4995 * TRILLION)))


@pytest.mark.parametrize(
    ("printed", "reads"),
    [("5,000.004 trillion", True), ("5,000 trillion", False), ("5,000.00 trillion", False)],
)
def test_a_value_that_closed_above_a_round_one_is_printed_above_it(printed: str, *, reads: bool) -> None:
    told = "The market capitalization of Kospi-listed companies closed above 5,000 trillion won"
    assert (checks(f"{told}, at {printed} won.", capped(5_000_004 * 10**9)) == ()) is reads


@pytest.mark.parametrize(("printed", "reads"), [("3,999.996", True), ("4,000.00", False)])
def test_an_index_that_closed_below_a_round_level_is_printed_below_it(printed: str, *, reads: bool) -> None:
    past = history(record_close=mark(date(2026, 1, 5), "4100"))
    here = day(KOSPI=quote("KOSPI", last="3999.996", previous_close="4005.00"), history=past)
    assert (checks(f"The Kospi closed below 4,000, ending at {printed}.", here) == ()) is reads


@pytest.mark.parametrize(("printed", "reads"), [("3,210.664", True), ("3,210.66", False)])
def test_a_record_is_printed_above_the_one_it_beat(printed: str, *, reads: bool) -> None:
    past = history(record_close=mark(BEFORE, "3210.66"))
    here = day(KOSPI=quote("KOSPI", last="3210.664", previous_close="3210.66"), history=past)
    told = f"The Kospi closed at {printed}. It was a record close, topping the previous record of 3,210.66."
    assert (checks(told, here) == ()) is reads


@pytest.mark.parametrize(("printed", "reads"), [("1.014", True), ("1.01", False)])
def test_a_sum_over_a_row_is_printed_above_its_last_session(printed: str, *, reads: bool) -> None:
    total = Datum("made#row", Decimal(2 * 10**9), "won")
    here = day(
        flows={"KOSPI": flows(foreign="1012")},
        history=history("KOSPI.foreign", run=run("up", 2, total=total)),
    )
    told = (
        "Foreign investors bought a net 1.01 trillion won. Foreign investors were net buyers for a third "
        f"straight session, having bought a combined {printed} trillion won over the period."
    )
    assert (checks(told, here) == ()) is reads
