"""The Korean reader: from the words of a story to the claims that every language's stories make.

The lexer cuts the text into terms, nouns wait with their particles for the verb behind them, and each
verb makes claims of what it governs. What no verb takes, and every word that stands in no table, is unread.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date

from newsgen.records import MarketDay, Problem
from newsgen.sessions import CLOSE, KST
from newsgen.verify.claims import At
from newsgen.verify.heard import FIGURE, NAME, NOBODY, PARTICLE, PLAIN, STOP, Heard, Placed, Told
from newsgen.verify.korean import notice
from newsgen.verify.korean.day_words import book_of, focus, mask
from newsgen.verify.korean.lexer import lex
from newsgen.verify.korean.reader import read
from newsgen.verify.korean.reading import Cast, Reading
from newsgen.verify.tokens import MASK

__all__ = ["MARKS", "listen", "notice_problems"]

MARKS = (MASK,)
"""Stands for supplied words while the rest is read; no story may hold it."""
_KINDS = {"STOP": STOP, "LINE": STOP, "WHO": NAME, "P": PARTICLE}
_SENTENCE_END = re.compile(r"(?<=[^\d\s]\.)\s+")


def listen(lines: Sequence[str], day: MarketDay, *, alone: bool = False) -> Heard:
    """What headline, deck and paragraphs claim, or a sentence ``alone``: out of nowhere."""
    text, told = mask(lines, day.supplied, day.notices)
    printed = "\n".join(lines)
    cast = _cast(day, told)._replace(printed=printed)
    if alone:
        cast = cast._replace(main=NOBODY, focus=NOBODY)
    reading = read(printed, lex(text, book_of(day), day.session, cast.previous), cast)

    def said(at: At) -> str:
        return printed[reading.starts[at[0]] : reading.ends[max(at[1] - 1, at[0])]]

    def excerpt(at: At) -> str:
        return _sentence(lines, reading, at)

    return Heard(reading.claims, reading.unread, said, excerpt, lambda: _placed(reading))


def _placed(reading: Reading) -> list[Placed]:
    """Every term with its place; a term with a value is a figure."""
    return [
        Placed(_KINDS.get(term.kind, PLAIN if term.value is None else FIGURE), start, end, term.value)
        for term, start, end in zip(reading.terms, reading.starts, reading.ends, strict=True)
    ]


def notice_problems(line: str, day: MarketDay) -> Iterator[Problem]:
    """What the last line lacks, and what it should not hold."""
    return notice.notice_problems(line, day)


def _cast(day: MarketDay, told: Sequence[Told]) -> Cast:
    """Whom and what the story can speak of."""
    return Cast(
        main=day.main,
        focus=focus(day),
        now=day.as_of.astimezone(KST).time(),
        session=day.session,
        previous=_previous(day),
        told=told,
        series={f"^{each.index}": f"^{each.index}" for each in day.overseas},
        closed=day.phase == CLOSE,
        section=day.assignment.section,
        period=day.assignment.period,
    )


def _previous(day: MarketDay) -> date | None:
    """The session before, as the main index or whom the story is about knows it."""
    told = (day.history.get(series) for series in (day.main, focus(day)))
    return next((past.previous_session for past in told if past and past.previous_session), None)


def _sentence(lines: Sequence[str], reading: Reading, at: At) -> str:
    """The sentence around some terms, as printed."""
    first, last = reading.starts[at[0]], reading.ends[max(at[1] - 1, at[0])]
    for line in lines:
        if first <= len(line):
            ends = [0, *(found.end() for found in _SENTENCE_END.finditer(line)), len(line)]
            start = max(end for end in ends if end <= first)
            return line[start : min((end for end in ends if end >= last), default=len(line))].strip()
        first, last = first - len(line) - 1, last - len(line) - 1
    return ""
