"""Of which day is the rate? Asked only for a story about the dollar and the won."""

from __future__ import annotations

from collections.abc import Iterator

from newsgen.records import NOON_RATE, MarketDay
from newsgen.records.rate import RateDay


def find(day: MarketDay) -> Iterator[RateDay]:
    """The day of New York's noon rate, which is never the session's; nothing of an onshore close."""
    if day.noon_rate is not None and day.noon_on is not None:
        yield RateDay(day.noon_rate.series, NOON_RATE, day.noon_on)
