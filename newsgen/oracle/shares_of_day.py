"""Which share led, which lagged, and what was a share's part in the market's change?"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from newsgen.oracle.asked import HUNDRED, Asked, Row, said
from newsgen.records import CAP, SHARE, SHARE_CAP, Contribution, Leader


def leaders(asked: Asked) -> Iterator[Leader]:
    """The largest rise and the largest fall among the shares of the day; two that print alike share it."""
    told = [(row.tape.column("percent", row.at)[row.at], row) for row in asked.rows(SHARE)]
    known = [(printed, row) for printed, row in told if printed is not None]
    for side, pick in (("led", max), ("lagged", min)):
        most = pick((printed for printed, _ in known), default=0)
        holders = [row for printed, row in known if printed == most]
        if len(holders) == 1 and (most > 0 if side == "led" else most < 0):
            row = holders[0]
            gain = row.gain(row.price("close"))
            assert gain is not None  # it has a printed percent
            yield Leader(row.name, row.role, side, said(gain, "percent"), len(known))


def contributions(asked: Asked) -> Iterator[Contribution]:
    """A share's change in market value, in percent of the market's and in points of the index."""
    for market in asked.rows(CAP):
        index = asked.row(market.name.split(".")[0])
        whole, base = _change(market), market.base
        for row in asked.rows(SHARE_CAP):
            change = _change(row)
            points = index.base if index else None
            if change is None or not whole or not base or points is None:
                continue
            parts = said(change / whole * HUNDRED, "percent"), said(points * change / base, "points")
            yield Contribution(row.name.split(".")[0], SHARE, said(change, "won"), *parts)


def _change(row: Row) -> Decimal | None:
    close, base = row.price("close"), row.base
    return None if close is None or base is None else close - base
