"""A session's own value in each measure, and which of two is further: what history is held against.

The facts stage and the market reckon the same for themselves; whoever supposes another day must hold it
against the history by the same measure, percent as it is printed.
"""

from __future__ import annotations

from decimal import Decimal

from newsgen.numbers import HUNDRED, half_up
from newsgen.records import Quote

UPWARD = ("high", "rise", "intraday_rise", "buying")
LEVELS = {"high_close": "last", "low_close": "last", "high_price": "high", "low_price": "low"}
"""Measures that are a price itself, and where the price stands."""
AMOUNTS = {
    "high_turnover": "turnover",
    "low_turnover": "turnover",
    "high_volume": "volume",
    "low_volume": "volume",
}


def upward(measure: str) -> bool:
    """Whether more is further in this measure."""
    return measure.startswith(UPWARD)


def shown_by(measure: str) -> str:
    """The field of a quote that a measure is taken from."""
    if measure.startswith("intraday"):
        return "high" if "rise" in measure else "low"
    return LEVELS.get(measure) or AMOUNTS.get(measure) or "last"


def own(quote: Quote, measure: str) -> Decimal | None:
    """This session's value of a measure, percent as printed; None where it has none: a rise has no fall."""
    price, base = getattr(quote, shown_by(measure)), quote.previous_close
    if price is None:
        return None
    if measure in AMOUNTS or measure in LEVELS:
        return Decimal(price.value)
    if base is None:
        return None
    change = price.value - base.value
    if change == 0 or (change > 0) != upward(measure):
        return None
    return comparable(measure, change if measure.endswith("points") else change / base.value * HUNDRED)


def comparable(measure: str, value: Decimal) -> Decimal:
    """A value as it is compared: percent counts as it is printed."""
    return half_up(value, 2) if measure.endswith("percent") else value


def at_or_beyond(measure: str, value: Decimal, bar: Decimal) -> bool:
    """Whether a value is as far as a bar, or further."""
    told = comparable(measure, value)
    return told >= bar if upward(measure) else told <= bar
