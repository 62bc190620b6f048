"""What a picture shows, settled before anything is drawn: plain values in the words of one language."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import NamedTuple

from newsgen.records.frozen import frozen

PLAIN, BASE, LAST, ABOVE = "plain", "base", "last", "above"
"""Kinds of spots: one of many, what the others are measured from, the latest, and one of which is known only
that it lay above a level, at which it then stands."""

LOOKS, CLOSES, RATES, KNOWN = "looks", "closes", "rates", "known"
"""What a path shows: the looks at one session, the close of every session, a rate of every day, or
the few closes known."""


class Spot(NamedTuple):
    """A value that a series had, at its place along the axis."""

    at: float
    value: Decimal
    label: str = ""
    """Its figure; empty for one of many."""
    kind: str = PLAIN
    note: str = ""
    """What is special about it, in a second line."""


class Tick(NamedTuple):
    """What stands below the axis, at a place along it."""

    at: float
    label: str


class Level(NamedTuple):
    """A value across the whole picture: a round level, an old record."""

    value: Decimal
    label: str


class Span(NamedTuple):
    """The lowest and the highest of a session; either may be missing."""

    at: float
    low: Decimal | None
    high: Decimal | None
    low_label: str = ""
    high_label: str = ""


@frozen
class Path:
    """The way of a series, left to right."""

    heading: str
    """What is drawn and in which unit."""
    spots: tuple[Spot, ...]
    ticks: tuple[Tick, ...]
    joined: bool
    """Whether every value in between is known, so that a whole line may join them; a dotted one may else."""
    levels: tuple[Level, ...] = ()
    span: Span | None = None
    upward: str = ""
    """What a rise means where that is not plain: the won weakens as its rate rises."""
    downward: str = ""
    led: bool = True
    """Whether a dotted line leads from one spot to the next where no whole one joins them."""
    dated: bool = False
    """Whether places along the axis are days, as ordinals; else steps in their order."""
    shows: str = LOOKS
    """LOOKS, CLOSES, RATES or KNOWN."""
    first: date | None = None
    """The first day shown, where there are several."""


class Bar(NamedTuple):
    """What one group bought on balance, in won; negative where it sold."""

    name: str
    value: Decimal
    label: str


@frozen
class Bars:
    """Net buying by group, to the right what was bought and to the left what was sold."""

    heading: str
    bars: tuple[Bar, ...]
    buying: str
    selling: str


@frozen
class Sketch:
    """A whole picture."""

    lang: str
    title: str
    path: Path | None
    bars: Bars | None
    source: str
    """The line that names it."""
    signed: str
    """Who made it, and of which session it is."""
    alt: str
    caption: str
    session: date
