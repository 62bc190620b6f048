"""Is it a 52-week high or low?"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from newsgen.records import LargestSince, MarketDay, Witness, YearRange

MEASURES = ("high_close", "low_close", "high_price", "low_price")
YEAR = timedelta(weeks=52)


def find(day: MarketDay, extremes: Sequence[LargestSince]) -> Iterator[YearRange]:
    """Highs and lows, by the close and within the day, that no session of the 52 weeks before matched."""
    for fact in extremes:
        if fact.measure in MEASURES and _stands_out(fact.witness, day.session):
            yield YearRange(fact.subject, fact.role, fact.measure, fact.value, fact.witness.at)


def _stands_out(witness: Witness, session: date) -> bool:
    if witness.at is None:
        return session - witness.covers_from >= YEAR
    return session - witness.at.session > YEAR
