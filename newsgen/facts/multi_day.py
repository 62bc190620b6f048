"""How far is it over several sessions?"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from newsgen.facts.adjusted import in_todays_terms
from newsgen.numbers import HUNDRED, direction
from newsgen.records import Figure, Mark, MarketDay, Move, MultiDay


def find(day: MarketDay, moves: Sequence[Move], far: Decimal) -> Iterator[MultiDay]:
    """From the close so many sessions before to the latest price: one change, never a sum of percentages."""
    for move in moves:
        past = day.history.get(move.subject)
        for sessions, base in past.earlier_closes.items() if past else ():
            before = in_todays_terms(base)
            if before and abs(move.last.value - before) * HUNDRED >= far * before:
                yield _multi_day(move, sessions, base, before)


def _multi_day(move: Move, sessions: int, base: Mark, before: Decimal) -> MultiDay:
    change, data = move.last.value - before, (*move.last.data, base.address)
    closed = f"close {sessions} sessions before"
    return MultiDay(
        move.subject,
        move.role,
        Figure(Decimal(sessions), "sessions", (base.address,), "counted from the data"),
        Figure(change, move.last.unit, data, f"last - {closed}"),
        Figure(change / before * HUNDRED, "percent", data, f"(last - {closed}) / that close"),
        base,
        direction(change),
    )
