"""What a check found: lines of a sheet, one reason for all, and words for each."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from newsgen.market.columns import Ints

NO_SERIES = "no series"
AHEAD = "a day to come"
TOO_EARLY = "a day before the exchange"
DUPLICATE = "duplicate"
CLOSED = "closed day"
PRICE = "no price"
BAR = "impossible bar"
NO_TRADE = "prices without a trade"
BALANCE = "flows do not balance"
COPY = "copy of the session before"
UNIT = "unit clash"
LIMIT = "beyond the daily limit"
CHANGE = "change and closes disagree"
CLASH = "another feed says otherwise"
UNREADABLE = "cannot be read"

REASONS = (
    NO_SERIES,
    AHEAD,
    TOO_EARLY,
    DUPLICATE,
    CLOSED,
    PRICE,
    BAR,
    NO_TRADE,
    BALANCE,
    COPY,
    UNIT,
    LIMIT,
    CHANGE,
    CLASH,
    UNREADABLE,
)
"""Every reason for which something is refused."""


@dataclass(frozen=True, slots=True)
class Finding:
    """Lines that one check refuses."""

    reason: str
    lines: Ints
    tell: Callable[[int], str]
    """Words for one of the lines, with its figures."""
    field: str = ""
    """The one figure that is refused; empty where the whole line is."""
