"""How many sessions in a row, for closes and for what a group of investors bought?"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from newsgen.oracle import scan
from newsgen.oracle.asked import HUNDRED, PRICED, RATES, Asked, Row, said, way
from newsgen.records import FLOW, FlowStreak, Streak


def _row_of(row: Row, name: str) -> tuple[int, int] | None:
    """First and last row of the run that this session kept or broke; None where it is not whole.

    A run whose day before is not known may have begun earlier, so that its length is not known.
    """
    column = row.tape.column(name, row.at)
    value, end = column[row.at], row.at - 1
    if value is None or not row.joined or not column[end]:
        return None
    begun = scan.run_start(column, row.first, end)
    halted = begun > 0 and bool(row.tape.halted) and row.tape.halted[begun - 1]
    unknown = column[begun - 1] is None and not halted
    if begun <= row.first or unknown or row.sessions_since(begun) is None:
        return None
    kept = way(value) == way(column[end] or 0)
    return begun, row.at if kept else end


def _flat_before(row: Row, begun: int) -> bool:
    """Whether the session before the run closed where the one before it had."""
    halted = bool(row.tape.halted) and row.tape.halted[begun - 1]
    return not halted and row.tape.column("points", row.at)[begun - 1] == 0


def streaks(asked: Asked) -> Iterator[Streak]:
    """Closes in a row the same way, kept or broken by this session; a flat day breaks them, and where one
    came right before them, a move the other way is not told as their end."""
    for row in asked.rows(*PRICED, *RATES):
        run = _row_of(row, "points")
        if run is None or run[1] - run[0] < 1:
            continue
        begun, end = run
        if end < row.at and row.tape.column("points", row.at)[row.at] and _flat_before(row, begun):
            continue
        direction, base = way(row.tape.column("points", row.at)[end] or 0), row.before(begun).base
        close = row.before(end).price("close")
        percent = None
        if base and close is not None:
            scale = row.tape.scale(begun, end)
            base = base * scale.numerator / scale.denominator
            percent = said((close - base) / base * HUNDRED, "percent")
        length = said(end - begun + 1, "sessions")
        yield Streak(row.name, row.role, direction, length, end < row.at, percent)


def flow_streaks(asked: Asked) -> Iterator[FlowStreak]:
    """Sessions in a row in which a group bought, or sold, on balance, with the sum."""
    for row in asked.rows(FLOW):
        run = _row_of(row, "net")
        if run is None or run[1] - run[0] < 1:
            continue
        begun, end = run
        net = row.tape.column("net", row.at)
        total = said(sum(Decimal(int(net[at] or 0)) for at in range(begun, end + 1)), "won")
        group, direction = row.name.split(".")[1], way(net[end] or 0)
        length = said(end - begun + 1, "sessions")
        yield FlowStreak(row.name, row.role, group, direction, length, end < row.at, total)
