"""The phrase book: every surface form by its first characters, longest phrase first; a blank is a blank.

Built once from the word tables of ``words_*.py``; the day's own names are laid over it and kept by them.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable
from functools import lru_cache

from newsgen.verify.korean import (
    words_flows,
    words_index,
    words_leads,
    words_moves,
    words_others,
    words_past,
    words_plain,
    words_times,
)
from newsgen.verify.korean.terms import Phrase, Term

Terms = tuple[tuple[Term, int], ...]
"""Terms, with the end of each in the words that they were read from."""
_HEAD = 2
"""Phrases stand by so many of their first characters: few begin with the same two."""
_MAY_KEEP = 8192
"""Written words whose terms are kept; after so many the book begins anew."""


class Book:
    """Phrases by their first characters; a phrase of one character by itself."""

    def __init__(self, rows: dict[str, dict[str, Term]]) -> None:
        self.rows = rows
        self.known: tuple[dict[str, Terms], dict[str, Terms]] = ({}, {})
        """What the lexer has made of written words, and of what is left of one behind a word."""
        self._lengths: dict[str, tuple[int, ...]] = {}
        self._sorted: dict[str, list[str]] = {}

    def longest(self, text: str, i: int) -> tuple[Term, int] | None:
        """The term of the longest phrase that starts here, and where it ends."""
        head = text[i : i + _HEAD]
        row = self.rows.get(head)
        if row is not None:
            for length in self._lengths.get(head) or self._measure(head, row):
                term = row.get(words := text[i : i + length])
                if term is not None:
                    return term, i + len(words)
        row = self.rows.get(text[i])
        return (row[text[i]], i + 1) if row is not None else None

    def goes_on(self, text: str) -> bool:
        """Whether some phrase begins with all of these words."""
        head = text[:_HEAD]
        words = self._sorted.get(head)
        if words is None:
            words = self._sorted[head] = sorted(self.rows.get(head, ()))
        at = bisect_left(words, text)
        return at < len(words) and words[at].startswith(text)

    def keep(self, written: str, terms: Terms, *, behind: bool) -> Terms:
        """Note the terms of a written word, for the same words come again and again."""
        known = self.known[behind]
        if len(known) >= _MAY_KEEP:
            known.clear()
        known[written] = terms
        return terms

    def _measure(self, head: str, row: dict[str, Term]) -> tuple[int, ...]:
        lengths = self._lengths[head] = tuple(sorted({len(words) for words in row}, reverse=True))
        return lengths


_TABLES = (
    words_plain,
    words_times,
    words_moves,
    words_index,
    words_past,
    words_leads,
    words_flows,
    words_others,
)
"""A later table wins over an earlier one."""


@lru_cache(maxsize=1)
def korean() -> Book:
    """The Korean phrase book."""
    rows: dict[str, dict[str, Term]] = {}
    for table in _TABLES:
        for text, term in table.phrases():
            rows.setdefault(text[:_HEAD], {})[text] = term
    return Book(rows)


def overlay(book: Book, phrases: Iterable[Phrase]) -> Book:
    """The book with phrases laid over it; the book itself is left as it was."""
    rows, copied = dict(book.rows), set()
    for text, term in phrases:
        head = text[:_HEAD]
        if head not in copied:
            rows[head] = dict(rows.get(head, {}))
            copied.add(head)
        rows[head][text] = term
    return Book(rows)
