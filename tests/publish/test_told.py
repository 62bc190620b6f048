from __future__ import annotations

from dataclasses import replace

from newsgen.publish.told import left_out, told
from newsgen.records import Beat, StoryPlan


def test_a_fact_of_the_headline_or_the_deck_alone_is_told(plan: StoryPlan) -> None:
    move, opening = (ranked.fact for ranked in plan.ranked)
    beat = Beat("any", (move,))
    heads = replace(plan, headline=beat, deck=Beat("any", (opening,)), paragraphs=())
    assert told(heads) == {move.id, opening.id}
    assert told(replace(heads, deck=None)) == {move.id}


def test_a_fact_that_is_left_out_has_its_reason(plan: StoryPlan) -> None:
    assert left_out(plan) == {"opening:KOSPI": "the story is full"}
