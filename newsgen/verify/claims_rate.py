"""What a sentence can claim besides in a story about the dollar and the won, or about investor flows."""

from __future__ import annotations

from typing import NamedTuple

from newsgen.verify.amounts import Amount
from newsgen.verify.times import DaySaid

At = tuple[int, int]


class NoonSaid(NamedTuple):
    """The rate is that of noon in New York, on that day where one is named."""

    at: At
    day: DaySaid | None


class ThanOnSaid(NamedTuple):
    """The rate that it is compared with is that of the day named."""

    at: At
    day: DaySaid


class DealtPartSaid(NamedTuple):
    """What a group bought (1) or sold (-1) on balance came to so much of the market's turnover."""

    at: At
    group: str
    market: str
    sign: int
    amount: Amount


RateClaim = NoonSaid | ThanOnSaid | DealtPartSaid
