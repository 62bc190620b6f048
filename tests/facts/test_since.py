"""The largest, highest or lowest since when."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from newsgen.records import FLOW, LargestSince
from tests.facts.found import found, kospi
from tests.made import BEFORE, day, flows, history, mark, witness

LATER = date(2021, 7, 6)


def test_a_move_without_a_witness_in_a_whole_history_is_the_largest_ever() -> None:
    past = history(witnesses={"fall_percent": witness("fall_percent", None, ever=True)})
    assert found(day(**kospi("880.00"), history=past), LargestSince)[0].ever


def test_a_history_that_starts_late_cannot_say_ever() -> None:
    past = history(witnesses={"fall_percent": witness("fall_percent", None)})
    assert not found(day(**kospi("880.00"), history=past), LargestSince)[0].ever


def test_a_fall_is_not_compared_with_rises() -> None:
    past = history(witnesses={"rise_percent": witness("rise_percent", None, ever=True)})
    assert found(day(**kospi("880.00"), history=past), LargestSince) == []


def test_superlatives_of_closes_wait_for_the_close() -> None:
    past = history(witnesses={"high_close": witness("high_close", mark(date(2021, 7, 6), "1007"))})
    assert found(day("14:00", **kospi("1005.00"), history=past), LargestSince) == []


@pytest.mark.parametrize(
    ("measure", "value"),
    [
        ("high_close", "1010"),
        ("rise_points", "10"),
        ("rise_percent", "1"),
        ("high_price", "1030"),
        ("low_price", "980"),
        ("intraday_rise_points", "30"),
        ("intraday_rise_percent", "3"),
        ("intraday_fall_points", "-20"),
        ("intraday_fall_percent", "-2"),
        ("high_turnover", "7"),
        ("low_turnover", "7"),
        ("high_volume", "5"),
        ("low_volume", "5"),
    ],
)
def test_every_measure_is_read_from_its_own_figure(measure: str, value: str) -> None:
    past = history(witnesses={measure: witness(measure, mark(LATER, "1"))})
    here = day(**kospi("1010", high="1030", low="980", turnover=7, volume=5), history=past)
    (fact,) = found(here, LargestSince)
    assert (fact.measure, fact.value.value) == (measure, Decimal(value))
    assert fact.value.data[-1] == fact.witness.at.address  # type: ignore[union-attr]


def test_closing_and_intraday_moves_are_kept_apart() -> None:
    """A day that rose first and fell in the end had an intraday rise, and no rise."""
    names = ("rise_percent", "intraday_rise_percent", "high_close", "high_price")
    past = history(witnesses={name: witness(name, None, ever=True) for name in names})
    told = found(day(**kospi("990", high="1030", low="985"), history=past), LargestSince)
    assert [fact.measure for fact in told] == ["intraday_rise_percent", "high_price"]


def test_a_day_that_never_traded_above_its_previous_close_is_no_high() -> None:
    past = history(witnesses={"high_price": witness("high_price", mark(BEFORE, "1001"))})
    assert found(day(**kospi("990", high="1000", low="985"), history=past), LargestSince) == []


def test_before_the_close_only_the_day_s_high_and_low_are_extremes() -> None:
    names = ("high_close", "rise_percent", "high_turnover", "high_price")
    past = history(witnesses={name: witness(name, mark(LATER, "1")) for name in names})
    here = day("11:00", **kospi("1010", high="1030", turnover=7), history=past)
    assert [fact.measure for fact in found(here, LargestSince)] == ["high_price"]


def test_a_half_session_on_a_saturday_is_not_the_lowest_turnover_since_anything() -> None:
    past = history(witnesses={"low_turnover": witness("low_turnover", mark(date(1997, 1, 4), "1"))})
    traded = kospi("1010", turnover=7)
    assert found(day(session=date(1998, 1, 3), **traded, history=past), LargestSince) == []
    assert len(found(day(session=date(1998, 1, 2), **traded, history=past), LargestSince)) == 1


@pytest.mark.parametrize(("billions", "told"), [(800, "buying"), (-800, "selling"), (0, None)])
def test_a_group_s_extreme_is_on_the_side_it_stood_on(billions: int, told: str | None) -> None:
    witnesses = {name: witness(name, mark(LATER, "1")) for name in ("buying", "selling")}
    past = history("KOSPI.foreign", witnesses=witnesses)
    facts = found(day(flows={"KOSPI": flows(foreign=billions)}, history=past), LargestSince)
    assert [(f.subject, f.role, f.measure) for f in facts] == [("KOSPI.foreign", FLOW, told)][: len(facts)]
    assert bool(facts) == bool(told)


def test_provisional_or_unfinished_flows_bear_out_no_superlative() -> None:
    past = history("KOSPI.foreign", witnesses={"buying": witness("buying", mark(LATER, "1"))})
    late = flows(provisional=True, foreign=800)
    assert found(day(flows={"KOSPI": late}, history=past), LargestSince) == []
    assert found(day("14:00", flows={"KOSPI": flows(foreign=800)}, history=past), LargestSince) == []
