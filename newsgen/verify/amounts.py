"""Numbers with their scale and unit, and how exactly they were printed."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from functools import lru_cache
from typing import final

from newsgen.records.frozen import frozen

SCALES = {
    "thousand": Decimal(10**3),
    "million": Decimal(10**6),
    "billion": Decimal(10**9),
    "trillion": Decimal(10**12),
    "quadrillion": Decimal(10**15),
}
UNITS = {
    "percent": "percent",
    "%": "percent",
    "points": "points",
    "point": "points",
    "won": "won",
    "shares": "shares",
    "times": "times",
}
_STEPS = tuple(Decimal(1).scaleb(-places) for places in range(16))
_NUMBER = re.compile(r"(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d{1,15})?")


@final
@frozen
class Amount:
    """A printed number: 1.22 trillion won is 1220000000000 won, exact to 10000000000."""

    value: Decimal
    step: Decimal
    """One unit of the last printed digit."""
    unit: str
    """``percent``, ``points``, ``won``, ``dollars``, ``shares``, ``times`` or empty."""


def read_amount(tokens: Sequence[str], i: int) -> tuple[Amount, int] | None:
    """The amount that starts at token ``i``, and the first token after it; None for a malformed number.

    >>> read_amount(("1.22", "trillion", "won", ""), 0)[1]
    3
    >>> read_amount(("12,34.5", "won", ""), 0) is None
    True
    """
    digits, word, scale = tokens[i], tokens[i + 1], ""
    i += 1
    if word in SCALES:
        i += 1
        scale, word = word, tokens[i]
    if word in UNITS:
        unit, i = word, i + 1
    elif scale:
        unit = ""
    elif word == "-" and tokens[i + 1] in UNITS:
        unit, i = tokens[i + 1], i + 2
    else:  # one unit for two: 206,000 and 1,038,000 won
        unit = tokens[i + 2] if word == "and" and tokens[i + 1][:1].isdecimal() else ""
    amount = _amount(digits, scale, unit)
    return (amount, i) if amount is not None else None


@lru_cache(maxsize=4096)
def _amount(digits: str, scale: str, unit: str) -> Amount | None:
    """The amount of the three words; round and small ones come back again and again."""
    if not _NUMBER.fullmatch(digits):
        return None
    value, step = Decimal(digits.replace(",", "")), _STEPS[len(digits.partition(".")[2])]
    if scale:
        value, step = value * SCALES[scale], step * SCALES[scale]
    return Amount(value, step, UNITS.get(unit, ""))


def read_dollars(tokens: Sequence[str], i: int) -> tuple[Amount, int] | None:
    """The same for the number after a dollar sign."""
    found = read_amount(tokens, i)
    if found is None or found[0].unit:
        return None
    return replace(found[0], unit="dollars"), found[1]


def agrees(exact: Decimal, said: Amount) -> bool:
    """Whether the exact value, which is not negative, rounds half up to the printed one.

    >>> agrees(Decimal("2.825"), Amount(Decimal("2.83"), Decimal("0.01"), "percent"))
    True
    """
    twice = exact + exact
    double = said.value + said.value
    return double - said.step <= twice < double + said.step


def ratio_agrees(part: Decimal, whole: Decimal, said: Amount) -> bool:
    """The same for part / whole in percent, without dividing; ``whole`` is above zero."""
    twice = part * 200
    double = said.value + said.value
    return (double - said.step) * whole <= twice < (double + said.step) * whole


def compares(exact: Decimal, said: Amount, how: str) -> bool:
    """Whether the exact value is *more than*, *nearly*, *about* ... the printed one.

    *About* is no excuse: the number said must be the rounded one. *More than* and *less than* must also
    be apt: less than twice, more than half of the number said.
    """
    if how in ("", "about"):
        return agrees(exact, said)
    if how == "just":
        return False  # of time alone
    if how == "more":
        return said.value < exact < said.value * 2
    if how == "nearly":
        return said.value * 95 <= exact * 100 < said.value * 100
    return said.value < exact * 2 and exact < said.value
