"""How far back sessions may be counted: only where the data and an independent calendar know the same ones.

The data say when the market traded. exchange_calendars (XKRX) is the second opinion, and known to be wrong
at times: it has none of the Saturday sessions until 1998-12-05, sessions on four closed days of the 1990s
(1995-06-27, 1995-12-28, 1996-04-11, 1998-06-04) and phantom ones on 2026-06-03 and 2026-07-17, both by
version 4.13. Neither side is taken on trust: a count that reaches over such a day is left out.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import TYPE_CHECKING, Any

import numpy as np

from newsgen.market.calendar import FIRST_DAY, LAST_DAY

if TYPE_CHECKING:
    from newsgen.market.columns import Days, Ints

CALENDAR = "exchange_calendars"
SHOWN = 3
"""So many dates at most are named one by one."""


@lru_cache(maxsize=1)
def second_opinion() -> Days:
    """Every Seoul session by exchange_calendars in the years of ``calendar.py``; half a second, once.

    Only its holidays are asked for: the whole calendar, with the opening of each session, takes three
    times as long. That both hold the same sessions is a test.
    """
    from exchange_calendars.exchange_calendar_xkrx import (
        XKRXExchangeCalendar,
    )

    rules: Any = object.__new__(XKRXExchangeCalendar)
    closed = [*rules.adhoc_holidays, *rules.regular_holidays.holidays(str(FIRST_DAY), str(LAST_DAY))]
    holidays = np.array([day.date() for day in closed], dtype="datetime64[D]")
    days = np.arange(np.datetime64(FIRST_DAY), np.datetime64(LAST_DAY) + 1)
    found: Days = days[np.is_busday(days, rules.weekmask, holidays)]
    return found


@dataclass(frozen=True, slots=True, eq=False)
class Counting:
    """For each row of a series, how far back data and calendar agree on every session."""

    first: Ints
    """The first row from which they agree up to this one; beyond the row itself where they do not."""
    differ: Days
    """Every day that only one of them calls a session, in order."""

    def note(self, upto: date) -> str:
        """Which days up to one the two differ on, for a count that is left out because of them."""
        days = self.differ[self.differ <= np.datetime64(upto)]
        named, more = ", ".join(str(day) for day in days[-SHOWN:][::-1]), len(days) - SHOWN
        told = f"{named} and {more} earlier days" if more > 0 else named
        return f"sessions not counted across {told}: the data and {CALENDAR} disagree there"


def counting(days: Days) -> Counting:
    """How far back the sessions of a series may be counted; its days are in order."""
    if not len(days):
        return Counting(np.zeros(0, np.int64), days)
    opinion = second_opinion()
    within = opinion[(opinion >= days[0]) & (opinion <= days[-1])]
    alone, phantom = np.setdiff1d(days, within), np.setdiff1d(within, days)
    last = np.zeros(len(days), np.int64)
    last[np.searchsorted(days, alone)] = np.searchsorted(days, alone) + 1
    after = np.searchsorted(days, phantom)
    last[after] = np.maximum(last[after], after)
    return Counting(np.maximum.accumulate(last), np.union1d(alone, phantom))
