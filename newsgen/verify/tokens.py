"""Words, numbers and marks of a story, cut once; places in the text are worked out only when asked."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

MASK = "\u00a7"
"""Stands for supplied words while the rest is read; followed by the number of the supplied words."""

# Speed matters here: three alternatives that each start with another class of character.
_TOKEN = re.compile(r"[a-z]+(?:&[a-z]+)?|\d(?:[\d,:.]*\d)?|\n|\S")
_SENTENCE_END = re.compile(r"(?<=[.!?])\s+(?=[^\W\d_a-z])")

PAD = ("",) * 8
"""Empty tokens after the last, so that looking ahead needs no check of the length."""


class Place(NamedTuple):
    """Where something stands: the line, and the first and one past the last character in it."""

    line: int
    start: int
    end: int


class Text:
    """A story's lines as one row of tokens, a line break being a token of its own."""

    __slots__ = ("lines", "masked", "tokens")

    def __init__(self, lines: Sequence[str], masked: str) -> None:
        """``masked`` is the lines joined, in small letters, supplied words masked, no longer or shorter."""
        self.lines = lines
        self.masked = masked
        self.tokens: list[str] = _TOKEN.findall(masked)
        self.tokens.extend(PAD)

    def place(self, first: int, last: int) -> Place:
        """Where the tokens from ``first`` up to but without ``last`` stand."""
        spans = [found.span() for found in _TOKEN.finditer(self.masked)][first : max(last, first + 1)]
        if not spans:
            return Place(len(self.lines) - 1, 0, 0)
        start, end = spans[0][0], spans[-1][1]
        line = self.masked.count("\n", 0, start)
        home = self.masked.rfind("\n", 0, start) + 1
        return Place(line, start - home, end - home)

    def excerpt(self, first: int, last: int) -> str:
        """The sentence around those tokens, as printed."""
        place = self.place(first, last)
        line = self.lines[place.line]
        ends = [0, *(found.end() for found in _SENTENCE_END.finditer(line)), len(line)]
        start = max(end for end in ends if end <= place.start)
        end = min((end for end in ends if end >= place.end), default=len(line))
        return line[start:end].strip()


def cut(words: str) -> tuple[str, ...]:
    """The tokens of a phrase, in small letters.

    >>> cut("the S&P 500 rose 0.8 percent")
    ('the', 's&p', '500', 'rose', '0.8', 'percent')
    """
    return tuple(_TOKEN.findall(words.lower()))
