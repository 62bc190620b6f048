"""A wrong row is refused with its field and the values that it may have."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from newsgen import facts, pipeline, settings
from newsgen.errors import BadTable
from newsgen.records.vocabulary import attributes, words_of
from newsgen.rules import compile_rules

RECORDED = sorted(Path("fixtures/days").glob("*/*.json"))


def row(**fields: Any) -> dict[str, Any]:
    return {"fact": "milestone", "points": 1, "reason": "x", **fields}


@pytest.mark.parametrize(
    ("wrong", "message"),
    [
        ({"when": {"how": "clsoed"}}, "how is 'clsoed'; it must be one of closed, lost, regained, touched"),
        ({"when": {"how": ["closed", "lots"]}}, "how is 'lots'; it must be one of"),
        ({"when": {"how": []}}, "how is .*a list that is not empty"),
        ({"when": {"role": "mian"}}, "role is 'mian'; it must be one of cap, "),
        ({"when": {"first": "yes"}}, "first is 'yes'; it must be true or false"),
        ({"when": {"years": "long"}}, "years is 'long'; it must be a number"),
        ({"when": {"years": {"at_leest": 1}}}, "unknown field at_leest; allowed are at_least, below"),
        ({"when": {"years": {"below": "2"}}}, "years: below is '2'; it must be a number"),
        ({"when": {"years": {"at_least": 3, "below": 3}}}, "years holds nothing"),
        ({"when": {"years": {}}}, "years holds nothing"),
        ({"when": {"level": 6000}}, "milestone has no level; it has .*level.value"),
        ({"when": {"since": 1}}, "milestone has no since"),
        ({"when": ["role"]}, "when is .*it must be names"),
        ({"points": 101}, "points must be a whole number from 0 to 100"),
        ({"points": True}, "points must be a whole number"),
        ({"reason": ""}, "a reason must be given"),
        ({"story": ""}, "story is ''; it must be words"),
        ({"stand": ["boddy"]}, "stand is 'boddy'; it must be one of body, deck, headline, lead"),
        ({"stand": "body"}, "stand is 'body'; it must be a list"),
        ({"stand": ["body"], "story": "flat"}, "stand must have lead and headline"),
    ],
)
def test_a_wrong_field_is_refused_with_what_it_may_be(wrong: dict[str, Any], message: str) -> None:
    with pytest.raises(BadTable, match=f"^row 1: .*{message}"):
        compile_rules([row(**wrong)])


def test_a_kind_of_story_that_nobody_can_begin_is_refused() -> None:
    with pytest.raises(BadTable, match="story is 'crahs'; it must be one of crash, rise"):
        compile_rules([row(story="crahs")], stories=("rise", "crash"))


def test_a_table_that_is_no_list_is_refused() -> None:
    with pytest.raises(BadTable, match="the table is"):
        compile_rules({"fact": "move"})


@pytest.mark.parametrize("path", RECORDED, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_every_fact_of_the_recorded_days_says_words_that_a_rule_may_ask_for(path: Path) -> None:
    for fact in facts.find(pipeline.day_from_file(str(path)), settings.load().yardsticks):
        for name in attributes(type(fact)):
            words = words_of(fact.kind, name)
            assert words is None or getattr(fact, name) in words, (fact.id, name)
