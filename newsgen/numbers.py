"""Arithmetic on market figures: exact in, rounded half up only when printed."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal

HUNDRED = Decimal(100)
THOUSAND = 10**3
MILLION = 10**6
BILLION = 10**9
TRILLION = 10**12


STEPS = tuple(Decimal(1).scaleb(-places) for places in range(16))
"""The last decimal place kept, by the number of places."""


def half_up(value: Decimal, places: int) -> Decimal:
    """The value rounded half away from zero to so many decimals, as newsrooms round.

    >>> half_up(Decimal("2.825"), 2), half_up(Decimal("-2.825"), 2)
    (Decimal('2.83'), Decimal('-2.83'))
    """
    return value.quantize(STEPS[places], ROUND_HALF_UP)


def percent_change(last: Decimal, base: Decimal | None) -> Decimal | None:
    """Percent from base to last, unrounded; None when there is no base to compare with.

    >>> percent_change(Decimal(9), Decimal(10))
    Decimal('-10.0')
    >>> percent_change(Decimal(9), Decimal(0)) is None
    True
    """
    if not base:
        return None
    return (last - base) / base * HUNDRED


def direction(change: Decimal) -> str:
    """``up``, ``down`` or ``flat``.

    >>> [direction(Decimal(n)) for n in (1, -1, 0)]
    ['up', 'down', 'flat']
    """
    if change > 0:
        return "up"
    return "down" if change < 0 else "flat"
