"""Did the session open on one side of the previous close and end on the other?"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal

from newsgen.numbers import direction
from newsgen.records import MAIN, MarketDay, Move, Opening, Reversal
from newsgen.sessions import CLOSE


def find(
    day: MarketDay, moves: Sequence[Move], openings: Sequence[Opening], limits: Mapping[str, Decimal]
) -> Iterator[Reversal]:
    """The main index's reversal, by clear margins both ways; never from the high and the low, which say
    nothing of the order in which they came."""
    move = next((each for each in moves if each.role == MAIN), None)
    opened = next((each for each in openings if each.role == MAIN), None)
    if day.phase != CLOSE or move is None or opened is None:
        return
    clear = opened.size >= limits["opened"] and move.size >= limits["turned"]
    if clear and {opened.direction, move.direction} == {"up", "down"}:
        gave_up = _stood(day, opened.direction)
        yield Reversal(day.main, MAIN, opened.percent, move.percent, move.direction, gave_up)


def _stood(day: MarketDay, way: str) -> bool:
    """Whether an earlier look at the session found the index on that side of the previous close."""
    base = day.indices[day.main].previous_close
    looks = (look.quotes.get(day.main) for look in day.earlier)
    return base is not None and any(
        direction(look.last.value - base.value) == way
        for look in looks
        if look is not None and look.last is not None
    )
