"""The phrase book: every surface form by its characters, longest phrase first; a blank is a blank.

Built once from the word tables of ``words_*.py``; the day's own names are laid over it and kept by them.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from typing import Any

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
from newsgen.verify.korean.terms import Phrase

Book = dict[str, Any]
"""By character: a book of what may follow; under the empty string the term that ends here."""

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
    book: Book = {}
    for table in _TABLES:
        add(book, table.phrases())
    return book


def add(book: Book, phrases: Iterable[Phrase]) -> None:
    """Write phrases into a book of one's own."""
    for text, term in phrases:
        node = book
        for char in text:
            node = node.setdefault(char, {})
        node[""] = term


def overlay(book: Book, phrases: Iterable[Phrase]) -> Book:
    """The book with phrases laid over it; the book itself is left as it was."""
    over = dict(book)
    copied = {id(over)}
    for text, term in phrases:
        node = over
        for char in text:
            following = node.get(char, {})
            if id(following) not in copied:
                following = node[char] = dict(following)
                copied.add(id(following))
            node = following
        node[""] = term
    return over
