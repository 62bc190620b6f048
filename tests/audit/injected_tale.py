"""A true text that is about to be made wrong, and what making it wrong leaves."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import NamedTuple

from newsgen.records import MarketDay, Span, Story
from newsgen.records.checked import Span as Stretch

_SENTENCE_ENDS = re.compile(r"(?<=[a-z0-9)\"'][.])\s+(?=[A-Z])|(?<=다\.)\s+|\n+")
_SHORT = re.compile(r"(?:Jan|Feb|Aug|Sept|Oct|Nov|Dec|[ap]\.m|No|U\.S)\.$")


class Wrong(NamedTuple):
    """A text with one thing changed that is now false."""

    kind: str
    """The class of error."""
    text: str
    at: Stretch
    """Where the check must find something false."""
    reach: Stretch
    """Where it may: the sentence, and all behind it when it was the main subject that changed."""
    close: bool = False
    """Whether *close, but not the final figure* will do: a figure cut instead of rounded."""


class Tale:
    """One of our own stories as a text, with the mark under every figure, name and verb."""

    def __init__(self, story: Story, day: MarketDay) -> None:
        self.day, self.lang = day, story.draft.lang
        self.lines = [line.text for line in story.draft.lines[:-1]]
        self.text = "\n\n".join(self.lines)
        self.spans = tuple(_moved(story))

    @cached_property
    def sentences(self) -> tuple[Stretch, ...]:
        """Where each sentence stands."""
        return cut(self.text)

    @cached_property
    def paragraphs(self) -> tuple[Stretch, ...]:
        """Where each line stands."""
        return tuple(found.span() for found in re.finditer(r"[^\n]+", self.text))

    def words(self, span: Span) -> str:
        """The words under a mark."""
        return self.text[span.start : span.end]

    def beside(self, span: Span) -> tuple[Span, ...]:
        """The marks of the same sentence, this one among them."""
        start, end = within(self.sentences, span.start)
        return tuple(each for each in self.spans if start <= each.start < end)

    def change(self, kind: str, at: Stretch, words: str, *, close: bool = False) -> Wrong:
        """The text with a figure changed: the change itself must be found."""
        found = (at[0], at[0] + len(words))
        return Wrong(kind, put(self.text, at, words), found, self._reach(self.sentences, at, words), close)

    def change_word(self, kind: str, at: Stretch, words: str, *, carried: bool = False) -> Wrong:
        """The text with a verb or a name changed: something in its sentence must be found.

        A wrong subject that is ``carried`` makes all wrong that is said of *the index* behind it.
        """
        text, sentence = put(self.text, at, words), self._reach(self.sentences, at, words)
        return Wrong(kind, text, sentence, (sentence[0], len(text)) if carried else sentence)

    def _reach(self, stretches: Sequence[Stretch], at: Stretch, words: str) -> Stretch:
        start, end = within(stretches, at[0])
        return start, end + len(words) - (at[1] - at[0])


def cut(text: str) -> tuple[Stretch, ...]:
    """Where each sentence of a text stands."""
    found, start = [], 0
    for gap in _SENTENCE_ENDS.finditer(text):
        if not _SHORT.search(text[start : gap.start()]) or "\n" in gap.group():
            found.append((start, gap.start()))
            start = gap.end()
    return (*found, (start, len(text)))


def within(stretches: Sequence[Stretch], place: int) -> Stretch:
    """The stretch that a place is in."""
    return next((start, end) for start, end in stretches if start <= place < max(end, start + 1))


def put(text: str, at: Stretch, words: str) -> str:
    """The text with other words at a place."""
    return text[: at[0]] + words + text[at[1] :]


def _moved(story: Story) -> Iterator[Span]:
    """The marks of every line, at their places in the whole text."""
    behind = 0
    for line in story.draft.lines[:-1]:
        for each in line.spans:
            yield Span(
                behind + each.start, behind + each.end, each.kind, each.value, each.unit, each.fact, each.data
            )
        behind += len(line.text) + 2
