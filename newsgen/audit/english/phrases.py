"""The phrase book of English market copy: what its words mean, compiled once from the tables beside it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from typing import Any

from newsgen import tables
from newsgen.audit.english.tokens import cut

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


def table(name: str) -> Mapping[str, list[str]]:
    """A table of words beside this file that are no phrases of the book."""
    found: Mapping[str, list[str]] = tables.read(tables.HOME / "audit" / "english" / f"{name}.yaml")
    return found


@lru_cache(maxsize=1)
def book() -> Node:
    """Every phrase of the tables ``phrases_*.yaml``, by its words."""
    root = Node()
    found = sorted((tables.HOME / "audit" / "english").glob("phrases_*.yaml"))
    rows = [row for path in found for row in _rows(tables.read(path))]
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


def _rows(content: Any) -> Iterator[tuple[str, str, str]]:
    for kind, values in content.items():
        for value, phrases in values.items():
            for phrase in phrases:
                yield str(kind), str(value), str(phrase)
