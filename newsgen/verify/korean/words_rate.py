"""Words that only a story about the dollar and the won has."""

from __future__ import annotations

from collections.abc import Iterator

from newsgen.records import MarketDay
from newsgen.verify.korean.terms import Phrase


def phrases_of(day: MarketDay) -> Iterator[Phrase]:
    """Every surface form with its term; the same for all days but for the names in them."""
    del day
    yield from ()
