"""Everything a sentence can claim, one record a kind; each knows which terms it was read from."""

from __future__ import annotations

from datetime import time
from decimal import Decimal
from typing import NamedTuple

from newsgen.records.frozen import frozen
from newsgen.verify.amounts import Amount
from newsgen.verify.claims_lead import EarlierSaid, HaltedSaid
from newsgen.verify.claims_past import (
    GapSaid,
    HaltSaid,
    LeaderSaid,
    MarginSaid,
    PartSaid,
    PassedSaid,
    RankSaid,
    ShortSaid,
    SumSaid,
    VolumeSaid,
    YearRangeSaid,
)
from newsgen.verify.claims_records import OldRecordSaid, RecordSaid, RunSaid, SinceSaid
from newsgen.verify.times import DaySaid, Lapse

At = tuple[int, int]
"""The first term of the words that claim it, and one past the last."""

Band = tuple[Decimal, Decimal]
"""The smallest and largest move in percent that a verb fits."""


class When(NamedTuple):
    """The time words that go with an event: a day, how long ago it was, or both."""

    day: DaySaid | None = None
    lapse: Lapse | None = None
    before: bool = False
    """*The previous session*, *a day earlier*."""
    apart: bool = False
    """After *after* or *since*: the event may lie before this session."""


NOW = When()


@frozen
class LevelSaid:
    """``who`` stood, opened, closed, peaked ... at an amount."""

    at: At
    who: str
    aspect: str
    """``last``, ``close``, ``open``, ``high``, ``low``, ``extreme`` or ``previous_close``."""
    amount: Amount
    how: str = ""
    look: time | None = None


@frozen
class ChangeSaid:
    """``who`` rose or fell by an amount."""

    at: At
    who: str
    aspect: str
    sign: int
    amount: Amount
    how: str = ""
    look: time | None = None
    base: str = "previous_close"
    """``previous_close``, ``open``, a period (from its base), or ``earlier:2`` (sessions ago)."""
    when: When = NOW
    band: Band | None = None


@frozen
class WaySaid:
    """``who`` went up (1), down (-1) or hardly moved (0), no amount printed."""

    at: At
    who: str
    aspect: str
    sign: int
    look: time | None = None
    base: str = "previous_close"
    when: When = NOW
    band: Band | None = None


@frozen
class CrossSaid:
    """``who`` crossed a level, or stands beyond it."""

    at: At
    who: str
    level: Amount
    side: int
    """1 above, -1 below."""
    how: str
    """``touch`` (traded beyond), ``brief`` (and is not now), ``reach`` (at or beyond), ``close``, ``stand``
    (crossed and is beyond now), ``hold`` (is beyond now), ``end`` (closed beyond, no matter from where),
    ``open`` (opened beyond)."""
    first: bool = False
    back: bool = False
    when: When = NOW
    since: DaySaid | None = None
    """First since that day, on which it last closed there."""


class SideSaid(NamedTuple):
    """``who`` stands above (1), below (-1) or at (0) its own opening level, previous close, high or low; or
    not below (2), not above (-2) it."""

    at: At
    who: str
    aspect: str
    side: int
    than: str


@frozen
class FlowSaid:
    """A group bought (1) or sold (-1) on balance."""

    at: At
    group: str
    market: str
    sign: int
    amount: Amount | None
    how: str = ""
    look: time | None = None


class TurnSaid(NamedTuple):
    """A group stood on the other side at an earlier look at the session."""

    at: At
    group: str
    market: str
    sign: int


class RelativeSaid(NamedTuple):
    """How one index fared beside the main one: ``lagged``, ``outpaced``, ``bucked``, ``tracked``."""

    at: At
    who: str
    relation: str


class GrowthSaid(NamedTuple):
    """How much was added since an earlier crossing."""

    at: At
    who: str
    amount: Amount
    how: str
    level: Amount
    """The level crossed then."""


class DollarsSaid(NamedTuple):
    """The dollars that the won amount just said comes to."""

    at: At
    amount: Amount
    of: LevelSaid | FlowSaid | GrowthSaid | None
    how: str


class PaceSaid(NamedTuple):
    """Turnover against its usual size: so many times, or a word such as *heavy*."""

    at: At
    amount: Amount | None
    band: Band | None
    over: Lapse
    """The sessions whose median is the usual size."""
    who: str = ""
    """A share whose volume it is; empty for the main index's turnover."""


class DateSaid(NamedTuple):
    """A day named with something: ``session``, an overseas index, or a supplied event."""

    at: At
    of: str
    day: DaySaid


class ClockSaid(NamedTuple):
    """The hour that the figures are from."""

    at: At
    clock: time


class PhaseSaid(NamedTuple):
    """*In early trading*, *overnight*, *this year*: words that are true only at some times."""

    at: At
    phase: str


class EventSaid(NamedTuple):
    """*The milestone*, *the record*: that there was one in this session."""

    at: At
    what: str


class ToldSaid(NamedTuple):
    """Supplied words, and whether their speaker or source stands in the same sentence."""

    at: At
    item: int
    with_source: bool


class LedSaid(NamedTuple):
    """Supplied leaders led the gains (1) or the losses (-1)."""

    at: At
    item: int
    sign: int


Claim = (
    LevelSaid
    | ChangeSaid
    | WaySaid
    | CrossSaid
    | SideSaid
    | RecordSaid
    | OldRecordSaid
    | SinceSaid
    | RunSaid
    | FlowSaid
    | TurnSaid
    | RelativeSaid
    | GrowthSaid
    | DollarsSaid
    | PaceSaid
    | DateSaid
    | ClockSaid
    | PhaseSaid
    | EventSaid
    | ToldSaid
    | LedSaid
    | RankSaid
    | PassedSaid
    | YearRangeSaid
    | SumSaid
    | GapSaid
    | PartSaid
    | ShortSaid
    | VolumeSaid
    | LeaderSaid
    | MarginSaid
    | HaltSaid
    | HaltedSaid
    | EarlierSaid
)


class Unread(NamedTuple):
    """Words that the reader could not tie to any claim: never passed on a guess."""

    at: At
    what: str
    """``word``, ``number``, ``day``, ``direction``, ``superlative`` or ``subject``."""
    why: str
