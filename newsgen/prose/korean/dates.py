"""Days and hours as Korean papers write them: of a date only what the session leaves open."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, datetime

NOON = 12


def dated(day: date, session: date, before: date | None = None) -> str:
    """A day seen from a session; ``before`` is the session before, which is 전날 where it was yesterday.

    >>> here = date(2026, 2, 25)
    >>> [dated(date(*d), here) for d in ((2026, 2, 24), (2026, 1, 27), (2025, 12, 30), (2025, 10, 27))]
    ['24일', '지난달 27일', '지난해 12월 30일', '지난해 10월 27일']
    >>> dated(date(2008, 10, 30), here), dated(date(2026, 1, 5), date(2026, 3, 2))
    ('2008년 10월 30일', '1월 5일')
    """
    if before is not None and day == before and (session - day).days == 1:
        return "전날"
    if (day.year, day.month) == (session.year, session.month):
        return f"{day.day}일"
    months = (session.year - day.year) * 12 + session.month - day.month
    if months == 1 and day.year == session.year:
        return f"지난달 {day.day}일"
    text = f"{day.month}월 {day.day}일"
    if day.year == session.year:
        return text
    return f"지난해 {text}" if day.year == session.year - 1 else f"{day.year}년 {text}"


def alone(day: date, session: date) -> str:
    """A day behind another of its month, without it; with it where the session's own has no such day.

    >>> alone(date(2026, 1, 28), date(2026, 2, 6)), alone(date(2026, 1, 30), date(2026, 2, 6))
    ('28일', '지난달 30일')
    """
    _, days = monthrange(session.year, session.month)
    return f"{day.day}일" if day.day <= days else dated(day, session)


def clock(moment: datetime) -> str:
    """``오후 2시``, ``오전 9시 20분``, ``정오``.

    >>> clock(datetime(2026, 2, 25, 14, 0)), clock(datetime(2026, 2, 25, 9, 20))
    ('오후 2시', '오전 9시 20분')
    """
    if (moment.hour, moment.minute) == (NOON, 0):
        return "정오"
    hour = (moment.hour - 1) % NOON + 1
    minute = f" {moment.minute}분" if moment.minute else ""
    return f"{'오전' if moment.hour < NOON else '오후'} {hour}시{minute}"
