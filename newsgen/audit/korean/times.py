"""Dates, hours, weekdays and stretches of time in anybody's Korean copy."""

from __future__ import annotations

import re
from datetime import date, time, timedelta
from typing import Any

from newsgen.verify.korean.days import read_lapse, read_place
from newsgen.verify.times import Lapse

_BEHIND = (
    r"(?! ?(?:만[에이의입인]|만(?![가-힣])|"
    r"째|연속|간(?!의)|동안|새 |내리(?![가-힣])|여|넘게|가까이|남짓|뒤|후|평균|물|선))"
)
_DATE = re.compile(
    r"(?:(?P<year>\d{4})년 ?|(?P<back>지난해|작년|올해|재작년|내년) ?)?"
    r"(?:(?P<month>\d{1,2})월 ?|(?P<moon>지난달|이달|이번 달|다음 달|내달) ?)?"
    rf"(?P<day>\d{{1,2}})일(?:\((?P<weekday>[월화수목금토일])(?:요일)?\))?{_BEHIND}"
    r"(?! ?전(?!날| ?거래일|장|고))(?! ?거래일)"
)
_DOTTED = re.compile(r"(?P<year>\d{4})[./-](?P<month>\d{1,2})[./-](?P<day>\d{1,2})\.?(?!\d)")
_YEARS = {"올해": 0, "지난해": -1, "작년": -1, "재작년": -2, "내년": 1}
_CLOCK = re.compile(
    r"(?:(?P<half>오전|오후|낮|새벽|밤) ?)?(?P<hour>\d{1,2})"
    r"(?:시(?: ?(?P<minute>\d{1,2})분|(?P<thirty> ?반))?|:(?P<after>\d{2}))(?!간|장|가총)"
)
_DAYS_AGO = re.compile(r"(\d{1,3})일(?= ?만(?:입니다|인(?![가-힣])|(?![가-힣])))")
_WEEKDAY = re.compile(r"(?P<day>[월화수목금토일])요일")
_MONTH = re.compile(
    r"(?:(?P<year>\d{4})년 ?|(?P<back>지난해|작년|올해|재작년) ?)(?P<month>\d{1,2})월"
    r"|(?P<only>\d{1,2})월(?! ?\d)|(?P<alone>\d{4})년"
)
_QUARTER = re.compile(r"(?:(?P<year>\d{4})년 ?|(?P<back>지난해|작년|올해) ?)?[1-4]분기")
_RUN = re.compile(r"[\d,.]*\d")
WEEKDAYS = "월화수목금토일"
Found = tuple[str, Any, int]
"""The kind of a mark, its value, and where it ends."""


def read_time(text: str, at: int, session: date) -> Found | None:
    """A day, an hour, a month, a stretch of time or a place in a row that starts here.

    >>> read_time("지난달 27일", 0, date(2026, 2, 25)), read_time("오후 2시", 0, date(2026, 2, 25))[:2]
    (('day', datetime.date(2026, 1, 27), 7), ('clock', datetime.time(14, 0)))
    """
    for reader in (_day, _dotted, _clock, _lapse, _month, _quarter, _place):
        found = reader(text, at, session)
        if found is not None:
            return found
    return None


def _day(text: str, at: int, session: date) -> Found | None:
    found = _DATE.match(text, at)
    if found is None:
        return None
    year, month, day = session.year, session.month, int(found["day"])
    if found["back"]:
        year += _YEARS[found["back"]]
    if found["year"]:
        year = int(found["year"])
    if found["month"]:
        month = int(found["month"])
        if not (found["year"] or found["back"]) and date_or_none(year, month, day) is None:
            return "day", None, found.end()
    elif found["moon"] == "지난달":
        year, month = (year, month - 1) if month > 1 else (year - 1, 12)
    elif found["moon"] in ("다음 달", "내달"):
        return "day", None, found.end()
    elif found["back"] or found["year"]:
        return None
    end = found.end()
    return "day", date_or_none(year, month, day), end


def date_or_none(year: int, month: int, day: int) -> date | None:
    """The date; None where the calendar has none."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _dotted(text: str, at: int, session: date) -> Found | None:
    found = _DOTTED.match(text, at)
    if found is None or not session.year - 60 < int(found["year"]) < session.year + 3:
        return None
    return "day", date_or_none(int(found["year"]), int(found["month"]), int(found["day"])), found.end()


def _clock(text: str, at: int, _: date) -> Found | None:
    found = _CLOCK.match(text, at)
    if found is None:
        return None
    hour, minute = (
        int(found["hour"]),
        int(found["minute"] or found["after"] or (30 if found["thirty"] else 0)),
    )
    if hour > 24 or minute > 59:
        return None
    if found["half"] in ("오후", "밤", "낮") and hour < 12 and not (found["half"] == "낮" and hour == 11):
        hour += 12
    elif not found["half"] and hour < 8:
        hour += 12  # the exchange is open from nine to half past three
    return "clock", time(hour % 24, minute), found.end()


def _lapse(text: str, at: int, _: date) -> Found | None:
    found = read_lapse(text, at)
    days = _DAYS_AGO.match(text, at) if found is None else None
    if days is not None:
        return "lapse", Lapse(int(days[1]), "days"), days.end()
    if found is not None:
        # 2020년 이후 is a year and no length of time
        return ("lapse", found[0], found[1]) if found[0].number < 1000 else None
    return None


def _month(text: str, at: int, _: date) -> Found | None:
    found = _MONTH.match(text, at)
    return ("month", found.group(), found.end()) if found else None


def _quarter(text: str, at: int, _: date) -> Found | None:
    found = _QUARTER.match(text, at)
    return ("month", found.group(), found.end()) if found else None


def _place(text: str, at: int, _: date) -> Found | None:
    found = read_place(text, at)
    return ("place", found[0], found[1]) if found else None


def read_weekday(text: str, at: int) -> tuple[int, int] | None:
    """0 for Monday, and where it ends."""
    found = _WEEKDAY.match(text, at)
    return (WEEKDAYS.index(found["day"]), found.end()) if found else None


def digits_of(text: str, start: int, end: int) -> tuple[int, int] | None:
    """From the first digit between two places to the last."""
    runs = [found.span() for found in _RUN.finditer(text, start, end)]
    return (runs[0][0], runs[-1][1]) if runs else None


__all__ = ["WEEKDAYS", "date_or_none", "digits_of", "read_time", "read_weekday", "timedelta"]
