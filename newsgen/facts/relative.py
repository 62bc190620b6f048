"""How did the other index fare beside the main one, and where is it since its open?"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from newsgen.facts.subjects import subjects
from newsgen.numbers import direction
from newsgen.records import INDEX, MAIN, SHARE, MarketDay, Move, Relative, SinceOpen

CLEARLY = Decimal("0.5")
"""Percentage points between two moves before one of them lagged or outpaced the other."""
LARGE = Decimal(3)
"""Percent from which a move is told for itself: nothing that plunged "fared better"."""


def relation(main: Decimal, other: Decimal) -> str:
    """The other index's move beside the main one's, both in percent.

    >>> [relation(Decimal(a), Decimal(b)) for a, b in (("2.8", "0.2"), ("1", "2"), ("1", "-1"))]
    ['lagged', 'outpaced', 'bucked']
    >>> [relation(Decimal(a), Decimal(b)) for a, b in (("-1", "-2"), ("-2", "-1"), ("1", "1.1"))]
    ['fell_more', 'fell_less', 'tracked']
    """
    if main * other < 0 and abs(main) >= CLEARLY / 2 and abs(other) >= CLEARLY / 2:
        return "bucked"
    if main * other <= 0 or abs(main - other) < CLEARLY or abs(other) >= LARGE:
        return "tracked"
    further = abs(other) > abs(main)
    if main > 0:
        return "outpaced" if further else "lagged"
    return "fell_more" if further else "fell_less"


def relatives(moves: Sequence[Move]) -> Iterator[Relative]:
    """One comparison for each index beside the main one."""
    main = next((move for move in moves if move.role == MAIN), None)
    for move in moves:
        if main is not None and move.role == INDEX:
            yield Relative(
                move.subject, INDEX, main.subject, relation(main.percent.value, move.percent.value)
            )


def since_open(day: MarketDay) -> Iterator[SinceOpen]:
    """Which side of its opening level each index and share stands on."""
    for role, quote in subjects(day):
        if role in (MAIN, INDEX, SHARE) and quote.open is not None and quote.last is not None:
            side = {"up": "above", "down": "below", "flat": "at"}
            gap = direction(quote.last.value - quote.open.value)
            yield SinceOpen(quote.series, role, quote.open.figure, quote.last.figure, side[gap])
