"""Numbers as Korean houses print them, read back to the value and to how exactly it was printed."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsgen.prose.korean import numerals
from newsgen.verify.amounts import Amount, agrees
from newsgen.verify.korean.numerals import read_amount, read_around

MOST = 10**17


def said(words: str) -> Amount:
    found = read_amount(words, 0)
    assert found is not None and found[1] == len(words), words
    return found[0]


@pytest.mark.parametrize(
    ("words", "value", "step", "unit"),
    [
        ("6,083.86", "6083.86", "0.01", ""),
        ("6083.86", "6083.86", "0.01", ""),
        ("168.94포인트", "168.94", "0.01", "points"),
        ("168.94p", "168.94", "0.01", "points"),
        ("2.83%", "2.83", "0.01", "percent"),
        ("-0.92%", "-0.92", "0.01", "percent"),
        ("0.2%포인트", "0.2", "0.1", "percentage points"),
        ("0.2% 포인트", "0.2", "0.1", "percentage points"),
        ("470억원", "4.7E10", "1E8", "won"),
        ("5천49조원", "5.049E15", "1E8", "won"),
        ("1조원", "1E12", "1E8", "won"),
        ("20만5천500원", "205500", "1", "won"),
        ("20만5500원", "205500", "1", "won"),
        ("20만 5,500원", "205500", "1", "won"),
        ("205,500원", "205500", "1", "won"),
        ("20만원", "200000", "1E4", "won"),
        ("1,429.4원", "1429.4", "0.1", "won"),
        ("437만주", "4370000", "1E4", "shares"),
        ("4억3천720만주", "437200000", "1E4", "shares"),
        ("1.2배", "1.2", "0.1", "times"),
        ("3위", "3", "1", "place"),
        ("10차례", "10", "1", "occasions"),
        ("-1천230억원", "-1.23E11", "1E8", "won"),
        ("0원", "0", "1", "won"),
        ("10경원", "1E17", "1E8", "won"),
        ("9천999억6천만원", "999960000000", "1E4", "won"),
    ],
)
def test_a_number_is_read_with_its_unit_and_precision(words: str, value: str, step: str, unit: str) -> None:
    amount = said(words)
    assert (amount.value, amount.step, amount.unit) == (Decimal(value), Decimal(step), unit)


@pytest.mark.parametrize(
    "words",
    ["1조2천200억원", "1조2200억원", "1조2,200억원", "1조 2천200억원", "1조 2,200억 원", "1조2200억 원"],
)
def test_every_house_prints_the_same_won(words: str) -> None:
    assert said(words) == Amount(Decimal(1_220_000_000_000), Decimal(10**8), "won")


@pytest.mark.parametrize(
    "words",
    [
        "1,23,4",
        "61,38.58",
        "1.2.3",
        "6,0000",
        "2조3천조",
        "3억2조원",
        "1234천원",
        "2천2200억원",
        "2천020억원",
        "1조12000억원",
        "1조0200억원",
        "1조2.5억원",
        "007억원",
        "9:20",
        "1e5",
        "500P0",
    ],
)
def test_a_malformed_number_is_no_number(words: str) -> None:
    assert read_amount(words, 0) is None


@pytest.mark.parametrize(
    "words",
    [
        "25일",
        "3거래일",
        "4개월",
        "2년",
        "10월 27일",
        "2시",
        "20분",
        "29일 만에",
        "3주 만에",
        "7번째",
        "4 번째",
    ],
)
def test_days_hours_spans_and_places_are_no_amounts(words: str) -> None:
    assert read_amount(words, 0) is None


def test_a_number_ends_before_its_particle_and_what_follows() -> None:
    for words, end in (("6,083.86에 장을", 8), ("1조2천200억원을", 9), ("1.2배로", 4), ("2,458.16. 코", 8)):
        found = read_amount(words, 0)
        assert found is not None and found[1] == end


def test_numbers_beside_each_other_stay_apart() -> None:
    words = "1조 3위"
    found = read_amount(words, 0)
    assert found == (Amount(Decimal(10**12), Decimal(10**8), ""), 2)


@pytest.mark.parametrize(
    ("words", "rung", "least", "below"),
    [
        ("6,000선", True, 6000, 6000),
        ("6천선", True, 6000, 6000),
        ("1,400원 선", True, 1400, 1400),
        ("2,450대", False, 2450, 2460),
        ("2,400대", False, 2400, 2500),
        ("1%대", False, 1, 2),
        ("1,430원대", False, 1430, 1440),
    ],
)
def test_a_round_number_is_a_rung_or_begins_a_band(words: str, rung: bool, least: int, below: int) -> None:
    found = read_amount(words, 0)
    assert found is not None
    around = read_around(words, found[1], found[0])
    assert around is not None and around[1] == len(words)
    assert around[0] == (rung, least, below)


def test_what_is_not_round_is_no_rung_and_other_words_are_neither() -> None:
    amount = Amount(Decimal("2458.16"), Decimal("0.01"), "")
    assert read_around("2,458.16선", 8, amount) is None
    assert read_around("6,000대비", 5, Amount(Decimal(6000), Decimal(1), "")) is None


def _thousands(number: int) -> str:
    """A group of up to four digits in the style of 2천200."""
    head, rest = divmod(number, 1000)
    return f"{head}천{rest or ''}" if head else str(rest)


def _plain(number: int) -> str:
    return str(number)


def _comma(number: int) -> str:
    return f"{number:,}"


def _print(won: int, group: object, blank: str) -> str:
    """An amount in groups of four digits, printed by rules of this test's own."""
    assert callable(group)
    parts = []
    for scale, power in (("경", 16), ("조", 12), ("억", 8), ("만", 4), ("", 0)):
        number, won = divmod(won, 10**power)
        if number:
            parts.append(f"{group(number)}{scale}")
    return blank.join(parts) + ("" if parts[-1][-1].isdigit() or not blank else blank) + "원"


def _rounded(won: int) -> tuple[int, int]:
    """Half up at 100 million won from 100 million, at 10,000 below that, in full below; and to what."""
    step = 10**8 if won >= 10**8 else 10**4 if won >= 10**4 else 1
    return (won + step // 2) // step * step, step


@given(st.integers(1, MOST), st.sampled_from([_thousands, _plain, _comma]), st.sampled_from(["", " "]))
def test_every_amount_reads_back_as_it_was_rounded(won: int, group: object, blank: str) -> None:
    rounded, step = _rounded(won)
    amount = said(_print(rounded, group, blank))
    assert amount.value == rounded and amount.unit == "won"
    assert amount.step == step or rounded in (10**4, 10**8)
    assert agrees(Decimal(won), amount)


@given(st.integers(1, 10**8 - 1), st.sampled_from([_thousands, _plain, _comma]))
def test_a_price_reads_back_to_the_last_won(won: int, group: object) -> None:
    assert said(_print(won, group, "")).value == won


FORMS = st.sampled_from(numerals.FORMS)


@given(st.integers(1, MOST), FORMS, st.booleans())
def test_what_the_house_prints_reads_back_within_its_rounding(won: int, form: str, space: bool) -> None:
    assert agrees(Decimal(won), said(numerals.won(Decimal(won), form, space)))


@given(st.integers(-MOST, MOST), FORMS, st.booleans())
def test_a_sign_reads_back_and_nought_has_none(won: int, form: str, space: bool) -> None:
    value = said(numerals.signed_won(Decimal(won), form, space)).value
    assert (value > 0) - (value < 0) == (won > 0) - (won < 0)


@given(st.integers(1, 10**9), FORMS)
def test_a_price_of_a_share_reads_back_in_full(won: int, form: str) -> None:
    assert said(numerals.price(Decimal(won), form)).value == won


@given(st.integers(1, 10**13), FORMS, st.booleans())
def test_a_number_of_shares_reads_back_within_its_rounding(count: int, form: str, space: bool) -> None:
    amount = said(numerals.counted_shares(Decimal(count), form, space=space))
    assert amount.unit == "shares" and agrees(Decimal(count), amount)
