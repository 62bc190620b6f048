"""What lies behind a period that this session ends: its closes, and the periods before it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import NamedTuple

from newsgen.records.figures import Datum, Mark
from newsgen.records.history import Witness

PERIOD_MEASURES = ("rise_points", "rise_percent", "fall_points", "fall_percent")
"""What the change over a period is measured by; percent counts as it is printed, in hundredths."""
FLOW_MEASURES = ("buying", "selling")
"""The same of an investor group's sum over a period."""


class PeriodRun(NamedTuple):
    """How many periods in a row, up to and including the one before, went the same way."""

    direction: str
    """``up`` or ``down``; for an investor group up is buying."""
    periods: int
    first: date
    """The last session of the first of them."""
    address: str


class Closed(NamedTuple):
    """A weekday of the period, or a Saturday while the exchange traded on them, without trading."""

    day: date
    reason: str
    """``Chuseok``, as the calendar has it in English; empty where it gives none."""


@dataclass(frozen=True, slots=True)
class PeriodPast:
    """What lies behind the week, month, quarter or year that this session ends, for one series."""

    period: str
    """One of PERIODS."""
    closes: tuple[Mark, ...] = ()
    """The close of every session of the period before this one, oldest first; empty unless all are known."""
    counted: bool = False
    """Whether the sessions of the period may be counted: the calendars agree on every one."""
    run: PeriodRun | None = None
    witnesses: Mapping[str, Witness] = field(default_factory=dict)
    """By measure the last period that moved as far: its mark is of that period's last session and its value
    the move, signed; ``covers_from`` is the last session of the first period that can be compared."""
    record: Mark | None = None
    """Highest close ever before the period; None when the coverage cannot say."""
    turnover: Datum | None = None
    """What changed hands in the sessions of ``closes`` together, won; None unless each is known."""
    turnover_before: Datum | None = None
    """A session's average in the period before, won; None unless the whole of it is known."""
    closed: tuple[Closed, ...] = ()
    """Of a week: the days without trading. Given with the main index."""
