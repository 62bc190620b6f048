"""What only flashes and the other sections' stories say is read too, and a lie in it is caught."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest

from newsgen import pipeline, settings, verify
from newsgen.records import Length, MarketDay
from tests.verify.test_rate import crossing
from tests.verify.test_stock import LIMIT, told

DAYS = Path(__file__).parents[2] / "fixtures" / "days"


def look(name: str) -> MarketDay:
    """A recorded day."""
    return pipeline.day_from_file(str(DAYS / name / "close.json"))


def flash(seen: MarketDay) -> str:
    """The one line of a day; it must be true and short."""
    story = pipeline.write(seen, settings.load(), Length("flash"))
    assert story.problems == ()
    assert len(story.draft.headline.text) < 100
    return story.draft.headline.text


FLASHES = (
    ("2025-09-25-the-won-past-1400", "at 1,403.8 per dollar", "at 1,403.9 per dollar"),
    ("2025-09-25-the-won-past-1400", "weaker than 1,400", "stronger than 1,400"),
    ("2026-02-20-a-week-of-two-sessions", "index ends at 4,858.03", "index ends at 4,858.04"),
    ("2023-12-28-a-year-after-two-losing-ones", "; index ends at 2,", "; index ends at 3,"),
)


@pytest.mark.parametrize(("name", "true", "lie"), FLASHES)
def test_a_flash_says_where_it_ended_and_a_lie_is_caught(name: str, true: str, lie: str) -> None:
    seen = look(name)
    assert true in flash(seen)
    assert verify.read_back([flash(seen).replace(true, lie), _notice(seen)], seen)


def _notice(seen: MarketDay) -> str:
    return pipeline.write(seen, settings.load()).draft.lines[-1].text


def test_the_flash_of_a_round_level_in_new_york_gives_the_rate() -> None:
    seen = crossing()
    line = "Won stands stronger than 1,400 in New York for first time since Nov. 4 last year, at 1,396.2"
    assert flash(seen) == line
    assert verify.read_back([line.replace("1,396.2", "1,396.3"), _notice(seen)], seen)
    assert verify.read_back([line.replace("Nov. 4", "Nov. 5"), _notice(seen)], seen)


TWICE = "A total of 8.4 million shares changed hands, twice the 20-session median."


def test_twice_the_usual_is_read_and_caught_where_it_is_more() -> None:
    seen, lines = told(LIMIT)
    head, notice = lines[0], lines[-1]
    assert "25 times" in "".join(lines)
    assert verify.read_back([head, TWICE, notice], seen)
    past = seen.history[seen.assignment.about]
    assert past.usual_volume is not None
    usual = replace(past.usual_volume, value=past.usual_volume.value * Decimal("12.5"))
    twice = replace(seen, history={**seen.history, seen.assignment.about: replace(past, usual_volume=usual)})
    assert verify.read_back([head, TWICE, notice], twice) == ()


def test_a_year_that_ended_down_so_far_is_read_and_another_way_is_caught() -> None:
    seen = look("2023-12-28-a-year-after-two-losing-ones")
    lines = [line.text for line in pipeline.write(seen, settings.load()).draft.lines]
    lead = "The Kospi ended 2023 up 25.73 percent."
    assert verify.read_back([lines[0], lead, lines[-1]], seen) == ()
    for lie in ("ended 2023 down 25.73", "ended 2023 up 25.74", "ended 2022 up 25.73"):
        assert verify.read_back([lines[0], lead.replace("ended 2023 up 25.73", lie), lines[-1]], seen)


def test_a_month_and_a_year_of_a_share_are_read_in_one_breath() -> None:
    seen, lines = told(LIMIT)
    about = seen.assignment.about
    base = next(iter(seen.history[about].period_ends.values()))
    both = {"month": base, "year": base}
    made = replace(seen, history={**seen.history, about: replace(seen.history[about], period_ends=both)})
    way = "The stock has fallen 6.7 percent this month and is down 6.7 percent this year."
    assert verify.read_back([lines[0], way, lines[-1]], made) == ()
    for true, lie in (("fallen 6.7", "risen 6.7"), ("is down 6.7", "is up 6.7"), ("down 6.7", "down 6.8")):
        assert verify.read_back([lines[0], way.replace(true, lie), lines[-1]], made), lie


def test_no_row_stands_twice_in_the_same_words() -> None:
    seen = look("2025-11-21-the-largest-selling-since")
    lines = [line.text for line in pipeline.write(seen, settings.load()).draft.lines]
    head, notice = lines[0], lines[-1]
    row = next(line for line in lines if "for a fourth straight session, for a combined" in line)
    sentence = next(each for each in row.split(". ") if "for a fourth" in each).rstrip(".") + "."
    again = sentence.replace("were net", "remained net")
    assert again != sentence
    assert verify.read_back([head, again, notice], seen) == ()
    assert verify.read_back([head, again.replace("fourth", "fifth"), notice], seen)
