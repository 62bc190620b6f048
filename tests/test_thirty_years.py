"""The closing story of every session in the real history comes out, and nothing in it is untrue."""

from __future__ import annotations

from pathlib import Path

import pytest

from newsgen import pipeline, settings
from newsgen.market import market_from
from newsgen.sources import market_folder

HISTORY = Path(__file__).parent.parent.parent / "shared" / "data"
NEEDED = pytest.mark.skipif(
    not HISTORY.is_dir(), reason="the market history in ../shared/data is not at hand"
)


@NEEDED
def test_every_session_of_thirty_years_has_a_closing_story_without_a_problem() -> None:
    market, house = market_from(market_folder.read(HISTORY)), settings.load()
    kinds: dict[str, int] = {}
    for session in market.sessions:
        story = pipeline.write(market.day(session, "close"), house)
        assert story.problems == (), f"{session}: {story.problems[0]}"
        kinds[story.plan.kind] = kinds.get(story.plan.kind, 0) + 1
    assert sum(kinds.values()) > 7_000
    assert {"milestone", "record", "crash", "surge", "slump", "rally", "rise", "fall", "flat"} <= set(kinds)


@NEEDED
@pytest.mark.parametrize(
    ("session", "said"),
    [
        ("2026-03-04", "its largest one-day loss ever in both percentage and points"),
        ("2026-03-05", "its largest one-day percentage gain since Oct. 30, 2008"),
        ("2026-03-05", "It was also the largest one-day gain ever in points."),
        ("2026-03-06", "inched up 0.97 points, or 0.02 percent"),
        ("2026-02-25", "closed above 6,000 for the first time on Wednesday"),
        ("2026-01-27", "closed above 5,000 for the first time on Tuesday"),
        ("2007-07-25", "closed above 2,000 for the first time on Wednesday"),
        ("2021-01-06", "topped 3,000 for the first time on Wednesday before ending below it"),
        ("2025-06-20", "closed back above 3,000 on Friday for the first time since Dec. 28, 2021"),
        ("2008-10-24", "It closed below 1,000 for the first time since June 29, 2005."),
        ("2026-01-26", "It closed back above 1,000 for the first time since Jan. 5, 2022."),
        ("2026-02-03", "surged 6.84 percent on Tuesday to a record close"),
    ],
)
def test_the_days_everyone_remembers_say_what_made_them_so(session: str, said: str) -> None:
    from datetime import date

    day = pipeline.day_from_market(HISTORY, date.fromisoformat(session), "close")
    story = pipeline.write(day, settings.load())
    assert said in " ".join(line.text for line in story.draft.paragraphs)
