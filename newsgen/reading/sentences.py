"""Where does a sentence end, and how many words has it?"""

from __future__ import annotations

import re
from collections.abc import Mapping

MONTHS = ("Jan.", "Feb.", "Mar.", "Apr.", "Aug.", "Sept.", "Oct.", "Nov.", "Dec.")
NEVER_LAST = frozenset((*MONTHS, "No.", "Mr.", "Ms.", "Dr.", "vs.", "U.S."))
"""Abbreviations that a date, a number or a name follows: no sentence ends with one."""

STOPS: Mapping[str, re.Pattern[str]] = {
    "en": re.compile(r'[.!?]["”’)]*\s+(?=["“‘(]?[A-Z0-9])'),
    "ko": re.compile(r"(?<=[가-힣])[.!?][\"”’)]*\s+(?=\S)"),
}
"""By language, a full stop and what may begin a sentence; a Korean one ends in a verb, never in a figure."""
WORD = re.compile(r"\S*\w\S*")


def sentences(text: str, lang: str = "en") -> tuple[str, ...]:
    """The sentences of a paragraph, in order.

    >>> sentences("It rose on Oct. 27 last year. The index, as of 2 p.m. Friday, fell 1.5 percent. It rose.")
    ('It rose on Oct. 27 last year.', 'The index, as of 2 p.m. Friday, fell 1.5 percent.', 'It rose.')
    >>> sentences("지수는 1.5% 올랐다. 3,000선을 넘은 것은 처음이다.", "ko")
    ('지수는 1.5% 올랐다.', '3,000선을 넘은 것은 처음이다.')
    """
    found, begin = [], 0
    for stop in STOPS[lang].finditer(text):
        if not _goes_on(text[begin : stop.end()].rsplit(maxsplit=1)[-1], text[stop.end() :]):
            found.append(text[begin : stop.end()].strip())
            begin = stop.end()
    last = text[begin:].strip()
    return (*found, last) if last else tuple(found)


def _goes_on(word: str, after: str) -> bool:
    """Whether a full stop after this word is only an abbreviation's."""
    if word in NEVER_LAST:
        return True
    return word in {"a.m.", "p.m."} and re.match(r"\w+day\b|KST|GMT|on\b", after) is not None


def words(text: str) -> int:
    """How many words, as an editor counts: what stands between spaces and has a letter or a digit.

    >>> words("The Kospi rose 2.84 points, or 0.35 percent - a record.")
    10
    """
    return len(WORD.findall(text))
