from decimal import ROUND_DOWN, ROUND_HALF_EVEN, ROUND_HALF_UP, Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsgen.audit.holding import Slack, hold
from newsgen.verify.amounts import Amount
from tests.audit.judged import amount

sizes = st.decimals("0.01", "9999999", places=6)
steps = st.sampled_from([Decimal(1).scaleb(-places) for places in range(4)])


@given(sizes, steps, st.sampled_from([ROUND_HALF_UP, ROUND_HALF_EVEN]))
def test_what_is_printed_from_the_data_is_true_at_any_precision(
    exact: Decimal, step: Decimal, rounding: str
) -> None:
    said = Amount(exact.quantize(step, rounding), step, "percent")
    assert hold(exact, said).verdict == "true"


@given(sizes, steps)
def test_a_figure_cut_instead_of_rounded_is_never_false(exact: Decimal, step: Decimal) -> None:
    said = Amount(exact.quantize(step, ROUND_DOWN), step, "percent")
    assert hold(exact, said).verdict in ("true", "close") or not said.value


@given(sizes, steps, st.decimals("1.01", "50", places=2), st.booleans())
def test_a_figure_more_than_a_step_off_is_never_true(
    exact: Decimal, step: Decimal, off: Decimal, up: bool
) -> None:
    printed = (exact + off * step * (1 if up else -1)).quantize(step, ROUND_HALF_UP)
    if printed > 0 and abs(printed - exact) > step:
        assert hold(exact, Amount(printed, step, "percent")).verdict == "false"


@pytest.mark.parametrize(
    ("exact", "said", "how", "verdict"),
    [
        ("2.75", "3", "", "true"),
        ("3.7", "3", "", "close"),
        ("3.04", "3", "more", "true"),
        ("3", "3", "more", "false"),
        ("3", "3", "least", "true"),
        ("7", "3", "more", "close"),
        ("2.99", "3", "less", "true"),
        ("3", "3", "less", "false"),
        ("1", "3", "less", "close"),
        ("2.75", "3", "nearly", "true"),
        ("2.58", "3", "nearly", "close"),
        ("2.2", "3", "nearly", "false"),
        ("3.02", "3", "nearly", "close"),
        ("3.6", "3", "nearly", "false"),
        ("5970", "6000", "about", "true"),
        ("5750", "6000", "about", "close"),
        ("5500", "6000", "about", "false"),
        ("3.99", "3", "range", "true"),
        ("4", "3", "range", "false"),
        ("6138.58", "6100", "range", "true"),
        ("289000", "200000", "range", "true"),
    ],
)
def test_a_qualifier_means_what_a_reader_takes_it_for(exact: str, said: str, how: str, verdict: str) -> None:
    assert hold(Decimal(exact), amount(said), how).verdict == verdict


def test_a_sum_in_round_hundreds_is_close_and_a_price_is_not() -> None:
    assert hold(Decimal(579_400), amount("600000"), loose=True).verdict == "close"
    assert hold(Decimal(205_500), amount("200000")).verdict == "false"


@pytest.mark.parametrize(
    ("exact", "said", "verdict"),
    [
        ("1474100000000", "1471000000000", "false"),
        ("1044100000000000", "1000000000000000", "close"),
        ("362500000000", "360000000000", "close"),
        ("362500000000", "330000000000", "false"),
    ],
)
def test_a_round_sum_has_two_digits_at_most(exact: str, said: str, verdict: str) -> None:
    in_words = Amount(Decimal(said), Decimal(10**8), "won")
    assert hold(Decimal(exact), in_words, loose=True).verdict == verdict


def test_a_sum_of_one_digit_is_loose_where_it_is_far_from_the_figure() -> None:
    trillion = Amount(Decimal(10**12), Decimal(10**12), "won")
    assert hold(Decimal(1_020_000_000_000), trillion, loose=True).verdict == "true"
    assert hold(Decimal(1_400_000_000_000), trillion, loose=True).verdict == "close"


def test_zeros_printed_behind_the_point_are_meant() -> None:
    said = Amount(Decimal("1.80e12"), Decimal("1e10"), "won")
    assert hold(Decimal("1.8746e12"), said, loose=True).verdict == "false"


def test_a_stated_tolerance_makes_a_near_miss_close() -> None:
    slack = Slack(Decimal(3), "seconds apart")
    assert hold(Decimal("6138.58"), amount("6140.21"), slack=slack) == ("close", "seconds apart")
    assert hold(Decimal("6138.58"), amount("6142.14"), slack=slack).verdict == "false"
    assert hold(Decimal("5999"), amount("6000"), "more", slack=slack).verdict == "close"
