"""Where was the index on the way: its highest and lowest close, its records, its best and worst session?"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from decimal import Decimal
from typing import NamedTuple

from newsgen.facts.adjusted import in_todays_terms
from newsgen.facts.ladder import Ladder
from newsgen.numbers import HUNDRED, direction, half_up
from newsgen.records import MAIN, Fact, Figure, Mark, MarketDay
from newsgen.records.period_facts import (
    PeriodDays,
    PeriodEnd,
    PeriodFirst,
    PeriodMove,
    PeriodRecords,
    PeriodSession,
)
from newsgen.records.period_past import PeriodPast

TOLD_DAY_BY_DAY = "week"


class Close(NamedTuple):
    """One session's close, and the one before it."""

    session: date
    figure: Figure
    before: Figure

    @property
    def change(self) -> Decimal:
        """In the index's own unit."""
        return self.figure.value - self.before.value

    @property
    def percent(self) -> Decimal:
        """Percent of the close before."""
        return self.change / self.before.value * HUNDRED


def path(day: MarketDay, move: PeriodMove, past: PeriodPast, ladder: Ladder) -> Iterator[Fact]:
    """Everything that the closes of the period show; nothing for one of a single session, or of which a
    close is not known."""
    closes = list(_closes(day, move, past.closes))
    if len(closes) < 2:
        return
    yield from _ends(move, closes)
    yield from _records(move, closes, past.record)
    yield from _first(move, closes, past.record, ladder)
    yield from _sessions(move, closes)
    if past.counted:
        yield _days(move, closes)


def _closes(day: MarketDay, move: PeriodMove, marks: Sequence[Mark]) -> Iterator[Close]:
    before = in_todays_terms(move.base)
    if not marks or before is None:
        return
    last = Figure(before, move.last.unit, (move.base.address,))
    for mark in marks:
        value = in_todays_terms(mark)
        assert value is not None  # the record holds all closes or none
        figure = Figure(value, move.last.unit, (mark.address,))
        yield Close(mark.session, figure, last)
        last = figure
    yield Close(day.session, move.last, last)


def _ends(move: PeriodMove, closes: Sequence[Close]) -> Iterator[PeriodEnd]:
    """The first session at the highest, and at the lowest, close."""
    for end, pick in (("high", max), ("low", min)):
        level = pick(each.figure.value for each in closes)
        found = next(each for each in closes if each.figure.value == level)
        yield PeriodEnd(move.subject, MAIN, move.period, end, found.figure, found.session)


def _records(move: PeriodMove, closes: Sequence[Close], record: Mark | None) -> Iterator[PeriodRecords]:
    """Closes above every one before: a tie is none."""
    top = record.value if record else None
    if record is None or top is None:
        return
    beaten = []
    for each in closes:
        if each.figure.value > top:
            top = each.figure.value
            beaten.append(each)
    if beaten:
        count = Figure(Decimal(len(beaten)), "records", _data(beaten), "closes above every one before")
        last = beaten[-1]
        yield PeriodRecords(move.subject, MAIN, move.period, count, last.figure, last.session, record)


def _data(closes: Sequence[Close]) -> tuple[str, ...]:
    return tuple(address for each in closes for address in each.figure.data)


def _first(
    move: PeriodMove, closes: Sequence[Close], record: Mark | None, ladder: Ladder
) -> Iterator[PeriodFirst]:
    """The highest round thousand, and the highest round hundred above it, that no close before was above."""
    top, told = max(each.figure.value for each in closes), Decimal(0)
    if record is None or record.value is None:
        return
    for grade in ("major", "minor"):
        level = ladder.highest_up_to(top, grade)
        if level >= record.value and level > told:
            told = level
            found = next(each for each in closes if each.figure.value > level)
            shown = Figure(level, move.last.unit, found.figure.data, "round level")
            yield PeriodFirst(move.subject, MAIN, move.period, shown, found.figure, found.session, grade)


def _sessions(move: PeriodMove, closes: Sequence[Close]) -> Iterator[PeriodSession]:
    """The best and the worst, where one alone is; and each session of a week."""
    sizes = [half_up(each.percent, 2) for each in closes]
    for side, most in (("best", max(sizes)), ("worst", min(sizes))):
        went = most > 0 if side == "best" else most < 0
        if went and sizes.count(most) == 1:
            yield _session(move, closes[sizes.index(most)], side)
    if move.period == TOLD_DAY_BY_DAY:
        yield from (_session(move, each, "step") for each in closes)


def _session(move: PeriodMove, close: Close, side: str) -> PeriodSession:
    data = (*close.figure.data, *close.before.data)
    return PeriodSession(
        move.subject,
        MAIN,
        move.period,
        side,
        close.session,
        Figure(close.change, move.last.unit, data, "close - close before"),
        Figure(close.percent, "percent", data, "(close - close before) / close before"),
        direction(close.change),
    )


def _days(move: PeriodMove, closes: Sequence[Close]) -> PeriodDays:
    rose, fell = (sum(each.change * sign > 0 for each in closes) for sign in (1, -1))
    counts = (len(closes), rose, fell)
    figures = (Figure(Decimal(count), "sessions", _data(closes), "counted") for count in counts)
    return PeriodDays(move.subject, MAIN, move.period, *figures)
