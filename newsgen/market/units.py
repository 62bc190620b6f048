"""Units a file may give its amounts in, and their exact conversion to whole won."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from types import MappingProxyType

from newsgen.numbers import BILLION, MILLION, THOUSAND, TRILLION

WON = "won"
POINTS = "points"
PERCENT = "percent"
SHARES = "shares"
WON_PER_DOLLAR = "won per dollar"

WON_UNITS: Mapping[str, int] = MappingProxyType(
    {
        WON: 1,
        "thousand won": THOUSAND,
        "million won": MILLION,
        "100 million won": 100 * MILLION,
        "billion won": BILLION,
        "trillion won": TRILLION,
    }
)
"""Won in one of each; 100 million won is the 억원 of Korean data."""


def whole_won(value: Decimal, unit: str) -> Decimal | None:
    """The amount in whole won, or None when it is not a whole number of won.

    >>> whole_won(Decimal("4922.737"), "trillion won")
    Decimal('4922737000000000')
    >>> whole_won(Decimal("0.5"), "won") is None
    True
    """
    won = value * WON_UNITS[unit]
    return Decimal(int(won)) if won == int(won) else None
