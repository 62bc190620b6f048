"""From when on a length of time may be called what: every word true by a stated tolerance.

These are no house's taste, so no house's table has them: a word that is not true stays untrue. The verifier
holds tolerances of its own against the calendar.
"""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import NamedTuple


class Tolerance(NamedTuple):
    """A limit, and why it lies there."""

    limit: Decimal
    reason: str


def _of(limit: str, reason: str) -> Tolerance:
    return Tolerance(Decimal(limit), reason)


TOLERANCES: Mapping[str, Tolerance] = {
    "month_from": _of("28", "days of the shortest month, the least that is a month"),
    "month_to": _of("31", "days of the longest month, the most that is a month"),
    "days_below": _of("60", "under two months a reader can still picture the days"),
    "months_below": _of("700", "under two years, less the tenth of one that about two years allows"),
    "about_months": _of("0.2", "six days of a month: about four months is no week off"),
    "about_years": _of("0.1", "a month and a week of a year: about four years is told by its month"),
    "just": _of("31", "a month between two round levels is short enough to wonder at"),
    "weeks_below": _of("60", "up to there a span is said from above in weeks, under six weeks"),
}
"""Days, or parts of a month or year, by name."""


def limit(name: str) -> Decimal:
    """The limit of that name."""
    return TOLERANCES[name].limit
