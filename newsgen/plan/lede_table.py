"""The editors' table of first sentences: how long they are, and which clauses each shape prefers."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Any, NamedTuple

from newsgen.allowed import mapping, rows, whole
from newsgen.errors import BadTable

OPENER = "opener"
"""What a first sentence costs before any clause; ``opener_peak`` is what one of that shape does."""
PARTS = ("most", "words", "clauses")


class Lede(NamedTuple):
    """How many words a first sentence may have, what each clause costs, and which each shape prefers."""

    most: int
    words: Mapping[str, int]
    order: Mapping[str, tuple[str, ...]]


def compile_lede(table: Mapping[str, Any] | None, clauses: Collection[str]) -> Lede:
    """The part of a section's skeletons that says what its first sentences hold; BadTable names what is
    unknown or has no cost. A section without one has ledes of its own making."""
    if table is None:
        return Lede(0, {}, {})
    if odd := sorted(set(PARTS) ^ set(mapping(table, ("lede",), "lede"))):
        raise BadTable(f"{odd[0]} is missing or unknown; it holds {', '.join(PARTS)}", ("lede",))
    costs = _costs(table["words"])
    order = {}
    for shape, names in mapping(table["clauses"], ("lede", "clauses"), "clauses").items():
        at = ("lede", "clauses", shape)
        order[shape] = tuple(rows(names, at, shape))
        for name in order[shape]:
            _known(name, costs, clauses, at)
    return Lede(whole(table["most"], ("lede", "most"), "most"), costs, order)


def _costs(told: Any) -> Mapping[str, int]:
    at = ("lede", "words")
    return {name: whole(cost, (*at, name), name) for name, cost in mapping(told, at, "words").items()}


def _known(name: str, costs: Mapping[str, int], clauses: Collection[str], at: tuple[str, ...]) -> None:
    if name not in clauses:
        raise BadTable(f"{name!r} is not known; it must be one of {', '.join(sorted(clauses))}", at)
    if name not in costs:
        raise BadTable(f"{name!r} has no cost; give its words, a whole number, under lede.words", at)
