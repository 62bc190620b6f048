"""Flows that cannot be."""

from __future__ import annotations

from newsgen.market.checks.findings import (
    BALANCE,
    UNIT,
)
from tests.market.checks.checking import EOK, reasons
from tests.market.made_batches import (
    flows,
)


def test_flows_add_up_to_zero_but_for_rounding() -> None:
    assert reasons(flows((500 * EOK, -300 * EOK, -190 * EOK, 0))) == []
    assert reasons(flows((500 * EOK, -300 * EOK, -180 * EOK, 0))) == [("2026-03-09", "", BALANCE)]


def test_shares_are_not_passed_off_as_won() -> None:
    assert reasons(flows((1_200_000, -900_000, -300_000, 0))) == [("2026-03-09", "", UNIT)]


def test_a_day_on_which_nobody_bought_on_balance_can_be() -> None:
    assert reasons(flows((0, 0, 0, 0), (0, 0, 0, 0))) == []


def test_figures_in_millions_are_not_passed_off_as_hundreds_of_millions() -> None:
    days = [(share * EOK, -share * EOK, 0, 0) for _ in range(6) for share in (90, 2_400, 5_000, 7_000)]
    assert reasons(flows(*days)) == []
    millions = [tuple(100 * group for group in day) for day in days]
    assert [reason for _, _, reason in reasons(flows(*millions))] == [UNIT] * len(days)


def test_figures_in_thousands_are_not_passed_off_as_won() -> None:
    thousands = [(at * 10**7, -at * 10**7, 0, 0) for at in range(1, 25)]
    assert {reason for _, _, reason in reasons(flows(*thousands))} == {UNIT}
