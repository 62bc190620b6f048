"""What is true beside something else: flows, the other index, the past, the world outside."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from typing import ClassVar

from newsgen.records.facts import Fact
from newsgen.records.figures import Figure, Mark
from newsgen.records.frozen import frozen
from newsgen.records.history import Witness
from newsgen.records.market import Supplied, Words


@frozen
class NetFlow(Fact):
    """What one investor group bought (positive) or sold (negative) on balance, won."""

    kind: ClassVar[str] = "net_flow"
    group: str
    amount: Figure
    with_move: bool
    """True when the sign of the flow is that of the move of its market's index."""
    of_turnover: Figure | None = None
    """Its size in percent of the market's turnover; None when the turnover is not known."""
    dollars: Figure | None = None
    """Its size in dollars at the day's rate; None without a rate."""

    @property
    def id(self) -> str:
        """Kind, market, group."""
        return f"{self.kind}:{self.subject}:{self.group}"


@frozen
class FlowTurn(Fact):
    """A group that stood on the other side at an earlier look at this session."""

    kind: ClassVar[str] = "flow_turn"
    group: str
    amount: Figure
    before: Figure
    before_at: datetime

    @property
    def id(self) -> str:
        """Kind, market, group."""
        return f"{self.kind}:{self.subject}:{self.group}"


@frozen
class Relative(Fact):
    """How another index fared beside the main one: ``lagged``, ``outpaced``, ``bucked`` or ``tracked``."""

    kind: ClassVar[str] = "relative"
    against: str
    relation: str


@frozen
class SinceOpen(Fact):
    """Which side of its opening level a series stands on: ``above``, ``below`` or ``at``."""

    kind: ClassVar[str] = "since_open"
    opened: Figure
    last: Figure
    side: str


@frozen
class LargestSince(Fact):
    """A close or a move that nothing has matched since the witness, or in the whole history."""

    kind: ClassVar[str] = "since"
    measure: str
    value: Figure
    witness: Witness
    years: Decimal
    """Calendar years to the witness, or to the start of the coverage when there is none."""

    @property
    def known(self) -> bool:
        """True when a precedent is named, or none can exist; False where the history merely starts."""
        return self.witness.at is not None or self.witness.ever

    @property
    def ever(self) -> bool:
        """True when the whole history holds no session at or beyond this one."""
        return self.witness.at is None and self.witness.ever

    @property
    def id(self) -> str:
        """Kind, subject, measure."""
        return f"{self.kind}:{self.subject}:{self.measure}"


@frozen
class Streak(Fact):
    """Sessions in a row that closed the same way; ``ended`` when this session broke the row."""

    kind: ClassVar[str] = "streak"
    direction: str
    sessions: Figure
    """The row's length: with this session, or before it when ``ended``."""
    ended: bool
    percent: Figure | None = None
    """The change over the whole row, compounded; None where the close before it is not known."""


@frozen
class PreviousMove(Fact):
    """How far the session before moved, when it bears on this one."""

    kind: ClassVar[str] = "previous_move"
    session: date
    percent: Figure
    direction: str
    against: bool
    """True when this session moved the other way."""
    calendar_days: int
    answer: Decimal = Decimal(0)
    """The size of this session's own move, percent."""

    @property
    def size(self) -> Decimal:
        """The size of the earlier move, percent."""
        return abs(self.percent.value)


@frozen
class ToDate(Fact):
    """The change since the last close of the year, quarter, month or week before."""

    kind: ClassVar[str] = "to_date"
    period: str
    """One of PERIODS."""
    percent: Figure
    base: Mark
    direction: str
    final: bool = False
    """True in the last session of the period."""
    turned: bool = False
    """True when the close before stood on the other side of the base: this session turned the balance."""
    closes: str = ""
    """The longest shorter period, quarter or month, that ends with this session; empty for none."""

    @property
    def size(self) -> Decimal:
        """The absolute change, percent."""
        return abs(self.percent.value)

    @property
    def id(self) -> str:
        """Kind, subject, period."""
        return f"{self.kind}:{self.subject}:{self.period}"


@frozen
class MultiDay(Fact):
    """The change over several sessions, this one the last: compounded, never a sum of percentages."""

    kind: ClassVar[str] = "multi_day"
    sessions: Figure
    change: Figure
    percent: Figure
    base: Mark
    direction: str

    @property
    def size(self) -> Decimal:
        """The absolute change, percent."""
        return abs(self.percent.value)

    @property
    def id(self) -> str:
        """Kind, subject, number of sessions."""
        return f"{self.kind}:{self.subject}:{self.sessions.value}"


@frozen
class Turnover(Fact):
    """What changed hands in the session."""

    kind: ClassVar[str] = "turnover"
    won: Figure
    volume: Figure | None
    dollars: Figure | None
    ratio: Figure | None
    """Against the median of the 20 sessions before."""
    volume_ratio: Figure | None = None
    """The volume against its median of the 20 sessions before."""


@frozen
class Volume(Fact):
    """How many shares of a company changed hands, where no turnover in won is known."""

    kind: ClassVar[str] = "volume"
    shares: Figure
    ratio: Figure
    """Against the median of the 20 sessions before."""


@frozen
class OverseasClose(Fact):
    """How far a foreign index moved overnight."""

    kind: ClassVar[str] = "overseas"
    percent: Figure
    session: date
    direction: str


@frozen
class SectorMove(Fact):
    """How far a sector's index moved."""

    kind: ClassVar[str] = "sector"
    name: Words
    percent: Figure
    direction: str
    with_move: bool
    """True when it went the way of the main index."""


@frozen
class Told(Fact):
    """Something supplied from outside, told only with its source."""

    kind: ClassVar[str] = "told"
    item: Supplied

    @property
    def id(self) -> str:
        """Kind and address."""
        return f"{self.kind}:{self.item.address}"
