"""What hangs behind Korean nouns and verbs."""

from __future__ import annotations

import pytest

from newsgen.audit.korean.endings import of_act, of_noun, of_verb


@pytest.mark.parametrize(
    ("form", "tail"),
    [
        ("오른", "adn"),
        ("오르는", "adn"),
        ("연", "adn"),
        ("오를", "will"),
        ("오르며", "link"),
        ("올랐지만", "link"),
        ("올라", "link"),
        ("오르면", "if"),
        ("올랐다", "end"),
        ("올랐습니다", "end"),
        ("올랐다고", "quote"),
        ("오르지", "deny"),
        ("오르기", "name"),
    ],
)
def test_a_verb_says_by_its_ending_what_it_does_in_the_sentence(form: str, tail: str) -> None:
    assert of_verb(form) == tail


def test_a_noun_takes_particles_or_the_copula_and_nothing_else() -> None:
    assert [of_noun(rest) for rest in ("는", "까지", "이다", "이며", "장에서")] == [
        "topic",
        "until",
        "end",
        "link",
        None,
    ]


def test_a_noun_of_doing_becomes_a_verb() -> None:
    assert [of_act(rest) for rest in ("했고", "한", "세로", "장")] == ["link", "adn", "to", None]
