"""Who bought, who sold, who changed sides."""

from __future__ import annotations

from newsgen.records import FlowTurn, NetFlow
from tests.facts.found import found, kospi
from tests.made import day, flows, look, quote


def test_a_group_turns_when_an_earlier_look_had_it_on_the_other_side() -> None:
    here = day(
        "14:00",
        flows={"KOSPI": flows(retail=-47, foreign=-1220)},
        earlier=(look("09:20", flows={"KOSPI": flows(retail=830, foreign=-536)}),),
    )
    turns = found(here, FlowTurn)
    assert [(t.group, t.before_at.hour) for t in turns] == [("retail", 9)]


def test_without_an_earlier_look_nobody_turned() -> None:
    assert found(day("14:00", flows={"KOSPI": flows(retail=-47)}), FlowTurn) == []


def test_the_latest_look_on_the_other_side_is_the_one_told() -> None:
    here = day(
        flows={"KOSPI": flows(retail=230)},
        earlier=(
            look("09:20", flows={"KOSPI": flows(retail=-5)}),
            look("14:00", flows={"KOSPI": flows(retail=-47)}),
        ),
    )
    assert found(here, FlowTurn)[0].before_at.hour == 14


def test_a_flow_goes_with_the_index_when_its_sign_does() -> None:
    here = day(**kospi("1005.00"), flows={"KOSPI": flows(retail=-47, institutions=10)})
    assert {f.group: f.with_move for f in found(here, NetFlow)} == {"retail": False, "institutions": True}


def test_a_flow_on_the_second_market_is_held_against_that_markets_index() -> None:
    other = quote("KOSDAQ", last="99", previous_close="100", turnover=50 * 10**9)
    here = day(**kospi("1005.00"), KOSDAQ=other, flows={"KOSDAQ": flows("KOSDAQ", retail=-5, foreign=10)})
    told = {f.group: (f.role, f.with_move) for f in found(here, NetFlow)}
    assert told == {"retail": ("index", True), "foreign": ("index", False)}
    alone = day(**kospi("1005.00"), flows={"KOSDAQ": flows("KOSDAQ", foreign=10)})
    assert [f.with_move for f in found(alone, NetFlow)] == [False]


def test_a_group_that_bought_as_much_as_it_sold_did_neither() -> None:
    here = day(flows={"KOSPI": flows(retail=0, foreign=12)})
    assert [f.group for f in found(here, NetFlow)] == ["foreign"]
