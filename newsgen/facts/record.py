"""Is the close, or a price of the day, above or below every one before it?"""

from __future__ import annotations

from collections.abc import Iterator

from newsgen.facts.adjusted import in_todays_terms
from newsgen.facts.subjects import Subjects
from newsgen.records import Datum, Figure, History, Mark, MarketDay, Quote, Record
from newsgen.sessions import CLOSE

LOWS = ("low_close", "low")


def _candidates(quote: Quote, past: History, phase: str) -> Iterator[tuple[str, Datum | None, Mark | None]]:
    if phase == CLOSE:
        yield "close", quote.last, past.record_close
        yield "low_close", quote.last, past.record_low_close
    yield "high", quote.high, past.record_high
    yield "low", quote.low, past.record_low


def _kept(quote: Quote, what: str) -> bool:
    """Whether the series has not turned against its record since; True where no base says so."""
    if quote.last is None or quote.previous_close is None:
        return True
    moved = quote.last.value - quote.previous_close.value
    return moved < 0 if what in LOWS else moved > 0


def find(day: MarketDay, subjects: Subjects) -> Iterator[Record]:
    """A record close only at the close; a record high or low at any look. A tie is not a record."""
    for role, quote, past in subjects:
        if past is None:
            continue
        for what, datum, previous in _candidates(quote, past, day.phase):
            before = None if previous is None else in_todays_terms(previous)
            if datum is None or previous is None or before is None:
                continue
            if datum.value < before if what in LOWS else datum.value > before:
                data = (datum.address, previous.address)
                gap = Figure(datum.value - before, datum.unit, data, "record - previous record")
                value = Figure(datum.value, datum.unit, data)
                yield Record(quote.series, role, value, what, previous, gap, _kept(quote, what))
