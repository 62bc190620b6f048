"""What a sentence can claim of a week, month, quarter or year that the session ends."""

from __future__ import annotations

from typing import NamedTuple

from newsgen.verify.amounts import Amount
from newsgen.verify.times import DaySaid

At = tuple[int, int]


class Another(NamedTuple):
    """An earlier period as printed: *the week ended Feb. 7*, *October 2008*, *the first quarter*, *1999*."""

    period: str
    day: DaySaid | None = None
    """Of a week: its last session."""
    number: int = 0
    """Of a month or quarter."""
    year: int = 0
    """0 for the session's own."""


class PeriodSinceSaid(NamedTuple):
    """No such period saw ``who`` move as far since the one named, or ever."""

    at: At
    who: str
    period: str
    measures: tuple[str, ...]
    since: Another | None
    ever: bool


class PeriodRunSaid(NamedTuple):
    """So many periods in a row the same way, this one being one, or breaking the row."""

    at: At
    who: str
    period: str
    sign: int
    periods: int
    broken: bool


class PeriodEndSaid(NamedTuple):
    """The highest (1) or lowest (-1) close of the period, and its day; the session's own without either."""

    at: At
    who: str
    period: str
    sign: int
    amount: Amount | None
    day: DaySaid | None


class PeriodRecordsSaid(NamedTuple):
    """So many record closes, the last on a day, at a level."""

    at: At
    who: str
    number: int
    day: DaySaid | None
    level: Amount | None


class PeriodFirstSaid(NamedTuple):
    """A round level that no earlier close was above, until that of a day in the period."""

    at: At
    who: str
    level: Amount
    day: DaySaid


class PeriodBestSaid(NamedTuple):
    """The best (1) or worst (-1) session of the period, the way it went and how far."""

    at: At
    who: str
    best: int
    day: DaySaid
    sign: int
    amount: Amount


class PeriodDaysSaid(NamedTuple):
    """In how many of the period's sessions the series rose (1) or fell (-1)."""

    at: At
    who: str
    sign: int
    number: int
    of: int


class PeriodAverageSaid(NamedTuple):
    """What changed hands in a session on average, and how far that is from the period before."""

    at: At
    amount: Amount
    sign: int
    percent: Amount | None


class PeriodMostSaid(NamedTuple):
    """The share that rose (1) or fell (-1) the most over the period among so many, and how far."""

    at: At
    who: str
    sign: int
    among: int
    percent: Amount


class PeriodFlatSaid(NamedTuple):
    """``who`` hardly moved (``unchanged``: not at all) over the period."""

    at: At
    who: str
    period: str
    unchanged: bool


class ShutSaid(NamedTuple):
    """Days without trading, and why."""

    at: At
    days: tuple[DaySaid, ...]
    through: bool
    """Whether the two days are the first and the last of a row."""
    why: str
    """The reason as the calendar has it; empty where none is said."""


class LastSessionSaid(NamedTuple):
    """The session is the last of its year; or, with a day, that trading goes on then."""

    at: At
    resumes: DaySaid | None


class OverSaid(NamedTuple):
    """The period spoken of is the one that the story looks back on."""

    at: At
    period: str


PeriodClaim = (
    PeriodSinceSaid
    | PeriodRunSaid
    | PeriodEndSaid
    | PeriodRecordsSaid
    | PeriodFirstSaid
    | PeriodBestSaid
    | PeriodDaysSaid
    | PeriodAverageSaid
    | PeriodMostSaid
    | PeriodFlatSaid
    | ShutSaid
    | LastSessionSaid
    | OverSaid
)
