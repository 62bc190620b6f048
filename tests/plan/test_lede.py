"""Headline, deck and first sentence: which kind of story, what each of them says, and what none repeats."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from newsgen import pipeline, settings
from newsgen.errors import BadTable
from newsgen.plan import compile_skeletons
from newsgen.records import Fact, MarketDay, Overseas, Source, StoryPlan, Supplied
from tests.made import (
    BEFORE,
    datum,
    day,
    flows,
    history,
    look,
    mark,
    notice,
    quote,
    run,
    witness,
)

TABLES = settings.load()
SKELETONS = settings.tables.read(settings.PACKAGE / "plan" / "skeletons.yaml")
FIRST = date(1995, 5, 2)
LONG_AGO, LAST_YEAR = date(2008, 10, 24), date(2025, 2, 3)


def planned(here: MarketDay) -> StoryPlan:
    return pipeline.weigh(here, TABLES)


BASE = Decimal(2550)


def at(percent: str) -> str:
    """The level so many percent from the previous close, which is near no round one."""
    return f"{BASE * (1 + Decimal(percent) / 100):.2f}"


def kospi(percent: str, **prices: str) -> dict[str, Any]:
    """The main index so many percent from its previous close, and its opening."""
    given = {name: at(each) for name, each in prices.items()}
    return {"KOSPI": quote("KOSPI", last=at(percent), previous_close=f"{BASE}", **given)}


def past(**parts: Any) -> dict[str, Any]:
    return {"history": history(covers_from=FIRST, **parts)}


def high(measure: str, since: date | None, value: str) -> dict[str, Any]:
    return {
        "witnesses": {measure: witness(measure, mark(since, value) if since else None, ever=since is None)}
    }


def clauses(plan: StoryPlan) -> list[str]:
    return [each.template for each in plan.paragraphs[0][0].clauses or ()]


def head_facts(plan: StoryPlan) -> list[Fact]:
    return [*plan.headline.facts, *plan.paragraphs[0][0].facts]


AFTER_A_FALL = {"previous_session": BEFORE, "previous_percent": datum("-3.1", "pct", "percent")}
YEAR_END = {"session": date(2025, 12, 30), "next_session": date(2026, 1, 2)}


@pytest.mark.parametrize(
    ("here", "kind"),
    [
        (day(**kospi("0.2")), "quiet_rise"),
        (day(**kospi("-0.2")), "quiet_fall"),
        (day(**kospi("0.5")), "rise"),
        (day(**kospi("-7"), notices=(notice("circuit_breaker"),)), "halt"),
        (day(**kospi("1.5"), **past(**AFTER_A_FALL)), "rebound"),
        (day(**kospi("0.5"), **past(**AFTER_A_FALL)), "rise"),
        (day(**kospi("-0.5", open="0.8")), "reversal"),
        (day(**kospi("0.5"), **past(run=run("up", 4))), "streak"),
        (day(**kospi("-0.5"), **past(run=run("up", 6))), "streak_end"),
        (day(**kospi("0.5"), **past(**high("high_close", LAST_YEAR, "2590"))), "year_high"),
        (day(**kospi("-0.5"), **past(**high("low_close", LAST_YEAR, "2530"))), "year_low"),
        (day(**kospi("-0.5"), **past(record_low_close=mark(LONG_AGO, "2545"))), "record_low"),
        (
            day(**YEAR_END, **kospi("0.5"), **past(period_ends={"year": mark(LAST_YEAR, "2200")})),
            "year_end",
        ),
    ],
)
def test_the_kind_of_story_follows_from_the_facts(here: MarketDay, kind: str) -> None:
    plan = planned(here)
    assert plan.kind == kind
    assert pipeline.write(here, TABLES).problems == ()


def test_a_circuit_breaker_stands_in_headline_and_first_sentence_and_not_in_the_deck() -> None:
    plan = planned(day(**kospi("-7"), notices=(notice("circuit_breaker"),)))
    assert [fact.kind for fact in plan.headline.facts] == ["move", "halt"]
    assert "clause_halted" in clauses(plan)
    assert plan.deck is None or plan.deck.template != "deck_halt"


def test_a_sidecar_on_the_second_market_is_told_of_there() -> None:
    told = pipeline.write(day(**kospi("-3"), notices=(notice("sidecar", "KOSDAQ", side="sell"),)), TABLES)
    assert "a sell-side sidecar on the Kosdaq" in told.draft.paragraphs[0].text


def test_a_large_fall_tells_since_when_and_its_place_in_one_breath() -> None:
    from newsgen.records import Place

    places = {"fall_percent": Place("fall_percent", 4, 900, FIRST, ever=True, ahead=mark(LONG_AGO, "-10.57"))}
    here = day(**kospi("-7"), **past(**high("fall_percent", date(2020, 3, 19), "-8.39"), places=places))
    told = pipeline.write(here, TABLES).draft.paragraphs[0].text
    assert "its largest one-day percentage loss since March 19, 2020, and the fourth-largest ever" in told


def test_a_sum_of_a_trillion_won_stands_in_headline_and_first_sentence_alone() -> None:
    dealt = {"KOSPI": flows(foreign=-2080, institutions=-400, retail=2480)}
    told = pipeline.write(day(**kospi("-1"), flows=dealt), TABLES).draft
    assert (
        "net 2.08 trillion won" in told.headline.text and "a net 2.08 trillion won" in told.paragraphs[0].text
    )
    assert "nstitution" not in told.headline.text + told.paragraphs[0].text


@pytest.mark.parametrize(("percent", "said"), [("0.5", "after gains on"), ("-0.5", "despite losses on")])
def test_wall_street_came_before_and_is_never_the_cause(percent: str, said: str) -> None:
    abroad = (Overseas("S&P 500", BEFORE, datum(percent, "sp", "percent")),)
    told = pipeline.write(day(**kospi("0.5"), overseas=abroad), TABLES).draft.paragraphs[0].text
    assert f"{said} Wall Street" in told


def test_who_led_is_told_with_the_source_and_wall_street_then_is_not() -> None:
    led = Supplied("leaders", {"en": "carmakers"}, Source({"en": "the market desk"}), "d.json#/context/0")
    abroad = (Overseas("S&P 500", BEFORE, datum("0.5", "sp", "percent")),)
    made = pipeline.write(day(**kospi("0.5"), overseas=abroad, supplied=(led,)), TABLES)
    assert "as carmakers led the gains, according to the market desk" in made.draft.paragraphs[0].text
    assert "Wall Street" not in made.draft.paragraphs[0].text


def test_the_won_s_direction_stands_behind_the_first_sentence_of_an_ordinary_day() -> None:
    won = quote("USDKRW", "won per dollar", last="1390", previous_close="1400")
    plan = planned(day(**kospi("0.5"), dollar_won=won))
    assert [beat.template for beat in plan.paragraphs[0]][1:] == ["lead_won"]
    still = replace(won, last=datum("1400.5", "won", "won per dollar"))
    assert len(planned(day(**kospi("0.5"), dollar_won=still)).paragraphs[0]) == 1


@pytest.mark.parametrize(
    ("parts", "said"),
    [
        ({"session": date(2026, 1, 2), "before": date(2025, 12, 30), "next": date(2026, 1, 5)}, "first"),
        (
            {"session": date(2025, 12, 30), "before": date(2025, 12, 29), "next": date(2026, 1, 2)},
            "final|last",
        ),
    ],
)
def test_the_first_and_the_last_session_of_the_year_are_told(parts: dict[str, date], said: str) -> None:
    import re

    here = day(
        session=parts["session"],
        next_session=parts["next"],
        **kospi("0.5"),
        **past(previous_session=parts["before"]),
    )
    assert re.match(rf"(In|On) the ({said}) ", pipeline.write(here, TABLES).draft.paragraphs[0].text)


def test_gains_are_given_up_only_where_an_earlier_look_saw_them() -> None:
    here = day(**kospi("-0.5", open="0.8"))
    seen = replace(here, earlier=(look("09:20", quotes={"KOSPI": quote("KOSPI", last="2570")}),))
    assert "opened higher but" in pipeline.write(here, TABLES).draft.paragraphs[0].text
    assert "gave up early gains to close" in pipeline.write(seen, TABLES).draft.paragraphs[0].text


def test_a_round_level_touched_and_lost_does_not_hide_the_record_close() -> None:
    here = day(
        KOSPI=quote("KOSPI", last="1995.00", previous_close="1987.00", high="2003.00"),
        history=history(record_close=mark(BEFORE, "1987"), record_high=mark(BEFORE, "1990")),
    )
    told = pipeline.write(here, TABLES)
    assert told.draft.headline.text == "Kospi tops 2,000 for first time, closes at record 1,995"
    assert told.draft.paragraphs[0].text.endswith("before ending below it at a record close.")
    assert told.problems == ()


def test_a_record_close_has_its_figure_in_headline_and_first_sentence() -> None:
    here = day(**kospi("0.5"), **past(record_close=mark(BEFORE, "2550.00")))
    told = pipeline.write(here, TABLES).draft
    assert any(span.kind == "figure" for span in told.headline.spans)
    assert any(span.kind == "figure" for span in told.paragraphs[0].spans)


@pytest.mark.parametrize("change", ["-7", "-3", "-0.5", "0.5", "6"])
def test_the_deck_says_what_headline_and_first_sentence_do_not(change: str) -> None:
    way = "fall" if float(change) < 0 else "rise"
    told = {**high(f"{way}_percent", LONG_AGO, "9"), "run": run("down", 3), **AFTER_A_FALL}
    plan = planned(day(**kospi(change), **past(**told), flows={"KOSPI": flows(foreign=-2080, retail=1800)}))
    assert plan.deck is None or not any(fact in head_facts(plan) for fact in plan.deck.facts)


def test_groups_too_small_to_balance_a_flat_day_are_not_named() -> None:
    traded = {"KOSPI": quote("KOSPI", last="1000.50", previous_close="1000", turnover=13 * 10**12)}
    dealt = {"KOSPI": flows(foreign=150, institutions=-151, retail=-1)}
    told = pipeline.write(day(**traded, flows=dealt), TABLES).draft.paragraphs[0].text
    assert "nstitution" in told and "retail" not in told and "individual" not in told


def test_a_flat_day_tells_the_row_that_it_ends_before_who_held_it() -> None:
    here = day(**kospi("0"), **past(run=run("up", 4)), flows={"KOSPI": flows(foreign=150, retail=-150)})
    assert clauses(planned(here)) == ["clause_ended", "clause_balance"]


def test_a_row_that_an_unchanged_index_ends_is_told_as_a_flat_day() -> None:
    here = day(**kospi("0"), **past(run=run("up", 6)))
    told = pipeline.write(here, TABLES)
    assert (told.plan.kind, told.draft.headline.text) == ("streak_end", "Kospi closes unchanged")
    assert told.draft.paragraphs[0].text.endswith("a six-session winning streak.")
    assert told.problems == ()


def test_the_lowest_close_in_months_stands_in_the_headline_of_a_small_fall() -> None:
    here = day(**kospi("-0.52"), **past(**high("low_close", date(2025, 6, 3), "2500")))
    told = pipeline.write(here, TABLES)
    assert told.plan.headline.template == "head_peak"
    assert "to lowest close since June 3" in told.draft.headline.text
    assert told.problems == ()


def test_a_row_behind_a_day_that_turned_is_one_of_falls_and_not_of_turns() -> None:
    here = day(**kospi("-0.87", open="0.97"), **past(run=run("down", 2)))
    told = pipeline.write(here, TABLES)
    assert told.plan.paragraphs[0][0].template == "lead_reversal"
    assert told.draft.paragraphs[0].text.endswith(", falling for a third straight session.")
    assert "0.87 percent lower" in told.draft.paragraphs[0].text
    assert told.problems == ()


def test_nobody_sells_shares_in_a_sentence_that_shares_began() -> None:
    for number in range(1, 29):
        here = day(session=date(2026, 1, number), **kospi("-1"), flows={"KOSPI": flows(foreign=-300)})
        told = pipeline.write(here, TABLES).draft.paragraphs[0].text
        assert told.lower().count("shares") <= 1


@pytest.mark.parametrize(
    ("lede", "message"),
    [
        ({"most": 32}, "clauses is missing or unknown"),
        ({"clauses": {"drift": ["weather"]}}, "'weather' is not known"),
        ({"words": {"opener": 9}}, "has no cost"),
    ],
)
def test_a_wrong_table_of_first_sentences_is_refused_by_name(lede: dict[str, Any], message: str) -> None:
    whole = {**SKELETONS["lede"], **lede} if "most" not in lede else lede
    with pytest.raises(BadTable, match=message):
        compile_skeletons({**SKELETONS, "lede": whole}, TABLES.skeletons.thresholds)
