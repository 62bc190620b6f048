"""The history that a day file carries along for a series: records, levels, the session before."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from newsgen.market.calendar import knows, session_before, why_closed
from newsgen.market.fields import Block
from newsgen.market.quotes import won, won_unit
from newsgen.market.units import PERCENT, WON
from newsgen.records import Datum, History, Mark, Quote, Run, Rung, Witness

MEASURES = ("high_close", "low_close", "rise_points", "rise_percent", "fall_points", "fall_percent")
FIELDS = frozenset(
    (
        "unit",
        "covers_from",
        "record_close",
        "record_high",
        "levels",
        "previous_session",
        "previous_percent",
        "year_end",
        "run",
        "witnesses",
        "usual_turnover",
    )
)
MARK_FIELDS = frozenset(("session", "value", "source"))
LEVEL_FIELDS = frozenset(("level", "first_touch", "first_close"))
RUN_FIELDS = frozenset(("direction", "sessions", "first"))
WITNESS_FIELDS = frozenset(("at", "covers_from", "ever"))


def read_history(block: Block, series: str, session: date, quote: Quote | None) -> History:
    """What a file says lies behind one series; every mark lies before the session."""
    block.only(FIELDS)
    unit = won_unit(block) if series.endswith(".cap") else "" if "unit" not in block else won_unit(block)
    percent = block.number("previous_percent")
    turnover = won(block, "usual_turnover", WON)
    history = History(
        series=series,
        covers_from=_before(block, "covers_from", session),
        record_close=_mark(block, "record_close", session, unit),
        record_high=_mark(block, "record_high", session, unit),
        rungs=_rungs(block, session, unit),
        previous_session=_previous_session(block, session),
        previous_percent=None if percent is None else Datum(block.address("previous_percent"), percent, PERCENT),
        year_end=_year_end(block, session, unit),
        run=_run(block, session),
        witnesses=_witnesses(block, session, unit),
        usual_turnover=None if turnover is None else Datum(block.address("usual_turnover"), turnover, WON),
    )
    _check_records(block, history, quote)
    return history


def _before(block: Block, key: str, session: date) -> date | None:
    day = block.day(key)
    if day is None:
        return None
    if day >= session:
        raise block.fault(key, f"is {day}, not before the session of {session}", "Name an earlier session.")
    closed = why_closed(day) if knows(day) else None
    if closed:
        raise block.fault(key, f"is {day}, {closed}: the market was closed", "Name a trading session.")
    return day


def _previous_session(block: Block, session: date) -> date | None:
    day = _before(block, "previous_session", session)
    if day and day != session_before(session):
        problem = f"is {day}, but the session before {session} was {session_before(session)}"
        raise block.fault("previous_session", problem)
    return day


def _mark(block: Block, key: str, session: date, unit: str) -> Mark | None:
    mark = block.block(key)
    if mark is None:
        return None
    mark.only(MARK_FIELDS)
    when = _before(mark, "session", session)
    if when is None:
        raise mark.missing("session")
    source = mark.text("source")
    if source is None:
        raise mark.missing("source", "Say who vouches for it.")
    return Mark(when, _value(mark, "value", unit), mark.address(), source)


def _value(block: Block, key: str, unit: str) -> Decimal | None:
    value = won(block, key, unit) if unit else block.number(key)
    if value is not None and value <= 0:
        raise block.fault(key, f"is {value:f}; a price must be above zero")
    return value


def _rungs(block: Block, session: date, unit: str) -> tuple[Rung, ...]:
    rungs = [_rung(row, session, unit) for row in block.rows("levels")]
    seen: set[Decimal] = set()
    for at, rung in enumerate(rungs):
        if rung.level in seen:
            row = Block(block.file, (*block.path, "levels", at), {})
            raise row.fault("level", f"{rung.level:f} stands twice", "Keep one.")
        seen.add(rung.level)
    return tuple(sorted(rungs, key=lambda rung: rung.level))


def _rung(row: Block, session: date, unit: str) -> Rung:
    row.only(LEVEL_FIELDS)
    level = _value(row, "level", unit)
    if level is None:
        raise row.missing("level")
    touch, close = _mark(row, "first_touch", session, unit), _mark(row, "first_close", session, unit)
    if touch is None and close is None:
        raise row.fault(None, "says neither first_touch nor first_close", "Add one or leave the level out.")
    for key, mark in (("first_touch", touch), ("first_close", close)):
        if mark and mark.value is not None and mark.value < level:
            raise row.fault(key, f"has a value of {mark.value:f}, below the level {level:f}")
    if touch and close and close.session < touch.session:
        raise row.fault("first_close", f"is {close.session}, before the first touch of {touch.session}")
    return Rung(level, touch, close)


def _year_end(block: Block, session: date, unit: str) -> Mark | None:
    mark = _mark(block, "year_end", session, unit)
    if mark is None:
        return None
    last = session_before(date(session.year, 1, 1))
    if mark.session.year != session.year - 1 or (last and mark.session != last):
        expected = last or f"a session of {session.year - 1}"
        raise block.fault("year_end", f"is of {mark.session}; the year before ended with {expected}")
    return mark


def _run(block: Block, session: date) -> Run | None:
    run = block.block("run")
    if run is None:
        return None
    run.only(RUN_FIELDS)
    direction, sessions, first = run.text("direction"), run.whole("sessions"), _before(run, "first", session)
    if direction is None or sessions is None or first is None:
        raise run.missing(next(key for key in ("direction", "sessions", "first") if key not in run))
    if direction not in ("up", "down"):
        raise run.fault("direction", f'is "{direction}"', "Use up or down.")
    counted = _sessions_between(first, session)
    if sessions < 1 or (counted is not None and counted != sessions):
        raise run.fault("sessions", f"is {sessions}, but {counted} sessions lie from {first} to {session}")
    return Run(direction, sessions, first, run.address())


def _sessions_between(first: date, session: date) -> int | None:
    """Sessions from ``first`` up to the one before ``session``; None beyond the calendar."""
    count, day = 0, session_before(session)
    while day and day >= first:
        count, day = count + 1, session_before(day)
    return count if day else None


def _witnesses(block: Block, session: date, unit: str) -> dict[str, Witness]:
    named = block.block("witnesses")
    if named is not None:
        named.only(MEASURES)
    return {name: _witness(each, name, session, unit) for name, each in block.blocks("witnesses")}


def _witness(block: Block, measure: str, session: date, unit: str) -> Witness:
    block.only(WITNESS_FIELDS)
    covers_from = _before(block, "covers_from", session)
    if covers_from is None:
        raise block.missing("covers_from")
    plain = PERCENT if measure.endswith("percent") else unit
    at = _mark(block, "at", session, "" if plain == PERCENT else unit)
    return Witness(measure, at, covers_from, bool(block.flag("ever")) and at is None)


def _check_records(block: Block, history: History, quote: Quote | None) -> None:
    base = quote.previous_close.value if quote and quote.previous_close else None
    close = history.record_close.value if history.record_close else None
    high = history.record_high.value if history.record_high else None
    for key, record, floor, what in (
        ("record_close", close, base, "the previous close"),
        ("record_high", high, base, "the previous close"),
        ("record_high", high, close, "the record close"),
    ):
        if record is not None and floor is not None and record < floor:
            remedy = "No record lies below a later price: correct one of the two."
            raise block.fault(key, f"is {record:f}, below {what} of {floor:f}", remedy)
