"""Rows, turns, places and spans as Korean papers count them."""

from __future__ import annotations

import pytest

from newsgen.prose.korean import counting

WORDS = ["이틀째", "사흘째", "나흘째", "닷새째", "엿새째", "이레째", "여드레째", "아흐레째", "열흘째"]


def test_rows_of_two_to_ten_days_have_words() -> None:
    assert [counting.in_row(n, 10) for n in range(2, 11)] == WORDS
    assert counting.in_row(11, 10) == "11거래일째"


def test_a_row_of_one_is_no_word_for_a_single_day() -> None:
    assert counting.in_row(1) == "1거래일째"


@pytest.mark.parametrize(
    ("row", "said"),
    [
        (1, "하루 만에"),
        (2, "사흘 만에"),
        (3, "나흘 만에"),
        (4, "5거래일 만에"),
        (5, "6거래일 만에"),
        (11, "12거래일 만에"),
    ],
)
def test_a_turn_counts_its_own_day(row: int, said: str) -> None:
    assert counting.after(row) == said


def test_ordinals_are_native_up_to_ninety_nine_and_none_is_said_twice() -> None:
    said = [counting.ordinal(n) for n in range(1, 121)]
    assert len(set(said)) == 120
    assert [said[n - 1] for n in (1, 5, 20, 21, 40, 55, 100)] == [
        "첫 번째",
        "다섯 번째",
        "스무 번째",
        "스물한 번째",
        "마흔 번째",
        "쉰다섯 번째",
        "100번째",
    ]


def test_spans_drop_what_is_nothing() -> None:
    assert [counting.span(n) for n in (0, 1, 12, 13, 24)] == ["0개월", "1개월", "1년", "1년 1개월", "2년"]
