"""What comes in: one session seen at one moment."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from datetime import date, datetime
from typing import NamedTuple

from newsgen.records.assignment import THE_DAY, Assignment
from newsgen.records.figures import Datum
from newsgen.records.frozen import frozen
from newsgen.records.history import History

Words = Mapping[str, str]
"""The same words by language: ``{"en": "Samsung Electronics", "ko": "삼성전자"}``."""

GROUPS = ("foreign", "institutions", "retail")
"""The three investor groups that every market story names; ``other`` is other corporations."""


@frozen
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
    limit_up: Datum | None = None
    """The highest price that the exchange allowed in the session; of the share that a story is about."""
    limit_down: Datum | None = None


@frozen
class Flows:
    """Net buying by investor group on one market, in won; negative is net selling."""

    market: str
    retail: Datum | None = None
    foreign: Datum | None = None
    institutions: Datum | None = None
    other: Datum | None = None
    provisional: bool = False
    """True while the exchange may still correct them: they then bear out no superlative."""

    def of(self, group: str) -> Datum | None:
        """The net buying of one group by its name; None where it was not given, and of what is no group."""
        found: Datum | None = getattr(self, group, None)
        return found


@frozen
class Breadth:
    """How many shares of one market rose, fell and stood still in a session, so far."""

    market: str
    advancing: Datum | None = None
    declining: Datum | None = None
    unchanged: Datum | None = None
    limit_up: Datum | None = None
    """Of those that rose, how many by all that the exchange allows."""
    limit_down: Datum | None = None


class Look(NamedTuple):
    """An earlier look at the same session."""

    as_of: datetime
    quotes: Mapping[str, Quote]
    flows: Mapping[str, Flows]


class Source(NamedTuple):
    """Who says so, in each language a story may be written in."""

    name: Words
    note: str = ""


@frozen
class Overseas:
    """How far a foreign index moved in its latest session."""

    index: str
    session: date
    percent: Datum


@frozen
class Sector:
    """How far the index of a sector of the main market moved in this session."""

    name: Words
    percent: Datum


class Supplied(NamedTuple):
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


class Notice(NamedTuple):
    """A halt that the exchange announced; newsgen never infers one from prices."""

    kind: str
    """``sidecar`` or ``circuit_breaker``."""
    market: str
    """``KOSPI`` or ``KOSDAQ``."""
    at: datetime
    """When it began, Seoul time."""
    address: str
    source: Source
    side: str | None = None
    """``buy`` or ``sell``: which program orders a sidecar holds back; None for a circuit breaker."""
    stage: int | None = None
    """1, 2 or 3 for a circuit breaker; None for a sidecar."""


class Listing(NamedTuple):
    """Where a share is listed, since when, and how large it is there."""

    market: str
    """``KOSPI``, ``KOSDAQ`` or ``KONEX``."""
    on: date | None = None
    """The day of its first session there."""
    place: Datum | None = None
    """Its place by market value among the shares listed there, 1 the largest; None where not all are held."""
    among: int | None = None
    """How many shares were compared."""


@frozen
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
    share_caps: Mapping[str, Quote] = field(default_factory=dict)
    """Market value of single shares by code, won; the series is named ``005930.cap``."""
    dollar_won: Quote | None = None
    """Won per dollar, onshore (Seoul); never another market's rate."""
    conversion: Datum | None = None
    """Won per dollar for turning won into dollars; may be another market's rate."""
    noon_rate: Quote | None = None
    """Won per dollar at noon in New York on the last day before the session, series ``USDKRW.noon``;
    never the onshore close."""
    noon_on: date | None = None
    """The day in New York of that rate."""
    flows: Mapping[str, Flows] = field(default_factory=dict)
    breadth: Mapping[str, Breadth] = field(default_factory=dict)
    """By market; only as given, for no file of a market holds it."""
    overseas: tuple[Overseas, ...] = ()
    sectors: tuple[Sector, ...] = ()
    """Sector indices of the Kospi, as given; no file of a market holds them."""
    earlier: tuple[Look, ...] = ()
    supplied: tuple[Supplied, ...] = ()
    notices: tuple[Notice, ...] = ()
    """Halts, as the exchange announced them."""
    history: Mapping[str, History] = field(default_factory=dict)
    """By series; an investor group's is ``KOSPI.foreign``."""
    names: Mapping[str, Words] = field(default_factory=dict)
    """Share names by code and language, and ``en_later``, ``ko_later`` and ``ko_head`` where they differ."""
    next_session: date | None = None
    """The next trading day, as far as the calendar knows."""
    notes: tuple[str, ...] = ()
    """What the loader left out of the day and why, in words."""
    listings: Mapping[str, Listing] = field(default_factory=dict)
    """By code, of the share that the story is about."""
    assignment: Assignment = THE_DAY
    """Whom the story is to be about, and which period it looks back on."""
