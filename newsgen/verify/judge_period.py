"""Is it so of the week, month, quarter or year? Each claim worked out again from its closes."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from newsgen.numbers import half_up
from newsgen.verify import judge_period_beside as beside
from newsgen.verify import judge_period_path as path
from newsgen.verify.claims import ChangeSaid
from newsgen.verify.claims_period import (
    Another,
    LastSessionSaid,
    OverSaid,
    PeriodAverageSaid,
    PeriodBestSaid,
    PeriodDaysSaid,
    PeriodEndSaid,
    PeriodFirstSaid,
    PeriodFlatSaid,
    PeriodMostSaid,
    PeriodRecordsSaid,
    PeriodRunSaid,
    PeriodSinceSaid,
    ShutSaid,
)
from newsgen.verify.faults import Fault, plain, untold, wrong
from newsgen.verify.period_view import came_to, ends_of, past_of
from newsgen.verify.times import is_day
from newsgen.verify.view import View

_LITTLE = {"week": Decimal("0.2"), "month": Decimal("0.3"), "quarter": Decimal("0.5"), "year": Decimal("0.5")}
"""Percent below which a period's move is little."""
_PACE = {"week": 3, "month": 6, "quarter": 10, "year": 20}
"""How many times larger than a session's move a period's may be for a word of small moves."""
_WAYS = {1: "up", -1: "down", 0: "flat"}


def _measured(who: str, measure: str, view: View) -> Decimal | None:
    """Its size in a measure; None where it went the other way."""
    change, up = came_to(who, view), measure.startswith(("rise", "buying"))
    if change is None or (change > 0) != up or not change:
        return None
    ends = ends_of(who, view)
    if measure.endswith("percent"):
        return half_up(abs(change) / ends[0] * 100, 2) if ends else None
    return abs(change)


def since(said: PeriodSinceSaid, view: View) -> Fault | None:
    """The witness must be the period named, and at or beyond this one; or there is none, ever."""
    past = past_of(said.who, view)
    for measure in said.measures:
        told = f"{view.name(said.who)} {said.period} {measure.replace('_', ' ')}"
        witness = past.witnesses.get(measure) if past else None
        size = _measured(said.who, measure, view)
        if past is None or witness is None or size is None or said.period != past.period:
            return untold("superlative", told, "no witness, or it went the other way")
        at = witness.at
        if said.ever:
            if at is not None or not witness.ever:
                return wrong("superlative", f"{told} ever", f"since {at.session if at else 'the start'}", at)
            continue
        if at is None or said.since is None:
            return wrong("superlative", told, f"none since {witness.covers_from}")
        if at.value is None or half_up(abs(at.value), 2) < size:
            return wrong("superlative", told, "the witness came to less", at)
        if not _is_period(said.since, at.session, view) or said.since.period != said.period:
            return wrong("time", told, f"since the {said.period} that ended on {at.session}", at)
    return None


def _is_period(said: Another, last: date, view: View) -> bool:
    """Whether the words mean the period with that last session."""
    if said.day is not None:
        return is_day(said.day, last, view.session)
    number = {"month": last.month, "quarter": (last.month + 2) // 3}.get(said.period, 0)
    return said.number == number and (said.year or view.session.year) == last.year


def run(said: PeriodRunSaid, view: View) -> Fault | None:
    """So many periods in a row the same way, this one with them or breaking the row."""
    told = f"{view.name(said.who)} {said.periods} {said.period}s {_WAYS[said.sign]}"
    past, change = past_of(said.who, view), came_to(said.who, view)
    row = past.run if past else None
    if row is None or change is None:
        return untold("superlative", told, "no row of periods")
    way, right = (change > 0) - (change < 0), f"{row.periods} {row.direction} before this one"
    same = row.direction == _WAYS[said.sign]
    if said.broken:
        good = same and row.periods == said.periods and way != said.sign
    else:
        good = way == said.sign and same and said.periods == row.periods + 1
    return None if good else wrong("superlative", told, right)


def flat(said: PeriodFlatSaid, view: View) -> Fault | None:
    """Less than a few tenths of a percent; unchanged means not at all, as printed."""
    told = f"{view.name(said.who)} little changed over the {said.period}"
    ends = ends_of(said.who, view)
    if ends is None or said.period != view.day.assignment.period:
        return untold("direction", told, "no close from the period before")
    size = abs(ends[1] - ends[0]) / ends[0] * 100
    limit = Decimal("0.005") if said.unchanged else _LITTLE[said.period]
    return None if size < limit else wrong("direction", told, f"{plain(size)} percent")


def over(said: OverSaid, view: View) -> Fault | None:
    """It is the period that the story looks back on."""
    period = view.day.assignment.period
    return None if said.period == period else wrong("time", f"words for a {said.period}", period)


def fits_band(said: ChangeSaid, size: Decimal, base: Decimal, view: View) -> Fault | None:
    """A verb for a period's move: not one for large moves where it is small, nor the other way."""
    if said.band is None or said.who.endswith(".cap"):
        return None
    percent, pace = size / base * 100, _PACE[said.base]
    if said.band[0] <= percent <= said.band[1] * pace:
        return None
    words = f"{view.name(said.who)}, in a word for {said.band[0]} to {said.band[1] * pace} percent"
    return wrong("direction", words, f"{plain(percent)} percent")


JUDGES: Mapping[type, Callable[[Any, View], Fault | None]] = {
    PeriodSinceSaid: since,
    PeriodRunSaid: run,
    PeriodEndSaid: path.end,
    PeriodRecordsSaid: path.records,
    PeriodFirstSaid: path.first,
    PeriodBestSaid: path.best,
    PeriodDaysSaid: path.days,
    PeriodAverageSaid: beside.average,
    PeriodMostSaid: beside.most,
    PeriodFlatSaid: flat,
    ShutSaid: beside.shut,
    LastSessionSaid: beside.last_session,
    OverSaid: over,
}
