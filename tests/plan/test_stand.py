"""Where a fact may stand: in the lead, the headline, the deck or the body, as its rule says."""

from __future__ import annotations

from typing import Any

import pytest

from newsgen import facts, pipeline, plan, prose, rules, settings, verify
from newsgen.records import StoryPlan
from tests.made import day, flows, quote

TABLES = settings.load()
ROWS = settings.tables.read(settings.PACKAGE / "rules" / "points.yaml")
FLOW = {"fact": "net_flow", "when": {"role": "main"}, "points": 50, "reason": "x"}
MOVE = {"fact": "move", "when": {"role": "main"}, "points": 60, "reason": "x", "story": "fall"}
HERE = day(
    KOSPI=quote("KOSPI", last="1040", previous_close="1050", high="1053", low="1035", open="1051"),
    flows={"KOSPI": flows(foreign=-300, institutions=-200, retail=480)},
    history={},
)


def planned(here: Any, *own: dict[str, Any]) -> StoryPlan:
    book = rules.compile_rules([*own, *ROWS])
    ranked = rules.rank(facts.find(here, TABLES.yardsticks), book)
    return plan.plan(here, ranked, TABLES.skeletons)


def kinds(beats: Any) -> set[str]:
    return {fact.kind for beat in beats for fact in beat.facts}


def places(told: StoryPlan) -> dict[str, set[str]]:
    """The kinds of fact told in each place."""
    lead, *body = [beat for beats in told.paragraphs for beat in beats]
    return {
        "lead": kinds([lead]),
        "headline": kinds([told.headline]),
        "deck": kinds([told.deck] if told.deck else []),
        "body": kinds(body),
    }


def test_without_a_word_a_fact_may_stand_anywhere() -> None:
    told = places(planned(HERE, FLOW))
    assert "net_flow" in told["lead"] and "net_flow" in told["headline"]
    assert "net_flow" in places(planned(HERE, {**FLOW, "stand": ["body"]}))["body"]


@pytest.mark.parametrize("place", ["lead", "headline", "deck", "body"])
def test_a_fact_stands_only_where_its_rule_lets_it(place: str) -> None:
    told = places(planned(HERE, {**FLOW, "stand": [place]}))
    assert [name for name, found in told.items() if "net_flow" in found] == [place]


def test_a_fact_that_found_no_place_is_left_out_with_the_reason() -> None:
    told = planned(HERE, {**FLOW, "stand": ["deck"]})
    why = {ranked.fact.kind: reason for ranked, reason in told.left_out}
    assert why["net_flow"] == "its rule lets it stand in deck alone"


def test_the_figures_of_the_day_stand_in_every_sentence_whatever_their_rule_says() -> None:
    told = places(planned(HERE, {**MOVE, "stand": ["lead", "headline"]}))
    assert "move" in told["body"]


def bound(kind: str, place: str) -> list[dict[str, Any]]:
    """Our own rows about a kind of fact, each bound to one place, and to the head where it may lead."""
    return [
        {**row, "stand": sorted({place} | ({"lead", "headline"} if "story" in row else set()))}
        for row in ROWS
        if row["fact"] == kind
    ]


@pytest.mark.parametrize("place", ["lead", "headline", "deck", "body"])
def test_a_story_reads_back_wherever_a_kind_of_fact_may_stand(place: str) -> None:
    rich = pipeline.day_from_file("fixtures/days/2026-02-25-kospi-6000/close.json")
    for kind in sorted({row["fact"] for row in ROWS}):
        draft = prose.compose(planned(rich, *bound(kind, place)), rich, TABLES.desk)
        assert verify.read_back([line.text for line in draft.lines], rich, "en") == (), kind


def test_nothing_is_said_of_it_where_the_story_has_not_named_it() -> None:
    here = day(KOSDAQ=quote("KOSDAQ", last="1004", previous_close="996"))
    move = {"fact": "move", "when": {"role": "index"}, "points": 46, "reason": "x"}
    level = {"fact": "milestone", "when": {"role": "index"}, "points": 60, "reason": "x"}
    assert {"kosdaq", "kosdaq_level"} <= templates(planned(here, move, level))
    assert not {"kosdaq", "kosdaq_level"} & templates(planned(here, {**move, "points": 5}, level))


def templates(told: StoryPlan) -> set[str]:
    return {beat.template for beats in told.paragraphs for beat in beats}
