from datetime import date, timedelta

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from newsgen.market.periods import begins, ends_before


def test_periods_begin_where_the_calendar_says() -> None:
    first = begins(np.array(["2026-05-17"], "datetime64[D]"))
    assert {period: str(day[0]) for period, day in first.items()} == {
        "year": "2026-01-01",
        "quarter": "2026-04-01",
        "month": "2026-05-01",
        "week": "2026-05-11",
    }


@given(st.dates(date(1960, 1, 1), date(2100, 1, 1)))
def test_any_day_lies_in_the_period_that_its_date_names(day: date) -> None:
    first = {period: each[0].item() for period, each in begins(np.array([day], "datetime64[D]")).items()}
    assert first["year"] == date(day.year, 1, 1) and first["month"] == day.replace(day=1)
    assert first["quarter"] == date(day.year, (day.month - 1) // 3 * 3 + 1, 1)
    assert first["week"] == day - timedelta(days=day.weekday())


def test_a_period_that_began_before_the_first_row_has_no_end_before_it() -> None:
    days = np.array(["2025-12-30", "2026-01-02", "2026-01-05"], "datetime64[D]")
    ends = ends_before(days)
    assert ends["year"].tolist() == [-1, 0, 0]
    assert ends["week"].tolist() == [-1, -1, 1]
