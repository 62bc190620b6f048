"""Plain rows as tapes, wherever they were read: indices, market values, flows and rates."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from itertools import pairwise

from newsgen.oracle import seoul
from newsgen.oracle.asked import STALE
from newsgen.oracle.tape import Tape
from newsgen.records import CAP, DOLLAR_WON, FLOW, GROUPS, INDEX, MAIN, NOON_RATE, SHARE_CAP

Values = Sequence["int | None"]

NOON, ONSHORE = "USDKRW.noon", "USDKRW"
FOUR = ("retail", "foreign", "institutions", "other")
OFF_BALANCE = 1_000_000_000
"""What one group buys another sells: beyond rounding the four add up to zero, won."""
PRICES = ("open", "high", "low")


def index_tapes(name: str, days: Sequence[date], columns: Mapping[str, Values]) -> Iterator[Tape]:
    """An index, and the market value from its first row on, won.

    A row without a change that repeats its close as open, high and low gives a close alone.
    """
    told = {field: list(column) for field, column in columns.items() if field != "cap"}
    for row, close in enumerate(told["close"]):
        if told["change"][row] is None and all(told[field][row] == close for field in PRICES):
            for field in PRICES:
                told[field][row] = None
    role = MAIN if name == "KOSPI" else INDEX
    yield Tape(name, role, "points", 2, days, told, seoul.joined(days))
    capped = [(day, cap) for day, cap in zip(days, columns["cap"], strict=True) if cap is not None]
    if capped:
        yield cap_tape(f"{name}.cap", CAP, capped)


def cap_tape(name: str, role: str, capped: Sequence[tuple[date, int]]) -> Tape:
    """A market value by day, won."""
    days = [day for day, _ in capped]
    return Tape(name, role, "won", 0, days, {"close": [cap for _, cap in capped]}, seoul.joined(days))


def share_cap_tape(code: str, capped: Sequence[tuple[date, int]]) -> Tape:
    """A share's market value by day, won."""
    return cap_tape(f"{code}.cap", SHARE_CAP, sorted(capped))


def flow_tapes(
    market: str, rows: Sequence[tuple[date, Sequence[int | None]]], early: frozenset[date] = frozenset()
) -> Iterator[Tape]:
    """One tape a group, of the rows that can be trusted: won, in the order of FOUR. What is known of
    ``early`` days may still be corrected: an amount, and nothing to hold another against.
    """
    good = list(_trusted(rows))
    days = [day for day, _ in good]
    for at, group in enumerate(FOUR):
        if group in GROUPS:
            amounts = [values[at] for _, values in good]
            net = [None if day in early else value for day, value in zip(days, amounts, strict=True)]
            columns = {"amount": amounts, "net": net}
            yield Tape(f"{market}.{group}", FLOW, "won", 0, days, columns, seoul.joined(days))


def _trusted(
    rows: Sequence[tuple[date, Sequence[int | None]]],
) -> Iterator[tuple[date, Sequence[int | None]]]:
    """Rows that are whole, balanced, no copy of the row before, and the only one of their day."""
    days = [day for day, _ in rows]
    for at, (day, values) in enumerate(rows):
        known = [value for value in values if value is not None]
        balanced = len(known) == len(values) and abs(sum(known)) <= OFF_BALANCE
        copied = at > 0 and tuple(values) == tuple(rows[at - 1][1])
        if balanced and not copied and days.count(day) == 1:
            yield day, values


def rate_tape(name: str, rates: Sequence[tuple[date, int]]) -> Tape:
    """Won per dollar in ten-thousandths, on the days that have one: holidays do not break it. New York's
    noon rate is told a day later and its days are no sessions; the onshore close is of the session itself.
    """
    days = [day for day, _ in rates]
    together = [False, *(after - before <= STALE for before, after in pairwise(days))]
    columns = {"close": [rate for _, rate in rates]}
    role = NOON_RATE if name == NOON else DOLLAR_WON
    return Tape(name, role, "won per dollar", 4, days, columns, together, in_seoul=name != NOON)
