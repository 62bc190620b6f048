"""Reads a finished story with its own eyes: is every figure and every claim borne out by the day?

Nothing here shares code with the stage that writes: the words are read back into claims, in each
language by a reader of its own, and each claim is worked out again from the day alone.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from importlib import import_module
from typing import Protocol, cast

from newsgen.records import MarketDay, Problem
from newsgen.verify.heard import NOBODY, Heard
from newsgen.verify.judge import JUDGES
from newsgen.verify.judge_together import contradictions
from newsgen.verify.view import View

__all__ = ["NOBODY", "disagreements", "heard", "is_notice", "marks", "read_back"]

READERS: Mapping[str, str] = {"en": "english", "ko": "korean"}
"""Languages, and the module of each one's reader, imported when a story is read in it."""


class Reader(Protocol):
    """What a language's reader offers."""

    MARKS: tuple[str, ...]
    """Characters that reading gives a meaning of its own, which no story may hold."""

    def listen(self, lines: Sequence[str], day: MarketDay, *, alone: bool = False) -> Heard:
        """What headline, deck and paragraphs claim, or a sentence ``alone``: out of nowhere."""

    def notice_problems(self, line: str, day: MarketDay) -> Iterator[Problem]:
        """What the last line lacks, and what it should not hold."""


@cache
def _reader(lang: str) -> Reader:
    return cast("Reader", import_module(f"newsgen.verify.{READERS[lang]}"))


def read_back(lines: Sequence[str], day: MarketDay, lang: str = "en") -> tuple[Problem, ...]:
    """What the day does not bear out in a story: headline, deck if any, paragraphs, notice.

    Empty when every number, unit, subject, direction, time and superlative follows from the day.
    Words that could not be read are problems as well.
    """
    if lang not in READERS:
        known = " and ".join(map(repr, READERS))
        return (Problem("language", f"no reader for language '{lang}'; there are {known}", ""),)
    reader = _reader(lang)
    if len(lines) < 2 or _has_marks("".join(lines), reader.MARKS):
        return (Problem("text", "a story is a headline, paragraphs and a notice, one line each", ""),)
    return tuple(_problems(lines, day, reader, lang))


def heard(lines: Sequence[str], day: MarketDay, lang: str = "en", *, alone: bool = False) -> Heard:
    """What a story without its notice claims, true or not: for those who compare stories; or one sentence
    ``alone``, in which ``NOBODY`` stands for whom it leaves to the sentences before it."""
    return _reader(lang).listen(lines, day, alone=alone)


def marks(lang: str) -> Sequence[str]:
    """Characters that no text may hold that is to be heard in a language."""
    return _reader(lang).MARKS


def is_notice(line: str, day: MarketDay, lang: str) -> bool:
    """Whether a line says that the story was generated, by what and from which source, and no more."""
    return not any(_reader(lang).notice_problems(line, day))


Said = tuple[Sequence[str], str]
"""A story's lines, its notice last, and its language."""


def disagreements(one: Said, other: Said, day: MarketDay) -> tuple[Problem, ...]:
    """What two stories of one day, in two languages, do not tell alike, each with the second one's words."""
    from newsgen.verify import agreement  # only those who have both languages ask

    first, second = (heard(lines[:-1], day, lang) for lines, lang in (one, other))
    return tuple(
        Problem("agreement", f"{one[1]} and {other[1]} differ: {message}", second.excerpt(at))
        for message, at in agreement.compare(first.claims, second.claims, day.session)
    )


def _has_marks(text: str, marks: Sequence[str]) -> bool:
    return "\n" in text or any(mark in text for mark in marks)


def _problems(lines: Sequence[str], day: MarketDay, reader: Reader, lang: str) -> Iterator[Problem]:
    story, view = reader.listen(lines[:-1], day), View(day, lang)
    for at, what, why in story.unread:
        yield Problem("unread", f"{what} '{story.said(at)}': {why}", story.excerpt(at))
    for claim in story.claims:
        fault = JUDGES[claim.__class__](claim, view)
        if fault is not None:
            yield Problem(fault.check, fault.message, story.excerpt(claim.at))
    for claim, fault in contradictions(story.claims):
        yield Problem(fault.check, fault.message, story.excerpt(claim.at))
    yield from reader.notice_problems(lines[-1], day)
