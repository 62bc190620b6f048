"""Days without trading."""

from __future__ import annotations

from datetime import date

import pytest

from newsgen.market.checks.findings import (
    CLOSED,
)
from tests.market.checks.checking import HOLIDAY, SATURDAY, checked, reasons
from tests.market.made_batches import (
    INDEX,
    RATE,
    SHARE,
    made,
)


@pytest.mark.parametrize(("day", "why"), [(SATURDAY, "a Saturday"), (HOLIDAY, "closed")])
@pytest.mark.parametrize("kind", [INDEX, SHARE])
def test_a_row_of_a_day_without_trading_is_refused(kind: str, day: date, why: str) -> None:
    (found,) = checked(made(kind, [("KOSPI", day, {"close": 105})])).refused
    assert found.reason == CLOSED and why in found.detail


def test_a_saturday_was_a_session_until_1998() -> None:
    assert reasons(made(INDEX, [("KOSPI", date(1998, 11, 28), {"close": 105})])) == []


def test_a_rate_may_be_of_a_korean_holiday_and_not_of_a_weekend() -> None:
    rows = [("USDKRW.noon", HOLIDAY, {"close": 1400}), ("USDKRW.noon", SATURDAY, {"close": 1400})]
    assert reasons(made(RATE, rows)) == [("2026-03-14", "", CLOSED)]
