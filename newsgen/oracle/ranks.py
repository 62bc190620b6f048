"""Which place has the move among all that went the same way?"""

from __future__ import annotations

from collections.abc import Iterator

from newsgen.oracle import editors, scan
from newsgen.oracle.asked import RATES, Asked, Row, said, years
from newsgen.oracle.since import MEASURED, rules_out, stated, stated_mark
from newsgen.oracle.tape import Column
from newsgen.records import INDEX, MAIN, SHARE, Rank

RANKED = ("rise_points", "fall_points", "rise_percent", "fall_percent")


def derive(asked: Asked) -> Iterator[Rank]:
    """Places near the top of a long history, and the largest ever of any; moves from close to close."""
    for row in asked.rows(MAIN, INDEX, SHARE, *RATES):
        for measure in RANKED:
            fact = _rank(row, measure)
            if fact is not None:
                yield fact


def _rank(row: Row, measure: str) -> Rank | None:
    name, up, _ = MEASURED[measure]
    column, first = row.tape.column(name, row.at), row.known_from(name)
    value = column[row.at]
    if value is None or first is None or not (value > 0 if up else value < 0):
        return None
    covers_from = row.tape.days[first]
    larger = _larger(column, first, row.at, value, up=up)
    if larger is None:
        return None
    ever = rules_out(row, measure)
    if not (ever and not larger) and years(covers_from, row.now) < editors.threshold("long_history"):
        return None
    least = (min if up else max)((size for size, _ in larger), default=None)
    ahead = max((at for size, at in larger if size == least), default=None)
    behind = _passed(column, first, row.at, value, up=up)
    if ever and behind is not None and not rules_out(row, measure, behind):
        behind = None
    marks = (None if at is None else stated_mark(row, at, name) for at in (ahead, behind))
    place = said(len(larger) + 1, "place")
    return Rank(row.name, row.role, measure, place, stated(row, name), covers_from, ever, *marks)


def _larger(
    column: Column, first: int, row: int, value: scan.Value, *, up: bool
) -> list[tuple[scan.Value, int]] | None:
    """Every strictly larger move with its row; None as soon as there are too many for a place."""
    most = int(editors.threshold("last_place")) - 1
    found: list[tuple[scan.Value, int]] = []
    for at, seen in scan.known(column, first, row):
        if seen > value if up else seen < value:
            found.append((seen, at))
            if len(found) > most:
                return None
    return found


def _passed(column: Column, first: int, row: int, value: scan.Value, *, up: bool) -> int | None:
    """The latest row of the largest move the same way that is no larger; None where there is none."""
    best: int | None = None
    furthest: scan.Value = 0
    way = 1 if up else -1
    for at, seen in scan.known(column, first, row):
        if 0 < way * seen <= way * value and way * seen >= furthest:
            best, furthest = at, way * seen
    return best
