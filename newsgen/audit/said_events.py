"""Assertions of what happened and when: sides taken, levels passed, records, rows, times, days and halts."""

from __future__ import annotations

from datetime import date, time
from decimal import Decimal
from typing import NamedTuple

from newsgen.audit.quantities import NOW, Moment, Of
from newsgen.records.checked import Span
from newsgen.verify.amounts import Amount


class TurnSaid(NamedTuple):
    """A group changed sides: within the session, or against the session before (``ago`` 1), or after so
    many sessions on the other side."""

    at: Span
    numbers: Of
    group: str
    market: str
    sign: int
    """The side it is on now."""
    ago: int = 0
    after: int = 0
    """*After five sessions of selling*; 0 for not said."""


class BeyondSaid(NamedTuple):
    """A level was passed, or something stands beyond it."""

    at: Span
    numbers: Of
    who: str
    level: Decimal
    side: int
    """1 above, -1 below."""
    how: str
    """``touch`` (traded beyond), ``close``, ``open``, ``stand`` (is beyond at the moment of the figures),
    ``brief`` (traded beyond, and is not now), ``any`` (not said which)."""
    first: bool = False
    """For the first time ever."""
    back: bool = False
    """Again: it was on the other side at the session before."""
    when: Moment = NOW
    since: date | None = None
    """First time since that day."""
    lapse: tuple[int, str] | None = None
    """First time in so many ``sessions``, ``days``, ``weeks``, ``months``, ``years``."""
    lapse_how: str = ""
    span: str = ""
    """What ``since`` names: empty for the day itself, ``month`` or ``year`` for any day of its own."""


class ExtremeSaid(NamedTuple):
    """The highest, lowest, largest or smallest: ever, since a day, or in some time."""

    at: Span
    numbers: Of
    who: str
    """A series; ``KOSPI.foreign`` for a group's net dealing."""
    measures: tuple[str, ...]
    """Those of ``newsgen.records.MEASURES`` that the words can mean: true if one of them holds."""
    ever: bool = False
    since: date | None = None
    lapse: tuple[int, str] | None = None
    """In so many ``sessions``, ``days``, ``weeks``, ``months``, ``years``."""
    lapse_how: str = ""
    place: int = 1
    """*Third-largest*: 3."""
    within: str = ""
    """``week``, ``month``, ``year``: of this one; ``52 weeks``."""
    when: Moment = NOW
    span: str = ""
    """What ``since`` names: empty for the day itself, ``month`` or ``year`` for any day of its own."""


class FormerSaid(NamedTuple):
    """What the record was before this session, and when it was set."""

    at: Span
    numbers: Of
    who: str
    what: str
    """``close``, ``high`` or empty for not said."""
    amount: Amount | None
    day: date | None


class RowSaid(NamedTuple):
    """So many in a row the same way, up to this one, or ended by this one."""

    at: Span
    numbers: Of
    who: str
    """A series, or ``KOSPI.foreign``."""
    sign: int
    """1 gains or net buying, -1 losses or net selling."""
    length: int
    unit: str = "sessions"
    """``sessions``, ``weeks``, ``months``, ``years``."""
    ended: bool = False
    """*Snapping a three-day losing streak*: the row before, which this session broke."""
    when: Moment = NOW
    either: bool = False
    """Up to this session or to the one before, which the words leave open: *having risen for six days*."""


class Event(NamedTuple):
    """Something that happened on a day that the data know: the end of an elapsed time."""

    day: date | None = None
    """A named day."""
    beyond: BeyondSaid | None = None
    """The first time that a level was passed."""
    former: str = ""
    """``record``: the day of the record before."""


class LapseSaid(NamedTuple):
    """So much time lies between two events."""

    at: Span
    numbers: Of
    number: Decimal
    unit: str
    """``sessions``, ``days``, ``weeks``, ``months``, ``years``; ``minutes``, ``hours`` are not judged."""
    how: str
    """Empty, ``about``, ``nearly``, ``more``, ``less``, ``just``."""
    start: Event
    end: Event
    inclusive: bool = False
    """Korean 만에 in days: the last day counts, and so do both ends of sessions counted as trading days."""


class WeekdaySaid(NamedTuple):
    """A day named by its weekday: with its date, or as this session's."""

    at: Span
    numbers: Of
    weekday: int
    """0 for Monday."""
    day: date


class DaySaid(NamedTuple):
    """The story's own day, as a date: *on Feb. 25*, 25일."""

    at: Span
    numbers: Of
    day: date


class HaltedSaid(NamedTuple):
    """That the exchange halted trading."""

    at: Span
    numbers: Of
    kind: str
    """``sidecar`` or ``circuit_breaker``."""
    market: str
    side: str = ""
    """``buy`` or ``sell``; empty for not said."""
    clock: time | None = None


class ClockSaid(NamedTuple):
    """The hour that the figures are from."""

    at: Span
    numbers: Of
    clock: time
