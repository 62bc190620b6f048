"""The order of a story: what leads, what follows, what is left out."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from newsgen import pipeline, settings
from newsgen.errors import BadTable
from newsgen.plan import compile_skeletons
from newsgen.records import MarketDay, Source, StoryPlan, Supplied
from tests.made import BEFORE, datum, day, flows, history, look, mark, quote, run, rung, witness

TABLES = settings.load()
SKELETONS = settings.tables.read(settings.PACKAGE / "plan" / "skeletons.yaml")


def planned(here: MarketDay) -> StoryPlan:
    return pipeline.weigh(here, TABLES)


def kospi(last: str, before: str = "1000.00", **prices: str) -> dict[str, Any]:
    return {"KOSPI": quote("KOSPI", last=last, previous_close=before, **prices)}


def beats(plan: StoryPlan) -> list[str]:
    return [beat.template for paragraph in plan.paragraphs for beat in paragraph]


def test_a_first_milestone_leads_and_the_level_follows_in_the_second_paragraph() -> None:
    plan = planned(day(**kospi("6083.86", "5969.64"), history=history(record_close=mark(BEFORE, "5969.64"))))
    assert plan.kind == "milestone"
    assert [paragraph[0].template for paragraph in plan.paragraphs[:2]] == ["lead_milestone", "triple"]


@pytest.mark.parametrize(
    ("last", "kind"),
    [
        ("1000.00", "flat"),
        ("1000.90", "flat"),
        ("1005.00", "rise"),
        ("985.00", "fall"),
        ("970.00", "slump"),
        ("1035.00", "rally"),
        ("930.00", "crash"),
        ("1099.00", "surge"),
    ],
)
def test_the_kind_of_story_follows_the_size_of_the_move(last: str, kind: str) -> None:
    assert planned(day(KOSPI=quote("KOSPI", last=last, previous_close="1000.00"))).kind in (kind, "lost")


def test_a_crash_tells_its_rank_in_the_history_in_the_lead() -> None:
    past = history(witnesses={"fall_percent": witness("fall_percent", None, ever=True)})
    lead = planned(day(**kospi("2880", "3275"), history=past)).paragraphs[0][0]
    assert [fact.kind for fact in lead.facts] == ["move", "since"]


@pytest.mark.parametrize(
    ("since", "told"),
    [
        (date(2020, 3, 24), ["move", "previous_move"]),
        (date(2008, 10, 30), ["move", "since", "previous_move"]),
    ],
)
def test_a_rebound_tells_what_it_reverses_and_its_rank_only_after_ten_years(
    since: date, told: list[str]
) -> None:
    past = history(
        previous_session=BEFORE,
        previous_percent=datum("-12.06", "pct", "percent"),
        witnesses={"rise_percent": witness("rise_percent", mark(since, "11.95"))},
    )
    lead = planned(day(**kospi("5583.90", "5093.54"), history=past)).paragraphs[0][0]
    assert [fact.kind for fact in lead.facts] == told


def test_a_large_rise_to_a_record_close_says_so_in_the_lead() -> None:
    past = history(record_close=mark(date(2026, 2, 20), "5224.36"))
    lead = planned(day(**kospi("5288.08", "4949.67"), history=past)).paragraphs[0][0]
    assert (lead.template, [fact.kind for fact in lead.facts]) == ("lead_swing", ["move", "record"])


def test_a_trickle_of_buying_is_no_reason_for_a_rise() -> None:
    traded = {"KOSPI": quote("KOSPI", last="1005", previous_close="1000", turnover=13 * 10**12)}
    plan = planned(day(**traded, flows={"KOSPI": flows(institutions=31, retail=-28)}))
    assert [fact.kind for fact in plan.headline.facts] == ["move"]


def test_retail_investors_are_the_reason_only_where_nobody_with_them_was_larger() -> None:
    buying = {"KOSPI": flows(retail=2230, foreign=-1900, institutions=-330)}
    assert [getattr(f, "group", "") for f in planned(day(flows=buying)).headline.facts] == ["", "retail"]
    beside = {"KOSPI": flows(retail=230, foreign=1900)}
    assert [getattr(f, "group", "") for f in planned(day(flows=beside)).headline.facts] == ["", "foreign"]


def test_all_three_groups_are_told_and_one_that_turned_comes_first() -> None:
    here = day(
        "14:00",
        flows={"KOSPI": flows(retail=-47, foreign=-1220, institutions=1110)},
        earlier=(look("09:20", flows={"KOSPI": flows(retail=830)}),),
    )
    turn = next(beat for each in planned(here).paragraphs for beat in each if beat.template == "flow_turn")
    assert [getattr(fact, "group", "") for fact in turn.facts] == ["retail", "institutions", "foreign"]


def told(kind: str, source: str, number: int, **more: Any) -> Supplied:
    return Supplied(kind, {"en": f"some {kind}"}, Source({"en": source}), f"d.json#/context/{number}", **more)


def test_an_event_joins_the_leaders_only_where_the_same_source_says_both() -> None:
    led, same = told("leaders", "the desk", 0), told("event", "the desk", 1, on=date(2026, 2, 26))
    other = told("event", "the Fed", 1, on=date(2026, 2, 26))
    joined = [
        len(b.facts)
        for p in planned(day(supplied=(led, same))).paragraphs
        for b in p
        if b.template == "leaders"
    ]
    apart = [
        b.template
        for p in planned(day(supplied=(led, other))).paragraphs
        for b in p
        if b.template in ("leaders", "event")
    ]
    assert (joined, apart) == ([2], ["leaders", "event"])


def test_a_record_implies_the_highest_since_and_does_not_say_both() -> None:
    past = history(
        record_close=mark(BEFORE, "1000.00"),
        witnesses={"high_close": witness("high_close", None, ever=True)},
    )
    plan = planned(day(**kospi("1005.00"), history=past))
    why = {ranked.fact.kind: reason for ranked, reason in plan.left_out}
    assert why["since"] == "implied by record:KOSPI:close"
    assert "since_close" not in beats(plan)


def test_whatever_is_not_told_is_left_out_with_a_reason() -> None:
    plan = planned(day(**kospi("1005.00", high="1006", low="999"), history=history(run=run("up", 1))))
    told = {id(fact) for paragraph in plan.paragraphs for beat in paragraph for fact in beat.facts}
    left = {id(ranked.fact) for ranked, reason in plan.left_out if reason}
    assert {id(ranked.fact) for ranked in plan.ranked} == told | left
    assert not told & left


def test_paragraphs_have_one_to_four_sentences() -> None:
    past = history(
        record_high=mark(BEFORE, "5969.64"),
        rungs=(rung(5000, date(2026, 1, 22), date(2026, 1, 27), "5084.85"),),
    )
    here = day("14:00", **kospi("6138.58", "5969.64", high="6142.14", open="6022.70"), history=past)
    assert all(1 <= len(paragraph) <= 4 for paragraph in planned(here).paragraphs)


def test_a_short_story_takes_in_the_range_that_a_fuller_one_leaves_out() -> None:
    prices = {"last": "1005.00", "previous_close": "1000.00", "high": "1006", "low": "999"}
    short = day(KOSPI=quote("KOSPI", **prices))
    full = day(
        KOSPI=quote("KOSPI", **prices),
        KOSDAQ=quote("KOSDAQ", last="800", previous_close="790"),
        dollar_won=quote("USDKRW", "won per dollar", last="1390.5", previous_close="1392", open="1391"),
        flows={"KOSPI": flows(retail=-47, foreign=120)},
    )
    assert "range" in beats(planned(short))
    assert "range" not in beats(planned(full))
    assert any(reason.startswith("22 points") for _, reason in planned(full).left_out)


def test_the_story_has_the_same_name_in_every_rerun() -> None:
    assert planned(day("14:00")).story_id == "kospi-2026-02-25-midday-1400"


@pytest.mark.parametrize(
    ("part", "value", "message"),
    [
        ("order", {"close": [["leed"]]}, "'leed' is not known"),
        ("use", {"open": {}, "midday": {}, "close": {}}, "needs a default"),
        ("deck", [{"beat": "deck_nothing", "floor": 1}], "'deck_nothing' is not known"),
        ("floor", {}, "is not known"),
    ],
)
def test_a_wrong_table_of_orders_is_refused_by_name(part: str, value: object, message: str) -> None:
    with pytest.raises(BadTable, match=message):
        compile_skeletons({**SKELETONS, part: value}, TABLES.skeletons.thresholds)
