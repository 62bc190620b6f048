"""Which number came from which datum, over every recorded day: the promise of the JSON format."""

from __future__ import annotations

import json
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from newsgen import pipeline, settings
from newsgen.publish import FORMATS

ROOT = Path(__file__).parent.parent
DAYS = sorted((ROOT / "fixtures/days").glob("*/*.json"))


@pytest.fixture(params=DAYS, ids=lambda path: f"{path.parent.name}/{path.stem}")
def told(request: pytest.FixtureRequest) -> dict[str, Any]:
    day = pipeline.day_from_file(str(request.param))
    found: dict[str, Any] = json.loads(FORMATS["json"](pipeline.write(day, settings.load()), day))
    return found


def lines(told: dict[str, Any]) -> list[tuple[str, list[dict[str, Any]]]]:
    heads = [(told["headline"], told["headline_spans"]), (told["deck"] or "", told["deck_spans"])]
    return heads + [(each["text"], each["spans"]) for each in (*told["paragraphs"], told["notice"])]


def test_every_address_under_a_span_leads_to_a_datum(told: dict[str, Any]) -> None:
    addresses = {address for _, spans in lines(told) for span in spans for address in span["data"]}
    assert addresses
    assert not sorted(addresses - set(told["data"]))


def test_every_figure_rests_on_data(told: dict[str, Any]) -> None:
    figures = [span for _, spans in lines(told) for span in spans if span["kind"] == "figure"]
    assert figures
    assert all(span["data"] and span["fact"] for span in figures)
    assert all(Decimal(span["value"]).is_finite() for span in figures)


def test_every_digit_of_our_own_words_stands_in_a_span(told: dict[str, Any]) -> None:
    for text, spans in lines(told):
        covered = {at for span in spans for at in range(span["start"], span["end"])}
        bare = [at for at, sign in enumerate(text) if sign.isdigit() and at not in covered]
        assert not bare, f"{text[min(bare) - 20 : max(bare) + 20]!r} has figures without a datum"


def test_every_span_is_of_a_fact_that_is_used(told: dict[str, Any]) -> None:
    used = {fact["id"] for fact in told["facts"] if fact["used"]}
    named = {span["fact"] for _, spans in lines(told) for span in spans if span["kind"] == "figure"}
    assert not sorted(named - used)


@pytest.mark.parametrize("path", DAYS, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_a_fact_counted_as_told_is_behind_some_words(path: Path) -> None:
    story = pipeline.write(pipeline.day_from_file(str(path)), settings.load())
    printed = {span.fact for line in story.draft.lines for span in line.spans}
    told = {fact.id for beats in story.plan.paragraphs for beat in beats for fact in beat.facts}
    assert told <= printed
