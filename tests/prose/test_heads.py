"""Headlines beside first sentences."""

from __future__ import annotations

import pytest

from newsgen import pipeline, settings
from newsgen.prose.english.verbs import PAST, PRESENT
from tests.made import day, quote


@pytest.mark.parametrize("percent", ["-9", "-6", "-4", "-2.5", "2.5", "4", "6"])
def test_the_headline_s_verb_is_not_the_first_sentence_s(percent: str) -> None:
    house = settings.load()
    last = f"{2550 * (1 + float(percent) / 100):.2f}"
    told = pipeline.write(day(KOSPI=quote("KOSPI", last=last, previous_close="2550")), house).draft
    forms = {
        each[PRESENT]: each[PAST] for bands in house.desk.words.bands.values() for _, b in bands for each in b
    }
    headline = next(past for present, past in forms.items() if f" {present} " in f"{told.headline.text} ")
    assert f" {headline} " not in told.paragraphs[0].text
