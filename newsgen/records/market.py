"""What comes in: one session seen at one moment, and what lies behind it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal
from typing import NamedTuple

Words = Mapping[str, str]
"""The same words by language: ``{"en": "Samsung Electronics", "ko": "삼성전자"}``."""

GROUPS = ("foreign", "institutions", "retail")
"""The three investor groups that every market story names; ``other`` is other corporations."""


class Figure(NamedTuple):
    """One value that a story may print, exact, with the addresses of the data it rests on.

    A named tuple, like the other records that a story makes by the dozen: as frozen as a dataclass
    and made in half the time.
    """

    value: Decimal
    unit: str
    data: tuple[str, ...]
    formula: str = ""
    """How it follows from the data; empty when it is an input figure itself."""


@dataclass(frozen=True, slots=True)
class Datum:
    """One input figure and the address where it can be found."""

    address: str
    """``14-00.json#/indices/KOSPI/last`` or ``kospi.csv#2026-01-27/Close``."""
    value: Decimal
    unit: str
    """``points``, ``won`` (whole won, never millions), ``won per dollar``, ``percent``, ``shares``."""
    figure: Figure = field(init=False, repr=False, compare=False)
    """The datum as a story may print it, made once: many facts rest on the same price."""

    def __post_init__(self) -> None:
        object.__setattr__(self, "figure", Figure(self.value, self.unit, (self.address,)))


@dataclass(frozen=True, slots=True)
class Mark:
    """A value that a series had in a past session, and who says so."""

    session: date
    value: Decimal | None
    address: str
    source: str


@dataclass(frozen=True, slots=True)
class Quote:
    """One series seen at one moment of a session; what was not given is None."""

    series: str
    """``KOSPI``, ``KOSDAQ``, ``005930``, ``USDKRW``, ``KOSPI.cap``."""
    unit: str
    last: Datum | None = None
    previous_close: Datum | None = None
    open: Datum | None = None
    high: Datum | None = None
    low: Datum | None = None
    turnover: Datum | None = None
    volume: Datum | None = None


@dataclass(frozen=True, slots=True)
class Flows:
    """Net buying by investor group on one market, in won; negative is net selling."""

    market: str
    retail: Datum | None = None
    foreign: Datum | None = None
    institutions: Datum | None = None
    other: Datum | None = None

    def of(self, group: str) -> Datum | None:
        """The net buying of one group by its name."""
        found: Datum | None = getattr(self, group)
        return found


@dataclass(frozen=True, slots=True)
class Look:
    """An earlier look at the same session."""

    as_of: datetime
    quotes: Mapping[str, Quote]
    flows: Mapping[str, Flows]


@dataclass(frozen=True, slots=True)
class Rung:
    """A round level of a series, and when it was first touched and first closed above."""

    level: Decimal
    first_touch: Mark | None = None
    first_close: Mark | None = None


@dataclass(frozen=True, slots=True)
class Witness:
    """The last earlier session whose value was at or beyond this session's, or that there is none.

    ``at`` None means that no session since ``covers_from`` was; ``ever`` means that none before
    ``covers_from`` can have been either (the history is whole, or a carried record rules it out).
    """

    measure: str
    """``high_close``, ``low_close``, ``rise_points``, ``rise_percent``, ``fall_points``, ``fall_percent``."""
    at: Mark | None
    covers_from: date
    ever: bool


@dataclass(frozen=True, slots=True)
class Run:
    """How many sessions in a row, up to and including the one before, closed the same way."""

    direction: str
    """``up`` or ``down``."""
    sessions: int
    first: date
    address: str


@dataclass(frozen=True, slots=True)
class History:
    """What lies behind this session for one series; every part may be missing."""

    series: str
    covers_from: date | None = None
    """First session in the history at hand; None when only carried records are known."""
    record_close: Mark | None = None
    """Highest close ever before this session; None when the coverage cannot say."""
    record_high: Mark | None = None
    """Highest price ever before this session, intraday; None when the coverage cannot say."""
    rungs: tuple[Rung, ...] = ()
    previous_session: date | None = None
    previous_percent: Datum | None = None
    """How far the session before moved."""
    year_end: Mark | None = None
    """Last close of the year before."""
    run: Run | None = None
    witnesses: Mapping[str, Witness] = field(default_factory=dict)
    last_beyond: Mapping[Decimal, Mark] = field(default_factory=dict)
    """For each round level that this session's close crossed, the last earlier close on that side."""
    usual_turnover: Datum | None = None
    """Median turnover of the 20 sessions before, won."""


@dataclass(frozen=True, slots=True)
class Source:
    """Who says so, in each language a story may be written in."""

    name: Words
    note: str = ""


@dataclass(frozen=True, slots=True)
class Overseas:
    """How far a foreign index moved in its latest session."""

    index: str
    session: date
    percent: Datum


@dataclass(frozen=True, slots=True)
class Supplied:
    """Something newsgen cannot derive, handed in by an editor or a feed, with its source.

    ``kind`` is ``leaders`` (who led the move; ``text`` is a plural noun phrase), ``event`` (what
    lies ahead on ``on``; a noun phrase) or ``view`` (what ``speaker`` said; a clause).
    """

    kind: str
    text: Words
    source: Source
    address: str
    speaker: Words | None = None
    role: Words | None = None
    on: date | None = None


@dataclass(frozen=True, slots=True)
class MarketDay:
    """One session seen at one moment: the whole input of a story."""

    session: date
    as_of: datetime
    """When the figures are from, Seoul time."""
    phase: str
    """``open``, ``midday`` or ``close``."""
    source: Source
    indices: Mapping[str, Quote]
    main: str = "KOSPI"
    shares: Mapping[str, Quote] = field(default_factory=dict)
    caps: Mapping[str, Quote] = field(default_factory=dict)
    """Total market value by index, won; the series is named ``KOSPI.cap``."""
    dollar_won: Quote | None = None
    """Won per dollar, onshore (Seoul); never another market's rate."""
    conversion: Datum | None = None
    """Won per dollar for turning won into dollars; may be another market's rate."""
    flows: Mapping[str, Flows] = field(default_factory=dict)
    overseas: tuple[Overseas, ...] = ()
    earlier: tuple[Look, ...] = ()
    supplied: tuple[Supplied, ...] = ()
    history: Mapping[str, History] = field(default_factory=dict)
    names: Mapping[str, Words] = field(default_factory=dict)
    """Share names by code and language."""
    next_session: date | None = None
    """The next trading day, as far as the calendar knows."""
    notes: tuple[str, ...] = ()
    """What the loader left out of the day and why, in words."""
