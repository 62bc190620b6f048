"""Impossible bars."""

from __future__ import annotations

import numpy as np
import pytest

from newsgen.market.checks.findings import (
    BAR,
)
from tests.market.checks.checking import BAR_OF_A_DAY, checked, reasons
from tests.market.made_batches import (
    MONDAY,
    shares,
)


@pytest.mark.parametrize(
    ("wrong", "detail"),
    [
        ({"low": 111}, "low 111 is above high 110"),
        ({"close": 111}, "close 111 is above high 110"),
        ({"close": 94}, "low 95 is above close 94"),
        ({"open": 111}, "open 111 is above high 110"),
        ({"open": 94}, "low 95 is above open 94"),
    ],
)
def test_a_price_outside_low_and_high_is_an_impossible_bar(wrong: dict[str, int], detail: str) -> None:
    (found,) = checked(shares(BAR_OF_A_DAY | wrong)).refused
    assert (found.reason, found.detail, found.series, found.session) == (BAR, detail, "005930", MONDAY)


def test_restated_prices_may_miss_each_other_by_a_won_of_rounding() -> None:
    batch = shares(BAR_OF_A_DAY | {"close": 111}, restated=np.array([True]))
    assert reasons(batch) == []
    assert reasons(shares(BAR_OF_A_DAY | {"close": 112}, restated=np.array([True])))
