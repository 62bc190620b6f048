"""What a copy editor marks in a printed sentence."""

from __future__ import annotations

from decimal import Decimal

import pytest

from newsgen.prose.copy_edit import beat_marks, text_marks
from newsgen.records import said


@pytest.mark.parametrize(
    ("text", "check"),
    [
        ("The Kospi  rose.", "spaces"),
        ("The Kospi rose .", "spaces"),
        ("The Kospi rose ( up).", "spaces"),
        ("The Kospi rose..", "spaces"),
        ("It ended a 8 percent fall.", "article"),
        ("A 11-session streak ended.", "article"),
        ("An 12 percent gain.", "article"),
        ("after a 80.5-point loss", "article"),
        ("It was an 7 percent loss.", "article"),
        ("The the Kospi rose.", "twice"),
        ("Turnover came to 3 trillion won ($2 billion.", "parentheses"),
        ("the Kospi rose.", "capital"),
        ("The Kospi rose. it had fallen.", "capital"),
    ],
)
def test_a_slip_is_marked(text: str, check: str) -> None:
    assert [mark.check for mark in text_marks("t", text)] == [check]


@pytest.mark.parametrize(
    "text",
    [
        "It ended an 8 percent fall.",
        "An 11-session streak ended.",
        "after a 110-point loss and an 80 percent gain",
        "As of 9:20 a.m. the Kospi stood at 2,700 and SK Inc. rose on Feb. 5.",
        "Kospi rises",
        "Trading was heavy, with 1.1 billion shares worth 35.28 trillion won (US$24.7 billion).",
    ],
)
def test_clean_copy_is_left_alone(text: str) -> None:
    assert list(text_marks("t", text)) == []


@pytest.mark.parametrize("size", ["-1.4", "1.4"])
def test_a_change_without_a_word_for_its_direction_is_marked(size: str) -> None:
    loss = said("1.4 percent", "figure", Decimal(size), unit="percent")
    assert [mark.check for mark in beat_marks("t", ["The index moved ", loss, "."])] == ["sign"]


def test_a_loss_beside_a_verb_of_direction_is_not() -> None:
    loss = said("1.4 percent", "figure", Decimal("-1.4"), unit="percent")
    fell = said("slid", "direction", "down")
    assert list(beat_marks("t", ["The index ", fell, " ", loss, "."])) == []
    assert list(beat_marks("t", ["a loss of ", loss])) == []
