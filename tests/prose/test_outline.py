"""A template taken apart: its pattern, its branches, its names."""

from __future__ import annotations

from pathlib import Path

import pytest

from newsgen.prose.environment import open_templates
from newsgen.prose.korean.particles import particle
from newsgen.prose.marks import PARTICLES, forms
from newsgen.prose.outline import outline
from newsgen.records.sentences import Outline


def taken_apart(source: str) -> Outline:
    return outline("t", source, open_templates(Path(), None))


def test_what_may_be_left_out_stands_in_brackets_and_a_choice_in_parentheses() -> None:
    found = taken_apart(
        "{{ index | cap }} {% if a %}rose{% elif b %}fell{% else %}stood{% endif %}{% if c %}!{% endif %}"
    )
    assert found.pattern == "{index} (rose | fell | stood)[!]"


def test_a_particle_is_a_choice_between_its_forms() -> None:
    found = taken_apart("{{ index }}{{ index | 은는 }} {{ level }}{{ level | 으로 }}")
    assert found.pattern == "{index}(은 | 는) {level}(으로 | 로)"


@pytest.mark.parametrize("pair", PARTICLES)
def test_every_particle_that_a_template_may_name_has_its_forms(pair: str) -> None:
    assert set(forms(pair)) == {particle("코스피", pair), particle("기관", pair)}


def test_a_list_is_told_as_one_row_and_a_choice_within_a_word_is_a_choice() -> None:
    found = taken_apart(
        "{% for joint, name in rows %}{{ joint }}{{ name }}{% endfor %} {{ 'at' if closing else 'near' }}"
    )
    assert found.pattern == "<{joint}{name}>… (at | near)"


def test_every_branch_has_its_line_and_its_condition() -> None:
    found = taken_apart(
        "{% if a %}x{% else %}y{% endif %}\n{{ 'p' if not b else 'q' }}{% for r in rows[1:] %}{% endfor %}"
    )
    assert [(each.number, each.line, each.when) for each in found.branches] == [
        (1, 1, "a"),
        (2, 1, "not a"),
        (3, 2, "not b"),
        (4, 2, "not not b"),
        (5, 2, "each r of several rows"),
    ]


def test_the_names_are_those_that_the_context_must_hold() -> None:
    assert taken_apart("{% for r in rows %}{{ r }}{{ level }}{% endfor %}").names == {"rows", "level"}
