"""The order of the stages: sources, market, facts, rules, plan, prose, verify; publish follows."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from newsgen import facts, plan, prose, rules, verify
from newsgen.market import day as market_day
from newsgen.market import names
from newsgen.records import MarketDay, Story, StoryPlan
from newsgen.settings import Settings
from newsgen.sources import day_file


def day_from_file(path: str) -> MarketDay:
    """The day in a JSON file, or on standard input for ``-``; BadInput when it cannot be used."""
    raw = day_file.read(path)
    return market_day.build(raw.name, raw.content)


def day_from_market(folder: Path, session: date, phase: str) -> MarketDay:
    """A past session from a folder of market history."""
    from newsgen.market import market_from  # pandas loads only where history is asked for
    from newsgen.sources import market_folder

    return market_from(market_folder.read(folder)).day(session, phase)


def weigh(day: MarketDay, settings: Settings) -> StoryPlan:
    """Every fact of the day weighed, and the story they make."""
    ranked = rules.rank(facts.find(day, settings.yardsticks), settings.rulebook)
    return plan.plan(day, ranked, settings.skeletons)


def write(day: MarketDay, settings: Settings, *, verified: bool = True) -> Story:
    """The finished story, read back against the data unless told not to."""
    names.require(day, settings.lang)
    planned = weigh(day, settings)
    draft = prose.compose(planned, day, settings.desk)
    problems = verify.read_back([line.text for line in draft.lines], day, settings.lang) if verified else ()
    return Story(
        f"{planned.story_id}-{settings.lang}", settings.style, planned, draft, planned.ranked, problems
    )
