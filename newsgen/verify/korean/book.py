"""The phrase book: every surface form by its first characters, longest phrase first; a blank is a blank.

Built once from the word tables of ``words_*.py``; the day's own names are laid over it and kept by them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

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


class Run(NamedTuple):
    """What the words between two figures mean, as far as they say it by themselves."""

    terms: tuple[Term, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    length: int
    """How many characters have been read."""
    whole: bool
    """Whether that was all of them."""
    carried: bool
    """Whether a particle may stand right behind."""


_HEAD = 2
"""Phrases stand by so many of their first characters: few begin with the same two."""
_MAY_KEEP = 2048
"""Runs of words whose terms are kept; after so many the book begins anew."""
_FIGURE = re.compile(r"\d")


class Book:
    """Phrases by their first characters; a phrase of one character by itself."""

    def __init__(self, rows: dict[str, dict[str, Term]], before_figures: frozenset[str]) -> None:
        self.rows = rows
        self.known: tuple[dict[str, Run], dict[str, Run]] = ({}, {})
        """What the lexer has made of runs of words, and of those right behind a word."""
        self.before_figures = before_figures
        """The words before a figure in a phrase: what stands before one may go on with it."""
        self._lengths: dict[str, tuple[int, ...]] = {}

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

    def keep(self, written: str, run: Run, carried: bool) -> Run:  # noqa: FBT001
        """Note the terms of a run of words, for the same words come again and again."""
        known = self.known[carried]
        if len(known) >= _MAY_KEEP:
            known.clear()
        known[written] = run
        return run

    def _measure(self, head: str, row: dict[str, Term]) -> tuple[int, ...]:
        lengths = self._lengths[head] = tuple(sorted({len(words) for words in row}, reverse=True))
        return lengths


def _before_figures(phrases: Iterable[str]) -> frozenset[str]:
    """The words of phrases up to each of their figures."""
    every = "\n".join(phrases)
    figures = (found.start() for found in _FIGURE.finditer(every))
    return frozenset(every[every.rfind("\n", 0, at) + 1 : at] for at in figures)


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
    return Book(rows, _before_figures(words for row in rows.values() for words in row))


def overlay(book: Book, phrases: Iterable[Phrase]) -> Book:
    """The book with phrases laid over it; the book itself is left as it was."""
    rows, copied = dict(book.rows), set()
    phrases = tuple(phrases)
    for text, term in phrases:
        head = text[:_HEAD]
        if head not in copied:
            rows[head] = dict(rows.get(head, {}))
            copied.add(head)
        rows[head][text] = term
    return Book(rows, book.before_figures | _before_figures(text for text, _ in phrases))
