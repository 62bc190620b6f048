"""Why a story leads with what it leads with, and what would have had to be different."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import NamedTuple

from newsgen.records.facts import Fact
from newsgen.records.story import RankedFact


class Short(NamedTuple):
    """A row of the editors' table that would have given a fact more points, and what it asks for."""

    points: int
    condition: str
    """In words: ``size at least 2``."""
    value: Decimal | None
    """What the fact has there; None where the figure is missing."""
    reason: str
    place: str
    """The table and the line: ``rules/points.yaml:72``."""


class Along(NamedTuple):
    """A figure that has to move along: a close above the day's high makes a new high."""

    field: str
    address: str
    to: Decimal


class Change(NamedTuple):
    """The smallest change of one figure of the day that puts another fact first."""

    series: str
    """``KOSPI``, ``005930``, ``KOSPI.cap``, ``USDKRW``; of net buying the market."""
    field: str
    """``last``, ``open``, ``high``, ``low``, ``turnover``, ``volume`` or the name of an investor group."""
    address: str
    unit: str
    before: Decimal
    """The figure as it is."""
    to: Decimal
    """The nearest value at which the other fact leads; one ``tick`` nearer it does not."""
    tick: Decimal
    """The step in which the figure moves."""
    until: Decimal | None
    """The last value up to which it still leads; None when it does as far as was looked."""
    along: tuple[Along, ...]
    fact: Fact
    """What would lead, with the figures it would have."""
    points: int
    reason: str
    story: str
    proven: bool
    """Whether the history at hand tells everything that could matter on the way."""

    @property
    def by(self) -> Decimal:
        """The change, signed, in the figure's unit."""
        return self.to - self.before

    @property
    def percent(self) -> Decimal:
        """The size of the change, percent of the figure."""
        return abs(self.by) / abs(self.before) * 100


class Candidate(NamedTuple):
    """A fact of the day that could have led: a row of the table gives it a kind of story."""

    fact: RankedFact
    lost: str
    """Why it does not lead; empty for the lead."""
    short: tuple[Short, ...]
    """Why it has these points and not more: the rows that fell short by a figure, the nearest first."""
    change: Change | None
    """What would have put it first; None when no change of one figure does."""


class Why(NamedTuple):
    """The lead explained."""

    story_id: str
    session: date
    phase: str
    names: dict[str, str]
    """English names of shares, by code."""
    candidates: tuple[Candidate, ...]
    """The lead first, then the others by points."""
    change: Change | None
    """The smallest change of all; None when no change of one figure within ``within`` percent does it."""
    others: tuple[Change, ...]
    """What would put first a fact that the day does not have: the smallest change for each, by size."""
    angles: tuple[Change, ...]
    """What would have made another kind of story of the same fact: a slump, not a fall."""
    within: Decimal
    """Percent of a figure up to which changes were looked for."""
    looked_at: tuple[str, ...]
    """The addresses of the figures that were changed."""

    @property
    def lead(self) -> RankedFact:
        """The fact that leads."""
        return self.candidates[0].fact
