"""The English reader: a story's words through the phrase book, term by term, to its claims."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from newsgen.records import MarketDay, Problem
from newsgen.sessions import KST
from newsgen.verify import notice, places
from newsgen.verify.claims import At
from newsgen.verify.heard import NOBODY, Heard
from newsgen.verify.reader import read
from newsgen.verify.reading import Cast
from newsgen.verify.tokens import BREAK, MASK, Text
from newsgen.verify.words_of_day import book_of, focus, mask, series_by_word

LANG = "en"
MARKS = (MASK, BREAK)
"""Characters that reading gives a meaning of its own, which no story may hold."""


def notice_problems(line: str, day: MarketDay) -> Iterator[Problem]:
    """What the last line lacks, and what it should not hold."""
    return notice.notice_problems(line, day, LANG)


def listen(lines: Sequence[str], day: MarketDay, *, alone: bool = False) -> Heard:
    """What headline, deck and paragraphs claim, or a sentence ``alone``: out of nowhere."""
    masked, told = mask(lines, day.supplied, LANG, day.notices)
    clock = day.as_of.astimezone(KST).time()
    main = NOBODY if alone else focus(day)
    cast = Cast(main, clock, told, series_by_word(day), day.assignment.period)
    text, book = Text(lines, masked), book_of(day, LANG)
    reading = read(text.tokens, book, cast)

    def tokens(at: At) -> tuple[int, int]:
        """The tokens of some terms, with the words between them that claim nothing."""
        return reading.starts[at[0]], reading.starts[at[1]]

    def said(at: At) -> str:
        first, last = tokens(at)
        return " ".join(text.tokens[first:last])

    return Heard(
        reading.claims,
        reading.unread,
        said,
        lambda at: text.excerpt(*tokens(at)),
        lambda: places.placed(text, reading, book),
    )
