"""Whom is a picture about?"""

from __future__ import annotations

from typing import NamedTuple

from newsgen.publish.chart.words import WORDS
from newsgen.records import MarketDay, Quote
from newsgen.records.assignment import FLOWS

RATE = "USDKRW"


class Subject(NamedTuple):
    """A series, what it is called, and how it stood."""

    series: str
    name: str
    """As a heading has it."""
    spoken: str
    """As a sentence has it."""
    quote: Quote


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
        return Subject(about, named, named, day.shares[about])
    else:
        quote = day.indices.get(about if about in day.indices else day.main)
    if quote is None:
        return None
    return Subject(quote.series, words[quote.series], words[f"the {quote.series}"], quote)
