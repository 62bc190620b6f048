"""What anybody's copy can assert of a session, in any language: one record a kind, each with its place.

A number is asserted of a *quantity*: a value at a moment, a move from one moment to another, net buying over
some sessions. Words assert too: that something went up, that a level was crossed for the first time. Readers
of each language make these; the judges know nothing of words.
"""

from __future__ import annotations

from typing import NamedTuple

from newsgen.audit.quantities import BEFORE, NOW, Moment, Of, Point
from newsgen.audit.said_amounts import (
    BreadthSaid,
    DollarsSaid,
    FareSaid,
    MoveSaid,
    NetSaid,
    PaceSaid,
    PlaceSaid,
    RatioSaid,
    SumSaid,
    ValueSaid,
)
from newsgen.audit.said_events import (
    BeyondSaid,
    ClockSaid,
    DaySaid,
    Event,
    ExtremeSaid,
    FormerSaid,
    HaltedSaid,
    LapseSaid,
    RowSaid,
    TurnSaid,
    WeekdaySaid,
)
from newsgen.records.checked import Span

__all__ = [
    "BEFORE",
    "NOW",
    "Beside",
    "BeyondSaid",
    "BreadthSaid",
    "ClockSaid",
    "DaySaid",
    "DollarsSaid",
    "Event",
    "ExtremeSaid",
    "FareSaid",
    "FormerSaid",
    "HaltedSaid",
    "Heard",
    "LapseSaid",
    "Moment",
    "MoveSaid",
    "NetSaid",
    "Of",
    "PaceSaid",
    "PlaceSaid",
    "Point",
    "RatioSaid",
    "RowSaid",
    "Said",
    "SumSaid",
    "TurnSaid",
    "ValueSaid",
    "WeekdaySaid",
]


class Beside(NamedTuple):
    """Something that no data of a session can bear out, or words that were not understood; never judged."""

    at: Span
    numbers: Of
    why: str
    """*an analyst's target*, *not understood: 'per share'*."""


Said = (
    ValueSaid
    | MoveSaid
    | NetSaid
    | TurnSaid
    | BeyondSaid
    | ExtremeSaid
    | FormerSaid
    | RowSaid
    | LapseSaid
    | WeekdaySaid
    | DaySaid
    | BreadthSaid
    | DollarsSaid
    | SumSaid
    | RatioSaid
    | PlaceSaid
    | PaceSaid
    | FareSaid
    | HaltedSaid
    | ClockSaid
    | Beside
)
"""What a sentence can assert."""


class Heard(NamedTuple):
    """What a reader made of a text."""

    said: tuple[Said, ...]
    numbers: tuple[Span, ...]
    """Every number printed in the text: digits, and number words that count (*three straight*, *two-day*);
    not the digits of names (S&P 500), nor of bylines and addresses."""
