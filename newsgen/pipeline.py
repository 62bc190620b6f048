"""The order of the stages: sources, market, facts, rules, plan, prose, verify; publish follows."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from newsgen import facts, plan, prose, rules, verify
from newsgen.errors import BadInput
from newsgen.market import day as market_day
from newsgen.market import names
from newsgen.records import (
    GROUPS,
    IN_FULL,
    THE_DAY,
    Assignment,
    Length,
    MarketDay,
    Problem,
    RankedFact,
    Story,
    StoryPlan,
)
from newsgen.records.assignment import FLOWS
from newsgen.settings import Settings
from newsgen.sources import day_file

if TYPE_CHECKING:
    from newsgen.market.history import Market

Ranked = tuple[RankedFact, ...]


def day_from_file(path: str, assignment: Assignment | None = None) -> MarketDay:
    """The day in a JSON file, or on standard input for ``-``, with its own assignment unless another is
    given; BadInput when it cannot be used."""
    raw = day_file.read(path)
    return market_day.build(raw.name, raw.content, assignment)


def day_from_market(
    place: Path,
    session: date,
    phase: str,
    known_at: datetime | None = None,
    assignment: Assignment = THE_DAY,
    closes: int = 0,
) -> MarketDay:
    """A past session from a folder of market history, or from a store as known at a moment, with what
    an assignment asks for; for a picture also with the closes of so many sessions before."""
    market = market_at(place, known_at)
    day = market.day(session, phase, assignment)
    if not closes:
        return day
    from newsgen.market.recent import with_recent  # a story needs none of it

    return with_recent(market, day, closes)


def market_at(place: Path, known_at: datetime | None = None) -> Market:
    """The history in a folder, or in a store as known at a moment; BadInput when it cannot be used."""
    from newsgen.market import market_from, market_from_store  # pandas loads only where history is asked for
    from newsgen.market.feeds.house import compile_house
    from newsgen.market.store import is_store
    from newsgen.sources import market_folder, settings_file

    identities = compile_house(settings_file.near()).identities
    if is_store(place):
        return market_from_store(place, known_at, identities)
    if known_at:
        raise BadInput(f"{place} is no store, so nobody knows what was known when. Leave --known-at out.")
    return market_from(market_folder.read(place), identities)


def rank(day: MarketDay, settings: Settings) -> tuple[RankedFact, ...]:
    """Every fact of the day weighed, the strongest first, by the rules of the section that its assignment
    names: the same in every language."""
    house = settings.for_section(day.assignment.section)
    return rules.rank(facts.find(day, house.yardsticks), house.rulebook)


def weigh(day: MarketDay, settings: Settings, ranked: Ranked | None = None) -> StoryPlan:
    """The story that the facts of the day make in a language; they are weighed first unless that is done."""
    house = settings.for_section(day.assignment.section)
    ranked = rank(day, settings) if ranked is None else ranked
    told = GROUPS if day.assignment.section == FLOWS else house.desk.style.flows_told
    return plan.plan(day, ranked, house.skeletons, told)


def write(
    day: MarketDay,
    settings: Settings,
    length: Length = IN_FULL,
    *,
    verified: bool = True,
    ranked: Ranked | None = None,
) -> Story:
    """The finished story at the length asked for, read back against the data unless told not to."""
    names.require(day, settings.lang)
    planned = weigh(day, settings, ranked)
    if length == IN_FULL:
        draft = prose.compose(planned, day, settings.desk)
    else:
        from newsgen.fitting import fitted  # a story in full needs none of it

        planned, draft = fitted(planned, day, settings, length)
    problems = verify.read_back([line.text for line in draft.lines], day, settings.lang) if verified else ()
    return Story(
        _name(planned, length.form, settings.lang),
        settings.style,
        planned,
        draft,
        planned.ranked,
        problems,
        settings.imprint,
        newsroom=settings.newsroom,
        length=length,
        won=settings.desk.style.won_form,
        table_names=names.of_table(day) if settings.newsroom else {},
    )


def _name(planned: StoryPlan, form: str, lang: str) -> str:
    """The name of a story for ever: a brief is another story than the full one."""
    return "-".join((planned.story_id, lang) if form == IN_FULL.form else (planned.story_id, form, lang))


def write_each(day: MarketDay, houses: Sequence[Settings], length: Length = IN_FULL) -> tuple[Story, ...]:
    """The story of one day in each of some languages of one house: its facts are weighed once."""
    ranked = rank(day, houses[0])
    return tuple(write(day, house, length, ranked=ranked) for house in houses)


def disagreements(one: Story, other: Story, day: MarketDay) -> tuple[Problem, ...]:
    """What two stories of one day, in two languages, do not tell alike, in the words of the second."""
    first, second = ([line.text for line in story.draft.lines] for story in (one, other))
    return verify.disagreements((first, one.draft.lang), (second, other.draft.lang), day)
