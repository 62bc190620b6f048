"""What would have put another fact first, on days made by hand."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from newsgen import pipeline, settings
from newsgen.records import Datum, Flows, MarketDay, Quote
from newsgen.records.why import Change, Why
from newsgen.why import explain
from newsgen.why.figures import changed, inputs
from tests.facts.found import kospi
from tests.made import day, history, look, mark, quote, witness

HOUSE = settings.load()
LONG_AGO = date(2021, 7, 6)


def why(here: MarketDay) -> Why:
    return explain(here, HOUSE)


def change_to(found: Why, fact: str) -> Change:
    """The change that puts a fact first."""
    changes = [each.change for each in found.candidates if each.change] + list(found.others)
    return next(each for each in changes if each.fact.id == fact)


def closing_at(here: MarketDay, last: Decimal, **along: Decimal) -> str:
    """Who leads when the day is made anew with another close."""
    index = here.indices["KOSPI"]
    new = {"last": last, **along}
    quote_ = Quote(
        index.series,
        index.unit,
        previous_close=index.previous_close,
        **{
            name: Datum(old.address, new.get(name, old.value), old.unit)
            for name in ("last", "open", "high", "low")
            if (old := getattr(index, name))
        },
    )
    return pipeline.weigh(replace(here, indices={"KOSPI": quote_}), HOUSE).lead.fact.id


def below_a_record() -> MarketDay:
    return day(
        **kospi("1246.20", "1240.00", high="1247.00", low="1239.00"),
        history=history(record_close=mark(LONG_AGO, "1252.00"), record_high=mark(LONG_AGO, "1254.00")),
    )


def test_a_close_one_tick_above_the_record_would_have_led() -> None:
    here, found = below_a_record(), why(below_a_record())
    change = change_to(found, "record:KOSPI:close")
    assert found.lead.fact.id == "move:KOSPI"
    assert (change.series, change.field, change.to, change.by) == (
        "KOSPI",
        "last",
        Decimal("1252.01"),
        Decimal("5.81"),
    )
    assert change.points == 80 and change.proven
    assert closing_at(here, change.to, high=change.to) == "record:KOSPI:close"
    assert closing_at(here, change.to - change.tick, high=change.to - change.tick) == "move:KOSPI"


def test_a_close_above_the_high_moves_the_high_along() -> None:
    change = change_to(why(below_a_record()), "record:KOSPI:close")
    assert [(each.field, each.to) for each in change.along] == [("high", Decimal("1252.01"))]


def test_how_far_the_other_fact_goes_on_leading_is_told() -> None:
    here = below_a_record()
    change = change_to(why(here), "record:KOSPI:close")
    assert change.until == Decimal("1301.99")  # a rise of 5 percent outweighs a record
    assert closing_at(here, Decimal("1301.99"), high=Decimal("1301.99")) == "record:KOSPI:close"
    assert closing_at(here, Decimal("1302.00"), high=Decimal("1302.00")) == "move:KOSPI"


def test_the_nearest_change_is_the_one_of_all_figures() -> None:
    """The record high is half a point from the high, the record close eleven from the close."""
    here = day(
        **kospi("1249.00", "1240.00", high="1253.50", low="1239.00"),
        history=history(record_close=mark(LONG_AGO, "1260.00"), record_high=mark(LONG_AGO, "1254.00")),
    )
    found = why(here)
    assert found.change is not None
    assert (found.change.field, found.change.to) == ("high", Decimal("1254.01"))
    assert found.change == min((found.change, *found.others), key=lambda each: each.percent)


def test_a_candidate_says_why_it_lost_and_what_it_lacked() -> None:
    here = day(
        **kospi("1258.60", "1240.00", high="1259.00"),
        history=history(record_close=mark(LONG_AGO, "1252.00"), record_high=mark(LONG_AGO, "1254.00")),
    )
    found = why(here)
    assert [each.fact.fact.id for each in found.candidates][:1] == ["record:KOSPI:close"]
    move = next(each for each in found.candidates if each.fact.fact.id == "move:KOSPI")
    assert move.lost == "55 points against 80 of record:KOSPI:close"
    assert (move.short[0].points, move.short[0].condition) == (70, "size at least 2")
    assert move.short[0].value == Decimal("1.5")


def test_another_kind_of_story_of_the_same_fact_is_told_apart() -> None:
    found = why(day(**kospi("1246.20", "1240.00")))
    assert found.change is None
    rally = next(each for each in found.angles if each.story == "rally")
    assert (rally.fact.id, rally.to) == ("move:KOSPI", Decimal("1264.80"))


def lost_a_thousand(**past: object) -> MarketDay:
    return day(**kospi("2000.00", "2003.00", high="2004.00", low="1999.00"), history=history(**past))


def test_a_level_whose_last_close_below_nobody_knows_leaves_the_lead_and_a_doubt() -> None:
    found = why(lost_a_thousand())
    assert found.change is None
    slump = next(each for each in found.angles if each.story == "slump")
    assert not slump.proven


def test_a_level_last_lost_months_ago_would_have_led() -> None:
    autumn = witness("low_close", mark(date(2025, 10, 1), "1980.00"))
    found = why(lost_a_thousand(witnesses={"low_close": autumn}))
    change = change_to(found, "milestone:KOSPI:lost:2000")
    assert (change.to, change.points, change.proven) == (Decimal("1999.99"), 66, True)


def test_a_level_known_to_be_crossed_to_and_fro_puts_nothing_first() -> None:
    found = why(lost_a_thousand(earlier_closes={2: mark(date(2026, 2, 23), "1990.00")}))
    assert found.change is None
    assert all(each.proven for each in found.angles)


def test_a_level_never_closed_below_within_a_known_record_is_proven() -> None:
    past = {"record_low_close": mark(LONG_AGO, "2001.00")}
    found = why(lost_a_thousand(**past))
    assert all(each.proven for each in (*found.others, *found.angles))


def test_a_high_never_falls_below_the_close_nor_an_open_against_an_earlier_look() -> None:
    seen = {"KOSPI": quote("KOSPI", last="1004.00", open="1001.00", high="1006.00")}
    here = day(
        **kospi("1005.00", open="1001.00", high="1007.00", low="1000.00"),
        earlier=(look("11:00", quotes=seen),),
    )
    by_field = {each.field: each for each in inputs(here, {"main"})}
    assert changed(here, by_field["high"], Decimal("1004.99")) is None
    assert changed(here, by_field["high"], Decimal("1005.50")) is None
    assert changed(here, by_field["high"], Decimal("1006.00")) is not None
    assert changed(here, by_field["open"], Decimal("1002.00")) is None
    assert changed(here, by_field["low"], Decimal("1000.01")) is not None
    assert changed(here, by_field["low"], Decimal("1001.01")) is None


def test_no_price_goes_beyond_the_daily_limit() -> None:
    here = day(**kospi("1250.00", high="1250.00"))
    last = next(each for each in inputs(here, {"main"}) if each.field == "last")
    assert changed(here, last, Decimal("1300.00")) is not None
    assert changed(here, last, Decimal("1300.01")) is None


def test_flows_move_by_a_hundred_million_won_and_are_left_alone_where_no_lead_rests_on_them() -> None:
    flows = Flows("KOSPI", foreign=Datum("made#f", Decimal(10) ** 12, "won"))
    here = day(flows={"KOSPI": flows})
    (foreign,) = (each for each in inputs(here, {"flow"}) if each.field == "foreign")
    assert foreign.tick == 10**8
    assert "made#f" not in why(here).looked_at


@pytest.mark.parametrize("clock", ["09:20", "14:00", "15:30"])
def test_the_lead_explained_is_the_lead_of_the_story(clock: str) -> None:
    here = replace(below_a_record(), phase=day(clock).phase, as_of=day(clock).as_of)
    assert why(here).lead == pipeline.weigh(here, HOUSE).lead
