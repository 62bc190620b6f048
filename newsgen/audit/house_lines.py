"""The lines of a text as a reader of stories takes them: without bylines, the notice and empty lines."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from typing import NamedTuple

from newsgen import verify
from newsgen.audit.house_words import BYLINE, DATELINE
from newsgen.records import MarketDay
from newsgen.records.checked import Span

_LINE = re.compile(r"[^\r\n\v\f\x85\u2028\u2029]+")


class Lines(NamedTuple):
    """What there is to hear, and where it stands in the text."""

    lines: tuple[str, ...]
    starts: tuple[int, ...]
    """The first character of each line, in the text as it was handed in."""
    heads: tuple[int, ...]
    """The same in the lines joined by line breaks."""
    ours: bool = False
    """Whether a line says that the house made it."""

    def place(self, at: int) -> int:
        """Where in the text a character of the joined lines stands."""
        line = bisect_right(self.heads, at) - 1
        return self.starts[line] + min(at - self.heads[line], len(self.lines[line]))

    def span(self, start: int, end: int) -> Span:
        """The same of a stretch that ends within a line."""
        return self.place(start), self.place(max(end - 1, start)) + (end > start)


def lines_of(text: str, day: MarketDay, lang: str) -> Lines:
    """The lines of a text that tell something of the day."""
    blanked = _harmless(text, lang)
    found = tuple(_told(blanked, day, lang))
    ours = any(_is_notice(line, day, lang) for line in blanked.rsplit("\n", 2)[1:])
    heads, head = [], 0
    for _, line in found:
        heads.append(head)
        head += len(line) + 1
    return Lines(tuple(line for _, line in found), tuple(start for start, _ in found), tuple(heads), ours)


def _harmless(text: str, lang: str) -> str:
    """The text with blanks for characters that reading gives a meaning of its own, or that are blanks."""
    for mark in (*verify.marks(lang), "\u00a0", "\t"):
        if mark in text:
            text = text.replace(mark, " ")
    return text


def _told(text: str, day: MarketDay, lang: str) -> Iterator[tuple[int, str]]:
    """Lines with where they start; a dateline is blanked, for it would make its sentence unreadable."""
    dateline, byline = DATELINE[lang], BYLINE[lang]
    for found in _LINE.finditer(text):
        line = found[0].rstrip()
        bare = line.lstrip()
        if not bare or byline.fullmatch(bare) or _is_notice(bare, day, lang):
            continue
        start = found.start() + len(line) - len(bare)
        headed = dateline.match(bare)
        yield start, " " * headed.end() + bare[headed.end() :] if headed else bare


def _is_notice(line: str, day: MarketDay, lang: str) -> bool:
    return "newsgen" in line and verify.is_notice(line.strip(), day, lang)
