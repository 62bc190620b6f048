"""Numbers as printed, and when they are right."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsgen.numbers import half_up
from newsgen.verify.amounts import Amount, agrees, compares, ratio_agrees, read_amount, read_dollars
from newsgen.verify.tokens import PAD, cut


def read(words: str) -> Amount | None:
    found = read_amount((*cut(words), *PAD), 0)
    return found[0] if found else None


def said(words: str) -> Amount:
    found = read(words)
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("words", "value", "step", "unit"),
    [
        ("6,142.14", "6142.14", "0.01", ""),
        ("0.8 percent", "0.8", "0.1", "percent"),
        ("1.22 trillion won", "1.22E12", "1E10", "won"),
        ("470 million won", "4.7E8", "1E6", "won"),
        ("205,500 won", "205500", "1", "won"),
        ("6,000-point mark", "6000", "1", "points"),
        ("206,000 and 1,038,000 won", "206000", "1", "won"),
    ],
)
def test_a_number_is_read_with_its_unit_and_precision(words: str, value: str, step: str, unit: str) -> None:
    amount = said(words)
    assert (amount.value, amount.step, amount.unit) == (Decimal(value), Decimal(step), unit)


@pytest.mark.parametrize("words", ["61,38.58", "1.2.3", "1e5", "1_000", "9:20", "1,0000"])
def test_a_malformed_number_is_no_number(words: str) -> None:
    assert read(words) is None


def test_dollars_take_no_second_unit() -> None:
    assert read_dollars(("3.5", "trillion", ")", *PAD), 0)
    assert read_dollars(("3.5", "percent", *PAD), 0) is None


@given(st.decimals(0, 10**6, places=6, allow_nan=False), st.integers(0, 4))
def test_a_value_agrees_with_its_rounding_and_with_no_other(value: Decimal, places: int) -> None:
    step = Decimal(1).scaleb(-places)
    printed = half_up(value, places)
    assert agrees(value, Amount(printed, step, ""))
    assert not agrees(value, Amount(printed + step, step, ""))
    assert not agrees(value, Amount(printed - step, step, ""))


@given(st.decimals(1, 10**4, places=2), st.decimals(1, 10**4, places=2))
def test_a_percent_is_checked_without_dividing(part: Decimal, whole: Decimal) -> None:
    printed = half_up(part / whole * 100, 2)
    assert ratio_agrees(part, whole, Amount(printed, Decimal("0.01"), "percent"))


@pytest.mark.parametrize(
    ("how", "exact", "true"),
    [
        ("more", "1044.1", True),
        ("more", "1000", False),
        ("more", "2000", False),
        ("less", "990", True),
        ("less", "1000", False),
        ("nearly", "990", True),
        ("nearly", "940", False),
        ("nearly", "1001", False),
        ("about", "1000.4", True),
        ("about", "1004", False),
    ],
)
def test_words_of_comparison_are_true_and_apt(how: str, exact: str, *, true: bool) -> None:
    assert compares(Decimal(exact), said("1,000"), how) is true
