from __future__ import annotations

import pytest

from newsgen.reading.sentences import sentences, words


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("The Kospi rose 1.5 percent to 3,000.25. It opened higher.", 2),
        ("It was the highest since Oct. 27, 2025. The gap is 3 points.", 2),
        ("No. 2 chipmaker SK hynix fell. The U.S. Federal Reserve is next.", 2),
        ("The won stood at 1,400.5 as of 2 p.m. The index fell.", 2),
        ("It was halted at 2 p.m. Friday. It fell.", 2),
        ('"We sold," he said. "It was time." The index fell.', 3),
        ("5,000 was passed. 20 sessions ago it was not.", 2),
    ],
)
def test_a_full_stop_of_an_abbreviation_or_a_figure_ends_no_sentence(text: str, number: int) -> None:
    assert len(sentences(text)) == number


def test_the_sentences_are_the_whole_paragraph() -> None:
    text = "The Kospi rose 1.5 percent on Oct. 27. It fell by 3 p.m. on Friday. It closed"
    assert " ".join(sentences(text)) == text


def test_figures_count_as_words_and_dashes_do_not() -> None:
    assert words("The Kospi rose 2.84 points - or 0.35 percent") == 8
