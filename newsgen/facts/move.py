"""How far is each series from its previous close?"""

from __future__ import annotations

from collections.abc import Iterator

from newsgen.facts.dollars import in_dollars
from newsgen.facts.subjects import Subjects
from newsgen.numbers import HUNDRED, direction
from newsgen.records import CAP, Datum, Figure, MarketDay, Move


def change_figures(last: Datum, base: Datum) -> tuple[Figure, Figure]:
    """The change in the series' own unit, and in percent of the base."""
    data = (last.address, base.address)
    change = last.value - base.value
    return (
        Figure(change, last.unit, data, "price - previous close"),
        Figure(change / base.value * HUNDRED, "percent", data, "(price - previous close) / previous close"),
    )


def find(day: MarketDay, subjects: Subjects) -> Iterator[Move]:
    """One move for each series that has both a price and a previous close."""
    for role, quote, _ in subjects:
        if quote.last is None or quote.previous_close is None:
            continue
        change, percent = change_figures(quote.last, quote.previous_close)
        last, base = quote.last.figure, quote.previous_close.figure
        dollars = in_dollars(last, day.conversion) if role == CAP else None
        yield Move(quote.series, role, last, base, change, percent, direction(change.value), dollars)
