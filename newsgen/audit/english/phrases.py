"""The phrase book of English market copy: what its words mean, compiled once from the tables beside it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache

from newsgen.audit.english import (
    words_breadth,
    words_crossing,
    words_dealing,
    words_move,
    words_plain,
    words_rank,
    words_who,
)
from newsgen.audit.english.tokens import cut

BOOKS = (words_breadth, words_crossing, words_dealing, words_move, words_plain, words_rank, words_who)
"""Tables of the book; of two values that a phrase has for a kind, the first stays."""

ORDER = (
    "who",
    "it",
    "they",
    "move",
    "aspect",
    "base",
    "before",
    "period",
    "cause",
    "spell",
    "each",
    "respectively",
)
"""Kinds that a phrase of several meanings is called by, the first of them; others come behind."""
LAST = ("plain",)

Senses = Mapping[str, str]
"""What a phrase can mean: kinds with their values, the one it is called by first."""


class Node:
    """Where a phrase may end (``senses``) or go on (``on``)."""

    __slots__ = ("on", "senses")

    def __init__(self) -> None:
        self.senses: dict[str, str] = {}
        self.on: dict[str, Node] = {}


def listed(written: str) -> Iterator[str]:
    """The phrases of a table's cell, which commas part."""
    for phrase in written.split(","):
        yield " ".join(phrase.split())


@lru_cache(maxsize=1)
def book() -> Node:
    """Every phrase of the tables, by its words."""
    root = Node()
    rows = [row for each in BOOKS for row in phrases(each.PHRASES)]
    for kind, value, phrase in sorted(rows, key=lambda row: _rank(row[0])):
        lay(root, phrase, kind, value)
    return root


def lay(root: Node, phrase: str, kind: str, value: str) -> None:
    """One phrase more; of two values of a kind the first stays."""
    node = root
    for token in cut(phrase):
        node = node.on.setdefault(token.low, Node())
    node.senses.setdefault(kind, value)


def names(series: Iterable[tuple[str, str]]) -> Node:
    """The phrase book of a day's own names."""
    root = Node()
    for name, code in series:
        lay(root, name, "who", code)
    return root


def _rank(kind: str) -> int:
    if kind in ORDER:
        return ORDER.index(kind)
    return len(ORDER) + (kind in LAST)


def phrases(table: Mapping[tuple[str, str], str]) -> Iterator[tuple[str, str, str]]:
    """Every phrase of a table with its kind and value."""
    for (kind, value), written in table.items():
        for phrase in listed(written):
            yield kind, value, phrase
