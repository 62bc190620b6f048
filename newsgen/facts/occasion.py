"""Is this the first session of the year, or the last?"""

from __future__ import annotations

from collections.abc import Iterator

from newsgen.records import MAIN, MarketDay, Occasion


def find(day: MarketDay) -> Iterator[Occasion]:
    """By the session before, as the history has it, and the session after, as far as the calendar knows."""
    past = day.history.get(day.main)
    before = past.previous_session if past else None
    if before is not None and before.year < day.session.year:
        yield Occasion(day.main, MAIN, "year_first", before)
    if day.next_session is not None and day.next_session.year > day.session.year:
        yield Occasion(day.main, MAIN, "year_last", day.next_session)
