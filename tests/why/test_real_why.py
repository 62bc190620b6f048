"""The smallest change, made in the real file itself: the market is built anew and the other fact leads."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from decimal import Decimal
from functools import cache
from pathlib import Path

import pytest

from newsgen import pipeline, settings
from newsgen.records import MarketDay, StoryPlan
from newsgen.records.why import Change, Why
from newsgen.why import Exactly, explain

DATA = Path(__file__).parents[3] / "shared" / "data"
pytestmark = pytest.mark.skipif(not DATA.is_dir(), reason="../shared/data is not here")
HOUSE = settings.load()
SESSIONS = (
    "1996-09-14",  # half a day
    "1997-12-03",
    "1998-03-10",  # after a large fall
    "2000-04-17",
    "2001-09-12",  # the largest fall
    "2004-03-30",
    "2005-07-11",
    "2007-07-24",  # a thousand touched, not held
    "2007-10-02",
    "2008-10-24",
    "2008-10-30",
    "2011-08-22",
    "2014-09-18",
    "2016-08-03",  # a thousand lost
    "2017-05-04",  # a record
    "2018-01-24",
    "2020-03-19",
    "2021-01-07",
    "2024-07-03",
    "2025-06-20",  # a thousand regained
    "2026-01-20",  # a row of records that ends
    "2026-01-27",
)
"""Sessions of many kinds; figures are read, never kept."""
COLUMNS = {
    "last": "Close",
    "open": "Open",
    "high": "High",
    "low": "Low",
    "turnover": "Amount",
    "volume": "Volume",
}
NEARER = 24
"""So many values nearer than the change are tried."""


def folder(place: Path, session: str, figures: dict[str, Decimal]) -> Path:
    """The Kospi's file up to a session, with other figures in its last row."""
    head, *rows = (DATA / "kospi.csv").read_text("utf-8").splitlines()
    until = next(at for at, row in enumerate(rows) if row.startswith(session))
    names, row, before = head.split(","), rows[until].split(","), rows[until - 1].split(",")
    for name, value in figures.items():
        row[names.index(COLUMNS[name])] = f"{value:f}"
    close, base = names.index("Close"), Decimal(before[names.index("Close")])
    change = Decimal(row[close]) - base
    row[names.index("Comp")] = f"{change:f}"
    row[names.index("UpDown")] = "3" if not change else "1" if change > 0 else "2"
    place.mkdir(exist_ok=True)
    (place / "kospi.csv").write_text("\n".join([head, *rows[:until], ",".join(row)]) + "\n", "utf-8")
    return place


def weighed(place: Path, session: str, figures: dict[str, Decimal]) -> StoryPlan:
    """The plan of a session in a market built from its own file."""
    market = pipeline.market_at(folder(place, session, figures))
    return pipeline.weigh(market.day(date.fromisoformat(session)), HOUSE)


Told = tuple[MarketDay, Why]


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], Told]:
    """A session as its own file has it and why its lead leads, by the whole history; asked once."""

    @cache
    def tell(session: str) -> Told:
        place = folder(tmp_path_factory.mktemp("own"), session, {})
        day = pipeline.market_at(place).day(date.fromisoformat(session))
        return day, explain(day, HOUSE, Exactly(place))

    return tell


def figures_at(day: MarketDay, change: Change, value: Decimal) -> dict[str, Decimal]:
    """The changed figure, and the high or low that it moves along."""
    found, index = {change.field: value}, day.indices["KOSPI"]
    if change.field in ("last", "open"):
        if index.high and value > index.high.value:
            found["high"] = value
        if index.low and value < index.low.value:
            found["low"] = value
    return found


def nearest(why: Why) -> Iterator[Change]:
    """The smallest change of all, that for each candidate, and the nearest other story of the lead."""
    changes = [*(each.change for each in why.candidates), *why.others[:2], *why.angles[:1]]
    yield from {(each.fact.id, each.story): each for each in changes if each}.values()


def nearer(change: Change) -> Iterator[Decimal]:
    """Values between the figure and the change, the last one a tick short of it."""
    steps = int(abs(change.by) / change.tick)
    way = change.tick if change.by > 0 else -change.tick
    for step in {1 + (steps - 2) * part // NEARER for part in range(NEARER + 1)} if steps > 1 else ():
        yield change.to - way * step


@pytest.mark.parametrize("session", SESSIONS)
def test_the_other_fact_leads_in_a_market_built_anew_and_not_a_tick_before(
    session: str, told: Callable[[str], Told], tmp_path: Path
) -> None:
    day, why = told(session)
    assert why.lead == pipeline.weigh(day, HOUSE).lead
    for change in nearest(why):
        assert change.proven
        inside = change.to - (change.tick if change.by > 0 else -change.tick)
        there = weighed(tmp_path / "there", session, figures_at(day, change, change.to))
        short = weighed(tmp_path / "short", session, figures_at(day, change, inside))
        assert (there.lead.fact.id, there.lead.points, there.kind) == (
            change.fact.id,
            change.points,
            change.story,
        )
        assert (short.lead.fact.id, short.kind) != (change.fact.id, change.story)


@pytest.mark.parametrize("session", ["2008-10-24", "2017-05-04", "2025-06-20"])
def test_no_nearer_value_of_the_figure_puts_another_fact_first(
    session: str, told: Callable[[str], Told], tmp_path: Path
) -> None:
    day, why = told(session)
    change = why.change
    assert change is not None
    lead = pipeline.weigh(day, HOUSE).lead.fact.id
    for value in nearer(change):
        figures = figures_at(day, change, value)
        assert weighed(tmp_path / "near", session, figures).lead.fact.id == lead, value


@pytest.mark.parametrize("session", ["2014-09-18", "2016-08-03", "2026-01-27"])
def test_a_day_alone_proves_no_more_than_the_whole_history_bears_out(
    session: str, told: Callable[[str], Told]
) -> None:
    day, whole = told(session)
    alone = explain(day, HOUSE)
    known = {(each.fact.id, each.story): each.to for each in nearest(whole)}
    for change in nearest(alone):
        if change.proven:
            assert known.get((change.fact.id, change.story)) == change.to
