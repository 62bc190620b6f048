"""How far did a close move from the close before it, and what does the exchange's own percent say?"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from newsgen.market.batch import INDEX, SHARE
from newsgen.market.checks.sheet import Sheet
from newsgen.market.columns import NOTHING
from newsgen.market.limits import limits_on

if TYPE_CHECKING:
    from newsgen.market.columns import Days, Flags, Floats, Ints

WIDEST = 30.0
"""Percent. An index cannot move further than the shares in it may."""

ROUNDING = 2
"""Hundredths of a percent by which the exchange's own percent may pass the limit."""

SLACK = {SHARE: 1.3, INDEX: 0.0}
"""By how much a close may pass the limit. Closes that a vendor restates after a split are rounded to the won,
this one and the one before it each by itself; an order never passes the limit at all."""


FLOAT = 1e-6
"""What floats may miss by: far below a won or a hundredth of a point."""


@dataclass(frozen=True, slots=True, eq=False)
class Moves:
    """Closes beside the closes before them, for lines that have one."""

    at: Ints
    """The lines of the closes, and of the closes before."""
    before: Ints
    close: Floats
    base: Floats
    steps: Floats
    """How many sessions the move took."""
    limit: Floats
    """Percent that one session allowed; infinite where nobody knows."""
    action: Flags
    """The exchange's own percent, or change, is within the limit. Where the closes are not, it is reckoned
    from another base: shares were split, merged or given out."""
    idle: Flags
    """Nothing was traded in one of the two sessions, or it is the first after a listing: no base is known."""
    slack: float

    def beyond(self) -> Flags:
        """Moves further than the sessions they took allowed, without a corporate action."""
        share = self.limit / 100
        with np.errstate(over="ignore", invalid="ignore"):
            highest = self.base * np.power(1 + share, self.steps) + self.slack
            lowest = self.base * np.power(np.maximum(1 - share, 0), self.steps) - self.slack
        found: Flags = ((self.close > highest) | (self.close < lowest)) & ~self.action & ~self.idle
        return found


def moves(sheet: Sheet, lines: Ints) -> Moves:
    """The moves between these lines, which are in order and have a close."""
    same = sheet.series[lines[1:]] == sheet.series[lines[:-1]]
    at, before = lines[1:][same], lines[:-1][same]
    closes = sheet.figure("close")
    close, base = closes[at].astype(np.float64), closes[before].astype(np.float64)
    limit = _limits(sheet.kind, sheet.days[at])
    steps = np.maximum(sheet.sessions(at) - sheet.sessions(before), 1).astype(np.float64)
    action = _action(sheet, at, close, limit)
    idle = _idle(sheet, at, before)
    return Moves(at, before, close, base, steps, limit, action, idle, SLACK[sheet.kind] + FLOAT)


def _limits(kind: str, days: Days) -> Floats:
    """Percent that each session allowed."""
    return np.full(len(days), WIDEST) if kind == INDEX else limits_on(days)


def _action(sheet: Sheet, at: Ints, close: Floats, limit: Floats) -> Flags:
    if sheet.kind != SHARE:
        return np.zeros(len(at), dtype=np.bool_)
    own, change = sheet.figure("percent")[at], sheet.figure("change")[at]
    base = close - change
    reckoned = np.rint(10_000 * change / np.where(base > 0, base, 1))
    told = np.where(own != NOTHING, own, np.where((change != NOTHING) & (base > 0), reckoned, np.nan))
    found: Flags = np.abs(told) <= limit * 100 + ROUNDING
    return found


def _idle(sheet: Sheet, at: Ints, before: Ints) -> Flags:
    volume = sheet.figure("volume")
    found: Flags = (sheet.listed_on[at] == sheet.days[at]) | (volume[at] == 0) | (volume[before] == 0)
    return found
