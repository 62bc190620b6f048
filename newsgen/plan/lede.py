"""What belongs in the same breath as the lead: the clauses of a first sentence, as many as it can bear."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence

from newsgen.plan import clauses
from newsgen.plan.lede_table import OPENER
from newsgen.plan.shelf import Shelf
from newsgen.records import Beat, Fact

Finder = Callable[[Shelf], Sequence[Fact]]

CLAUSES: Mapping[str, Finder] = {
    "occasion": clauses.occasion,
    "record": clauses.record,
    "high": clauses.high,
    "kept": clauses.kept,
    "second": clauses.second,
    "wall": clauses.wall,
    "halted": clauses.halted,
    "rank": clauses.rank,
    "turn": clauses.turn,
    "prior": clauses.prior,
    "ended": clauses.ended,
    "level": clauses.level,
    "led": clauses.led,
    "movers": clauses.movers,
    "balance": clauses.balance,
    "week": clauses.week,
}
"""Every clause in the order in which they stand in a sentence."""

AFTER_A_FIGURE = "kept"
"""The clause that stands behind these others where the sentence begins with how far the index went."""
BEFORE_A_ROW = ("record", "high", "wall", "halted", "rank")
RANKS = frozenset({"rank", "high"})
"""Clauses about the index itself, which its own move must introduce."""
INSTEAD: Mapping[str, frozenset[str]] = {
    "turn": frozenset({"ended", "second", "kept", "prior"}),
    "kept": frozenset({"turn", "prior"}),
    "ended": frozenset({"prior"}),
    "second": frozenset({"prior"}),
    "record": frozenset({"level"}),
    "rank": frozenset({"wall", "level", "kept", "ended"}),
    "led": frozenset({"wall", "movers", "prior"}),
    "movers": frozenset({"prior", "balance"}),
    "balance": frozenset({"prior", "week", "movers"}),
    "wall": frozenset({"prior"}),
    "level": frozenset({"second"}),
    "high": frozenset({"second", "prior", "week"}),
}
"""What a clause makes superfluous: of a plunge that is reversed nobody asks how long a row it ends."""


def packed(shelf: Shelf, shape: str, facts: Sequence[Fact], *, figure: bool) -> tuple[Beat, ...]:
    """The clauses that a first sentence has room for, the shape's favourites first, in the sentence's order;
    ``figure`` says that it begins with how far the index went."""
    lede, found, out = shelf.lede, dict[str, tuple[Fact, ...]](), set[str]()
    said = frozenset(map(id, facts))
    room = lede.most - lede.words.get(f"{OPENER}_{shape}", lede.words.get(OPENER, 0))
    for name in lede.order.get(shape, ()):
        if name in out or lede.words[name] > room:
            continue
        told = tuple([fact for fact in CLAUSES[name](shelf) if id(fact) not in said])
        if told:
            found[name] = told
            out |= INSTEAD.get(name, frozenset())
            room -= lede.words[name]
    figure = figure or not RANKS.isdisjoint(found)
    return tuple(Beat(f"clause_{name}", found[name]) for name in _in_order(found, figure=figure))


def _in_order(found: Collection[str], *, figure: bool) -> list[str]:
    names = [name for name in CLAUSES if name in found]
    if figure and AFTER_A_FIGURE in names:
        names.remove(AFTER_A_FIGURE)
        behind = [at for at, name in enumerate(names) if name in BEFORE_A_ROW]
        names.insert(behind[-1] + 1 if behind else 0, AFTER_A_FIGURE)
    return names
