"""Reads a finished story with its own eyes: is every figure and every claim borne out by the day?

Nothing here shares code with the stage that writes: the words are read back into claims by the
phrase book, and each claim is worked out again from the day alone.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from newsgen.records import MarketDay, Problem
from newsgen.verify.claims import At
from newsgen.verify.judge import JUDGES
from newsgen.verify.judge_together import contradictions
from newsgen.verify.notice import notice_problems
from newsgen.verify.reader import read
from newsgen.verify.reading import Cast, Reading
from newsgen.verify.tokens import BREAK, MASK, Text
from newsgen.verify.view import View
from newsgen.verify.words_of_day import book_of, focus, mask, series_by_word

__all__ = ["read_back"]


def read_back(lines: Sequence[str], day: MarketDay, lang: str = "en") -> tuple[Problem, ...]:
    """What the day does not bear out in a story: headline, deck if any, paragraphs, notice.

    Empty when every number, unit, subject, direction, time and superlative follows from the day.
    Words that could not be read are problems as well.
    """
    if lang != "en":
        return (Problem("language", f"no reader for language '{lang}'; only 'en' is read", ""),)
    if len(lines) < 2 or _has_marks("".join(lines)):
        return (Problem("text", "a story is a headline, paragraphs and a notice, one line each", ""),)
    return tuple(_problems(lines, day, lang))


def _has_marks(text: str) -> bool:
    """Whether the words hold a mark that reading gives a meaning of its own."""
    return MASK in text or BREAK in text or "\n" in text


def _problems(lines: Sequence[str], day: MarketDay, lang: str) -> Iterator[Problem]:
    body = lines[:-1]
    masked, told = mask(body, day.supplied, lang, day.notices)
    view = View(day, lang)
    cast = Cast(focus(day), view.clock, told, series_by_word(day), day.assignment.period)
    text = Text(body, masked)
    reading = read(text.tokens, book_of(day, lang), cast)
    yield from _unread(reading, text)
    for claim in reading.claims:
        fault = JUDGES[claim.__class__](claim, view)
        if fault is not None:
            yield Problem(fault.check, fault.message, text.excerpt(*_tokens(reading, claim.at)))
    for claim, fault in contradictions(reading.claims):
        yield Problem(fault.check, fault.message, text.excerpt(*_tokens(reading, claim.at)))
    yield from notice_problems(lines[-1], day, lang)


def _unread(reading: Reading, text: Text) -> Iterator[Problem]:
    """A problem for every word or number that could not be tied to a claim."""
    for at, what, why in reading.unread:
        first, last = _tokens(reading, at)
        said = " ".join(text.tokens[first:last])
        yield Problem("unread", f"{what} '{said}': {why}", text.excerpt(first, last))


def _tokens(reading: Reading, at: At) -> tuple[int, int]:
    """The tokens of some terms, with the words between them that claim nothing."""
    return reading.starts[at[0]], reading.starts[at[1]]
