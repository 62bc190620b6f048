"""What happened within the period: its highest and lowest close, records, sessions, turnover, holidays?"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from decimal import Decimal

from newsgen.oracle import editors, past_periods, scan, seoul
from newsgen.oracle.asked import Asked, Row, said, way
from newsgen.oracle.past_periods import Span
from newsgen.oracle.periods import within
from newsgen.oracle.records import standing
from newsgen.records import MAIN, Mark
from newsgen.records.period_facts import (
    PeriodCalendar,
    PeriodDays,
    PeriodEnd,
    PeriodFirst,
    PeriodRecords,
    PeriodSession,
    PeriodTurnover,
)
from newsgen.records.period_past import Closed

DAY = timedelta(days=1)
SATURDAY = 5


def _span(asked: Asked) -> Span | None:
    """The period of the story's own index."""
    whole = past_periods.spans(asked, asked.main)
    return whole[-1] if whole else None


def _path(asked: Asked) -> Span | None:
    """The same where it has two sessions at least."""
    span = _span(asked)
    return span if span is not None and span.end - span.base > 1 else None


def _rows(span: Span) -> Iterator[Row]:
    for at in range(span.base + 1, span.end + 1):
        yield span.row.before(at)


def ends(asked: Asked) -> Iterator[PeriodEnd]:
    """The first session at the highest, and at the lowest, close."""
    span = _path(asked)
    if span is None:
        return
    column = span.row.tape.column("close", span.end)
    for end, up in (("high", True), ("low", False)):
        at = scan.extreme(column, span.base + 1, span.end + 1, up=up)
        assert at is not None
        level = span.row.before(at).figure("close")
        assert level is not None
        yield PeriodEnd(span.row.name, MAIN, asked.period, end, level, span.row.tape.days[at])


def _record(span: Span) -> tuple[Mark, Decimal] | None:
    """The record that stood when the period began."""
    mark = standing(span.row.before(span.base + 1), "close")
    return None if mark is None or mark.value is None else (mark, mark.value)


def records(asked: Asked) -> Iterator[PeriodRecords]:
    """Closes above all before them."""
    span = _path(asked)
    stood = None if span is None else _record(span)
    if span is None or stood is None:
        return
    mark, top = stood
    beaten: list[Row] = []
    for row in _rows(span):
        price = row.price("close")
        if price is not None and price > top:
            top = price
            beaten.append(row)
    if beaten:
        level, last = said(top, span.row.tape.unit), beaten[-1].day
        count = said(len(beaten), "records")
        yield PeriodRecords(span.row.name, MAIN, asked.period, count, level, last, mark)


def firsts(asked: Asked) -> Iterator[PeriodFirst]:
    """The highest round levels, of each grade, that nothing before the period had closed above."""
    span = _path(asked)
    stood = None if span is None else _record(span)
    if span is None or stood is None:
        return
    prices = [(row, row.price("close") or Decimal(0)) for row in _rows(span)]
    top, told = max(price for _, price in prices), Decimal(0)
    for grade in ("major", "minor"):
        for level in editors.rungs_between(MAIN, stood[1], top, grade):
            if level > told:
                told = level
                row, price = next(each for each in prices if each[1] > level)
                unit = row.tape.unit
                shown = said(level, unit), said(price, unit)
                yield PeriodFirst(span.row.name, MAIN, asked.period, *shown, row.day, grade)


def sessions(asked: Asked) -> Iterator[PeriodSession]:
    """The best and worst session, where one alone is, and every session of a week."""
    span = _path(asked)
    if span is None:
        return
    rows = list(_rows(span))
    printed = [row.tape.column("percent", row.at)[row.at] or 0 for row in rows]
    for side, most in (("best", max(printed)), ("worst", min(printed))):
        if printed.count(most) == 1 and (most > 0 if side == "best" else most < 0):
            yield _session(asked, rows[printed.index(most)], side)
    if asked.period == "week":
        yield from (_session(asked, row, "step") for row in rows)


def _session(asked: Asked, row: Row, side: str) -> PeriodSession:
    price, base, gain = row.price("close"), row.base, row.gain(row.price("close"))
    assert price is not None and base is not None and gain is not None
    change, percent = said(price - base, row.tape.unit), said(gain, "percent")
    return PeriodSession(row.name, MAIN, asked.period, side, row.day, change, percent, way(price - base))


def days(asked: Asked) -> Iterator[PeriodDays]:
    """How many sessions rose and fell, where every one of them is certain."""
    span = _path(asked)
    if span is None or span.row.sessions_since(span.base) is None:
        return
    ways = [way(row.tape.column("points", row.at)[row.at] or 0) for row in _rows(span)]
    counts = (len(ways), ways.count("up"), ways.count("down"))
    yield PeriodDays(span.row.name, MAIN, asked.period, *(said(each, "sessions") for each in counts))


def turnovers(asked: Asked) -> Iterator[PeriodTurnover]:
    """The average of a session, and that of the whole period before."""
    whole = past_periods.spans(asked, asked.main)
    if not whole or whole[-1].end - whole[-1].base < 2:
        return
    average = _average(whole[-1])
    before = _average(whole[-2]) if len(whole) > 1 else None
    if average is None:
        return
    told = None if before is None else before.quantize(Decimal(1), "ROUND_HALF_UP")
    percent = None if told is None else said((average - told) / told * 100, "percent")
    figure = None if told is None else said(told, "won")
    yield PeriodTurnover(asked.main.name, MAIN, asked.period, said(average, "won"), figure, percent)


def _average(span: Span) -> Decimal | None:
    amounts = [row.price("turnover") for row in _rows(span)]
    known = [each for each in amounts if each is not None]
    return sum(known, Decimal(0)) / len(known) if len(known) == len(amounts) else None


def calendars(asked: Asked) -> Iterator[PeriodCalendar]:
    """The days of the week on which the exchange was closed; the end of the year."""
    span = _span(asked)
    if span is None:
        return
    closed = tuple(_closed(asked)) if asked.period == "week" else ()
    following = seoul.after(asked.day)
    if closed or asked.period == "year":
        pause = 0 if following is None else (following - asked.day).days
        yield PeriodCalendar(span.row.name, MAIN, asked.period, closed, following, pause)


def _closed(asked: Asked) -> Iterator[Closed]:
    day = asked.day
    while within("week", day - DAY) == within("week", asked.day):
        day -= DAY
    while within("week", day) == within("week", asked.day):
        workday = day.weekday() < SATURDAY or (day.weekday() == SATURDAY and day <= seoul.LAST_SATURDAY)
        if workday and day in seoul.closed():
            yield Closed(day, seoul.reasons()[day])
        day += DAY
