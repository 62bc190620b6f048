"""The editors' table of first sentences: how long they are, and which clauses each shape prefers."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Any, NamedTuple

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
    if odd := sorted(set(PARTS) ^ set(table)):
        raise BadTable(f"{odd[0]} is missing or unknown; it holds {', '.join(PARTS)}", ("lede",))
    order = {shape: tuple(names) for shape, names in table["clauses"].items()}
    for shape, names in order.items():
        for name in names:
            _known(name, table["words"], clauses, ("lede", "clauses", shape))
    return Lede(table["most"], table["words"], order)


def _known(name: str, costs: Mapping[str, Any], clauses: Collection[str], at: tuple[str, ...]) -> None:
    if name not in clauses:
        raise BadTable(f"{name!r} is not known; it must be one of {', '.join(sorted(clauses))}", at)
    if type(costs.get(name)) is not int:
        raise BadTable(f"{name!r} has no cost; give its words, a whole number, under lede.words", at)
