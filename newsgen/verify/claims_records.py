"""What a sentence can claim of superlatives and rows: records, the most since a day, sessions in a row."""

from __future__ import annotations

from typing import NamedTuple

from newsgen.verify.amounts import Amount
from newsgen.verify.times import DaySaid

At = tuple[int, int]


class RecordSaid(NamedTuple):
    """The close or the price is above every one before."""

    at: At
    who: str
    what: str
    """``close``, ``high``, ``open`` (which beats the highs before it), ``low`` or empty for not said."""


class OldRecordSaid(NamedTuple):
    """What the record was before this session, and since when, and by how much it was beaten."""

    at: At
    who: str
    what: str
    amount: Amount | None
    day: DaySaid | None
    gap: Amount | None


class SinceSaid(NamedTuple):
    """Nothing was at or beyond this since the day named, or ever."""

    at: At
    who: str
    measures: tuple[str, ...]
    day: DaySaid | None
    ever: bool
    start: bool = False
    """*Since at least*: the day is where the history at hand starts."""
    value: Amount | None = None
    """What the value was then."""


class RunSaid(NamedTuple):
    """So many sessions in a row that closed the same way, this one being one, or breaking the row; of a
    group, ``KOSPI.foreign``, that it bought or sold on balance."""

    at: At
    who: str
    sign: int
    sessions: int
    broken: bool
    counted: bool = False
    """Whether it is said as how long nothing went the other way: the session before the row must have."""
