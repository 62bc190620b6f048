"""Amounts, prices and figures as Korean papers print them, read back by a reader of the tests' own."""

from __future__ import annotations

import re
from decimal import ROUND_HALF_UP, Decimal

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from newsgen.prose.korean import numerals
from newsgen.prose.korean.numerals import FORMS

SCALES = {"": 1, "만": 10**4, "억": 10**8, "조": 10**12, "경": 10**16}
MOST = 10**17
AMOUNTS = st.one_of(
    st.integers(1, MOST),
    st.integers(0, 17).flatmap(lambda power: st.integers(1, 10**power)),
    st.builds(
        lambda near, off: max(1, near + off),
        st.sampled_from([10**n for n in range(4, 18)]),
        st.integers(-9, 9),
    ),
)


def read_back(text: str, counter: str) -> int:
    """The value of an amount as a reader takes it: by its units, a 천 within each worth a thousand."""
    bare = text.removesuffix(counter).replace(" ", "").replace(",", "")
    groups = re.findall(r"(?:(\d)천)?(\d*)([경조억만]|$)", bare)
    assert "".join(f"{a}천{b}{c}" if a else b + c for a, b, c in groups) == bare
    return sum((int(a or 0) * 1000 + int(b or 0)) * SCALES[unit] for a, b, unit in groups)


def step(amount: int) -> int:
    """The least unit that an amount is told in."""
    return 10**8 if amount >= 10**8 else 10**4 if amount >= 10**4 else 1


def rounded(amount: int, least: int) -> int:
    return int((Decimal(amount) / least).quantize(Decimal(1), ROUND_HALF_UP)) * least


@given(AMOUNTS, st.sampled_from(FORMS), st.booleans(), st.sampled_from([1, -1]))
@example(MOST, "cheon", False, 1)
@example(999_950_000_000, "comma", True, -1)
def test_an_amount_reads_back_as_the_same_within_its_rounding(
    amount: int, form: str, space: bool, sign: int
) -> None:
    text = numerals.won(Decimal(sign * amount), form, space)
    assert read_back(text, "원") == rounded(amount, step(amount))
    assert numerals.rounded(Decimal(amount)) == rounded(amount, step(amount))


@given(AMOUNTS, st.sampled_from(FORMS), st.booleans())
def test_no_part_of_an_amount_is_zero_or_longer_than_four_digits(amount: int, form: str, space: bool) -> None:
    text = numerals.won(Decimal(amount), form, space)
    parts = re.split(r"[경조억만]", text.removesuffix("원").replace(" ", "").replace(",", ""))
    assert all(part.lstrip("0") == part and len(part.replace("천", "")) <= 4 for part in parts)
    assert any(parts)
    assert (" " in text) == space
    assert "천" not in text or form == "cheon"


@given(AMOUNTS, AMOUNTS, st.sampled_from(FORMS))
def test_an_amount_stays_on_its_side_of_the_one_beside_it(one: int, other: int, form: str) -> None:
    shown = read_back(numerals.won(Decimal(one), form, False, [Decimal(other)]), "원")
    assert (shown > other, shown < other) == (one > other, one < other)


@given(AMOUNTS, st.sampled_from(FORMS))
def test_a_price_is_told_in_full(amount: int, form: str) -> None:
    assert read_back(numerals.price(Decimal(amount), form), "원") == amount


@given(AMOUNTS, st.sampled_from(FORMS), st.booleans())
def test_a_number_of_shares_is_told_to_the_ten_thousand(amount: int, form: str, space: bool) -> None:
    text = numerals.counted_shares(Decimal(amount), form, space=space)
    assert read_back(text, "주") == rounded(amount, 10**4 if amount >= 10**4 else 1)


@given(st.integers(0, 10**8), st.sampled_from(FORMS))
def test_a_count_is_told_in_full(number: int, form: str) -> None:
    assert read_back(numerals.count(number, form), "") == number


@pytest.mark.parametrize(
    ("amount", "cheon", "digits", "comma", "apart"),
    [
        (1, "1원", "1원", "1원", "1 원"),
        (9_999, "9천999원", "9999원", "9,999원", "9,999 원"),
        (10_000, "1만원", "1만원", "1만원", "1만 원"),
        (99_994_999, "9천999만원", "9999만원", "9,999만원", "9,999만 원"),
        (99_995_000, "1억원", "1억원", "1억원", "1억 원"),
        (149_999_999, "1억원", "1억원", "1억원", "1억 원"),
        (150_000_000, "2억원", "2억원", "2억원", "2억 원"),
        (47 * 10**9, "470억원", "470억원", "470억원", "470억 원"),
        (630_900_000_000, "6천309억원", "6309억원", "6,309억원", "6,309억 원"),
        (999_949_999_999, "9천999억원", "9999억원", "9,999억원", "9,999억 원"),
        (999_960_000_000, "1조원", "1조원", "1조원", "1조 원"),
        (1_000_500_000_000, "1조5억원", "1조5억원", "1조5억원", "1조 5억 원"),
        (1_060_500_000_000, "1조605억원", "1조605억원", "1조605억원", "1조 605억 원"),
        (1_220_000_000_000, "1조2천200억원", "1조2200억원", "1조2,200억원", "1조 2,200억 원"),
        (5_049 * 10**12, "5천49조원", "5049조원", "5,049조원", "5,049조 원"),
        (
            4_604_357_700_000_000,
            "4천604조3천577억원",
            "4604조3577억원",
            "4,604조3,577억원",
            "4,604조 3,577억 원",
        ),
        (10**16 + 2 * 10**15, "1경2천조원", "1경2000조원", "1경2,000조원", "1경 2,000조 원"),
        (10**17, "10경원", "10경원", "10경원", "10경 원"),
    ],
)
def test_amounts_look_as_the_papers_print_them(
    amount: int, cheon: str, digits: str, comma: str, apart: str
) -> None:
    shown = [numerals.won(Decimal(amount), form, False) for form in FORMS]
    assert shown == [cheon, digits, comma]
    assert numerals.won(Decimal(amount), "comma", True) == apart


def test_zero_is_zero_and_has_no_sign() -> None:
    assert numerals.won(Decimal(0), "cheon", False) == "0원"
    assert numerals.signed_won(Decimal("-0.3"), "cheon", False) == "0원"
    assert numerals.counted_shares(Decimal(0), "cheon") == "0주"
    assert numerals.count(0) == "0"


def test_an_amount_beside_its_equal_may_be_rounded() -> None:
    same = Decimal(999_960_000_000)
    assert numerals.won(same, "cheon", False, [Decimal(998 * 10**9)]) == "1조원"
    assert numerals.won(same, "cheon", False, [same]) == "9천999억6천만원"


def test_an_amount_next_to_another_by_a_won_is_told_to_the_won() -> None:
    near = Decimal(10**12 - 1)
    assert numerals.won(near, "digits", False, [Decimal(-(10**12))]) == "9999억9999만9999원"


@pytest.mark.parametrize(
    ("value", "places", "text"),
    [
        ("0.005", 2, "0.01%"),
        ("0.004", 2, "0.004%"),
        ("0", 2, "0.00%"),
        ("-12.0649", 2, "12.06%"),
        ("99.999", 2, "99.999%"),
        ("100", 2, "100.00%"),
        ("1234.5", 1, "1,234.5%"),
    ],
)
def test_a_percentage_is_neither_nothing_nor_the_whole_unless_it_is(
    value: str, places: int, text: str
) -> None:
    assert numerals.percent(Decimal(value), places) == text


def test_levels_and_rates_round_half_up() -> None:
    assert numerals.level(Decimal("2458.165"), False) == "2458.17"
    assert numerals.points(Decimal("-0.005"), True) == "0.01포인트"
    assert numerals.rate(Decimal("1429.45"), True) == "1,429.5"
