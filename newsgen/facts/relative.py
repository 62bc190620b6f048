"""How did the other index fare beside the main one, and where is it since its open?"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from newsgen.facts.subjects import Subjects
from newsgen.numbers import direction
from newsgen.records import INDEX, MAIN, SHARE, Move, Relative, SinceOpen


def relation(main: Decimal, other: Decimal, clearly: Decimal, for_itself: Decimal) -> str:
    """The other index's move beside the main one's, both in percent.

    >>> def told(a, b):
    ...     return relation(Decimal(a), Decimal(b), Decimal("0.5"), Decimal(3))
    >>> told("2.8", "0.2"), told("1", "2"), told("1", "-1")
    ('lagged', 'outpaced', 'bucked')
    >>> told("-1", "-2"), told("-2", "-1"), told("1", "1.1"), told("9", "4")
    ('fell_more', 'fell_less', 'tracked', 'tracked')
    """
    if main * other < 0 and abs(main) >= clearly / 2 and abs(other) >= clearly / 2:
        return "bucked"
    if main * other <= 0 or abs(main - other) < clearly or abs(other) >= for_itself:
        return "tracked"
    further = abs(other) > abs(main)
    if main > 0:
        return "outpaced" if further else "lagged"
    return "fell_more" if further else "fell_less"


def relatives(moves: Sequence[Move], clearly: Decimal, for_itself: Decimal) -> Iterator[Relative]:
    """One comparison for each index beside the main one."""
    main = next((move for move in moves if move.role == MAIN), None)
    for move in moves:
        if main is not None and move.role == INDEX:
            told = relation(main.percent.value, move.percent.value, clearly, for_itself)
            yield Relative(move.subject, INDEX, main.subject, told)


def since_open(subjects: Subjects) -> Iterator[SinceOpen]:
    """Which side of its opening level each index and share stands on."""
    for role, quote, _ in subjects:
        if role in (MAIN, INDEX, SHARE) and quote.open is not None and quote.last is not None:
            side = {"up": "above", "down": "below", "flat": "at"}
            gap = direction(quote.last.value - quote.open.value)
            yield SinceOpen(quote.series, role, quote.open.figure, quote.last.figure, side[gap])
