"""The largest, highest or lowest since when? A scan back from each session to whatever did as much."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal

from newsgen.oracle import editors, scan
from newsgen.oracle.asked import PRICED, RATES, Asked, Row, said, years
from newsgen.records import CAP, FLOW, SHARE_CAP, Figure, LargestSince, Mark, Witness

MEASURED: Mapping[str, tuple[str, bool, str]] = {
    "high_close": ("close", True, "close"),
    "low_close": ("close", False, "low"),
    "high_price": ("high", True, "high"),
    "low_price": ("low", False, "low_price"),
    "rise_points": ("points", True, "points"),
    "fall_points": ("points", False, "points"),
    "rise_percent": ("percent", True, "percent"),
    "fall_percent": ("percent", False, "percent"),
    "intraday_rise_points": ("high_points", True, "intraday_points"),
    "intraday_rise_percent": ("high_percent", True, "intraday_percent"),
    "intraday_fall_points": ("low_points", False, "intraday_points"),
    "intraday_fall_percent": ("low_percent", False, "intraday_percent"),
    "high_turnover": ("turnover", True, "turnover"),
    "low_turnover": ("turnover", False, "low_turnover"),
    "high_volume": ("volume", True, "volume"),
    "low_volume": ("volume", False, "low_volume"),
    "buying": ("net", True, "buying"),
    "selling": ("net", False, "selling"),
}
"""By measure: the column scanned, whether more is further, and what the carried bounds call it."""

MOVED_BY_LISTINGS = (CAP, SHARE_CAP)
"""A market value also moves when shares are listed: its moves are not compared."""


def derive(asked: Asked) -> Iterator[LargestSince]:
    """Every measure of every series of the session, each with its witness."""
    for row in asked.rows(*PRICED, *RATES, FLOW):
        for measure in MEASURED:
            fact = _since(row, measure)
            if fact is not None:
                yield fact


def _since(row: Row, measure: str) -> LargestSince | None:
    name, up, _ = MEASURED[measure]
    value = row.tape.column(name, row.at)[row.at]
    moved = name.endswith(("points", "percent")) or name == "net"
    if value is None or (moved and (row.role in MOVED_BY_LISTINGS or not (value > 0 if up else value < 0))):
        return None
    witness = _witness(row, measure)
    start = witness.at.session if witness.at else witness.covers_from
    return LargestSince(row.name, row.role, measure, stated(row, name), witness, years(start, row.now))


def _witness(row: Row, measure: str) -> Witness:
    name, up, _ = MEASURED[measure]
    column, first = row.tape.column(name, row.at), row.known_from(name)
    assert first is not None  # this session's own value is known
    value = column[row.at]
    assert value is not None
    found = scan.last_reaching(column, first, row.at, value, up=up)
    covers_from = row.tape.days[first]
    if found is not None:
        return Witness(measure, stated_mark(row, found, name), covers_from, ever=False)
    return Witness(measure, None, covers_from, rules_out(row, measure))


def rules_out(row: Row, measure: str, then: int | None = None) -> bool:
    """Whether no session before the coverage can have been at or beyond this one, or an earlier one."""
    name, _, called = MEASURED[measure]
    first, bound = row.known_from(name), editors.bound(row.name, called)
    if bound is None or first is None or row.tape.days[first] > bound.before:
        return False
    value = row.tape.column(name, row.at)[row.at if then is None else then]
    assert value is not None
    worth = row.tape.worth(value, name)
    return bound.rules_out(abs(worth) if name.endswith(("points", "percent")) else worth)


def stated(row: Row, name: str) -> Figure:
    """What a session did in a measure, in the unit a story gives it: percent unrounded."""
    if name.endswith("percent"):
        return said(_gain(row, name), "percent")
    value = row.tape.column(name, row.at)[row.at]
    assert value is not None
    return said(row.tape.worth(value, name), {"volume": "shares", "turnover": "won"}.get(name, row.tape.unit))


def stated_mark(row: Row, then: int, name: str) -> Mark:
    """The same of an earlier session."""
    if name.endswith("percent"):
        value = _gain(row.before(then), name)
        return Mark(row.tape.days[then], value, "", "", None, row.sessions_since(then))
    return row.mark(then, name)


def _gain(row: Row, name: str) -> Decimal:
    price = {"percent": "close", "high_percent": "high", "low_percent": "low"}[name]
    gain = row.gain(row.price(price))
    assert gain is not None
    return gain
