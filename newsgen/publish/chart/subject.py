"""Whom is a picture about?"""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from newsgen.publish.chart.words import WORDS
from newsgen.records import MarketDay, Quote
from newsgen.records.assignment import FLOWS

RATE, NOON_RATE = "USDKRW", "USDKRW.noon"


class Subject(NamedTuple):
    """A series, what it is called, and how it stood."""

    series: str
    name: str
    """As a heading has it."""
    spoken: str
    """As a sentence has it."""
    quote: Quote
    on: date
    """The day of its latest price: the session, but for New York's noon rate."""

    @property
    def at_noon(self) -> bool:
        """Whether it is New York's noon rate, which has no session of its own."""
        return self.series == NOON_RATE


def subject_of(day: MarketDay, lang: str) -> Subject | None:
    """The index, the share or the rate that the story is about; None for a story of flows, and where the
    day does not hold it."""
    about, words = day.assignment.about, WORDS[lang]
    if about == FLOWS:
        return None
    if about == RATE:
        quote = day.dollar_won or day.noon_rate
    elif about in day.shares:
        named = day.names[about].get(lang, about)
        return Subject(about, named, named, day.shares[about], day.session)
    else:
        quote = day.indices.get(about if about in day.indices else day.main)
    if quote is None:
        return None
    series = quote.series
    on = day.noon_on if series == NOON_RATE and day.noon_on else day.session
    return Subject(series, words[series], words[f"the {series}"], quote, on)
