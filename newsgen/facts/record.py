"""Is the close, or the high, above every one before it?"""

from __future__ import annotations

from collections.abc import Iterator

from newsgen.facts.subjects import subjects
from newsgen.records import DOLLAR_WON, Datum, Figure, Mark, MarketDay, Record
from newsgen.sessions import CLOSE


def _record(
    role: str, series: str, datum: Datum | None, previous: Mark | None, what: str
) -> Iterator[Record]:
    if datum is None or previous is None or previous.value is None or datum.value <= previous.value:
        return
    data = (datum.address, previous.address)
    gap = Figure(datum.value - previous.value, datum.unit, data, "record - previous record")
    yield Record(series, role, Figure(datum.value, datum.unit, data), what, previous, gap)


def find(day: MarketDay) -> Iterator[Record]:
    """A record close only at the close; a record high at any look. A tie is not a record."""
    for role, quote in subjects(day):
        past = day.history.get(quote.series)
        if past is None or role == DOLLAR_WON:
            continue
        if day.phase == CLOSE:
            yield from _record(role, quote.series, quote.last, past.record_close, "close")
        yield from _record(role, quote.series, quote.high, past.record_high, "high")
