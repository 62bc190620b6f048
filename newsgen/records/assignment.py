"""What a story is to be about, over which period and how long: the desk's order to the writer."""

from __future__ import annotations

from typing import NamedTuple

MARKET, SHARES, DOLLARS, FLOWS, PERIODICAL = "market", "share", "dollar_won", "flows", "period"
SECTIONS = (MARKET, SHARES, DOLLARS, FLOWS, PERIODICAL)
"""The sections of the paper: each has tables of its own for points and for order."""
SPANS = ("day", "week", "month", "quarter", "year")
"""What a story may look back on, the session itself first."""
FORMS = ("story", "brief", "flash")
"""A full story, its first two paragraphs' worth, or one line."""


OWN_SECTION = {"market": MARKET, "KOSDAQ": MARKET, "USDKRW": DOLLARS, "flows": FLOWS}
"""The section of what is no share."""


class Assignment(NamedTuple):
    """Whom a story is about and which period it looks back on."""

    about: str = "market"
    """``market`` (the Kospi), ``KOSDAQ``, ``USDKRW``, ``flows`` or a share's six-character code."""
    period: str = "day"
    """One of SPANS."""

    @property
    def section(self) -> str:
        """The section of the paper that prints it."""
        return OWN_SECTION.get(self.about, SHARES) if self.period == "day" else PERIODICAL


THE_DAY = Assignment()
"""The market's day: the story that every session has."""


class Length(NamedTuple):
    """How much of it is wanted."""

    form: str = "story"
    """One of FORMS."""
    words: int | None = None
    """The most words below the headline and deck; None for all that is worth telling."""


IN_FULL = Length()
"""Everything that is worth telling."""
