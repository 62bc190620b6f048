"""How many decimals does a figure need, beside what the story says of it?

A house prints so many decimals, and rounding can then make a story contradict itself: a market value of
4,999.997 trillion won that "closed below 5,000 trillion won, at 5,000 trillion won", an index of 3,999.996
that stopped short of a round level and reads 4,000.00, a real move of "0 percent", a share that made 99.96
percent of a loss and reads "100 percent", three sessions' buying that prints as no more than the last one's.

The rule: decimals are added to the house's own until the printed figure stands on the right side of
everything the story says of it - above what it is above, below what it is below, equal only to what it
equals. The verifier judges the printed figures likewise, with its own eyes.
"""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal

from newsgen.numbers import half_up

MOST = 15
"""Decimals at which a quadrillion of won is printed to the won."""
PERCENT_MARKS = (Decimal(0), Decimal(100))
"""What no percentage may be rounded onto: nothing at all, and the whole."""


def needed(value: Decimal, places: int, beside: Iterable[Decimal]) -> int:
    """The least number of decimals, from ``places`` on, at which the rounded value stands to every other
    figure as the value itself does.

    >>> needed(Decimal("3999.996"), 2, [Decimal(4000)]), needed(Decimal("3999.99"), 2, [Decimal(4000)])
    (3, 2)
    >>> needed(Decimal("0.004"), 2, PERCENT_MARKS)
    3
    """
    sides = [(other, _side(value, other)) for other in beside]
    for tried in range(places, MOST):
        shown = half_up(value, tried)
        if all(_side(shown, other) == side for other, side in sides):
            return tried
    return MOST


def _side(value: Decimal, other: Decimal) -> int:
    return (value > other) - (value < other)
