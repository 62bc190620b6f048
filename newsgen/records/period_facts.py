"""What is true of a week, month, quarter or year that this session ends."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import ClassVar

from newsgen.records.facts import Fact
from newsgen.records.figures import Figure, Mark
from newsgen.records.frozen import frozen
from newsgen.records.history import Witness
from newsgen.records.period_past import Closed


@frozen
class PeriodMove(Fact):
    """Where a series stands and how far it came since the last close of the period before: one change,
    compounded, never a sum of percentages."""

    kind: ClassVar[str] = "period_move"
    period: str
    last: Figure
    change: Figure
    percent: Figure
    base: Mark
    direction: str

    @property
    def size(self) -> Decimal:
        """The absolute change, percent."""
        return abs(self.percent.value)


@frozen
class PeriodSince(Fact):
    """A change, or an investor group's sum, that no period of its kind has matched since the witness."""

    kind: ClassVar[str] = "period_since"
    period: str
    measure: str
    """One of PERIOD_MEASURES or FLOW_MEASURES."""
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
        """True when the whole history holds no period at or beyond this one."""
        return self.witness.at is None and self.witness.ever

    @property
    def id(self) -> str:
        """Kind, subject, measure."""
        return f"{self.kind}:{self.subject}:{self.measure}"


@frozen
class PeriodStreak(Fact):
    """Periods in a row that went the same way, for an investor group that it bought or sold; ``ended`` when
    this one broke the row."""

    kind: ClassVar[str] = "period_streak"
    period: str
    direction: str
    """The row's own, also when it ended."""
    periods: Figure
    """The row's length: with this period, or before it when ``ended``."""
    ended: bool


@frozen
class PeriodEnd(Fact):
    """The highest or the lowest close of the period."""

    kind: ClassVar[str] = "period_end"
    period: str
    end: str
    """``high`` or ``low``."""
    level: Figure
    session: date

    @property
    def id(self) -> str:
        """Kind, end, subject."""
        return f"{self.kind}:{self.end}:{self.subject}"


@frozen
class PeriodRecords(Fact):
    """How many record closes the period had, and the last of them."""

    kind: ClassVar[str] = "period_records"
    period: str
    count: Figure
    level: Figure
    session: date
    previous: Mark
    """The record that stood when the period began."""


@frozen
class PeriodFirst(Fact):
    """The highest round level that the series closed above for the first time in the period."""

    kind: ClassVar[str] = "period_first"
    period: str
    level: Figure
    close: Figure
    session: date
    grade: str
    """``major`` (a milestone) or ``minor``."""

    @property
    def id(self) -> str:
        """Kind, grade, subject."""
        return f"{self.kind}:{self.grade}:{self.subject}"


@frozen
class PeriodSession(Fact):
    """One session of the period: the ``best``, the ``worst``, or one of a week's ``steps``."""

    kind: ClassVar[str] = "period_session"
    period: str
    side: str
    session: date
    change: Figure
    percent: Figure
    direction: str

    @property
    def id(self) -> str:
        """Kind, side, subject, session."""
        return f"{self.kind}:{self.side}:{self.subject}:{self.session}"


@frozen
class PeriodDays(Fact):
    """How many sessions of the period rose, fell and did neither."""

    kind: ClassVar[str] = "period_days"
    period: str
    sessions: Figure
    rose: Figure
    fell: Figure


@frozen
class PeriodTurnover(Fact):
    """What changed hands in a session of the period on average, and in one of the period before."""

    kind: ClassVar[str] = "period_turnover"
    period: str
    average: Figure
    before: Figure | None
    percent: Figure | None
    """How far the one is from the other."""


@frozen
class PeriodRelative(Fact):
    """How another index fared beside the main one over the period: ``lagged``, ``outpaced``, ``bucked``,
    ``fell_less``, ``fell_more`` or ``tracked``."""

    kind: ClassVar[str] = "period_relative"
    period: str
    against: str
    relation: str


@frozen
class PeriodLeader(Fact):
    """The share that rose, or fell, the most over the period among those of the day."""

    kind: ClassVar[str] = "period_leader"
    period: str
    side: str
    """``led`` for the largest rise, ``lagged`` for the largest fall."""
    percent: Figure
    last: Figure
    among: int

    @property
    def id(self) -> str:
        """Kind, side, subject."""
        return f"{self.kind}:{self.side}:{self.subject}"


@frozen
class PeriodCalendar(Fact):
    """How the week was cut short, or that the year is over, and when trading goes on."""

    kind: ClassVar[str] = "period_calendar"
    period: str
    closed: tuple[Closed, ...]
    following: date | None
    """The next session."""
    pause: int
    """Days from this session to the next; 0 where the next is not known."""
