"""Which share led, and which lagged?"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from newsgen.numbers import half_up
from newsgen.records import SHARE, Leader, MarketDay, Move


def find(day: MarketDay, moves: Sequence[Move], at_least: Decimal) -> Iterator[Leader]:
    """The largest rise and the largest fall among the day's shares, where there are enough to choose from.

    Percent counts as it is printed: two shares that print alike both lead, so neither is named.
    """
    if len(day.shares) < at_least:
        return
    shares = [(half_up(move.percent.value, 2), move) for move in moves if move.role == SHARE]
    if len(shares) < at_least:
        return
    shares.sort(key=lambda each: each[0])
    for side, best, second in (("led", shares[-1], shares[-2]), ("lagged", shares[0], shares[1])):
        percent, move = best
        if percent != second[0] and (percent > 0 if side == "led" else percent < 0):
            yield Leader(move.subject, SHARE, side, move.percent, len(shares))
