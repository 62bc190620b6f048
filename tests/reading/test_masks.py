from __future__ import annotations

import pytest

from newsgen.reading.masks import masked


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The Kospi rose 1.5 percent on Monday.", "The Kospi rose 12.06 percent on Friday."),
        (
            "It closed at 2,000 for a third straight session.",
            "It closed at 1,999.5 for an 11th straight session.",
        ),
        ("The highest since Jan. 4, 2000.", "The highest since May 29 last year."),
        ("It ended a three-session losing streak.", "It ended a 12-session losing streak."),
    ],
)
def test_sentences_that_differ_in_figures_weekdays_and_dates_are_worded_alike(one: str, other: str) -> None:
    assert masked(one) == masked(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The Kospi rose 1.5 percent on Monday.", "The Kospi gained 1.5 percent on Monday."),
        ("The Kospi rose on Monday.", "The index rose on Monday."),
        ("It rose as foreign investors bought.", "It rose as institutions bought."),
    ],
)
def test_another_verb_name_or_group_is_another_wording(one: str, other: str) -> None:
    assert masked(one) != masked(other)
