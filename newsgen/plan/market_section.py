"""The section of the market's own story."""

from __future__ import annotations

from newsgen.plan import heads
from newsgen.plan.beats import BEATS
from newsgen.plan.section import Section
from newsgen.records import MarketDay


def slug(day: MarketDay) -> str:
    """The index in small letters."""
    return day.main.lower()


SECTION = Section(
    heads.implications,
    heads.lead,
    heads.headline,
    heads.DECKS,
    {**BEATS, "lead_won": heads.lead_won},
    slug,
    heads.STORIES,
)
