"""Whom a first sentence begins with: never twice running the same."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsgen import pipeline, settings
from newsgen.errors import BadTable
from newsgen.prose.colours import COLOURS, colour
from newsgen.prose.english.openings import compile_openings
from newsgen.reading.masks import masked
from newsgen.reading.sentences import sentences
from newsgen.records import MarketDay
from tests.made import day, flows, history, quote, run

TABLE = settings.tables.read(settings.PACKAGE / "prose" / "english" / "openings.yaml")
LONGEST = 15
"""Days from one session to the next for which there are colours enough."""
CALENDARS = st.lists(st.integers(min_value=1, max_value=LONGEST), min_size=2, max_size=30)


def sessions(first: date, gaps: list[int]) -> list[date]:
    found = [first]
    for gap in gaps:
        found.append(found[-1] + timedelta(gap))
    return found


@given(first=st.dates(date(1995, 1, 2), date(2100, 1, 1)), gaps=CALENDARS)
def test_a_session_never_has_the_colour_of_the_one_before(first: date, gaps: list[int]) -> None:
    days = sessions(first, gaps)
    colours = [colour(here, before) for before, here in pairwise(days)]
    assert all(one != other for one, other in pairwise(colours))
    assert all(0 <= each < COLOURS for each in colours)


def test_without_a_session_before_the_weekday_is_the_colour() -> None:
    assert [colour(date(2026, 2, 23) + timedelta(n), None) for n in range(5)] == [0, 1, 2, 3, 4]


@pytest.mark.parametrize("series", ["KOSPI", "KOSDAQ"])
def test_no_name_stands_in_two_rows_of_the_table(series: str) -> None:
    openings = compile_openings(TABLE)
    rows = [set(openings.names(row, series, index=True, stocks=True)) for row in range(COLOURS)]
    assert sum(map(len, rows)) == len(set().union(*rows))


@pytest.mark.parametrize(
    ("wrong", "message"),
    [
        ({"index": TABLE["index"][:3]}, "there must be 8 rows of names"),
        ({"index": [["the {name}"]] * 8}, "'the {name}' stands in two places"),
        ({"tags": {}}, "tags is missing or unknown"),
    ],
)
def test_a_table_of_openings_that_could_repeat_itself_is_refused(wrong: dict[str, Any], message: str) -> None:
    with pytest.raises(BadTable, match=message):
        compile_openings({**TABLE, **wrong})


def seen(here: date, before: date, change: int, main: str, *, dealt: bool, straight: bool) -> MarketDay:
    """A day of a change in tenths of a percent, with flows or without, in a row of sessions or not."""
    index = quote(main, last=str(1000 + change), previous_close="1000")
    way = "up" if change > 0 else "down"
    row = run(way, 3) if straight else None
    parts: dict[str, Any] = {"flows": {main: flows(main, foreign=change * 90)}} if dealt else {}
    made = day(session=here, history=history(main, previous_session=before, run=row), **parts)
    from dataclasses import replace

    return replace(made, main=main, indices={main: index})


DAYS = st.tuples(st.integers(-40, 40), st.booleans(), st.booleans())


@pytest.mark.parametrize("house", settings.styles("en"))
@pytest.mark.parametrize("main", ["KOSPI", "KOSDAQ"])
@given(
    first=st.dates(date(1996, 1, 2), date(2090, 1, 1)),
    kinds=st.lists(DAYS, min_size=3, max_size=3),
    data=st.data(),
)
def test_no_two_sessions_running_have_a_first_sentence_of_the_same_wording(
    house: str, main: str, first: date, kinds: list[tuple[int, bool, bool]], data: st.DataObject
) -> None:
    gaps = data.draw(st.lists(st.integers(1, LONGEST), min_size=3, max_size=3))
    days = sessions(first, gaps)
    said = []
    for (before, here), (change, dealt, straight) in zip(pairwise(days), kinds, strict=True):
        made = seen(here, before, change, main, dealt=dealt, straight=straight)
        story = pipeline.write(made, settings.load("en", house), verified=False)
        said.append(masked(sentences(story.draft.paragraphs[0].text)[0]))
    assert all(one != other for one, other in pairwise(said))
