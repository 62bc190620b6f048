"""What the first look makes of copy: marks and sentences."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NamedTuple

from newsgen.records.checked import Span

NONE: Mapping[str, str] = {}


class Mark(NamedTuple):
    """A word, phrase, number or point with what it can mean; the first four are those of ``audit.marks``."""

    kind: str
    value: Any
    start: int
    end: int
    low: str
    """The words in small letters."""
    senses: Mapping[str, str] = NONE
    """Everything that a phrase can mean, by kind: *lost* is a ``move`` and a ``cross``."""
    capital: bool = False
    digits: tuple[Span, ...] = ()
    """Where its printed numbers stand."""

    def sense(self, kind: str) -> str:
        """What the phrase means as one of a kind; empty where it is none."""
        return self.senses.get(kind, "")

    @property
    def span(self) -> Span:
        """Where it stands."""
        return self.start, self.end


class Sentence(NamedTuple):
    """One sentence, headline or line of a list."""

    marks: tuple[Mark, ...]
    start: int
    end: int
    breaks: bool
    """A new paragraph begins with it."""
    number: int
