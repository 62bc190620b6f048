"""Words, numbers and marks of a story, cut once; places in the text are worked out only when asked."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

# Both are control characters, which no story prints: text that stays ASCII is cut in half the time.
MASK = "\x1a"
"""Stands for supplied words while the rest is read; followed by the number of the supplied words."""
BREAK = "\x03"
"""The token of a line break."""

# Marks that are tokens of their own wherever they stand; comma and stop only where a blank or the
# end of the line follows, for they also stand inside numbers. Replacing and splitting whole lines
# takes a third of the time of a regular expression for tokens.
_MARKS = ("(", ")", "%", "$", "-", "'", "\u2019", ";", "\u2014", "\u2013")
_ENDS = (",", ".", ":")
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
        self.tokens = _tokens(masked)
        self.tokens.extend(PAD)

    def place(self, first: int, last: int) -> Place:
        """Where the tokens from ``first`` up to but without ``last`` stand."""
        start = end = 0
        for number, token in enumerate(self.tokens[: max(last, first + 1)]):
            begins = self.masked.index("\n" if token == BREAK else token, end)
            end = begins + len(token)
            if number == first:
                start = begins
        line = self.masked.count("\n", 0, start)
        home = self.masked.rfind("\n", 0, start) + 1
        return Place(line, start - home, end - home)

    def spans(self) -> list[tuple[int, int]]:
        """The first character of each token, and one past its last, in the lines joined by line breaks."""
        found, end, index = [], 0, self.masked.index
        for token in self.tokens[: -len(PAD)]:
            start = index("\n" if token == BREAK else token, end)
            end = start + len(token)
            found.append((start, end))
        return found

    def excerpt(self, first: int, last: int) -> str:
        """The sentence around those tokens, as printed."""
        place = self.place(first, last)
        line = self.lines[min(place.line, len(self.lines) - 1)]
        ends = [0, *(found.end() for found in _SENTENCE_END.finditer(line)), len(line)]
        start = max(end for end in ends if end <= place.start)
        end = min((end for end in ends if end >= place.end), default=len(line))
        return line[start:end].strip()


def _tokens(words: str) -> list[str]:
    """The tokens of lines in small letters."""
    for mark in _MARKS:
        if mark in words:
            words = words.replace(mark, f" {mark} ")
    words = words.replace("\n", f" {BREAK} ") + " "
    for mark in _ENDS:
        if mark in words:
            words = words.replace(f"{mark} ", f" {mark} ")
    return words.split()


def cut(words: str) -> tuple[str, ...]:
    """The tokens of a phrase, in small letters.

    >>> cut("The S&P 500 rose 0.8 percent, to 6,022.70.")
    ('the', 's&p', '500', 'rose', '0.8', 'percent', ',', 'to', '6,022.70', '.')
    >>> cut("as of 2 p.m.")
    ('as', 'of', '2', 'p.m', '.')
    """
    return tuple(_tokens(words.lower()))
