"""Rows of sessions, and periods that have not ended, as a day file tells them."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from decimal import Decimal

from newsgen.market.calendar import session_before
from newsgen.market.fields import Block
from newsgen.market.quotes import won
from newsgen.market.told_marks import MarkReader, sessions_from
from newsgen.market.units import WON
from newsgen.records import EARLIER, PERIODS, Datum, Mark, Run

RUN_FIELDS = frozenset(("direction", "sessions", "first"))
CLOSES_RUN = RUN_FIELDS | {"base", "after_flat"}
FLOW_RUN = RUN_FIELDS | {"total"}
ENDS = {period: f"{period}_end" for period in PERIODS}
"""The field that holds the last close of the period before."""


def read_run(block: Block, marks: MarkReader, *, flow: bool) -> Run | None:
    """Sessions in a row the same way, up to the one before; None when the file says nothing of it."""
    run = block.block("run")
    if run is None:
        return None
    run.only(FLOW_RUN if flow else CLOSES_RUN)
    direction, sessions = run.text("direction"), run.whole("sessions")
    first = marks.earlier(run, "first")
    if direction is None or sessions is None or first is None:
        raise run.missing(next(key for key in ("direction", "sessions", "first") if key not in run))
    if direction not in ("up", "down"):
        raise run.fault("direction", f'is "{direction}"', "Use up or down.")
    counted = sessions_from(first, marks.session)
    if counted != sessions:
        problem = f"is {sessions}, but {counted} lie from {first} to the one before {marks.session}"
        raise run.fault("sessions", problem)
    total = _total(run, marks, direction) if flow else None
    base, flat = _base(run, marks, first), not flow and bool(run.flag("after_flat"))
    return Run(direction, sessions, first, run.address(), base, total, flat)


def _base(run: Block, marks: MarkReader, first: date) -> Mark | None:
    base, expected = marks.mark(run, "base"), session_before(first)
    if base and expected and base.session != expected:
        raise run.fault("base", f"is of {base.session}, but the session before {first} was {expected}")
    return base


def _total(run: Block, marks: MarkReader, direction: str) -> Datum | None:
    total = won(run, "total", marks.unit)
    if total is None:
        return None
    if (total > 0) != (direction == "up"):
        problem = f"is {run.number('total'):f}, but the row goes {direction}"
        raise run.fault("total", problem, "Correct one of the two.")
    return Datum(run.address("total"), total, WON)


def period_start(period: str, session: date) -> date:
    """The first day of the session's year, quarter, month or week.

    >>> period_start("week", date(2026, 2, 25)), period_start("quarter", date(2026, 2, 25))
    (datetime.date(2026, 2, 23), datetime.date(2026, 1, 1))
    """
    if period == "week":
        return session - timedelta(days=session.weekday())
    month = {"year": 1, "quarter": session.month - (session.month - 1) % 3}.get(period, session.month)
    return date(session.year, month, 1)


def read_period_ends(block: Block, marks: MarkReader) -> dict[str, Mark]:
    """The last close of the year, quarter, month and week before, each of the session it must be of."""
    ends = {}
    for period, key in ENDS.items():
        mark = marks.mark(block, key)
        if mark is None:
            continue
        start = period_start(period, marks.session)
        expected = session_before(start)
        if mark.session != expected and (expected or mark.session >= start):
            ended = f"on {expected}" if expected else f"before {start}"
            problem = f"is of {mark.session}, but the {period} before the session ended {ended}"
            raise block.fault(key, problem)
        ends[period] = mark
    return ends


def read_earlier_closes(block: Block, marks: MarkReader) -> dict[int, Mark]:
    """The close so many sessions before, by that number."""
    named = block.block("earlier_closes")
    if named is None:
        return {}
    named.only([str(sessions) for sessions in EARLIER])
    return dict(_earlier_closes(named, marks))


def _earlier_closes(named: Block, marks: MarkReader) -> Iterator[tuple[int, Mark]]:
    day, wanted = marks.session, [n for n in EARLIER if str(n) in named]
    for back in range(1, max(wanted, default=0) + 1):
        before = session_before(day)
        if before is None:
            raise named.fault(str(back), f"cannot be checked: no calendar reaches back {back} sessions")
        day = before
        mark = marks.mark(named, str(back)) if back in wanted else None
        if mark is not None and mark.session != day:
            problem = f"is of {mark.session}, but {back} sessions before {marks.session} was {day}"
            raise named.fault(str(back), problem)
        if mark is not None:
            yield back, mark


def read_sums(block: Block, marks: MarkReader) -> dict[str, Datum]:
    """Net buying since each period began, without this session, in whole won."""
    named = block.block("sums")
    if named is None:
        return {}
    named.only(PERIODS)
    sums = {}
    for period in PERIODS:
        amount = won(named, period, marks.unit)
        if amount is None:
            continue
        before = session_before(marks.session)
        if before and before < period_start(period, marks.session):
            problem = f"is given, but the {period} only begins with the session of {marks.session}"
            raise named.fault(period, problem, "Leave it out.")
        sums[period] = Datum(named.address(period), Decimal(amount), WON)
    return sums
