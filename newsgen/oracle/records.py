"""Is it the highest, or lowest, ever? Everything before is looked at, and what was before the file."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal

from newsgen.oracle import editors, scan
from newsgen.oracle.asked import PRICED, RATES, Asked, Row, said
from newsgen.records import Gap, Mark, Record

EXTREMES: Mapping[str, tuple[str, bool, str]] = {
    "close": ("close", True, "close"),
    "high": ("high", True, "high"),
    "low_close": ("close", False, "low"),
    "low": ("low", False, "low_price"),
}
"""By what a record is of: the column, whether up, and what the carried bounds call it."""


def standing(row: Row, what: str) -> Mark | None:
    """The record that stood before the session; None where something unknown may have gone further."""
    name, up, called = EXTREMES[what]
    first, bound = row.known_before(name), editors.bound(row.name, called)
    if first is None or bound is None or row.tape.days[first] > bound.before:
        return None
    best = scan.extreme(row.tape.column(name, row.at), first, row.at, up=up)
    if best is not None and bound.rules_out(_worth(row, name, best)):
        return row.mark(best, name)
    if bound.session is None:
        return None
    return Mark(bound.session, bound.at_most, "", "")


def terms(mark: Mark) -> Decimal | None:
    """What an earlier value is in the session's own terms."""
    return mark.value if mark.adjusted is None else mark.adjusted


def _worth(row: Row, name: str, at: int) -> Decimal:
    value = row.tape.column(name, row.at)[at]
    assert value is not None
    return row.tape.worth(value, name)


def _past(value: Decimal, other: Decimal, *, up: bool) -> bool:
    return value > other if up else value < other


def records(asked: Asked) -> Iterator[Record]:
    """Strictly beyond everything before: a tie is no record."""
    for row in asked.rows(*PRICED, *RATES):
        for what, (name, up, _) in EXTREMES.items():
            price, before = row.price(name), standing(row, what)
            former = None if before is None else terms(before)
            if price is None or before is None or former is None:
                continue
            if _past(price, former, up=up):
                gap = said(price - former, row.tape.unit)
                value, kept = said(price, row.tape.unit), _kept(row, up=up)
                yield Record(row.name, row.role, value, what, before, gap, kept)


def _kept(row: Row, *, up: bool) -> bool:
    """Whether the close went the way of the record."""
    close, base = row.price("close"), row.base
    return close is None or base is None or _past(close, base, up=up)


def gaps(asked: Asked) -> Iterator[Gap]:
    """How far below the record, or the next round level, the close is."""
    for row in asked.rows(*PRICED, *RATES):
        price = row.price("close")
        if price is None or not price:
            continue
        for what in ("close", "high"):
            before, reached = standing(row, what), row.price(what)
            target = None if before is None else terms(before)
            if target is not None and reached is not None and reached <= target > price:
                yield _gap(row, f"record_{what}", target, price, before)
        rung = _in_sight(row, price)
        if rung is not None:
            yield _gap(row, "next_rung", rung, price, None)


def _in_sight(row: Row, price: Decimal) -> Decimal | None:
    """The next milestone where it is near enough, else the next smaller rung where that is."""
    for grade in ("major", "minor"):
        size = editors.step(row.role, price, grade)
        rung = None if size is None else (price // size + 1) * size
        if rung is not None and (rung - price) * 100 <= editors.threshold("in_sight") * price:
            return rung
    return None


def _gap(row: Row, to: str, target: Decimal, price: Decimal, since: Mark | None) -> Gap:
    distance, unit = target - price, row.tape.unit
    percent = said(distance / price * 100, "percent")
    return Gap(row.name, row.role, to, said(target, unit), said(distance, unit), percent, since)
