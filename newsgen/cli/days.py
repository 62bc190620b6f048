"""Which day the words of a command mean: a day file, and what a story of it is to be about."""

from __future__ import annotations

from newsgen import pipeline
from newsgen.cli import words
from newsgen.errors import BadInput
from newsgen.market.assigned import assignment
from newsgen.records import Assignment, MarketDay
from newsgen.sessions import PHASES


def look(path: str, session: str | None, wanted: Assignment | None) -> MarketDay:
    """The look that a day file holds; --session may name it, and cannot make it another."""
    found = pipeline.day_from_file(path, wanted)
    if session is not None and words.one_of("--session", session, PHASES) != found.phase:
        raise BadInput(f"{path} is a look at the {found.phase}, not the {session}. Leave --session out.")
    return found


def ordered(about: str | None, period: str | None) -> Assignment | None:
    """What the words order; None when they leave it to the day file, or to the market's day."""
    return assignment(about or "market", period or "day") if about or period else None
