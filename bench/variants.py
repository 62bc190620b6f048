"""One day many times over, a little different each time, so that no answer can be remembered."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from newsgen.records import MarketDay

VARIANTS = 16


def variants(day: MarketDay) -> tuple[MarketDay, ...]:
    """The same day with the index a little lower each time, so that no answer can be remembered."""
    quote = day.indices[day.main]
    assert quote.last
    lasts = [replace(quote.last, value=quote.last.value - Decimal(n) / 100) for n in range(VARIANTS)]
    return tuple(replace(day, indices={**day.indices, day.main: replace(quote, last=each)}) for each in lasts)
