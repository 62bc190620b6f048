from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from newsgen.oracle import scan

COLUMNS = st.lists(st.one_of(st.none(), st.integers(-3, 3)), min_size=1, max_size=30)


@given(COLUMNS, st.integers(-3, 3), st.booleans())
def test_the_last_row_at_or_beyond_is_the_last_of_all_that_are(
    column: list[int | None], value: int, up: bool
) -> None:
    beyond = [
        at for at, seen in enumerate(column) if seen is not None and (seen >= value if up else seen <= value)
    ]
    assert scan.last_reaching(column, 0, len(column), value, up=up) == max(beyond, default=None)


@given(COLUMNS, st.integers(-3, 3), st.booleans())
def test_strictly_beyond_leaves_ties_out(column: list[int | None], value: int, up: bool) -> None:
    past = [
        at for at, seen in enumerate(column) if seen is not None and (seen > value if up else seen < value)
    ]
    assert scan.last_past(column, 0, len(column), value, up=up) == max(past, default=None)


@given(COLUMNS, st.booleans())
def test_the_extreme_is_the_earliest_of_those_that_share_it(column: list[int | None], up: bool) -> None:
    known = [seen for seen in column if seen is not None]
    found = scan.extreme(column, 0, len(column), up=up)
    if known:
        assert found == column.index(max(known) if up else min(known))
    else:
        assert found is None


def test_rows_before_the_first_and_from_the_row_on_are_not_looked_at() -> None:
    assert scan.last_reaching([9, 1, 1, 9], 1, 3, 5, up=True) is None
    assert scan.first_past([9, 1, 7, 9], 1, 3, 5) == 2
    assert list(scan.known([9, None, 7, 9], 1, 3)) == [(2, 7)]


def test_a_run_begins_after_the_last_row_that_went_another_way() -> None:
    assert scan.run_start([1, -1, 2, 3], 0, 3) == 2
    assert scan.run_start([1, 0, 2, 3], 0, 3) == 2
    assert scan.run_start([1, None, -2, -3], 0, 3) == 2
    assert scan.run_start([1, 2, 3], 0, 2) == 0


def test_a_flat_day_is_no_run() -> None:
    assert scan.run_start([1, 2, 0], 0, 2) == 3
