"""When Seoul trades: the days the Korea Exchange was closed, and when it opens."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from functools import lru_cache
from pathlib import Path

from newsgen.sessions import KST, REGULAR_HOURS

FIRST_DAY, LAST_DAY = date(1995, 1, 1), date(2026, 12, 31)
"""The years for which ``closed_days.csv`` knows every closed day."""

LAST_SATURDAY = date(1998, 12, 5)
"""The exchange traded on Saturdays until this one (Korea Exchange, history of trading hours)."""

CLOSED_DAYS = Path(__file__).with_name("closed_days.csv")
"""Closed weekdays (and Saturdays while they traded), from the exchange's own daily index series
up to 2026-03-20 and from its published holidays after it."""

ONE_DAY = timedelta(days=1)


@lru_cache(maxsize=1)
def closed_days() -> dict[date, str]:
    """Every day without trading that is not a weekend, with the reason where it is known."""
    lines = CLOSED_DAYS.read_text("utf-8").splitlines()[1:]
    rows = (line.split(",", 1) for line in lines)
    return {date.fromisoformat(day): reason for day, reason in rows}


def knows(day: date) -> bool:
    """Whether the table covers that day.

    >>> knows(date(2026, 2, 25)), knows(date(1994, 11, 8))
    (True, False)
    """
    return FIRST_DAY <= day <= LAST_DAY


def why_closed(day: date) -> str | None:
    """Why there was no trading on that day, or None when there was (or nobody knows).

    >>> why_closed(date(2026, 2, 17)), why_closed(date(2026, 2, 28)), why_closed(date(2026, 2, 25))
    ('Lunar New Year', 'a Saturday', None)
    """
    if day.weekday() == 6:
        return "a Sunday"
    if day.weekday() == 5 and day > LAST_SATURDAY:
        return "a Saturday"
    reason = closed_days().get(day)
    return reason if reason is None else reason or "a closed day"


def session_before(session: date) -> date | None:
    """The session before this one, or None when the table does not reach back that far.

    >>> session_before(date(2026, 3, 3))
    datetime.date(2026, 2, 27)
    """
    return _step(session, -ONE_DAY)


def session_after(session: date) -> date | None:
    """The session after this one, or None when the table does not reach that far."""
    return _step(session, ONE_DAY)


def _step(session: date, by: timedelta) -> date | None:
    day = session + by
    while knows(day):
        if why_closed(day) is None:
            return day
        day += by
    return None


def regular_open(session: date) -> datetime:
    """When trading regularly began on that session, Seoul time (special late days aside).

    >>> regular_open(date(2026, 2, 25)).isoformat()
    '2026-02-25T09:00:00+09:00'
    """
    opening = next(opening for since, opening, _ in REGULAR_HOURS if session >= since)
    return datetime.combine(session, opening, KST)
