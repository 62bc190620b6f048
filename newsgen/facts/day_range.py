"""How high and how low did it trade, and which round level did it pass on the way?"""

from __future__ import annotations

from collections.abc import Iterator

from newsgen.facts.ladder import Ladder, Ladders
from newsgen.facts.move import change_figures
from newsgen.facts.subjects import Subjects
from newsgen.numbers import HUNDRED
from newsgen.records import DayRange, Figure, Quote


def _gain(quote: Quote, end: str) -> Figure | None:
    price = quote.high if end == "high" else quote.low
    if price is None or quote.previous_close is None:
        return None
    return change_figures(price, quote.previous_close)[1]


def _width(quote: Quote) -> Figure | None:
    if quote.high is None or quote.low is None or quote.previous_close is None:
        return None
    width = (quote.high.value - quote.low.value) / quote.previous_close.value * HUNDRED
    data = (quote.high.address, quote.low.address, quote.previous_close.address)
    return Figure(width, "percent", data, "(high - low) / previous close")


def _passed(quote: Quote, ladder: Ladder) -> Figure | None:
    high, base, opened = quote.high, quote.previous_close, quote.open
    if high is None or base is None:
        return None
    level = ladder.highest_up_to(high.value, "minor")
    if level <= base.value or (opened is not None and level <= opened.value):
        return None
    return Figure(level, quote.unit, (high.address,), "highest round level below the high")


def find(subjects: Subjects, ladders: Ladders) -> Iterator[DayRange]:
    """One range for each series with a high or a low."""
    for role, quote, _ in subjects:
        if quote.high is None and quote.low is None:
            continue
        yield DayRange(
            quote.series,
            role,
            quote.high.figure if quote.high else None,
            quote.low.figure if quote.low else None,
            _width(quote),
            _gain(quote, "high"),
            _gain(quote, "low"),
            _passed(quote, ladders[role]),
        )
