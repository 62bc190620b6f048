"""Numbers with their scale and unit, and how exactly they were printed."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal
from typing import NamedTuple

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
_STEPS = tuple(Decimal(1).scaleb(-places) for places in range(13))
_ONE = _STEPS[0]
_NUMBER = re.compile(r"(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d{1,12})?")


class Amount(NamedTuple):
    """A printed number: 1.22 trillion won is 1220000000000 won, exact to 10000000000."""

    value: Decimal
    step: Decimal
    """One unit of the last printed digit."""
    unit: str
    """``percent``, ``points``, ``won``, ``dollars``, ``shares``, ``times``, ``rate`` or empty."""
    scaled: bool
    """Whether a scale word (million, trillion) was printed."""


def read_amount(tokens: Sequence[str], i: int) -> tuple[Amount, int] | None:
    """The amount that starts at token ``i``, and the first token after it; None for a malformed number.

    >>> read_amount(("1.22", "trillion", "won", ""), 0)[1]
    3
    >>> read_amount(("12,34.5", "won", ""), 0) is None
    True
    """
    digits = tokens[i]
    if not digits.isdecimal():
        if not _NUMBER.fullmatch(digits):
            return None
        digits = digits.replace(",", "")
    dot = digits.find(".")
    value, step = Decimal(digits), _STEPS[len(digits) - dot - 1] if dot >= 0 else _ONE
    i += 1
    if tokens[i] == "-" and tokens[i + 1] in UNITS:
        i += 1
    scale = SCALES.get(tokens[i])
    if scale is not None:
        value, step, i = value * scale, step * scale, i + 1
    unit = UNITS.get(tokens[i], "")
    if unit:
        i += 1
    elif tokens[i] == "and" and scale is None and tokens[i + 1][:1].isdecimal():
        unit = UNITS.get(tokens[i + 2], "")  # one unit for two: 206,000 and 1,038,000 won
    return Amount(value, step, unit, scale is not None), i


def read_dollars(tokens: Sequence[str], i: int) -> tuple[Amount, int] | None:
    """The same for the number after a dollar sign."""
    found = read_amount(tokens, i)
    if found is None or found[0].unit:
        return None
    return found[0]._replace(unit="dollars"), found[1]


def agrees(exact: Decimal, said: Amount) -> bool:
    """Whether the exact value, which is not negative, rounds half up to the printed one.

    >>> agrees(Decimal("2.825"), Amount(Decimal("2.83"), Decimal("0.01"), "percent", False))
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

    *More than* and *less than* must also be apt: less than twice, more than half of the number said.
    """
    if how in ("", "about"):
        return agrees(exact, said) or (how == "about" and _near(exact, said))
    if how == "more":
        return said.value < exact < said.value * 2
    if how == "nearly":
        return said.value * 95 <= exact * 100 < said.value * 100
    return said.value < exact * 2 and exact < said.value


def _near(exact: Decimal, said: Amount) -> bool:
    """Within one in a hundred, for *about* before a round number such as 1,000."""
    round_number = said.value == said.value.to_integral_value() and not said.value % 10
    return round_number and abs(exact - said.value) * 100 <= said.value
