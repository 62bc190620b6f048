"""Days, hours and stretches of time in English copy."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, time, timedelta
from decimal import Decimal
from typing import NamedTuple

from newsgen.audit.english.figures import WORDS
from newsgen.audit.english.tokens import Token
from newsgen.records.checked import Span
from newsgen.verify.times import MONTHS as _MONTHS
from newsgen.verify.times import WEEKDAYS

MONTHS = _MONTHS | {"mar": 3, "apr": 4, "jun": 6, "jul": 7, "sep": 9}
WEEKDAY = {name: number for number, name in enumerate(WEEKDAYS)} | {
    "mon": 0, "tue": 1, "tues": 1, "wed": 2, "thu": 3, "thur": 3, "thurs": 3, "fri": 4,
}  # fmt: skip
UNITS = {
    "session": "sessions", "sessions": "sessions", "day": "days", "days": "days", "week": "weeks",
    "weeks": "weeks", "month": "months", "months": "months", "year": "years", "years": "years",
    "minute": "minutes", "minutes": "minutes", "hour": "hours", "hours": "hours",
    "decade": "decades", "decades": "decades", "quarters": "quarters",
}  # fmt: skip
SEOUL = timedelta(hours=9)
ZONES = ("kst", "gmt", "utc")
CENTURY = range(1950, 2100)


class Day(NamedTuple):
    """A day as printed; what is not printed is worked out from the session, or left open."""

    day: date | None
    """None where only a month or a year is printed."""
    weekday: int = -1
    month: int = 0
    year: int = 0
    """Of the month or year that stands alone."""
    numbers: tuple[Span, ...] = ()
    own: bool = False
    """*Tuesday's*."""


class Stretch(NamedTuple):
    """A stretch of time."""

    number: Decimal
    unit: str
    """``days``, ``weeks``, ``months``, ``years``, ``sessions``, ``minutes`` or ``hours``."""
    how: str = ""
    numbers: tuple[Span, ...] = ()


def month_at(tokens: Sequence[Token], i: int, session: date) -> tuple[Day, int] | None:
    """*Jan. 16*, *January 16, 2025*, *March 2020*, *last October*: the day, and the first token after it."""
    month = MONTHS[tokens[i].low]
    if not tokens[i].capital:
        return None
    stop = i + 2 if tokens[i + 1].low == "." else i + 1
    number = tokens[stop]
    if number.low.isdecimal() and 1 <= int(number.low) <= 31:
        return _day(tokens, stop, month, session)
    if number.low == "," and tokens[stop + 1].low.isdecimal():
        number, stop = tokens[stop + 1], stop + 1
    if number.low.isdecimal() and int(number.low) in CENTURY:
        return Day(None, -1, month, int(number.low), ((number.start, number.end),)), stop + 1
    if tokens[i].low in ("may", "mar", "apr", "sun", "sat"):
        return None
    year = session.year - (month > session.month)
    if tokens[stop].low == "last" and tokens[stop + 1].low == "year":
        return Day(None, -1, month, session.year - 1), stop + 2
    return Day(None, -1, month, year), stop


def _day(tokens: Sequence[Token], i: int, month: int, session: date) -> tuple[Day, int] | None:
    """The day whose number is token ``i``, with the year behind it."""
    numbers: tuple[Span, ...] = ((tokens[i].start, tokens[i].end),)
    number, stop = int(tokens[i].low), i + 1
    if tokens[stop].low in ("th", "st", "nd", "rd"):
        stop += 1
    comma = stop + 1 if tokens[stop].low == "," else stop
    year = tokens[comma]
    if year.low.isdecimal() and len(year.low) == 4 and int(year.low) in CENTURY:
        found = safe(int(year.low), month, number)
        return Day(found, -1, 0, 0, (*numbers, (year.start, year.end))), comma + 1
    for at in (stop, comma):
        if tokens[at].low == "last" and tokens[at + 1].low == "year":
            return Day(safe(session.year - 1, month, number), -1, 0, 0, numbers), at + 2
    found = safe(session.year, month, number)
    if found is not None and found > session:
        found = safe(session.year - 1, month, number) if (found - session).days > FAR else found
    return Day(found, -1, 0, 0, numbers), stop


FAR = 60
"""A day of this year further ahead than this was meant of the year before."""


def safe(year: int, month: int, day: int) -> date | None:
    """The date, or None for Feb. 30."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def weekday_at(tokens: Sequence[Token], i: int, session: date) -> tuple[Day, int] | None:
    """A weekday: the last such day up to the session."""
    token = tokens[i]
    if not token.capital:
        return None
    number = WEEKDAY[token.low]
    stop = i + 1
    if len(token.low) < 6 and tokens[stop].low == ".":
        stop += 1
    back = (session.weekday() - number) % 7
    if i and tokens[i - 1].low == "last":
        back = back or 7
    if i and tokens[i - 1].low in ("next", "coming"):
        back -= 7
    return Day(session - timedelta(days=back), number, own=tokens[stop].low == "'s"), stop


def clock_at(tokens: Sequence[Token], i: int) -> tuple[time, int, int] | None:
    """*3:30 p.m.*, *15:30*, *0616 GMT*: the hour in Seoul, the first token after it, and after its number."""
    digits = tokens[i].low
    stop, hour, minute = i + 1, digits, "0"
    if tokens[stop].low in (":", ".") and tokens[stop].start == tokens[i].end and _two(tokens[stop + 1].low):
        minute, stop = tokens[stop + 1].low, stop + 2
    elif "." in digits and tokens[stop].low in ("a.m.", "p.m.", "am", "pm"):
        hour, _, minute = digits.partition(".")
    elif len(digits) == 4 and digits.isdecimal() and tokens[stop].low in ZONES:
        hour, minute = digits[:2], digits[2:]
    if not hour.isdecimal() or not minute.isdecimal() or int(hour) > 23 or int(minute) > 59:
        return None
    return _half(tokens, int(hour), int(minute), stop, plain=stop == i + 1 and len(digits) != 4)


def _half(
    tokens: Sequence[Token], hour: int, minute: int, stop: int, *, plain: bool
) -> tuple[time, int, int] | None:
    """The hour with what tells the half of the day, and the zone."""
    number = stop
    half = tokens[stop].low.replace(".", "")
    if half in ("am", "pm"):
        hour, stop = hour % 12 + 12 * (half == "pm"), stop + 1
    elif plain and tokens[stop].low not in ZONES and tokens[stop].low != "o":
        return None
    if tokens[stop].low in ("gmt", "utc"):
        hour = (hour + 9) % 24
    if tokens[stop].low in ZONES:
        stop += 1
    return time(hour, minute), stop, number


def _two(digits: str) -> bool:
    return len(digits) == 2 and digits.isdecimal()


def stretch_at(tokens: Sequence[Token], i: int) -> tuple[Stretch, int] | None:
    """*29 days*, *a month*, *three-week*, *half a year*: the stretch, and the first token after it."""
    token = tokens[i]
    if token.low == "half" and tokens[i + 1].low in ("a", "an") and tokens[i + 2].low == "year":
        return Stretch(Decimal(6), "months"), i + 3
    at: tuple[Span, ...] = ((token.start, token.end),)
    number = Decimal(token.low.replace(",", "")) if token.low[0].isdecimal() else _spelt(token.low)
    if number is None:
        return None
    stop = i + 1
    if tokens[stop].low in ("trading", "calendar", "full", "short", "whole", "business"):
        stop += 1
    trading = tokens[stop - 1].low in ("trading", "business")
    unit = UNITS.get(tokens[stop].low)
    if unit is None:
        return None
    if token.low in ("a", "an"):
        at = ()
    if unit == "decades":
        number, unit = number * 10, "years"
    if unit == "quarters":
        number, unit = number * 3, "months"
    return Stretch(number, "sessions" if trading and unit == "days" else unit, "", at), stop + 1


def _spelt(low: str) -> Decimal | None:
    if low in ("a", "an", "single"):
        return Decimal(1)
    found = WORDS.get(low)
    return None if found is None else Decimal(found)
