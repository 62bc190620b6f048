"""A period ends with a session of the calendar, holidays and Saturdays reckoned in."""

from __future__ import annotations

from datetime import date

import pytest

from newsgen.errors import BadInput
from newsgen.market.period_ends import closed_in, ends, last_session, require_end


@pytest.mark.parametrize(
    ("period", "session", "last"),
    [
        ("week", date(2016, 9, 12), date(2016, 9, 13)),
        ("week", date(1998, 12, 1), date(1998, 12, 5)),
        ("week", date(1998, 12, 8), date(1998, 12, 11)),
        ("month", date(2026, 2, 2), date(2026, 2, 27)),
        ("quarter", date(2025, 11, 3), date(2025, 12, 30)),
        ("year", date(2023, 3, 2), date(2023, 12, 28)),
    ],
)
def test_the_last_session_of_a_period_is_the_calendars(period: str, session: date, last: date) -> None:
    assert last_session(period, session) == last
    assert ends(period, last) and not ends(period, session)


def test_a_session_that_does_not_end_its_period_is_refused_with_the_one_that_does() -> None:
    with pytest.raises(
        BadInput, match=r"2025-12-29 does not end its year; 2025-12-30 does\. Use --date 2025-12-30"
    ):
        require_end("year", date(2025, 12, 29))


def test_a_period_beyond_the_calendar_is_refused() -> None:
    with pytest.raises(BadInput, match="nobody knows whether 2026-12-30 ends its week"):
        require_end("week", date(2026, 12, 30))
    require_end("year", date(2026, 12, 30))


def test_the_closed_days_of_a_week_come_with_their_reasons() -> None:
    closed = [(each.day.day, each.reason) for each in closed_in("week", date(2026, 2, 20))]
    assert closed == [(16, "Lunar New Year"), (17, "Lunar New Year"), (18, "Lunar New Year")]


def test_nobody_lists_the_holidays_of_a_month() -> None:
    assert list(closed_in("month", date(2026, 2, 27))) == []
