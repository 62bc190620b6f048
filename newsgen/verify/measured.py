"""What a session measures by each of the measures a superlative may have, so that more is larger."""

from __future__ import annotations

from decimal import Decimal

from newsgen.records import Datum
from newsgen.verify.view import View

DEALING = frozenset(("buying", "selling"))
_DOWN = ("low_", "fall_", "intraday_fall_")
_SIGNED = frozenset(("low_close", "low_price"))
"""Lows are less the higher they are; every other measure is a size."""


def now(who: str, measure: str, view: View) -> Decimal | None:
    """This session's own value; None where it cannot be had, or the session went the other way."""
    if measure in DEALING:
        return _dealt(who, measure, view)
    if measure.endswith(("_turnover", "_volume")):
        datum = view.traded.get(f"{who}.{measure.rpartition('_')[2]}")
        return datum.value if datum else None
    if measure.endswith(("_close", "_price")):
        return _level(who, measure, view)
    return _move(who, measure, view)


def then(measure: str, value: Decimal) -> Decimal:
    """A past session's value on the same scale, however its sign was noted."""
    return -value if measure in _SIGNED else abs(value)


def _dealt(who: str, measure: str, view: View) -> Decimal | None:
    datum = dealt(who, view)
    if datum is None:
        return None
    size = datum.value if measure == "buying" else -datum.value
    return size if size > 0 else None


def dealt(who: str, view: View) -> Datum | None:
    """A group's flow of this session by ``KOSPI.foreign``; None while it may still be corrected."""
    market, _, group = who.partition(".")
    flows = view.day.flows.get(market)
    return flows.of(group) if flows is not None and not flows.provisional else None


def _level(who: str, measure: str, view: View) -> Decimal | None:
    end = "last" if measure.endswith("_close") else measure.partition("_")[0]
    datum = view.datum(who, end)
    if datum is None:
        return None
    return -datum.value if measure in _SIGNED else datum.value


def _move(who: str, measure: str, view: View) -> Decimal | None:
    """The size of a rise or fall, in points or percent, from the close before to the close, high or low."""
    falling = measure.startswith(_DOWN)
    aspect = "last" if not measure.startswith("intraday") else "low" if falling else "high"
    last, base = view.datum(who, aspect), view.datum(who, "previous_close")
    if last is None or base is None or not base.value:
        return None
    size = base.value - last.value if falling else last.value - base.value
    if size <= 0:
        return None
    return size / base.value * 100 if measure.endswith("_percent") else size
