"""When Seoul traded: the table of closed days, and the calendar library it is held against."""

from __future__ import annotations

import csv
import warnings
from collections.abc import Sequence
from datetime import date, timedelta, timezone
from functools import lru_cache
from itertools import pairwise

from newsgen.oracle.editors import HOUSE

DAY = timedelta(days=1)
KST = timezone(timedelta(hours=9), "KST")
LAST_SATURDAY = date(1998, 12, 5)
"""Saturdays were half sessions until this one. Source: Korea Exchange, history of trading hours."""
KNOWN = (date(1995, 1, 1), date(2026, 12, 31))
"""The years whose closed days the table holds."""


@lru_cache(maxsize=1)
def closed() -> frozenset[date]:
    """Closed days that are not weekends."""
    with (HOUSE / "market" / "closed_days.csv").open(encoding="utf-8", newline="") as lines:
        return frozenset(date.fromisoformat(row["date"]) for row in csv.DictReader(lines))


@lru_cache(maxsize=1)
def reasons() -> dict[date, str]:
    """Why the exchange was closed, by day; empty where the table does not say."""
    with (HOUSE / "market" / "closed_days.csv").open(encoding="utf-8", newline="") as lines:
        return {date.fromisoformat(row["date"]): row["reason"] or "" for row in csv.DictReader(lines)}


def traded(day: date) -> bool:
    """Whether the exchange was open on a day of the known years."""
    weekend = day.weekday() == 6 or (day.weekday() == 5 and day > LAST_SATURDAY)
    return KNOWN[0] <= day <= KNOWN[1] and not weekend and day not in closed()


def after(day: date) -> date | None:
    """The session after a day; None beyond the known years."""
    day += DAY
    while day <= KNOWN[1]:
        if traded(day):
            return day
        day += DAY
    return None


def joined(days: Sequence[date]) -> list[bool]:
    """Whether each day is the session after the one before it."""
    return [False, *(traded(before) and after(before) == day for before, day in pairwise(days))]


@lru_cache(maxsize=1)
def library_sessions() -> tuple[date, ...]:
    """Every session that exchange_calendars knows for Seoul in the known years."""
    import exchange_calendars

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # what newer pandas thinks of the library's code is not our concern
        calendar = exchange_calendars.get_calendar("XKRX", start=str(KNOWN[0]), end=str(KNOWN[1]))
    return tuple(each.date() for each in calendar.sessions)


def counted_from(days: Sequence[date]) -> list[int]:
    """For each row, the first from which rows and library agree on every session up to it."""
    known = {day: at for at, day in enumerate(library_sessions())}
    first: list[int] = []
    for row, day in enumerate(days):
        agree = row and day in known and known.get(days[row - 1], -9) == known[day] - 1
        first.append(first[-1] if agree else row)
    return first
