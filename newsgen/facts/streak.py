"""How many sessions in a row, and did this one break the row?"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from newsgen.numbers import HUNDRED, direction
from newsgen.records import Figure, MarketDay, Move, PreviousMove, Streak, YearToDate
from newsgen.sessions import CLOSE


def streaks(day: MarketDay, moves: Sequence[Move]) -> Iterator[Streak]:
    """A row of at least two closes the same way, kept or broken; a flat day breaks it."""
    for move in moves:
        past = day.history.get(move.subject)
        if day.phase != CLOSE or past is None or past.run is None:
            continue
        run, kept = past.run, past.run.direction == move.direction
        length = run.sessions + 1 if kept else run.sessions
        if length >= 2:
            data = (run.address, *move.change.data)
            figure = Figure(Decimal(length), "sessions", data, "closes in a row the same way")
            yield Streak(move.subject, move.role, run.direction, figure, not kept)


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
        yield PreviousMove(move.subject, move.role, past.previous_session, percent, way, against, days)


def years_to_date(day: MarketDay, moves: Sequence[Move]) -> Iterator[YearToDate]:
    """The change since the last close of the year before."""
    for move in moves:
        past = day.history.get(move.subject)
        if past is None or past.year_end is None or not past.year_end.value:
            continue
        base = past.year_end.value
        change = (move.last.value - base) / base * HUNDRED
        data = (*move.last.data, past.year_end.address)
        percent = Figure(change, "percent", data, "(last - last close of last year) / that close")
        final = day.next_session is not None and day.next_session.year != day.session.year
        yield YearToDate(move.subject, move.role, percent, past.year_end, direction(change), final)
