"""What templates can say: their branches, the sentences seen, and what a copy editor would mark."""

from __future__ import annotations

from typing import NamedTuple


class Branch(NamedTuple):
    """One way that a template may go: the words between an ``if`` and its end, or one side of a choice."""

    number: int
    line: int
    when: str
    """The condition in the template's own words, as ``not first``; ``each row`` for a loop."""


class Outline(NamedTuple):
    """A template as an editor reads it: its words, its names in braces, what may be left out in brackets."""

    template: str
    pattern: str
    branches: tuple[Branch, ...]
    names: frozenset[str]
    """The words that it asks its context for."""


class Sentence(NamedTuple):
    """One form that a template takes: the branches it went through, an example, and how often."""

    template: str
    taken: frozenset[int]
    example: str
    story: str
    """The story that printed it."""
    times: int = 1


class Mark(NamedTuple):
    """What a copy editor would strike or ask about in a template."""

    template: str
    line: int
    check: str
    """``unreachable``, ``unused``, ``sign``, ``article``, ``spaces``, ``twice``, ``parentheses`` or
    ``capital``; in Korean ``particle``, ``amount``, ``order``, ``register``, ``length`` and ``headline``."""
    message: str


class Reading(NamedTuple):
    """Every template outlined, every form that was seen, every mark."""

    outlines: tuple[Outline, ...]
    sentences: tuple[Sentence, ...]
    marks: tuple[Mark, ...]
    stories: int
    lang: str = "en"
