"""Days, hours and stretches of time, as printed."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, time, timedelta
from typing import NamedTuple

from newsgen.verify import tolerances

WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_FULL = ("january february march april may june july august september october november december").split()
MONTHS = {name: number for number, name in enumerate(_FULL, 1)} | {
    "jan": 1,
    "feb": 2,
    "aug": 8,
    "sept": 9,
    "oct": 10,
    "nov": 11,
    "dec": 12,
}
LAPSE_UNITS = {
    unit + plural: unit + "s"
    for unit in ("day", "week", "month", "year", "session", "minute")
    for plural in ("", "s")
}
_PLAIN = {unit: each.most for unit, each in tolerances.PLAIN.items()}
_ABOUT = {unit: each.most for unit, each in tolerances.ABOUT.items()}


class DaySaid(NamedTuple):
    """A day as printed: a weekday, or a month and day with or without a year."""

    weekday: int = -1
    year: int = 0
    """The year printed; 0 for none (this year), -1 for *last year*."""
    month: int = 0
    day: int = 0


class Lapse(NamedTuple):
    """A stretch of time as printed: *29 days*, *about four months*, *under six weeks*."""

    number: int
    unit: str
    """``days``, ``weeks``, ``months``, ``years`` or ``sessions``."""
    how: str = ""
    """Empty, ``about``, ``nearly``, ``more``, ``less`` or ``just``."""


def read_day(tokens: Sequence[str], i: int) -> tuple[DaySaid, int] | None:
    """The date that starts with the month at token ``i``, and the first token after it.

    >>> read_day(("oct", ".", "27", "last", "year", ""), 0)
    (DaySaid(weekday=-1, year=-1, month=10, day=27), 5)
    """
    month = MONTHS[tokens[i]]
    i += 2 if tokens[i + 1] == "." else 1
    digits = tokens[i]
    if not digits.isdecimal() or len(digits) > 2:
        return None
    if tokens[i + 1] == "," and tokens[i + 2].isdecimal() and len(tokens[i + 2]) == 4:
        return DaySaid(-1, int(tokens[i + 2]), month, int(digits)), i + 3
    if tokens[i + 1] == "last" and tokens[i + 2] == "year":
        return DaySaid(-1, -1, month, int(digits)), i + 3
    return DaySaid(-1, 0, month, int(digits)), i + 1


def read_clock(token: str, half: str) -> time | None:
    """The hour printed as ``2`` or ``9:20`` before ``a.m`` or ``p.m``; None if it is no hour."""
    hour, _, minute = token.partition(":")
    if not hour.isdecimal() or not 1 <= int(hour) <= 12 or (minute and int(minute) > 59):
        return None
    return time(int(hour) % 12 + (12 if half == "p.m" else 0), int(minute or 0))


def read_gmt(token: str) -> time | None:
    """The hour in Seoul of one printed as ``0116`` before ``gmt``: nine hours on, all year round.

    >>> read_gmt("0116"), read_gmt("1800"), read_gmt("116")
    (datetime.time(10, 16), datetime.time(3, 0), None)
    """
    if len(token) != 4 or not token.isdecimal() or int(token[:2]) > 23 or int(token[2:]) > 59:
        return None
    return time((int(token[:2]) + 9) % 24, int(token[2:]))


def is_day(said: DaySaid, true: date, session: date) -> bool:
    """Whether the words mean that day to a reader on the day of the session.

    A weekday means the nearest one, at most six days off; a date without a year is of this year.
    """
    if said.weekday >= 0:
        return true.weekday() == said.weekday and abs((true - session).days) < 7
    year = said.year if said.year > 0 else session.year + said.year
    return (true.year, true.month, true.day) == (year, said.month, said.day)


def is_lapse(said: Lapse, start: date, end: date) -> bool | None:
    """Whether so much time lies between the two days; None when days cannot answer (sessions)."""
    days = (end - start).days
    if said.unit in ("sessions", "minutes"):
        return None
    count = said.number
    if said.how == "less":
        return _days(said.unit, count - 1, start) < days < _days(said.unit, count, start)
    if said.how == "more":
        return _days(said.unit, count, start) < days < _days(said.unit, count + 1, start)
    gap = days - _days(said.unit, count, start)
    slack = _ABOUT[said.unit] if said.how in ("about", "nearly") else _PLAIN.get(said.unit, 0)
    if said.how == "just" and days > tolerances.JUST.most:
        return False
    if said.how == "nearly":
        return -slack <= gap < 0
    return abs(gap) <= slack


def _days(unit: str, count: int, start: date) -> int:
    """How many days so many units are, counted from a day."""
    if unit == "days":
        return count
    if unit == "weeks":
        return 7 * count
    months = count * 12 if unit == "years" else count
    year, month = divmod(start.year * 12 + start.month - 1 + months, 12)
    following = date(year + month // 11, (month + 1) % 12 + 1, 1)
    last = (following - timedelta(days=1)).day
    return (date(year, month + 1, min(start.day, last)) - start).days
