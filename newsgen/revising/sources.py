"""Which day is a published story held to: another file, the market as known now, its own?"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path

from newsgen import pipeline
from newsgen.errors import BadInput
from newsgen.market import day as market_day
from newsgen.records import Assignment, MarketDay
from newsgen.records.filed import Filed
from newsgen.revising.known_now import completed, own_names, renamed
from newsgen.revising.published import snapshot
from newsgen.sessions import CLOSE
from newsgen.sources import day_file

Source = Callable[[Filed], MarketDay]
"""The day of a published version as it is known now; BadInput, one line, where there is none."""


class NoCloses(BadInput):
    """A look within a session is held to no market, which holds closes alone."""


def of_file(path: str) -> Source:
    """The day in a file, or on standard input, which can be read but once; made ready for each assignment.

    Raises BadInput where it cannot be read.
    """
    raw = day_file.read(path)
    kept: dict[Assignment, MarketDay] = {}

    def day(before: Filed) -> MarketDay:
        wanted = snapshot(before).assignment
        if wanted not in kept:
            kept[wanted] = market_day.build(raw.name, raw.content, wanted)
        return kept[wanted]

    return day


def of_market(place: Path, known_at: datetime | None = None) -> Source:
    """A folder of market history, or a store as known at a moment; what it does not hold stays as it was.

    Raises BadInput where it cannot be used.
    """
    market = pipeline.market_at(place, known_at)
    kept: dict[tuple[date, Assignment], MarketDay] = {}

    def day(before: Filed) -> MarketDay:
        then = snapshot(before)
        if then.phase != CLOSE:
            name = before.item.story_id
            raise NoCloses(f"{name} is a look at the {then.phase}, and a market holds closes. Use --day.")
        key = then.session, then.assignment
        if key not in kept:
            kept[key] = market.day(then.session, then.phase, then.assignment)
        return completed(kept[key], then, own_names(before))

    return day


def of_archive() -> Source:
    """The day that each version was written from, with the names of today's table where it gave none."""
    return renamed


def as_filed(before: Filed) -> MarketDay:
    """The day that a version was written from, as it was."""
    return snapshot(before)
