import warnings
from datetime import date

import numpy as np

from newsgen.market.calendar import FIRST_DAY, LAST_DAY
from newsgen.market.counting import counting, second_opinion
from newsgen.market.series import calendar_days


def first_of(*days: str) -> list[int]:
    return counting(np.array(days, "datetime64[D]")).first.tolist()


def test_the_second_opinion_is_that_of_the_whole_calendar() -> None:
    from exchange_calendars import get_calendar

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # the library is not yet at home in this pandas
        sessions = get_calendar("XKRX", start=str(FIRST_DAY), end=str(LAST_DAY)).sessions
    assert second_opinion().tolist() == [each.date() for each in sessions]


def test_where_both_agree_everything_counts() -> None:
    assert first_of("2024-01-02", "2024-01-03", "2024-01-04") == [0, 0, 0]


def test_nothing_counts_across_a_session_that_only_the_library_has() -> None:
    assert first_of("2026-06-02", "2026-06-04", "2026-06-05") == [0, 1, 1]


def test_nothing_counts_across_a_session_that_only_the_data_have() -> None:
    assert first_of("1998-12-04", "1998-12-05", "1998-12-07", "1998-12-08") == [0, 2, 2, 2]


def test_a_missing_session_is_not_counted_across() -> None:
    assert first_of("2024-01-02", "2024-01-04") == [0, 1]


def test_the_note_names_the_latest_days_and_how_many_more() -> None:
    days = calendar_days()
    note = counting(days[days <= np.datetime64("1999-01-04")]).note(date(1999, 1, 4))
    assert note.startswith("sessions not counted across 1998-12-05, 1998-11-28, 1998-11-21 and ")
    assert note.endswith(" earlier days: the data and exchange_calendars disagree there")


def test_since_december_1998_they_disagree_on_two_days_alone() -> None:
    differ = counting(calendar_days()).differ
    assert differ[differ > np.datetime64("1998-12-05")].tolist() == [date(2026, 6, 3), date(2026, 7, 17)]
    weekdays = differ[np.is_busday(differ) & (differ <= np.datetime64("1998-12-05"))]
    assert [str(day) for day in weekdays] == ["1995-06-27", "1995-12-28", "1996-04-11", "1998-06-04"]
