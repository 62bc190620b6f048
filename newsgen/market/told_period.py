"""The week, month, quarter or year that a session ends, as a day file tells it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from newsgen.market.calendar import session_before
from newsgen.market.fields import Block
from newsgen.market.period_ends import closed_in, last_session
from newsgen.market.quotes import won
from newsgen.market.told_marks import MarkReader
from newsgen.market.told_runs import period_start
from newsgen.market.told_witnesses import read_covers_from
from newsgen.market.units import WON
from newsgen.records import PERIODS, Datum, Mark, Witness
from newsgen.records.period_past import FLOW_MEASURES, PERIOD_MEASURES, PeriodPast, PeriodRun

FLOW_FIELDS = frozenset(("of", "run", "witnesses"))
FIELDS = FLOW_FIELDS | {"closes", "source", "record", "turnover", "turnover_before"}
RUN_FIELDS = frozenset(("direction", "periods", "first"))
WITNESS_FIELDS = frozenset(("at", "covers_from", "ever"))
UPWARD = ("rise", "buying")
IN_ORDER = "Give every session in order."


def read_period(history: Block, marks: MarkReader, *, flow: bool) -> PeriodPast | None:
    """What lies behind the period named ``of``; None when the file says nothing of one."""
    block = history.block("period")
    if block is None:
        return None
    block.only(FLOW_FIELDS if flow else FIELDS)
    of = block.text("of")
    if of is None:
        raise block.missing("of", f"Say which: {', '.join(PERIODS)}.")
    if of not in PERIODS:
        raise block.fault("of", f'is "{of}"', f"Use one of: {', '.join(PERIODS)}.")
    _check_end(block, of, marks.session)
    if flow:
        return PeriodPast(of, run=_run(block, of, marks), witnesses=dict(_witnesses(block, marks, flow=True)))
    return PeriodPast(
        of,
        closes=tuple(_closes(block, of, marks)),
        counted=True,
        run=_run(block, of, marks),
        witnesses=dict(_witnesses(block, marks, flow=False)),
        record=marks.mark(block, "record"),
        turnover=_amount(block, "turnover"),
        turnover_before=_amount(block, "turnover_before"),
        closed=tuple(closed_in(of, marks.session)),
    )


def _check_end(block: Block, of: str, session: date) -> None:
    last = last_session(of, session)
    if last is not None and last != session:
        raise block.fault("of", f'is "{of}", but {session} does not end its {of}; {last} does')


def _closes(block: Block, of: str, marks: MarkReader) -> Iterator[Mark]:
    """The close of every session of the period before this one, by its day; all of them or none."""
    named, source = block.block("closes"), block.text("source")
    if named is None:
        return
    if source is None:
        raise block.missing("source", "Say who vouches for the closes.")
    expected = list(_sessions(of, marks.session))
    told = list(named.content)
    for given, wanted in zip(told, expected, strict=False):
        if given != wanted.isoformat():
            raise named.fault(given, f"stands where the session of {wanted} should", IN_ORDER)
    if len(told) != len(expected):
        problem = f"has {len(told)} sessions, but the {of} had {len(expected)} before {marks.session}"
        raise named.fault(None, problem, IN_ORDER)
    for day in expected:
        value = marks.price(named, day.isoformat())
        if value is None:
            raise named.missing(day.isoformat())
        yield Mark(day, value, named.address(day.isoformat()), source)


def _sessions(of: str, session: date) -> Iterator[date]:
    """Every session of the period before one, oldest first."""
    start, found = period_start(of, session), []
    day = session_before(session)
    while day is not None and day >= start:
        found.append(day)
        day = session_before(day)
    yield from reversed(found)


def _run(block: Block, of: str, marks: MarkReader) -> PeriodRun | None:
    run = block.block("run")
    if run is None:
        return None
    run.only(RUN_FIELDS)
    direction, periods, first = run.text("direction"), run.whole("periods"), marks.earlier(run, "first")
    if direction is None or periods is None or first is None:
        raise run.missing(next(key for key in ("direction", "periods", "first") if key not in run))
    if direction not in ("up", "down"):
        raise run.fault("direction", f'is "{direction}"', "Use up or down.")
    if periods < 1 or last_session(of, first) not in (first, None):
        raise run.fault("first", f"is {first}, which does not end its {of}", "Name the last session of one.")
    counted = _periods_between(of, first, marks.session)
    if counted != periods:
        raise run.fault("periods", f"is {periods}, but {counted} {of}s ended from {first} on")
    return PeriodRun(direction, periods, first, run.address())


def _periods_between(of: str, first: date, session: date) -> int:
    """How many periods ended from one session up to before the session's own, those with sessions."""
    count, day = 0, session_before(period_start(of, session))
    while day is not None and day >= first:
        count, day = count + 1, session_before(period_start(of, day))
    return count


def _witnesses(block: Block, marks: MarkReader, *, flow: bool) -> Iterator[tuple[str, Witness]]:
    """By measure the last period that came to as much."""
    named = block.block("witnesses")
    if named is None:
        return
    named.only(FLOW_MEASURES if flow else PERIOD_MEASURES)
    for measure, each in block.blocks("witnesses"):
        each.only(WITNESS_FIELDS)
        at = marks.amount(each, "at", "" if measure.endswith("percent") else marks.unit)
        if at is not None and at.value is not None and (at.value > 0) != measure.startswith(UPWARD):
            raise each.fault("at", f"has a value of {at.value:f}, which went the other way")
        ever = bool(each.flag("ever")) and at is None
        yield measure, Witness(measure, at, read_covers_from(each, marks), ever)


def _amount(block: Block, key: str) -> Datum | None:
    value = won(block, key, WON)
    return None if value is None else Datum(block.address(key), Decimal(value), WON)
