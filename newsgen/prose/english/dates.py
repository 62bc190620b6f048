"""Days and hours as English wires write them."""

from __future__ import annotations

from datetime import date, datetime, timedelta

# AP style abbreviates the months of six letters and more; March to July stand in full.
MONTHS = (
    "Jan.",
    "Feb.",
    "March",
    "April",
    "May",
    "June",
    "July",
    "Aug.",
    "Sept.",
    "Oct.",
    "Nov.",
    "Dec.",
)
FULL_MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
NOON = 12
SEOUL_AHEAD = timedelta(hours=9)
"""Korea keeps no summer time."""


def weekday(day: date) -> str:
    """``Wednesday``."""
    return WEEKDAYS[day.weekday()]


def dated(day: date, session: date) -> str:
    """A day seen from a session: its weekday within the week, else month and day, with the year
    where it is another.

    >>> here = date(2026, 2, 25)
    >>> [dated(date(*d), here) for d in ((2026, 2, 24), (2026, 1, 27), (2025, 10, 27), (2008, 10, 30))]
    ['Tuesday', 'Jan. 27', 'Oct. 27 last year', 'Oct. 30, 2008']
    """
    if abs((session - day).days) < 7:
        return weekday(day)
    month = f"{MONTHS[day.month - 1]} {day.day}"
    if day.year == session.year:
        return month
    return f"{month} last year" if day.year == session.year - 1 else f"{month}, {day.year}"


def clock_gmt(moment: datetime) -> str:
    """The hour in Seoul and in Greenwich, nine hours behind, for readers everywhere.

    >>> clock_gmt(datetime(2026, 2, 25, 10, 16)), clock_gmt(datetime(2026, 2, 25, 14, 0))
    ('10:16 a.m. (0116 GMT)', '2 p.m. (0500 GMT)')
    """
    return f"{clock(moment)} ({moment - SEOUL_AHEAD:%H%M} GMT)"


def clock(moment: datetime) -> str:
    """``2 p.m.``, ``9:20 a.m.``, ``noon``.

    >>> clock(datetime(2026, 2, 25, 14, 0)), clock(datetime(2026, 2, 25, 9, 20))
    ('2 p.m.', '9:20 a.m.')
    """
    if (moment.hour, moment.minute) == (NOON, 0):
        return "noon"
    hour = (moment.hour - 1) % NOON + 1
    minute = f":{moment.minute:02}" if moment.minute else ""
    return f"{hour}{minute} {'a.m.' if moment.hour < NOON else 'p.m.'}"
