"""How far is it since the year, the quarter, the month and the week began?"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from newsgen.facts.adjusted import in_todays_terms
from newsgen.numbers import HUNDRED, direction
from newsgen.records import Figure, MarketDay, Move, ToDate

SHORTER = {"year": ("quarter", "month"), "quarter": ("month",), "month": (), "week": ()}
"""The periods within a period whose end is an occasion to look back on it, longest first."""


def find(day: MarketDay, moves: Sequence[Move]) -> Iterator[ToDate]:
    """The change since the last close of each period before."""
    for move in moves:
        past = day.history.get(move.subject)
        for period, base in past.period_ends.items() if past else ():
            before = in_todays_terms(base)
            if before:
                change = (move.last.value - before) / before * HUNDRED
                data = (*move.last.data, base.address)
                formula = f"(last - last close of the {period} before) / that close"
                percent = Figure(change, "percent", data, formula)
                final, way = ends(day, period), direction(change)
                turned = {way, direction(move.base.value - before)} == {"up", "down"}
                closes = "" if final else next((each for each in SHORTER[period] if ends(day, each)), "")
                yield ToDate(move.subject, move.role, period, percent, base, way, final, turned, closes)


def ends(day: MarketDay, period: str) -> bool:
    """Whether this is the period's last session; False where the next session is not known."""
    return day.next_session is not None and _ends(period, day.session, day.next_session)


def _ends(period: str, session: date, following: date) -> bool:
    """Whether a session is the last of its period.

    >>> _ends("week", date(2026, 2, 27), date(2026, 3, 3))
    True
    >>> _ends("month", date(2026, 2, 26), date(2026, 2, 27))
    False
    """
    return _period(period, session) != _period(period, following)


def _period(period: str, day: date) -> tuple[int, ...]:
    if period == "week":
        return day.isocalendar()[:2]
    number = {"month": day.month, "quarter": (day.month - 1) // 3, "year": 0}[period]
    return day.year, number
