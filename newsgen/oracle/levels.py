"""Which round levels were crossed, for the first time or again, and how long ago the ones below?"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from newsgen.oracle import editors, scan
from newsgen.oracle.asked import PRICED, RATES, Asked, Row, said, years
from newsgen.oracle.records import EXTREMES
from newsgen.records import CAP, SHARE, CapGrowth, Figure, Mark, Milestone, Pace

KOSDAQ_REBASED = date(2004, 1, 26)
"""The base of the Kosdaq became 1,000 that day, ten times what it was: nobody saw the levels before.
Source: Korea Exchange, index methodology."""


def milestones(asked: Asked) -> Iterator[Milestone]:
    """Every round level between the close before and the high, the close, or the close below it."""
    for row in asked.rows(*PRICED, *RATES):
        if row.name != "KOSDAQ" or row.day >= KOSDAQ_REBASED:
            for grade in ("major", "minor"):
                yield from _touched(row, grade)
                yield from _closed(row, grade)
                yield from _lost(row, grade)


def _touched(row: Row, grade: str) -> Iterator[Milestone]:
    high, base, close = row.price("high"), row.base, row.price("close")
    if high is None or base is None or close is None:
        return
    for rung in _rungs(row, base, high, grade):
        first, holds = _never_above(row, "high", rung), close > rung
        yield Milestone(row.name, row.role, *_at(row, rung, high), "touched", grade, first, holds)


def _closed(row: Row, grade: str) -> Iterator[Milestone]:
    close, base = row.price("close"), row.base
    if close is None or base is None:
        return
    for rung in _rungs(row, base, close, grade):
        since = _last_beyond(row, rung, up=True)
        first = _never_above(row, "close", rung)
        how = "regained" if since is not None or _carried_above(row, rung) else "closed"
        ago = None if since is None else years(since.session, row.now)
        shown = _at(row, rung, close)
        yield Milestone(row.name, row.role, *shown, how, grade, first, True, since, ago)  # noqa: FBT003


def _lost(row: Row, grade: str) -> Iterator[Milestone]:
    close, base = row.price("close"), row.base
    size = None if close is None else editors.step(row.role, close, grade)
    if close is None or base is None or size is None:
        return
    rung = (close // size + 1) * size
    if rung > base or (grade == "minor" and rung % _major(row, close) == 0):
        return
    since = _last_beyond(row, rung, up=False)
    ago = None if since is None else years(since.session, row.now)
    shown = _at(row, rung, close)
    yield Milestone(row.name, row.role, *shown, "lost", grade, False, True, since, ago)  # noqa: FBT003


def _rungs(row: Row, low: Decimal, high: Decimal, grade: str) -> Iterator[Decimal]:
    """The highest rung of a grade passed on the way up; a minor one that is a major one too is major."""
    for rung in editors.rungs_between(row.role, low, high, grade):
        if grade == "major" or rung % _major(row, high):
            yield rung


def _major(row: Row, level: Decimal) -> Decimal:
    size = editors.step(row.role, level, "major")
    assert size is not None
    return size


def _at(row: Row, rung: Decimal, price: Decimal) -> tuple[Figure, Figure]:
    return said(rung, row.tape.unit), said(price, row.tape.unit)


def _units(row: Row, level: Decimal) -> int:
    return int(level.scaleb(row.tape.places))


def _never_above(row: Row, what: str, rung: Decimal) -> bool:
    """Whether no session ever stood above a level: none of the coverage, and none before it can have."""
    name, _, called = EXTREMES[what]
    first, bound = row.known_before(name), editors.bound(row.name, called)
    if first is None or bound is None or row.tape.days[first] > bound.before:
        return False
    if bound.at_most is not None and bound.at_most > rung:
        return False
    column = row.tape.column(name, row.at)
    return scan.last_past(column, first, row.at, _units(row, rung), up=True) is None


def _carried_above(row: Row, rung: Decimal) -> bool:
    """Whether a session before the file is on record above a level."""
    bound = editors.bound(row.name, "close")
    known = bound is not None and bound.session is not None and row.tape.days[row.first] <= bound.before
    record = known and bound is not None and bound.at_most is not None and bound.at_most > rung
    return record or "first_close" in editors.carried_rungs(row.name).get(rung, {})


def _last_beyond(row: Row, rung: Decimal, *, up: bool) -> Mark | None:
    column = row.tape.column("close", row.at)
    found = scan.last_past(column, row.first, row.at, _units(row, rung), up=up)
    return None if found is None else row.mark(found)


def _first_above(row: Row, rung: Decimal, event: str) -> Mark | None:
    """When a level was first touched, or closed above; None where an earlier time cannot be excluded."""
    name = "high" if event == "first_touch" else "close"
    carried = editors.carried_rungs(row.name).get(rung, {})
    first, bound = row.known_before(name), editors.bound(row.name, EXTREMES[name][2])
    whole = first is not None and bound is not None and row.tape.days[first] <= bound.before
    if carried:
        return Mark(*carried[event], "", "") if event in carried and whole else None
    if not whole or (bound is not None and bound.at_most is not None and bound.at_most > rung):
        return None
    assert first is not None
    found = scan.first_past(row.tape.column(name, row.at), first, row.at, _units(row, rung))
    return None if found is None else row.mark(found, name)


def paces(asked: Asked) -> Iterator[Pace]:
    """The two milestones before a first one; for a share at a record high, the round price just below."""
    firsts: dict[str, Decimal] = {}
    for each in milestones(asked):
        if each.first and each.grade == "major":
            firsts[each.subject] = max(each.level.value, firsts.get(each.subject, Decimal(0)))
    for row in asked.rows(*PRICED, *RATES):
        if row.name in firsts:
            top = firsts[row.name]
            size = _major(row, top)
            yield from _pace(row, top - size, 1)
            yield from _pace(row, top - 2 * size, 2)
        if row.role == SHARE and (high := row.price("high")) is not None:
            for rung in editors.rungs_between(row.role, Decimal(1), high, "minor"):
                yield from _pace(row, rung, 0)


def _pace(row: Row, rung: Decimal, back: int) -> Iterator[Pace]:
    touch, close = (_first_above(row, rung, event) for event in ("first_touch", "first_close"))
    mark, event = (close, "first_close") if close else (touch, "first_touch")
    if mark is None or rung <= 0:
        return
    same_day = event == "first_touch" or (touch is not None and touch.session == mark.session)
    days, level = (row.now - mark.session).days, said(rung, row.tape.unit)
    sessions = None if mark.sessions is None else said(mark.sessions, "sessions")
    yield Pace(row.name, row.role, level, event, same_day, mark, days, back, sessions)


def cap_growths(asked: Asked) -> Iterator[CapGrowth]:
    """What a market value gained since it first closed above an earlier major level."""
    for row in asked.rows(CAP):
        close, unit = row.price("close"), row.tape.unit
        crossed = [
            each.level.value
            for each in milestones(asked)
            if each.subject == row.name and each.grade == "major" and each.how != "lost"
        ]
        if close is None or not crossed:
            continue
        size = _major(row, close)
        rung = min(crossed) - size
        while rung > 0 and (mark := _first_above(row, rung, "first_close")) is None:
            rung -= size
        if rung <= 0 or mark is None or mark.value is None:
            continue
        amount = close - mark.value
        floor = amount // size * size
        if floor > 0:
            gained, at_least = said(amount, unit), said(floor, unit)
            days = (row.day - mark.session).days
            yield CapGrowth(row.name, row.role, gained, at_least, said(rung, unit), mark, days)
