from __future__ import annotations

import json
from decimal import Decimal
from typing import Any

import pytest

from newsgen.publish import as_json
from newsgen.records import MarketDay, Story


@pytest.fixture
def told(story: Story, day: MarketDay) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(as_json.encode(story, day))
    return found


def test_the_object_holds_what_the_contract_names(told: dict[str, Any]) -> None:
    contract = {
        "id",
        "kind",
        "lang",
        "session",
        "as_of",
        "headline",
        "deck",
        "paragraphs",
        "facts",
        "problems",
    }
    assert contract | {"data"} <= set(told)
    assert told["session"] == "2026-02-25"
    assert told["as_of"] == "2026-02-25T14:00:00+09:00"


def test_a_span_cuts_its_words_out_of_the_text(told: dict[str, Any]) -> None:
    paragraph = told["paragraphs"][0]
    assert [paragraph["text"][span["start"] : span["end"]] for span in paragraph["spans"]] == [
        "rose",
        "6,138.58",
    ]


def test_every_address_under_a_span_is_among_the_data_with_its_value(told: dict[str, Any]) -> None:
    addresses = [address for span in told["paragraphs"][0]["spans"] for address in span["data"]]
    assert addresses
    assert told["data"][addresses[0]]["value"] == "6138.58"
    assert set(addresses) <= set(told["data"])


def test_a_number_is_the_exact_text_of_the_decimal(told: dict[str, Any]) -> None:
    assert told["data"]["d.json#/indices/KOSPI/open"] == {"value": "6022.70", "unit": "points"}
    percent = told["facts"][0]["detail"]["percent"]["value"]
    assert Decimal(percent) == Decimal("168.94") / Decimal("5969.64") * 100


def test_a_fact_says_whether_it_is_told_and_if_not_why(told: dict[str, Any]) -> None:
    by_id = {fact["id"]: fact for fact in told["facts"]}
    assert by_id["move:KOSPI"]["used"]
    assert by_id["move:KOSPI"]["reasons"] == ["moved 2.83%, at least 2%", "the main index"]
    assert not by_id["opening:KOSPI"]["used"]
    assert by_id["opening:KOSPI"]["left_out"] == "the story is full"


def test_problems_travel_with_the_story(faulty: Story, day: MarketDay) -> None:
    (problem,) = json.loads(as_json.encode(faulty, day))["problems"]
    assert problem["check"] == "figures"
    assert problem["excerpt"] == "stood at 6,138.85"


def test_facts_alone_look_as_they_do_in_a_story(story: Story, day: MarketDay, told: dict[str, Any]) -> None:
    alone = json.loads(as_json.encode_facts(story.plan, day))
    assert alone["facts"] == told["facts"]
    assert alone["lead"] == "move:KOSPI"


def test_korean_stays_korean(story: Story, day: MarketDay) -> None:
    assert "한국거래소" in as_json.encode(story, day).decode()
