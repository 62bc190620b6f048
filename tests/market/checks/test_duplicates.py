"""One session told twice."""

from __future__ import annotations

from newsgen.market.checks.findings import (
    DUPLICATE,
)
from tests.market.checks.checking import BAR_OF_A_DAY, checked, reasons
from tests.market.made_batches import (
    MONDAY,
    SHARE,
    made,
)


def test_a_row_told_twice_alike_is_taken_once() -> None:
    batch = made(SHARE, [("005930", MONDAY, BAR_OF_A_DAY)] * 2)
    found = checked(batch)
    assert [each.reason for each in found.refused] == [DUPLICATE]
    assert found.sheet.given.sum() == 1


def test_a_session_told_twice_differently_is_not_taken_at_all() -> None:
    batch = made(SHARE, [("005930", MONDAY, {"close": 105}), ("005930", MONDAY, {"close": 106})])
    found = checked(batch)
    assert [each.reason for each in found.refused] == [DUPLICATE] * 2
    assert not found.sheet.given.any()


def test_the_same_day_of_two_shares_is_no_duplicate() -> None:
    assert (
        reasons(made(SHARE, [("005930", MONDAY, {"close": 105}), ("000660", MONDAY, {"close": 105})])) == []
    )
