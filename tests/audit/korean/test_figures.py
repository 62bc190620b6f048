"""Numbers of anybody's Korean copy: units, signs, thousands in words, more or less."""

from __future__ import annotations

from decimal import Decimal

import pytest

from newsgen.audit.korean.figures import read_figure

READ = [
    ("6,083.86에", "6083.86", "", "", 0),
    ("6083.86포인트", "6083.86", "points", "", 0),
    ("114.22p 올라", "114.22", "points", "", 0),
    ("1조2천200억원을", "1220000000000", "won", "", 0),
    ("1조2,200억 원을", "1220000000000", "won", "", 0),
    ("1.2조원", "1200000000000", "won", "", 0),
    ("4904억 순매수", "490400000000", "won", "", 0),
    ("20만5천500원", "205500", "won", "", 0),
    ("102만8000원", "1028000", "won", "", 0),
    ("2만2,863.68에", "22863.68", "", "", 0),
    ("3%대 올라", "3", "percent", "range", 0),
    ("3% 가까이", "3", "percent", "nearly", 0),
    ("3% 넘게", "3", "percent", "more", 0),
    ("2%를 웃도는", "2", "percent", "more", 0),
    ("100포인트 이상", "100", "points", "least", 0),
    ("1.89%포인트", "1.89", "pp", "", 0),
    ("+1.2%)", "1.2", "percent", "", 1),
    ("▼0.5%", "0.5", "percent", "", -1),
    ("\u22120.3%", "0.3", "percent", "", -1),
    ("155.2엔으로", "155.2", "?yen", "", 0),
    ("6억달러", "600000000", "dollars", "", 0),
]


@pytest.mark.parametrize(("words", "value", "unit", "how", "sign"), READ)
def test_a_figure_is_read_with_all_that_belongs_to_it(
    words: str, value: str, unit: str, how: str, sign: int
) -> None:
    found = read_figure(words, 0)
    assert found is not None
    printed = found.printed
    assert (printed.amount.value, printed.amount.unit) == (Decimal(value), unit)
    assert (printed.how, printed.sign) == (how, sign)


def test_round_amounts_are_as_exact_as_their_last_digit_that_counts() -> None:
    steps = [read_figure(words, 0) for words in ("1조2천억원", "5천억원", "1조2천205억원")]
    assert [found and found.printed.amount.step for found in steps] == [10**11, 10**10, 10**8]


def test_a_rung_is_told_from_a_figure() -> None:
    assert [
        bool(found and found.rung) for found in (read_figure("6,000선을", 0), read_figure("6,000을", 0))
    ] == [
        True,
        False,
    ]


def test_a_malformed_number_is_no_figure() -> None:
    assert read_figure("6,08,3.86에", 0) is None
