"""What a revision of the past changes later on: statements that stories may have made."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal


@dataclass(frozen=True, slots=True)
class Claim:
    """What a session could say of itself in a measure, as far as the history goes."""

    value: Decimal
    """Its own, as traded; percent, to hundredths, for a measure in percent, else the series' unit. Moves are
    signed."""
    since: date | None
    """The witness: the last earlier session that was at or beyond; None when the coverage holds none."""
    then: Decimal | None
    """The witness's own value, as traded that day."""


@dataclass(frozen=True, slots=True)
class Repair:
    """A session whose claim in a measure is another one after a revision."""

    series: str
    """``KOSPI``, ``005930``, ``KOSPI.cap``, ``KOSPI.foreign``."""
    session: date
    measure: str
    """One of MEASURES."""
    was: Claim | None
    """None where the session had no such value: a fall is no rise."""
    now: Claim | None
    """None where it has none any more."""
