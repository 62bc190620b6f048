"""What a sentence can claim of a session beside the past: places, sums, 52 weeks, parts, margins; halts."""

from __future__ import annotations

from datetime import time
from typing import NamedTuple

from newsgen.verify.amounts import Amount
from newsgen.verify.times import DaySaid, Lapse

At = tuple[int, int]


class RankSaid(NamedTuple):
    """A move's place among all moves the same way: the fourth-largest."""

    at: At
    who: str
    measure: str
    place: int
    ever: bool
    day: DaySaid | None
    """*Since at least*: where the history at hand starts."""


class PassedSaid(NamedTuple):
    """This session's rise (1) or fall (-1) is larger than the largest till then, of so much, on a day."""

    at: At
    who: str
    sign: int
    amount: Amount
    day: DaySaid


class YearRangeSaid(NamedTuple):
    """A 52-week high or low, by the measure of the close or of the price within the day."""

    at: At
    who: str
    measure: str


class SumSaid(NamedTuple):
    """What a group bought (1) or sold (-1) over a row of sessions or since a period began."""

    at: At
    group: str
    market: str
    sign: int
    amount: Amount
    how: str
    over: str
    """``row`` (this session being one of it), ``broken`` (ended by this session), or a period."""


class GapSaid(NamedTuple):
    """``who`` is so many points below its record close, of so much, set on a day."""

    at: At
    who: str
    gap: Amount
    record: Amount | None
    """None where only the way to it is told."""
    day: DaySaid | None


class ShortSaid(NamedTuple):
    """``who`` is so many points below a round level."""

    at: At
    who: str
    gap: Amount
    level: Amount


class VolumeSaid(NamedTuple):
    """So many shares of a company changed hands, and how many times the usual that is."""

    at: At
    who: str
    shares: Amount
    times: Amount
    over: Lapse
    """The sessions whose median is the usual volume."""


class LeaderSaid(NamedTuple):
    """A share rose (1) or fell (-1) the most among those of the day."""

    at: At
    who: str
    sign: int


class PartSaid(NamedTuple):
    """One share's change in value was so much of the market's own gain (1) or loss (-1)."""

    at: At
    who: str
    of: str
    sign: int
    amount: Amount


class MarginSaid(NamedTuple):
    """Both rose (1) or fell (-1), ``who`` so many percentage points further (``sign`` 1) or less far (-1)."""

    at: At
    who: str
    against: str
    way: int
    sign: int
    amount: Amount


class HaltSaid(NamedTuple):
    """A halt that the exchange announced, and the sources named in the same sentence."""

    at: At
    kind: str
    """``sidecar`` or ``circuit_breaker``."""
    grade: int
    """Which orders a sidecar holds back (1 buying, -1 selling, 0 not said), or the breaker's stage."""
    held: str
    """What is halted: ``all``, ``end`` (for the day), or ``1``, ``-1``, ``0`` as for the grade."""
    market: str
    clock: time
    lapse: Lapse | None
    sources: frozenset[int] = frozenset()
