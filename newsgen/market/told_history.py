"""The history that a day file carries along for a series: records, levels, the sessions before."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

from newsgen.market.calendar import session_before
from newsgen.market.fields import Block
from newsgen.market.names import is_code
from newsgen.market.quotes import won, won_unit
from newsgen.market.told_marks import BEYOND_FIELDS, MarkReader
from newsgen.market.told_runs import ENDS, read_earlier_closes, read_period_ends, read_run, read_sums
from newsgen.market.told_witnesses import Told, read_places, read_witnesses
from newsgen.market.units import PERCENT, SHARES, WON
from newsgen.records import Datum, History, Mark, Quote

if TYPE_CHECKING:
    from newsgen.records.period_past import PeriodPast

FLOW_FIELDS = frozenset(("unit", "covers_from", "run", "witnesses", "sums", "period"))
POINT_FIELDS = frozenset(
    (
        "covers_from",
        "record_close",
        "record_high",
        "record_low_close",
        "record_low",
        "levels",
        "last_beyond",
        "previous_session",
        "previous_percent",
        *ENDS.values(),
        "earlier_closes",
        "run",
        "witnesses",
        "places",
        "period",
        "usual_turnover",
        "usual_volume",
    )
)
SHARE_FIELDS = POINT_FIELDS | {"unit", "resumed_from"}


def read_history(block: Block, series: str, session: date, quote: Quote | None) -> History:
    """What a file says lies behind a priced series; every mark lies before the session."""
    cap = series.endswith(".cap")
    in_won = cap or is_code(series)
    block.only(SHARE_FIELDS if is_code(series) else POINT_FIELDS | {"unit"} if cap else POINT_FIELDS)
    unit = won_unit(block) if cap or "unit" in block else WON
    marks = MarkReader(session, unit if in_won else "")
    history = _history(block, series, Told(marks, quote))
    _check_records(block, history, quote)
    if "resumed_from" in block:
        history = replace(history, resumed_from=_resumed_from(block, marks, quote))
    return history


def _resumed_from(block: Block, marks: MarkReader, quote: Quote | None) -> Mark | None:
    """The last close before a capital change, in today's terms the base that the session is reckoned from."""
    mark, base = marks.mark(block, "resumed_from"), quote.previous_close if quote else None
    if mark is None or mark.value is None or base is None:
        raise block.fault("resumed_from", "needs a value, and the share a previous_close", "Add both.")
    return mark._replace(adjusted=base.value)


def read_flow_history(block: Block, series: str, session: date, flow: Datum) -> History:
    """What a file says lies behind an investor group's net buying."""
    block.only(FLOW_FIELDS)
    told = Told(MarkReader(session, won_unit(block)), None, flow)
    return History(
        series,
        covers_from=told.marks.earlier(block, "covers_from"),
        run=read_run(block, told.marks, flow=True),
        witnesses=dict(read_witnesses(block, told)),
        sums=read_sums(block, told.marks),
        period=_period(block, told.marks, flow=True),
    )


def _history(block: Block, series: str, told: Told) -> History:
    marks = told.marks
    return History(
        series=series,
        covers_from=marks.earlier(block, "covers_from"),
        record_close=marks.mark(block, "record_close"),
        record_high=marks.mark(block, "record_high"),
        record_low_close=marks.mark(block, "record_low_close"),
        record_low=marks.mark(block, "record_low"),
        rungs=marks.rungs(block, "levels"),
        previous_session=_previous_session(block, marks),
        previous_percent=_datum(block, "previous_percent", block.number("previous_percent"), PERCENT),
        period_ends=read_period_ends(block, marks),
        earlier_closes=read_earlier_closes(block, marks),
        run=read_run(block, marks, flow=False),
        witnesses=dict(read_witnesses(block, told)),
        places=dict(read_places(block, told)),
        last_beyond=dict(_last_beyond(block, told)),
        usual_turnover=_datum(block, "usual_turnover", won(block, "usual_turnover", WON), WON),
        usual_volume=_datum(block, "usual_volume", _usual_volume(block), SHARES),
        period=_period(block, marks, flow=False),
    )


def _period(block: Block, marks: MarkReader, *, flow: bool) -> PeriodPast | None:
    """The week, month, quarter or year that the session ends, where the file tells of one."""
    if "period" not in block:
        return None
    from newsgen.market.told_period import read_period  # a story of the day needs none of it

    return read_period(block, marks, flow=flow)


def _datum(block: Block, key: str, value: Decimal | None, unit: str) -> Datum | None:
    return None if value is None else Datum(block.address(key), value, unit)


def _usual_volume(block: Block) -> Decimal | None:
    volume = block.whole("usual_volume")
    return None if volume is None else Decimal(volume)


def _previous_session(block: Block, marks: MarkReader) -> date | None:
    day, expected = marks.earlier(block, "previous_session"), session_before(marks.session)
    if day and expected and day != expected:
        problem = f"is {day}, but the session before {marks.session} was {expected}"
        raise block.fault("previous_session", problem)
    return day


def _last_beyond(block: Block, told: Told) -> Iterator[tuple[Decimal, Mark]]:
    """For each round level, the last earlier close on the side where the series now stands."""
    last = told.quote.last if told.quote else None
    for row in block.rows("last_beyond"):
        level = told.marks.price(row, "level")
        if level is None:
            raise row.missing("level")
        mark = told.marks.made(row, told.marks.price(row, "value"), BEYOND_FIELDS)
        if last and mark.value is not None and (mark.value > level) != (last.value > level):
            problem = f"is {mark.value:f}, across {level:f} from the last price of {last.value:f}"
            raise row.fault("value", problem)
        yield level, mark


def _check_records(block: Block, history: History, quote: Quote | None) -> None:
    """No record lies below, and no record low above, a price that came before this session."""
    base = quote.previous_close.value if quote and quote.previous_close else None
    closes = [base, *(mark.value for mark in _closes(history))]
    levels = [rung.level for rung in history.rungs]
    closed = [rung.level for rung in history.rungs if rung.first_close]
    record = history.record_close.value if history.record_close else None
    low = history.record_low_close.value if history.record_low_close else None
    _check_record(block, "record_close", history.record_close, [*closes, *closed])
    _check_record(block, "record_high", history.record_high, [*closes, record, *levels])
    _check_record(block, "record_low_close", history.record_low_close, closes, above=True)
    _check_record(block, "record_low", history.record_low, [*closes, low], above=True)


def _closes(history: History) -> Iterator[Mark]:
    yield from history.period_ends.values()
    yield from history.earlier_closes.values()
    if history.run and history.run.base:
        yield history.run.base


def _check_record(
    block: Block, key: str, record: Mark | None, stood: list[Decimal | None], *, above: bool = False
) -> None:
    for price in stood if record else ():
        found = record.value if record else None
        if found is not None and price is not None and (found > price if above else found < price):
            side = "above" if above else "below"
            problem = f"is {found:f}, {side} {price:f}, where the series already stood before the session"
            raise block.fault(key, problem, "Correct one of the two.")
