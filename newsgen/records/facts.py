"""What is true: one typed class per kind of fact, each with its figures and the data under them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields
from datetime import date
from decimal import Decimal
from typing import ClassVar

from newsgen.records.figures import Figure, Mark
from newsgen.records.frozen import frozen

MAIN, INDEX, SHARE, CAP, DOLLAR_WON = "main", "index", "share", "cap", "dollar_won"
"""The role of a subject: the story's own index, another index, a share, a market cap, the currency."""
SHARE_CAP, NOON_RATE, FLOW = "share_cap", "noon_rate", "flow"
"""A single share's market value, the New York noon rate, an investor group on the story's own market."""


@frozen
class Fact:
    """Something true about this session."""

    kind: ClassVar[str]
    subject: str
    role: str

    @property
    def id(self) -> str:
        """The fact's name, the same in every rerun: ``milestone:KOSPI:6000``."""
        return f"{self.kind}:{self.subject}"

    def figures(self) -> Iterator[Figure]:
        """Every figure the fact carries, in the order of its fields."""
        for each in fields(self):
            value = getattr(self, each.name)
            if isinstance(value, Figure):
                yield value


@frozen
class Move(Fact):
    """Where a series stands and how far it is from its previous close."""

    kind: ClassVar[str] = "move"
    last: Figure
    base: Figure
    change: Figure
    percent: Figure
    direction: str
    dollars: Figure | None = None
    """Where a market value stands, in dollars at the day's rate; None for others and without a rate."""

    @property
    def size(self) -> Decimal:
        """The move's absolute size, percent."""
        return abs(self.percent.value)


@frozen
class Opening(Fact):
    """Where a series opened, against its previous close."""

    kind: ClassVar[str] = "opening"
    level: Figure
    change: Figure
    percent: Figure
    direction: str

    @property
    def size(self) -> Decimal:
        """How far from the previous close it opened, percent."""
        return abs(self.percent.value)


@frozen
class Reversal(Fact):
    """A session that opened clearly on one side of the previous close and ended on the other."""

    kind: ClassVar[str] = "reversal"
    opened: Figure
    """How far from the previous close it opened, percent."""
    closed: Figure
    """How far from it the session ended, percent."""
    direction: str
    """Which way it ended: ``up`` or ``down``."""
    gave_up: bool = False
    """Whether an earlier look at the session stood on the side of the opening too."""

    @property
    def size(self) -> Decimal:
        """How far the session went from its opening to its end, percent of the previous close."""
        return abs(self.closed.value - self.opened.value)


@frozen
class Occasion(Fact):
    """The place of the session in its year: the first or the last one."""

    kind: ClassVar[str] = "occasion"
    what: str
    """``year_first`` or ``year_last``."""
    beside: date
    """The session before the first, or after the last, as data and calendar have it."""


@frozen
class DayRange(Fact):
    """The highest and lowest of the session so far."""

    kind: ClassVar[str] = "range"
    high: Figure | None
    low: Figure | None
    percent: Figure | None
    """The span from low to high, in percent of the previous close; None when one end is missing."""
    high_gain: Figure | None = None
    """How far the high stood from the previous close, percent."""
    low_gain: Figure | None = None
    passed: Figure | None = None
    """The highest round level that the high crossed on the way up; None when it crossed none."""

    @property
    def size(self) -> Decimal:
        """The width of the range, percent; zero when one end is missing."""
        return self.percent.value if self.percent else Decimal(0)


@frozen
class Milestone(Fact):
    """A round level crossed upward, or lost, in this session.

    ``how`` is ``touched`` (traded above), ``closed`` (closed above), ``regained`` (closed back above
    a level it had closed below) or ``lost`` (closed below a level it had closed above).
    """

    kind: ClassVar[str] = "milestone"
    level: Figure
    at: Figure
    """The price that shows it: the high for a touch, the close otherwise."""
    how: str
    grade: str
    """``major`` (a milestone) or ``minor`` (a rung between milestones)."""
    first: bool
    """True only when the coverage shows that no earlier session did the same."""
    holds: bool
    """Whether the latest price is still on the far side of the level."""
    since: Mark | None = None
    """The last earlier close on that side, for a level lost or regained; None where it is not known."""
    years: Decimal | None = None
    """Calendar years since then."""

    @property
    def id(self) -> str:
        """Kind, subject, level."""
        return f"{self.kind}:{self.subject}:{self.how}:{self.level.value:f}"


@frozen
class Pace(Fact):
    """How long ago an earlier rung was first reached, when this session reached further."""

    kind: ClassVar[str] = "pace"
    past_level: Figure
    event: str
    """``first_touch`` or ``first_close``: what happened on ``since``."""
    also_touch: bool
    """True when the first close above was the first time above at all."""
    since: Mark
    days: int
    rungs_back: int
    """0 for the rung just below the price, 1 for the milestone before this one, 2 for that before it."""
    sessions: Figure | None = None
    """The same time in sessions; None where data and calendar disagree."""

    @property
    def id(self) -> str:
        """Kind, subject, past level, event."""
        return f"{self.kind}:{self.subject}:{self.past_level.value:f}:{self.event}"


@frozen
class Record(Fact):
    """A close or a price above, or below, every one before, with the record it beat."""

    kind: ClassVar[str] = "record"
    value: Figure
    what: str
    """``close``, ``high``, ``low_close`` or ``low``; before the close there is only ``high`` and ``low``."""
    previous: Mark
    gap: Figure
    kept: bool = True
    """Whether the latest price is on the record's side of the previous close: a record high may be lost
    to a day that falls."""

    @property
    def id(self) -> str:
        """Kind, subject, close or high."""
        return f"{self.kind}:{self.subject}:{self.what}"


@frozen
class CapGrowth(Fact):
    """How much market value was added since a carried milestone."""

    kind: ClassVar[str] = "cap_growth"
    amount: Figure
    at_least: Figure
    """The round amount that the growth exceeds, won."""
    past_level: Figure
    since: Mark
    days: int
