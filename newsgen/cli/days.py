"""Which day the words of a command mean: a day file, and what a story of it is to be about."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from newsgen import pipeline
from newsgen.cli import words
from newsgen.errors import BadInput
from newsgen.market.assigned import assignment
from newsgen.records import THE_DAY, Assignment, MarketDay
from newsgen.sessions import CLOSE, PHASES

RECENT = 120
"""Sessions before whose closes a picture may show: half a year, the past of a record or a round level."""


class When(NamedTuple):
    """Which session the words mean, which look at it, and as known when: each as it was typed."""

    date: str | None
    session: str | None
    known_at: str | None


def seen(
    day: str | None, market: Path | None, when: When, wanted: Assignment | None, closes: int = 0
) -> MarketDay:
    """The market day that the words name: a day file, or a session of a market folder or store, for a picture
    with the closes of so many sessions before."""
    if day and (market or when.date):
        raise BadInput("a day file and --market were both given. Name one of them.")
    if day and when.known_at:
        raise BadInput("a day file says what was known. Leave --known-at out, or ask a store with --market.")
    if day:
        return look(day, when.session, wanted)
    if not market or not when.date:
        raise BadInput("nothing to tell of. Name a day file, or --date and --market.")
    phase = words.one_of("--session", when.session or CLOSE, PHASES)
    known = words.moment(when.known_at)
    return pipeline.day_from_market(
        market, words.day(when.date), phase, known, wanted or THE_DAY, closes=closes
    )


def look(path: str, session: str | None, wanted: Assignment | None) -> MarketDay:
    """The look that a day file holds; --session may name it, and cannot make it another."""
    found = pipeline.day_from_file(path, wanted)
    if session is not None and words.one_of("--session", session, PHASES) != found.phase:
        raise BadInput(f"{path} is a look at the {found.phase}, not the {session}. Leave --session out.")
    return found


def ordered(about: str | None, period: str | None) -> Assignment | None:
    """What the words order; None when they leave it to the day file, or to the market's day."""
    return assignment(about or "market", period or "day") if about or period else None
