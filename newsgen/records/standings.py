"""What is true of a session's standing: its place among all, its distance from a record, its part."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import ClassVar

from newsgen.records.facts import Fact
from newsgen.records.figures import Figure, Mark
from newsgen.records.frozen import frozen
from newsgen.records.market import Notice


@frozen
class Rank(Fact):
    """A move's place among all moves the same way: the fourth-largest fall ever, in percent."""

    kind: ClassVar[str] = "rank"
    measure: str
    place: Figure
    value: Figure
    covers_from: date
    ever: bool
    """True when nothing before the coverage can have been as large."""
    ahead: Mark | None = None
    """The smallest of the larger moves; None for the largest."""
    behind: Mark | None = None
    """The largest of those it passed or equalled; None without one."""

    @property
    def id(self) -> str:
        """Kind, subject, measure."""
        return f"{self.kind}:{self.subject}:{self.measure}"


@frozen
class YearRange(Fact):
    """A 52-week high or low, by the close or within the day, kept apart."""

    kind: ClassVar[str] = "year_range"
    measure: str
    """``high_close``, ``low_close``, ``high_price`` or ``low_price``."""
    value: Figure
    since: Mark | None
    """The last session at or beyond it, more than 52 weeks ago; None when the coverage holds none."""

    @property
    def id(self) -> str:
        """Kind, subject, measure."""
        return f"{self.kind}:{self.subject}:{self.measure}"


@frozen
class Gap(Fact):
    """How far the price is from the record, or from the next round level above."""

    kind: ClassVar[str] = "gap"
    to: str
    """``record_close``, ``record_high`` or ``next_rung``."""
    target: Figure
    distance: Figure
    """Target less price, above zero, in the series' own unit."""
    percent: Figure
    """The rise that would close it, percent of the price."""
    since: Mark | None = None
    """When the record was set; None for a round level."""

    @property
    def id(self) -> str:
        """Kind, subject, target."""
        return f"{self.kind}:{self.subject}:{self.to}"


@frozen
class FlowStreak(Fact):
    """Sessions in a row in which an investor group bought, or sold, on balance; ``ended`` when it turned."""

    kind: ClassVar[str] = "flow_streak"
    group: str
    direction: str
    """``up`` for buying, ``down`` for selling: the row's own, also when it ended."""
    sessions: Figure
    """The row's length: with this session, or before it when ``ended``."""
    ended: bool
    total: Figure | None = None
    """The group's sum over the row, won; with this session unless it ended."""


@frozen
class FlowSum(Fact):
    """What an investor group bought or sold on balance since the week, month, quarter or year began."""

    kind: ClassVar[str] = "flow_sum"
    group: str
    period: str
    amount: Figure
    final: bool = False
    """True in the last session of the period."""

    @property
    def id(self) -> str:
        """Kind, subject, period."""
        return f"{self.kind}:{self.subject}:{self.period}"


@frozen
class Leader(Fact):
    """The share that rose, or fell, the most among those of the day."""

    kind: ClassVar[str] = "leader"
    side: str
    """``led`` for the largest rise, ``lagged`` for the largest fall."""
    percent: Figure
    among: int

    @property
    def size(self) -> Decimal:
        """The move's absolute size, percent."""
        return abs(self.percent.value)

    @property
    def id(self) -> str:
        """Kind, side, subject."""
        return f"{self.kind}:{self.side}:{self.subject}"


@frozen
class Contribution(Fact):
    """What one share's change in market value was of the whole market's."""

    kind: ClassVar[str] = "contribution"
    change: Figure
    """The share's market value less that of the close before, won."""
    of_change: Figure
    """In percent of the market's own change; negative when they went opposite ways."""
    points: Figure
    """The index's previous close times the change over the market's previous value, points."""


@frozen
class Halt(Fact):
    """A halt that the exchange announced."""

    kind: ClassVar[str] = "halt"
    notice: Notice

    @property
    def what(self) -> str:
        """``sidecar`` or ``circuit_breaker``."""
        return self.notice.kind

    @property
    def id(self) -> str:
        """Kind, market, what, moment."""
        return f"{self.kind}:{self.subject}:{self.what}:{self.notice.at:%H:%M}"
