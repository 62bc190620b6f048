"""Trading time in Seoul: the zone, the hours of the exchange, the three looks at a session."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, time, timedelta, timezone
from decimal import Decimal

from newsgen.errors import BadInput

KST = timezone(timedelta(hours=9), "KST")
"""Korea has kept UTC+9 without summer time since 1988-10-09, longer than any history here."""

DAYS_A_YEAR = Decimal("365.25")
"""Calendar days in a year, leap years counted in."""

OPEN, MIDDAY, CLOSE = "open", "midday", "close"
PHASES = (OPEN, MIDDAY, CLOSE)

EARLY_TRADE_ENDS = time(10, 0)
"""A look before this is an opening story, as the wires' "first 15 minutes" stories are."""

# (from this session on, opening, closing). Source: Korea Exchange, "trading hours" history:
# Saturday sessions, mornings only, ended with 1998-12-05, the lunch break with 2000-05-22, and the close
# moved from 15:00 to 15:30 on 2016-08-01.
REGULAR_HOURS = (
    (date(2016, 8, 1), time(9, 0), time(15, 30)),
    (date(1998, 12, 7), time(9, 0), time(15, 0)),
    (date(1980, 1, 4), time(9, 30), time(15, 0)),
)
SATURDAY, SATURDAY_CLOSE = 5, time(11, 30)
"""A Saturday was half a trading day: the morning session alone, from 9:30 to 11:30."""


def years_between(start: date, end: date) -> Decimal:
    """Calendar years from one day to another, a part of a year as a decimal.

    >>> round(years_between(date(2008, 10, 30), date(2026, 3, 5)), 1)
    Decimal('17.3')
    """
    return Decimal((end - start).days) / DAYS_A_YEAR


def regular_close(session: date) -> datetime:
    """When trading regularly ended on that session, Seoul time (special late days aside).

    >>> regular_close(date(2026, 2, 25)).isoformat()
    '2026-02-25T15:30:00+09:00'
    >>> regular_close(date(2001, 9, 12)).isoformat(), regular_close(date(1997, 3, 8)).isoformat()
    ('2001-09-12T15:00:00+09:00', '1997-03-08T11:30:00+09:00')
    """
    for since, _, closing in REGULAR_HOURS:
        if session >= since:
            saturday = session.weekday() == SATURDAY
            return datetime.combine(session, SATURDAY_CLOSE if saturday else closing, KST)
    raise ValueError(f"no trading hours known for {session}")


def phase_at(as_of: datetime) -> str:
    """Which look at the session a moment is: ``open``, ``midday`` or ``close``.

    >>> phase_at(datetime(2026, 2, 25, 9, 20, tzinfo=KST))
    'open'
    """
    seoul = as_of.astimezone(KST)
    if seoul >= regular_close(seoul.date()):
        return CLOSE
    return OPEN if seoul.time() < EARLY_TRADE_ENDS else MIDDAY


def within(sessions: Sequence[date], first: date | None, last: date | None) -> Sequence[date]:
    """The sessions from a day to a day, None for no end; BadInput where there is none."""
    begin, end = first or date.min, last or date.max
    found = [session for session in sessions if begin <= session <= end]
    if not found:
        span = f"{sessions[0]} to {sessions[-1]}" if sessions else "nothing"
        raise BadInput(f"no session from {begin} to {end}: the market covers {span}. Choose other days.")
    return found
