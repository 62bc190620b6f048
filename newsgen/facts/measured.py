"""What is this session's own value of a measure, where it can be the highest, lowest or largest at all?

A close below the one before is no high, a rise has no fall to compare with, and a day that never traded
above its previous close had its match the day before.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

from newsgen.facts.move import change_figures
from newsgen.numbers import direction
from newsgen.records import Figure, Move, Quote

Reader = Callable[[Quote, Move | None], Figure | None]


def _closed(part: str, way: str) -> Reader:
    """The close, or the change to it, of a session that ended that way."""

    def read(_quote: Quote, move: Move | None) -> Figure | None:
        if move is None or move.direction != way:
            return None
        found: Figure = getattr(move, part)
        return found

    return read


def _reached(end: str, way: str, part: int | None = None) -> Reader:
    """The high or low, or its distance in points (0) or percent (1), beyond the previous close that way."""

    def read(quote: Quote, _move: Move | None) -> Figure | None:
        price, base = getattr(quote, end), quote.previous_close
        if price is None or base is None or direction(price.value - base.value) != way:
            return None
        found: Figure = price.figure if part is None else change_figures(price, base)[part]
        return found

    return read


def _traded(amount: str) -> Reader:
    """What changed hands."""

    def read(quote: Quote, _move: Move | None) -> Figure | None:
        found = getattr(quote, amount)
        return None if found is None else found.figure

    return read


AT_ANY_LOOK: Mapping[str, Reader] = MappingProxyType(
    {
        "high_price": _reached("high", "up"),
        "low_price": _reached("low", "down"),
        "intraday_rise_points": _reached("high", "up", 0),
        "intraday_rise_percent": _reached("high", "up", 1),
        "intraday_fall_points": _reached("low", "down", 0),
        "intraday_fall_percent": _reached("low", "down", 1),
    }
)
"""The day's high can only rise and its low only fall: what they are already, they stay."""

AT_THE_CLOSE: Mapping[str, Reader] = MappingProxyType(
    {
        "high_close": _closed("last", "up"),
        "low_close": _closed("last", "down"),
        "rise_points": _closed("change", "up"),
        "rise_percent": _closed("percent", "up"),
        "fall_points": _closed("change", "down"),
        "fall_percent": _closed("percent", "down"),
        "high_turnover": _traded("turnover"),
        "low_turnover": _traded("turnover"),
        "high_volume": _traded("volume"),
        "low_volume": _traded("volume"),
        **AT_ANY_LOOK,
    }
)
