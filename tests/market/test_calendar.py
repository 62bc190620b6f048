from datetime import date, timedelta

import exchange_calendars
import pytest

from newsgen.market.calendar import (
    FIRST_DAY,
    LAST_DAY,
    closed_days,
    session_after,
    session_before,
    why_closed,
)

PHANTOMS = {date(1995, 6, 27), date(1995, 12, 28), date(1996, 4, 11), date(1998, 6, 4)}
"""Sessions of exchange_calendars on which the exchange's own daily series has no trade."""
LATE_HOLIDAYS = {date(2026, 6, 3): "local elections", date(2026, 7, 17): "Constitution Day"}
"""Holidays that exchange_calendars may not know yet."""


# The library itself calls what newer pandas deprecates.
@pytest.mark.filterwarnings("ignore::Warning")
def test_the_table_agrees_with_the_library_but_for_known_phantoms_and_saturdays() -> None:
    library = exchange_calendars.get_calendar("XKRX", start="1995-01-03", end=LAST_DAY.isoformat())
    theirs = {stamp.date() for stamp in library.sessions}
    days = [FIRST_DAY + timedelta(days=n) for n in range((LAST_DAY - FIRST_DAY).days + 1)]
    ours = {day for day in days if why_closed(day) is None and day.weekday() < 5}
    assert ours - theirs == set()
    assert theirs - ours <= PHANTOMS | set(LATE_HOLIDAYS)


def test_holidays_that_the_library_learned_late_are_known() -> None:
    assert {day: why_closed(day) for day in LATE_HOLIDAYS} == LATE_HOLIDAYS


def test_saturdays_traded_until_december_1998() -> None:
    assert why_closed(date(1998, 12, 5)) is None
    assert why_closed(date(1998, 12, 12)) == "a Saturday"
    assert why_closed(date(1996, 11, 23)) == "a closed day"


def test_no_closed_day_of_the_table_is_a_weekend_of_its_time() -> None:
    assert all(
        day.weekday() < 5 or (day.weekday() == 5 and day <= date(1998, 12, 5)) for day in closed_days()
    )


@pytest.mark.parametrize(
    ("session", "before", "after"),
    [
        (date(2026, 2, 19), date(2026, 2, 13), date(2026, 2, 20)),
        (date(2026, 1, 2), date(2025, 12, 30), date(2026, 1, 5)),
        (date(1998, 12, 5), date(1998, 12, 4), date(1998, 12, 7)),
    ],
)
def test_the_sessions_around_a_session_skip_closed_days(session: date, before: date, after: date) -> None:
    assert (session_before(session), session_after(session)) == (before, after)


def test_beyond_the_table_nobody_knows_the_next_session() -> None:
    assert session_after(date(2026, 12, 30)) is None
    assert session_before(date(1995, 1, 3)) is None
