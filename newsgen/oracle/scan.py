"""The scans: backward to the last row at or beyond a value, and over everything there is."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from newsgen.oracle.tape import Column

Value = int | Fraction


def last_reaching(column: Column, first: int, row: int, value: Value, *, up: bool) -> int | None:
    """The last row from ``first`` up to the one before ``row`` at or beyond a value; None without one."""
    if up:
        for at in range(row - 1, first - 1, -1):
            if (seen := column[at]) is not None and seen >= value:
                return at
        return None
    for at in range(row - 1, first - 1, -1):
        if (seen := column[at]) is not None and seen <= value:
            return at
    return None


def last_past(column: Column, first: int, row: int, value: Value, *, up: bool) -> int | None:
    """The same strictly beyond the value."""
    for at in range(row - 1, first - 1, -1):
        seen = column[at]
        if seen is not None and (seen > value if up else seen < value):
            return at
    return None


def first_past(column: Column, first: int, row: int, value: Value) -> int | None:
    """The first row before ``row`` strictly above a value."""
    for at in range(first, row):
        if (seen := column[at]) is not None and seen > value:
            return at
    return None


def extreme(column: Column, first: int, row: int, *, up: bool) -> int | None:
    """The row before ``row`` with the highest, or lowest, value; the earliest where several share it."""
    best: int | None = None
    top: Value | None = None
    for at in range(first, row):
        seen = column[at]
        if seen is not None and (top is None or (seen > top if up else seen < top)):
            best, top = at, seen
    return best


def known(column: Column, first: int, row: int) -> Iterator[tuple[int, Value]]:
    """Every known value before ``row`` with its row."""
    for at in range(first, row):
        if (seen := column[at]) is not None:
            yield at, seen


def run_start(column: Column, first: int, row: int) -> int:
    """The first row of the run, the same way all through, that ends with ``row``; ``row`` + 1 for no run."""
    value = column[row]
    at = row + 1
    while at > first and value and (seen := column[at - 1]) and (seen > 0) == (value > 0):
        at -= 1
    return at
