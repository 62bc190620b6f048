"""What lies behind a session: records, witnesses, places, runs, periods."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

from newsgen.records.figures import Datum, Mark
from newsgen.records.frozen import frozen

if TYPE_CHECKING:  # only a story that looks back on a period needs it
    from newsgen.records.period_past import PeriodPast


class Rung(NamedTuple):
    """A round level of a series, and when it was first touched and first closed above."""

    level: Decimal
    first_touch: Mark | None = None
    first_close: Mark | None = None


MEASURES = (
    "high_close",
    "low_close",
    "high_price",
    "low_price",
    "rise_points",
    "rise_percent",
    "fall_points",
    "fall_percent",
    "intraday_rise_points",
    "intraday_rise_percent",
    "intraday_fall_points",
    "intraday_fall_percent",
    "high_turnover",
    "low_turnover",
    "high_volume",
    "low_volume",
    "buying",
    "selling",
)
"""What a session can be the highest, lowest or largest in. Closes and prices within the day are kept apart;
an intraday rise is from the close before to the high, an intraday fall to the low. Percent counts as it is
printed, in hundredths. Buying and selling are an investor group's, on balance."""


class Witness(NamedTuple):
    """The last earlier session whose value was at or beyond this session's, or that there is none.

    ``at`` None means that no session since ``covers_from`` was; ``ever`` means that none before
    ``covers_from`` can have been either (the history is whole, or a carried record rules it out).
    """

    measure: str
    """One of MEASURES."""
    at: Mark | None
    covers_from: date
    ever: bool


class Run(NamedTuple):
    """How many sessions in a row, up to and including the one before, went the same way."""

    direction: str
    """``up`` or ``down``; for an investor group up is buying."""
    sessions: int
    first: date
    address: str
    base: Mark | None = None
    """The close before the run began; None for an investor group, and where it is not known."""
    total: Datum | None = None
    """An investor group's sum over the run, won."""
    after_flat: bool = False
    """Whether the session before the run ended unchanged: none went the other way right before it."""


class Place(NamedTuple):
    """Where a session's move stands among all that the history holds, the largest first."""

    measure: str
    place: int
    """1 for the largest; moves of the same size share the better place."""
    among: int
    """How many moves the same way were compared, this one included."""
    covers_from: date
    ever: bool
    """True when no session before ``covers_from`` can have moved as far."""
    ahead: Mark | None = None
    """The smallest of the larger moves, signed; None for the largest."""
    behind: Mark | None = None
    """The largest of those it passed or equalled, signed, the latest of equal ones; None without one, and
    for an ``ever`` where one before ``covers_from`` may have been larger than it."""


PERIODS = ("year", "quarter", "month", "week")
EARLIER = (2, 3, 4, 5, 10, 20, 60)
"""Sessions that a move over several of them may span."""


@frozen
class History:
    """What lies behind this session for one series; every part may be missing."""

    series: str
    covers_from: date | None = None
    """First session in the history at hand; None when only carried records are known."""
    record_close: Mark | None = None
    """Highest close ever before this session; None when the coverage cannot say."""
    record_high: Mark | None = None
    """Highest price ever before this session, intraday; None when the coverage cannot say."""
    record_low_close: Mark | None = None
    """Lowest close ever before this session; None when the coverage cannot say."""
    record_low: Mark | None = None
    """Lowest price ever before this session, intraday; None when the coverage cannot say."""
    rungs: tuple[Rung, ...] = ()
    previous_session: date | None = None
    previous_percent: Datum | None = None
    """How far the session before moved."""
    period_ends: Mapping[str, Mark] = field(default_factory=dict)
    """Last close of the ``year``, ``quarter``, ``month`` and ``week`` before."""
    earlier_closes: Mapping[int, Mark] = field(default_factory=dict)
    """The close so many sessions before, for each of EARLIER."""
    run: Run | None = None
    witnesses: Mapping[str, Witness] = field(default_factory=dict)
    places: Mapping[str, Place] = field(default_factory=dict)
    """By measure of a move from close to close: the session's own place among all."""
    sums: Mapping[str, Datum] = field(default_factory=dict)
    """An investor group's net buying since the ``year``, ``quarter``, ``month`` and ``week`` began, without
    this session, won."""
    last_beyond: Mapping[Decimal, Mark] = field(default_factory=dict)
    """For each round level that this session's close crossed, the last earlier close on that side."""
    usual_turnover: Datum | None = None
    """Median turnover of the 20 sessions before, won."""
    usual_volume: Datum | None = None
    """Median volume of the 20 sessions before, shares."""
    resumed_from: Mark | None = None
    """A share's last close before a capital change, as it was traded, with the base that the exchange
    reckons this session from as its adjusted value; None where nothing lies between."""
    last_traded: Mark | None = None
    """The last close of a share that did not trade in this session."""
    counted_from: date | None = None
    """The first session from which data and calendar agree on every session up to this one: no count of
    sessions that reaches further back may be printed. None when nothing can be counted."""
    period: PeriodPast | None = None
    """The week, month, quarter or year that this session ends, when the story looks back on one."""
    closes: tuple[Mark, ...] = ()
    """The close of each of the sessions right before this one, oldest first: for pictures alone, and only
    where they were asked for or given."""
