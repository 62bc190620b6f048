"""What lies behind a period: only whole ones count, and only bounds make a first one the largest ever."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

import numpy as np

from newsgen.market.calendar import session_after
from newsgen.market.carried import Bound, Carried
from newsgen.market.past import Past, make_past
from newsgen.market.period_past import with_period
from newsgen.market.series import Labels, make_series
from newsgen.market.units import POINTS
from newsgen.records import History
from newsgen.records.period_past import PeriodPast

LABELS = Labels("KOSPI", POINTS, 2, "made.csv#{day}/{field}", {"close": "Close"})
FIRST = date(2025, 2, 3)
"""A Monday; five whole weeks without a holiday follow but for Monday, March 3."""


def past_of(closes: Sequence[int], carried: Carried | None = None, skip: int | None = None) -> Past:
    """Closes in hundredths from FIRST on, session by session; one of them not in the file."""
    days, day = [], FIRST
    for _ in closes:
        days.append(day)
        following = session_after(day)
        assert following is not None
        day = following
    kept = [at for at in range(len(closes)) if at != skip]
    told = np.array([days[at] for at in kept], "datetime64[D]")
    figures = {"close": np.array([closes[at] for at in kept], np.int64)}
    return make_past(make_series(LABELS, told, figures), carried)


def period_of(past: Past, session: date, period: str = "week") -> PeriodPast | None:
    row = past.series.row(session)
    assert row is not None
    return with_period(past, row, past.history(row), period, main=True).period


WEEKS = [*[100_00] * 5, *[101_00] * 5, *[103_00] * 5, *[104_00] * 5]
"""Four weeks; the second rose 1 percent, the third 1.98, the fourth 0.97."""
LAST = date(2025, 2, 28)


def test_a_row_of_periods_may_not_have_begun_before_the_coverage() -> None:
    found = period_of(past_of(WEEKS), LAST)
    assert found is not None and found.run is None


def test_a_row_of_periods_is_counted_from_the_one_that_went_another_way() -> None:
    closes = [*[100_00] * 5, *[99_00] * 5, *[103_00] * 5, *[104_00] * 5]
    found = period_of(past_of(closes), LAST)
    assert found is not None and found.run is not None
    assert (found.run.direction, found.run.periods, found.run.first) == ("up", 1, date(2025, 2, 21))


def test_the_witness_is_the_last_period_that_came_to_as_much() -> None:
    found = period_of(past_of(WEEKS), LAST)
    assert found is not None
    witness = found.witnesses["rise_percent"]
    assert witness.at is not None and witness.at.session == date(2025, 2, 21)
    assert witness.covers_from == date(2025, 2, 14)


def test_nothing_before_is_no_ever_without_a_bound() -> None:
    found = period_of(past_of([*[100_00] * 5, *[101_00] * 5, *[109_00] * 5]), date(2025, 2, 21))
    assert found is not None
    assert found.witnesses["rise_percent"].at is None and not found.witnesses["rise_percent"].ever


def test_a_bound_makes_the_largest_of_the_coverage_the_largest_ever() -> None:
    bounds = {"week_rise_percent": Bound(date(2025, 2, 14), at_most=7)}  # type: ignore[arg-type]
    found = period_of(
        past_of([*[100_00] * 5, *[101_00] * 5, *[109_00] * 5], Carried(bounds)), date(2025, 2, 21)
    )
    assert found is not None and found.witnesses["rise_percent"].ever


def test_a_bound_that_ends_before_the_coverage_begins_says_nothing() -> None:
    bounds = {"week_rise_percent": Bound(date(2025, 2, 13), at_most=7)}  # type: ignore[arg-type]
    found = period_of(
        past_of([*[100_00] * 5, *[101_00] * 5, *[109_00] * 5], Carried(bounds)), date(2025, 2, 21)
    )
    assert found is not None and not found.witnesses["rise_percent"].ever


def test_a_period_with_a_session_missing_is_no_period() -> None:
    assert period_of(past_of(WEEKS, skip=16), LAST) is None


def test_the_first_period_of_a_file_has_no_base() -> None:
    assert period_of(past_of(WEEKS), date(2025, 2, 7)) is None


def test_the_closes_are_those_of_the_period_before_the_session() -> None:
    found = period_of(past_of(WEEKS), LAST)
    assert found is not None
    assert [mark.session.day for mark in found.closes] == [24, 25, 26, 27]
    assert found.counted


def test_a_history_without_a_period_has_none() -> None:
    assert History("KOSPI").period is None
