"""How far is it since the year, the quarter, the month, the week began, or over several sessions?"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from newsgen.oracle import seoul
from newsgen.oracle.asked import HUNDRED, PRICED, RATES, Asked, Row, said, way
from newsgen.records import EARLIER, FLOW, PERIODS, FlowSum, MultiDay, Occasion, ToDate


def within(period: str, day: date) -> tuple[int, int]:
    """The period that a day lies in; ISO weeks."""
    if period == "week":
        return day.isocalendar()[0], day.isocalendar()[1]
    return day.year, {"year": 0, "quarter": (day.month + 2) // 3, "month": day.month}[period]


def last_before(row: Row, period: str) -> int | None:
    """The last row of the coverage before the period began."""
    here = within(period, row.now)
    if within(period, row.day) != here:
        return None
    at = row.at - 1
    while at >= row.first and within(period, row.tape.days[at]) == here:
        at -= 1
    return at if at >= row.first else None


def change_since(row: Row, then: int) -> tuple[Decimal, Decimal] | None:
    """Change and percent since the close of an earlier row, in this session's terms."""
    last, mark = row.price("close"), row.mark(then)
    base = mark.value if mark.adjusted is None else mark.adjusted
    return None if last is None or not base else (last - base, (last - base) / base * HUNDRED)


def to_date(asked: Asked) -> Iterator[ToDate]:
    """Against the last close of the period before; final on the last session of the period."""
    following = seoul.after(asked.day)
    for row in asked.rows(*PRICED, *RATES):
        for period in PERIODS:
            then = last_before(row, period)
            change = None if then is None else change_since(row, then)
            if then is None or change is None:
                continue
            final, percent = _over(period, asked.day, following), said(change[1], "percent")
            turned, closes = _turned(row, then, change[0]), ""
            for shorter in ("month", "quarter"):
                longer = PERIODS.index(period) < PERIODS.index(shorter)
                if longer and not final and _over(shorter, asked.day, following):
                    closes = shorter
            yield ToDate(
                row.name, row.role, period, percent, row.mark(then), way(change[0]), final, turned, closes
            )


def _over(period: str, day: date, following: date | None) -> bool:
    """Whether the next session lies in another period."""
    return following is not None and within(period, day) != within(period, following)


def _turned(row: Row, then: int, change: Decimal) -> bool:
    """Whether the close before stood on the other side of where the period began."""
    mark, base = row.mark(then), row.base
    start = mark.value if mark.adjusted is None else mark.adjusted
    return base is not None and start is not None and (base - start) * change < 0


def occasions(asked: Asked) -> Iterator[Occasion]:
    """The first session of a year by the row before, the last by the table of closed days."""
    row, following = asked.main, seoul.after(asked.day)
    if row.joined and row.before(row.at - 1).day.year < asked.day.year:
        yield Occasion(row.name, row.role, "year_first", row.before(row.at - 1).day)
    if following is not None and following.year > asked.day.year:
        yield Occasion(row.name, row.role, "year_last", following)


def multi_day(asked: Asked) -> Iterator[MultiDay]:
    """Against the close so many sessions before, where every session in between is certain."""
    for row in asked.rows(*PRICED, *RATES):
        for count in EARLIER:
            then = row.at - count
            change = change_since(row, then) if then >= row.first and row.sessions_since(then) else None
            if change is not None:
                sessions = said(count, "sessions")
                moved, percent = said(change[0], row.tape.unit), said(change[1], "percent")
                mark = row.mark(then)
                yield MultiDay(row.name, row.role, sessions, moved, percent, mark, way(change[0]))


def flow_sums(asked: Asked) -> Iterator[FlowSum]:
    """A group's net buying since the period began, this session in it; only when all of it is at hand."""
    for row in asked.rows(FLOW):
        net = row.tape.column("net", row.at)
        for period in PERIODS:
            then = last_before(row, period)
            if then is not None:
                total = sum(int(net[at] or 0) for at in range(then + 1, row.at + 1))
                group = row.name.split(".")[1]
                over = _over(period, asked.day, seoul.after(asked.day))
                yield FlowSum(row.name, row.role, group, period, said(total, "won"), over)
