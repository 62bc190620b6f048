from __future__ import annotations

from datetime import date

from newsgen.oracle import seoul


def test_the_market_is_closed_on_sundays_holidays_and_since_1998_on_saturdays() -> None:
    assert [seoul.traded(date(1998, 12, day)) for day in (5, 6, 12)] == [True, False, False]
    assert not seoul.traded(date(2026, 2, 17))


def test_the_session_after_a_holiday_follows_the_one_before_it() -> None:
    assert seoul.after(date(2026, 2, 13)) == date(2026, 2, 19)
    assert seoul.joined([date(2026, 2, 13), date(2026, 2, 19), date(2026, 2, 23)]) == [False, True, False]


def test_a_row_on_a_closed_day_follows_nothing_and_nothing_follows_it() -> None:
    assert seoul.joined([date(2026, 2, 13), date(2026, 2, 17), date(2026, 2, 19)]) == [False, False, False]


def test_nothing_is_known_after_the_table_ends() -> None:
    assert seoul.after(date(2026, 12, 30)) is None


def test_sessions_that_the_library_lacks_or_adds_end_the_counting() -> None:
    assert seoul.counted_from([date(1998, 6, 3), date(1998, 6, 5), date(1998, 6, 6)])[:2] == [0, 1]
    assert seoul.counted_from([date(2020, 1, 2), date(2020, 1, 3), date(2020, 1, 6)]) == [0, 0, 0]
