"""First sentences over the real history: every kind of story occurs, and none begins as the one before."""

from __future__ import annotations

from functools import cache
from itertools import pairwise
from pathlib import Path

import pytest

from newsgen import pipeline, settings
from newsgen.market.history import Market
from newsgen.plan.heads import STORIES
from newsgen.reading.masks import masked
from newsgen.reading.sentences import sentences, words
from newsgen.records import Assignment

HISTORY = Path(__file__).parent.parent.parent / "shared" / "data"
NEEDED = pytest.mark.skipif(
    not HISTORY.is_dir(), reason="the market history in ../shared/data is not at hand"
)
KINDS_OF = (2007, 2025)
"""Years that hold every kind of story of the first market between them."""
LOWEST = 2004
"""The year in which the second market closed at its lowest ever; the first did in 1998."""
SAMPLED = {"herald": 2008, "yonhap": 2020, "reuters": 2025, "joongang": 2013}
"""A year for each style; `newsgen report` looks at all years."""
FROM_NOTICES = {"halt"}
"""Kinds that no daily price shows: the exchange must have said so."""
LONGEST = 36
"""Words of the longest first sentence that a desk would run."""


@cache
def market() -> Market:
    return pipeline.market_at(HISTORY)


def kinds(year: int, assignment: Assignment) -> set[str]:
    house, found = settings.load(), (each for each in market().sessions if each.year == year)
    return {pipeline.weigh(market().day(each, "close", assignment), house).kind for each in found}


@NEEDED
def test_every_kind_of_story_occurs() -> None:
    found = kinds(LOWEST, Assignment("KOSDAQ")).union(*(kinds(year, Assignment()) for year in KINDS_OF))
    assert set(STORIES) - found == FROM_NOTICES


@NEEDED
@pytest.mark.parametrize("house", settings.styles("en"))
def test_no_two_sessions_running_begin_with_the_same_wording(house: str) -> None:
    said = []
    for session in (each for each in market().sessions if each.year == SAMPLED[house]):
        story = pipeline.write(market().day(session, "close"), settings.load("en", house), verified=False)
        first = sentences(story.draft.paragraphs[0].text)[0]
        assert words(first) <= LONGEST, (session, first)
        said.append((masked(first), session))
    assert [pair for pair in pairwise(said) if pair[0][0] == pair[1][0]] == []
