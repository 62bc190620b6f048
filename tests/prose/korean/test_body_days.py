"""What no Korean sentence of a recorded day ever holds."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from newsgen import pipeline, settings
from newsgen.prose.korean import (
    halts,
    index,
    levels,
    market_value,
    periods,
    ranges,
    standings,
    superlatives,
    traded,
)
from newsgen.prose.korean.voice import Voice
from tests.prose.korean.telling import printed

DAYS = sorted((Path(__file__).parents[3] / "fixtures/days").glob("*/*.json"))
AREAS = (halts, index, levels, market_value, periods, ranges, standings, superlatives, traded)
TEMPLATES = frozenset(name for area in AREAS for name in area.BUILDERS)
DOUBLED = re.compile(r"은는|이가 |을를|를을|에에|의의|으로로|  | [,.)]|\( |,,|\.\.|,\.")
"""What is said twice: a blank, a stop, a particle."""
ENDS = re.compile(r"다\.$")


def body_sentences(house: str) -> Iterator[str]:
    """Every sentence about the main index of the recorded days."""
    chosen = settings.load("ko", house)
    for path in DAYS:
        here = pipeline.day_from_file(str(path))
        plan = pipeline.weigh(here, chosen)
        voice = chosen.desk.new_voice(plan, here)
        assert isinstance(voice, Voice)
        for beats in plan.paragraphs:
            voice.new_paragraph()
            for beat in beats:
                if plan.section == "market" and beat.template in TEMPLATES:
                    yield printed(beat.template, beat.facts, voice)


@pytest.mark.parametrize("house", settings.styles("ko"))
def test_no_sentence_of_a_recorded_day_has_a_blank_a_stop_or_a_particle_too_many(house: str) -> None:
    found = list(body_sentences(house))
    assert len(found) > 100
    for text in found:
        assert not DOUBLED.search(text), text
        assert all(ENDS.search(each) for each in re.split(r"(?<=\.) ", text)), text
