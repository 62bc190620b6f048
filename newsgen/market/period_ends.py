"""Which session ends a week, a month, a quarter or a year, and on which days of a week nobody traded."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from newsgen.errors import BadInput
from newsgen.market.calendar import LAST_DAY, LAST_SATURDAY, knows, session_before, why_closed
from newsgen.market.told_runs import period_start
from newsgen.records import Assignment, MarketDay
from newsgen.records.period_past import Closed
from newsgen.sessions import CLOSE

SATURDAY = 5
UNKNOWN = "a closed day"
"""What the calendar says of a closed day without a reason."""
ONE_DAY = timedelta(days=1)
MONTHS = {"month": 1, "quarter": 3, "year": 12}


def following_start(period: str, session: date) -> date:
    """The first calendar day of the period after the session's own.

    >>> following_start("quarter", date(2025, 12, 30)), following_start("week", date(2026, 2, 26))
    (datetime.date(2026, 1, 1), datetime.date(2026, 3, 2))
    """
    start = period_start(period, session)
    if period == "week":
        return start + timedelta(days=7)
    months = start.year * 12 + start.month - 1 + MONTHS[period]
    return date(months // 12, months % 12 + 1, 1)


def last_session(period: str, session: date) -> date | None:
    """The session that ends the period of this one; None where the calendar does not reach so far."""
    start = following_start(period, session)
    if start > LAST_DAY + ONE_DAY:
        return None
    day = start - ONE_DAY
    return day if knows(day) and why_closed(day) is None else session_before(day)


def require_end(period: str, session: date) -> None:
    """Raises BadInput, which says what to do, for a session that does not end its period."""
    last = last_session(period, session)
    if last is None:
        raise BadInput(f"nobody knows whether {session} ends its {period}: the calendar ends on {LAST_DAY}.")
    if last != session:
        raise BadInput(
            f"{session} does not end its {period}; {last} does. Use --date {last}, or leave --period out."
        )


def require_index(wanted: Assignment) -> None:
    """Raises BadInput for a period of anything but an index."""
    if wanted.about not in ("market", "KOSDAQ"):
        raise BadInput(
            f"no story looks back on a {wanted.period} of {wanted.about}. Leave --about or --period out."
        )


def require_base(day: MarketDay, period: str) -> None:
    """Raises BadInput where the history holds no close from before the period: no base, no percent."""
    past = day.history.get(day.main)
    if past is None or period not in past.period_ends:
        raise BadInput(
            f"{day.session}: the history holds no close from before its {period}, so nobody knows how far "
            f"{day.main} came. Choose a later {period}."
        )


def require_story(day: MarketDay, wanted: Assignment) -> None:
    """Raises BadInput unless the day is the close that ends the period and its story is one of an index."""
    require_index(wanted)
    if day.phase != CLOSE:
        raise BadInput(
            f"a {wanted.period} ends with a close, and this look is of the {day.phase}. Use the close."
        )
    require_end(wanted.period, day.session)
    require_base(day, wanted.period)


def ends(period: str, session: date) -> bool:
    """Whether a session is the last of its period.

    >>> ends("week", date(2026, 2, 27)), ends("year", date(2025, 12, 29))
    (True, False)
    """
    return last_session(period, session) == session


def closed_in(period: str, session: date) -> Iterator[Closed]:
    """The days of the session's week on which the exchange might have traded and did not; of a longer
    period nobody lists them."""
    day = period_start(period, session)
    end = following_start(period, session)
    while period == "week" and day < end:
        reason = why_closed(day)
        workday = day.weekday() < SATURDAY or (day.weekday() == SATURDAY and day <= LAST_SATURDAY)
        if reason is not None and workday:
            yield Closed(day, "" if reason == UNKNOWN else reason)
        day += ONE_DAY
