"""Verbs by their endings: what a stem becomes, and what it never does."""

from __future__ import annotations

import pytest

from newsgen.verify.korean.endings import inflected


@pytest.mark.parametrize(
    ("stem", "linked", "right", "wrong"),
    [
        ("내리", "내려", {"내리며", "내리는", "내린", "내렸다"}, {"내리으며", "내리은"}),
        ("낮", "낮아", {"낮으며", "낮으면서", "낮은", "낮았다"}, {"낮며", "낮면서"}),
        ("열", "열어", {"열며", "열면서", "여는", "연", "연 뒤", "열었다"}, {"열으며", "열는", "열은"}),
        ("이끌", "이끌어", {"이끌며", "이끄는", "이끈", "이끌고"}, {"이끌으며", "이끌는"}),
    ],
)
def test_an_ending_follows_the_last_sound_of_its_stem(
    stem: str, linked: str, right: set[str], wrong: set[str]
) -> None:
    forms = {form for form, _ in inflected(stem, linked)}
    assert right <= forms
    assert not wrong & forms
