"""What a sentence about one share can claim besides."""

from __future__ import annotations

from typing import NamedTuple

from newsgen.verify.amounts import Amount
from newsgen.verify.times import DaySaid

At = tuple[int, int]


class LimitSaid(NamedTuple):
    """The close, or a price of the day, at the daily limit."""

    at: At
    who: str
    end: str
    """``upper`` or ``lower``."""
    closed: bool


class IdleSaid(NamedTuple):
    """It did not trade."""

    at: At
    who: str


class LastTradedSaid(NamedTuple):
    """It last closed at so much, on that day."""

    at: At
    who: str
    amount: Amount
    day: DaySaid | None


class DebutSaid(NamedTuple):
    """It was its first session on a market."""

    at: At
    who: str
    market: str


class ListedSaid(NamedTuple):
    """It is listed there."""

    at: At
    who: str
    market: str


class SplitSaid(NamedTuple):
    """The base of the day's move, the close it was adjusted from, and what that looks like."""

    at: At
    who: str
    base: Amount
    before: Amount
    parts: int | None
    """Shares that one became; negative when so many became one; None for no simple ratio."""
    day: DaySaid | None = None
    """Of the close it was adjusted from."""


class AdjustedSaid(NamedTuple):
    """The base of the day's move is not the last close."""

    at: At
    who: str


class PlaceSaid(NamedTuple):
    """Its place by market value on its market."""

    at: At
    who: str
    place: int
    market: str


StockClaim = (
    LimitSaid | IdleSaid | LastTradedSaid | DebutSaid | ListedSaid | SplitSaid | AdjustedSaid | PlaceSaid
)
"""What only a story about one share claims."""
