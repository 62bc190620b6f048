"""Prices without a trade."""

from __future__ import annotations

from newsgen.market.checks.findings import (
    NO_TRADE,
)
from tests.market.checks.checking import BAR_OF_A_DAY, reasons
from tests.market.made_batches import (
    shares,
)


def test_prices_cannot_move_without_a_trade() -> None:
    assert reasons(shares(BAR_OF_A_DAY | {"volume": 0})) == [("2026-03-09", "", NO_TRADE)]


def test_a_quote_without_a_trade_repeats_one_price() -> None:
    assert reasons(shares({"close": 105, "open": 105, "high": 105, "low": 105, "volume": 0})) == []
