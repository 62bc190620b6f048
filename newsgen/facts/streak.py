"""How many sessions in a row, and did this one break the row?"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from newsgen.facts.adjusted import in_todays_terms
from newsgen.numbers import HUNDRED, direction
from newsgen.records import Figure, MarketDay, Move, PreviousMove, Run, Streak
from newsgen.sessions import CLOSE


def streaks(day: MarketDay, moves: Sequence[Move]) -> Iterator[Streak]:
    """A row of at least two closes the same way, kept or broken; a flat day breaks it. One that follows a
    flat day is no measure of how long nothing went the other way, and is not told when it ends in a move."""
    for move in moves:
        past = day.history.get(move.subject)
        if day.phase != CLOSE or past is None or past.run is None:
            continue
        run, kept = past.run, past.run.direction == move.direction
        length = run.sessions + 1 if kept else run.sessions
        if length >= 2 and (kept or not run.after_flat or move.direction == "flat"):
            data = (run.address, *move.change.data)
            figure = Figure(Decimal(length), "sessions", data, "closes in a row the same way")
            percent = _over_the_row(run, move.last if kept else move.base)
            yield Streak(move.subject, move.role, run.direction, figure, not kept, percent)


def _over_the_row(run: Run, end: Figure) -> Figure | None:
    """From the close before the row to its last: one change, never a sum of percentages."""
    before = in_todays_terms(run.base) if run.base else None
    if run.base is None or not before:
        return None
    data = (*end.data, run.base.address)
    change = (end.value - before) / before * HUNDRED
    return Figure(change, "percent", data, "(last of the row - close before it) / that close")


def previous_moves(day: MarketDay, moves: Sequence[Move]) -> Iterator[PreviousMove]:
    """How the session before ended, wherever the history says."""
    for move in moves:
        past = day.history.get(move.subject)
        if past is None or past.previous_session is None or past.previous_percent is None:
            continue
        percent = past.previous_percent.figure
        way = direction(percent.value)
        against = {way, move.direction} == {"up", "down"}
        days = (day.session - past.previous_session).days
        before = past.previous_session
        yield PreviousMove(move.subject, move.role, before, percent, way, against, days, move.size)
