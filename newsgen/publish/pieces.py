"""A line cut at its spans, each piece with what a reader may ask of it: which figure, from which data?"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from newsgen.publish.page_words import PageWords, page_words
from newsgen.records import Datum, Line, Mark, Span

ENGLISH = page_words("en")
Data = Mapping[str, Datum | Mark]


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text, and the span it prints; None between spans."""

    text: str
    span: Span | None = None
    origin: str = ""
    """The exact value and the addresses under it, for a tooltip; empty without a span."""


def cut(line: Line, data: Data, words: PageWords = ENGLISH) -> Iterator[Piece]:
    """The whole line in order; what it says of a figure is in the page's own words."""
    at = 0
    for span in line.spans:
        if span.start > at:
            yield Piece(line.text[at : span.start])
        yield Piece(line.text[span.start : span.end], span, origin(span, data, words))
        at = span.end
    if at < len(line.text):
        yield Piece(line.text[at:])


def origin(span: Span, data: Data, words: PageWords = ENGLISH) -> str:
    """In one line: the value, and each datum it rests on with that datum's own value.

    >>> from decimal import Decimal
    >>> day = {"d#/open": Datum("d#/open", Decimal("6022.70"), "points")}
    >>> origin(Span(0, 8, "figure", "6022.70", "points", "opening:KOSPI", ("d#/open",)), day)
    '6022.70 points from d#/open = 6022.70'
    """
    value = f"{span.value} {words.units.get(span.unit, span.unit)}".strip()
    sources = "; ".join(_named(address, data.get(address)) for address in span.data)
    return words.traced.format(value=value, sources=sources) if sources else value


def _named(address: str, datum: Datum | Mark | None) -> str:
    if datum is None or datum.value is None:
        return address
    return f"{address} = {datum.value:f}"
