"""What sentences of all kinds of Korean desks assert of levels, moves and days."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

import pytest
import yaml

from newsgen import pipeline
from newsgen.audit.cast import Cast, cast_of
from newsgen.audit.korean import read
from newsgen.market.names import known_names
from tests.audit.korean.shorthand import mine

DAY = Path("fixtures/days/2026-02-25-kospi-6000")
LOOKS = {"open": "09-20.json", "midday": "14-00.json", "close": "close.json"}
SENTENCES = yaml.safe_load(Path(__file__).with_name("sentences.yaml").read_text("utf-8"))


@lru_cache
def cast_at(look: str) -> Cast:
    return cast_of(pipeline.day_from_file(str(DAY / LOOKS[look])), "ko", known_names())


@pytest.mark.parametrize("each", SENTENCES, ids=lambda each: each["text"][:40])
def test_a_sentence_asserts_what_it_says_and_nothing_else(each: dict[str, object]) -> None:
    text = str(each["text"])
    assert mine(read(text, cast_at(str(each["look"]))).said, text) == each["says"]


def test_every_number_is_asserted_or_set_aside_once_at_least() -> None:
    for each in SENTENCES:
        heard = read(each["text"], cast_at(each["look"]))
        spoken = {number for said in heard.said for number in said.numbers}
        assert set(heard.numbers) <= spoken, each["text"]


def test_places_are_characters_of_the_text() -> None:
    text = "  코스피는\n\n전날보다 1.91%\u00a0올랐다."
    (move,) = read(text, cast_at("close")).said
    assert text[slice(*move.numbers[0])] == "1.91"
    assert text[slice(*move.at)] == "1.91%\u00a0올랐다"
