"""What is true of the week, month, quarter or year that this session ends?"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from newsgen.facts.adjusted import in_todays_terms
from newsgen.facts.flow_sum import find as flow_sums
from newsgen.facts.gap import find as gaps_of
from newsgen.facts.ladder import Yardsticks
from newsgen.facts.move import find as moves_of
from newsgen.facts.outside import told
from newsgen.facts.period_path import path
from newsgen.facts.relative import relation
from newsgen.facts.since import find as sinces_of
from newsgen.facts.subjects import groups, subjects
from newsgen.facts.to_date import find as to_dates
from newsgen.numbers import HUNDRED, direction, half_up, percent_change
from newsgen.records import FLOW, INDEX, MAIN, SHARE, Fact, Figure, FlowSum, History, MarketDay, Move
from newsgen.records.period_facts import (
    PeriodCalendar,
    PeriodLeader,
    PeriodMove,
    PeriodRelative,
    PeriodSince,
    PeriodStreak,
    PeriodTurnover,
)
from newsgen.records.period_past import PeriodPast
from newsgen.sessions import years_between

SIDES = {"buying": "up", "selling": "down"}


def find(day: MarketDay, yardsticks: Yardsticks) -> tuple[Fact, ...]:
    """Every fact of the period that the day's assignment names, and the session's own moves."""
    period, seen, limits = day.assignment.period, subjects(day), yardsticks.thresholds
    own = tuple(moves_of(day, seen))
    moves = tuple(_moves(day, own, period))
    found: list[Fact] = [*own, *moves]
    for move in moves:
        past = day.history[move.subject].period
        if past is not None and past.period == period:
            found += [*_sinces(day, move, past), *_streak(move, past)]
            if move.role == MAIN:
                found += path(day, move, past, yardsticks.ladders[MAIN])
                found += _turnover(day, past)
                found += _calendar(day, past)
    found += _behind(day, own, yardsticks)
    found += _relatives(moves, limits["clearly"], limits["for_itself"])
    found += _leaders(moves, limits["leaders_among"])
    found += _flows(day, period)
    return (*found, *told(day))


def _behind(day: MarketDay, own: tuple[Move, ...], yardsticks: Yardsticks) -> Iterator[Fact]:
    """What the closing level itself is: the highest or lowest since when, how far below the record; and
    the year so far."""
    main = tuple(each for each in subjects(day) if each[0] == MAIN)
    moves = tuple(move for move in own if move.role == MAIN)
    yield from (each for each in sinces_of(day, main, moves) if each.measure in ("high_close", "low_close"))
    gaps = gaps_of(day, main, yardsticks.ladders, yardsticks.thresholds["in_sight"])
    yield from (each for each in gaps if each.to == "record_close")
    yield from (each for each in to_dates(day, moves) if each.period == "year")


def _moves(day: MarketDay, own: tuple[Move, ...], period: str) -> Iterator[PeriodMove]:
    """From the last close of the period before, where the history holds it."""
    for move in own:
        past = day.history.get(move.subject)
        mark = past.period_ends.get(period) if past else None
        base = in_todays_terms(mark) if mark else None
        if mark is None or not base:
            continue
        change, data = move.last.value - base, (*move.last.data, mark.address)
        closed = f"last close of the {period} before"
        yield PeriodMove(
            move.subject,
            move.role,
            period,
            move.last,
            Figure(change, move.last.unit, data, f"last - {closed}"),
            Figure(change / base * HUNDRED, "percent", data, f"(last - {closed}) / that close"),
            mark,
            direction(change),
        )


def _sinces(day: MarketDay, move: PeriodMove, past: PeriodPast) -> Iterator[PeriodSince]:
    """The largest rise or fall among periods of the kind since when."""
    for measure, witness in past.witnesses.items():
        way, of = measure.split("_")
        if direction(move.change.value) == {"rise": "up", "fall": "down"}[way]:
            value = move.percent if of == "percent" else move.change
            start = witness.at.session if witness.at else witness.covers_from
            data = value.data + ((witness.at.address,) if witness.at else ())
            shown = Figure(value.value, value.unit, data, value.formula)
            years = years_between(start, day.session)
            yield PeriodSince(move.subject, move.role, past.period, measure, shown, witness, years)


def _streak(move: PeriodMove, past: PeriodPast) -> Iterator[PeriodStreak]:
    """At least two periods in a row the same way, kept or broken; a flat one breaks the row."""
    run = past.run
    if run is None:
        return
    kept = run.direction == move.direction
    length = run.periods + 1 if kept else run.periods
    if length >= 2:
        data = (run.address, *move.change.data)
        count = Figure(Decimal(length), "periods", data, f"{past.period}s in a row the same way")
        yield PeriodStreak(move.subject, move.role, past.period, run.direction, count, not kept)


def _turnover(day: MarketDay, past: PeriodPast) -> Iterator[PeriodTurnover]:
    """The average over all sessions of the period, this one with them."""
    today, before = day.indices[day.main].turnover, past.turnover_before
    if today is None or past.turnover is None or not past.closes:
        return
    sessions = len(past.closes) + 1
    data = (past.turnover.address, today.address)
    average = Figure(
        (past.turnover.value + today.value) / sessions, "won", data, f"turnover / {sessions} sessions"
    )
    percent = percent_change(average.value, before.value) if before else None
    told = Figure(percent, "percent", data, "against the period before") if percent is not None else None
    yield PeriodTurnover(day.main, MAIN, past.period, average, before.figure if before else None, told)


def _calendar(day: MarketDay, past: PeriodPast) -> Iterator[PeriodCalendar]:
    """Days of the week without trading, or the end of the year."""
    if past.closed or past.period == "year":
        pause = (day.next_session - day.session).days if day.next_session else 0
        yield PeriodCalendar(day.main, MAIN, past.period, past.closed, day.next_session, pause)


def _relatives(
    moves: tuple[PeriodMove, ...], clearly: Decimal, for_itself: Decimal
) -> Iterator[PeriodRelative]:
    """Each other index beside the main one, in percent over the period."""
    main = next((move for move in moves if move.role == MAIN), None)
    for move in moves:
        if main is not None and move.role == INDEX:
            how = relation(main.percent.value, move.percent.value, clearly, for_itself)
            yield PeriodRelative(move.subject, INDEX, move.period, main.subject, how)


def _leaders(moves: tuple[PeriodMove, ...], at_least: Decimal) -> Iterator[PeriodLeader]:
    """The largest rise and fall over the period among shares of which every session is known; two that
    print alike share it, so that neither is named."""
    shares = sorted(
        ((half_up(move.percent.value, 2), move) for move in moves if move.role == SHARE),
        key=lambda each: each[0],
    )
    if len(shares) < at_least:
        return
    for side, best, second in (("led", shares[-1], shares[-2]), ("lagged", shares[0], shares[1])):
        percent, move = best
        if percent != second[0] and (percent > 0 if side == "led" else percent < 0):
            yield PeriodLeader(move.subject, SHARE, move.period, side, move.percent, move.last, len(shares))


def _flows(day: MarketDay, period: str) -> Iterator[Fact]:
    """What each investor group bought or sold over the period, since when so much, how long in a row."""
    sums = {fact.subject: fact for fact in flow_sums(day) if fact.period == period}
    yield from sums.values()
    for group in groups(day):
        if group.series in sums:
            yield from _of_group(day, sums[group.series], group.past)


def _of_group(day: MarketDay, total: FlowSum, history: History) -> Iterator[Fact]:
    past, way = history.period, direction(total.amount.value)
    if past is None or past.period != total.period:
        return
    for measure, witness in past.witnesses.items():
        if SIDES[measure] == way:
            start = witness.at.session if witness.at else witness.covers_from
            years = years_between(start, day.session)
            yield PeriodSince(total.subject, FLOW, past.period, measure, total.amount, witness, years)
    if past.run is not None:
        kept = past.run.direction == way
        length = past.run.periods + 1 if kept else past.run.periods
        if length >= 2:
            data = (past.run.address, *total.amount.data)
            count = Figure(Decimal(length), "periods", data, f"{past.period}s in a row on the same side")
            yield PeriodStreak(total.subject, FLOW, past.period, past.run.direction, count, not kept)
