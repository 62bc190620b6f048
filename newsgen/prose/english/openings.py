"""Whom a first sentence begins with: never as the session before began, without knowing what it said."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from newsgen.errors import BadTable
from newsgen.prose.colours import COLOURS
from newsgen.records.frozen import frozen

TABLE = "openings.yaml"

PARTS = frozenset({"index", "stocks", "tag", "won", "dealt"})
Rows = tuple[tuple[str, ...], ...]


@frozen
class Openings:
    """The names of the index and of the market as a whole, by colour."""

    index: Rows
    stocks: Mapping[str, Rows]
    tag: Mapping[str, str]
    """What each main index is: ``benchmark``."""
    won: Rows
    """The currency, in a story about it."""
    dealt: Rows
    """What investor groups buy and sell, in a story about them; ``{name}`` is the index's."""

    def names(self, colour: int, series: str, *, index: bool, stocks: bool) -> tuple[str, ...]:
        """The names of that colour; those of the index have ``{name}`` and ``{tag}`` in them."""
        row = colour % COLOURS
        market = self.stocks.get(series, self.index)[row] if stocks else ()
        return (*(self.index[row] if index else ()), *market)


def compile_openings(table: Any) -> Openings:
    """The names of the table; BadTable where a row is missing or a name stands in two."""
    if odd := sorted(PARTS ^ set(table)):
        names = ", ".join(sorted(PARTS))
        raise BadTable(f"{odd[0]} is missing or unknown; it holds {names}", odd[:1], TABLE)
    stocks = {series: _rows(rows, ("stocks", series)) for series, rows in table["stocks"].items()}
    index, won, dealt = (_rows(table[part], (part,)) for part in ("index", "won", "dealt"))
    return Openings(index, stocks, table["tag"], won, dealt)


def _rows(rows: Sequence[Sequence[str]], at: tuple[str, ...]) -> Rows:
    if len(rows) != COLOURS or not all(rows):
        raise BadTable(f"there must be {COLOURS} rows of names, none of them empty", at, TABLE)
    names = [name for row in rows for name in row]
    for number, row in enumerate(rows):
        if twice := [name for name in row if names.count(name) > 1]:
            raise BadTable(f"{twice[0]!r} stands in two places; each name has one row", (*at, number), TABLE)
    return tuple(map(tuple, rows))
