"""Prices and amounts."""

from __future__ import annotations

import pytest

from newsgen.market.checks.findings import (
    PRICE,
)
from tests.market.checks.checking import BAR_OF_A_DAY, reasons
from tests.market.made_batches import (
    shares,
)


@pytest.mark.parametrize(
    "wrong", [{"close": 0}, {"close": -105}, {"low": 0}, {"open": -1}, {"volume": -1}, {"high": 0, "low": 0}]
)
def test_a_price_is_above_zero_and_an_amount_not_below(wrong: dict[str, int]) -> None:
    assert reasons(shares(BAR_OF_A_DAY | wrong)) == [("2026-03-09", "", PRICE)]


def test_a_share_day_without_a_trade_has_zero_open_high_and_low() -> None:
    assert reasons(shares({"close": 105, "open": 0, "high": 0, "low": 0, "volume": 0})) == []
