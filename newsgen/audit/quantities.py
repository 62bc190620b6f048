"""What an assertion speaks of: a value of a series, at a moment."""

from __future__ import annotations

from datetime import date, time
from decimal import Decimal
from typing import NamedTuple

from newsgen.records.checked import Span


class Moment(NamedTuple):
    """When: this session unless something else is said."""

    on: date | None = None
    """A day that is named, by its date or its weekday."""
    ago: int = 0
    """So many sessions before this one, or before ``on``; 1 for the previous session."""
    base: str = ""
    """The last session before this ``week``, ``month``, ``quarter`` or ``year``."""
    look: time | None = None
    """An hour of the session, where the figure is said to be of that hour."""


NOW = Moment()

BEFORE = Moment(ago=1)


class Point(NamedTuple):
    """A value of a series at a moment, or a constant level."""

    who: str
    """The series: ``KOSPI``, ``KOSDAQ``, ``005930``, ``USDKRW`` (won per dollar), ``KOSPI.cap``,
    ``005930.cap``, ``KOSPI.turnover``, ``KOSPI.volume``, ``005930.volume``, ``^Nasdaq Composite``,
    ``#화학`` (a sector)."""
    aspect: str = "last"
    """``last``, ``close``, ``open``, ``high`` or ``low``; ``extreme`` for whichever of high and low fits."""
    when: Moment = NOW
    level: Decimal | None = None
    """A constant instead of a datum: *short of 6,000*; ``who`` then says whose scale it is on."""


Of = tuple[Span, ...]
"""Where the printed numbers stand that an assertion speaks for."""
