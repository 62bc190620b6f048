"""Who a fact can be about: every series of the day with its role."""

from __future__ import annotations

from collections.abc import Iterator

from newsgen.records import CAP, DOLLAR_WON, INDEX, MAIN, SHARE, MarketDay, Quote


def main_quote(day: MarketDay) -> Quote:
    """The quote of the story's own index."""
    return day.indices[day.main]


def subjects(day: MarketDay) -> Iterator[tuple[str, Quote]]:
    """Each series with its role, the main index first."""
    yield MAIN, main_quote(day)
    for series, quote in day.indices.items():
        if series != day.main:
            yield INDEX, quote
    for quote in day.shares.values():
        yield SHARE, quote
    for quote in day.caps.values():
        yield CAP, quote
    if day.dollar_won:
        yield DOLLAR_WON, day.dollar_won
