"""How much changed hands, beside what usually does, and who bought it?"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from statistics import median

from newsgen.oracle.asked import HUNDRED, Asked, Row, said, way
from newsgen.records import FLOW, GROUPS, INDEX, MAIN, SHARE, Figure, NetFlow, Turnover, Volume

USUAL = 20
"""Sessions whose median is the usual: about a month."""
SATURDAY = 5


def turnovers(asked: Asked) -> Iterator[Turnover]:
    """Turnover and volume; Saturday sessions were half as long and are not compared."""
    for row in asked.rows(MAIN, INDEX, SHARE):
        won, rate = row.price("turnover"), asked.rate
        if won is not None:
            dollars = said(won / rate, "dollars") if rate else None
            ratios = (_ratio(row, "turnover"), _ratio(row, "volume"))
            yield Turnover(row.name, row.role, said(won, "won"), row.figure("volume"), dollars, *ratios)


def volumes(asked: Asked) -> Iterator[Volume]:
    """Shares whose turnover in won nobody gives."""
    for row in asked.rows(SHARE):
        shares, ratio = row.figure("volume"), _ratio(row, "volume")
        if row.price("turnover") is None and shares is not None and ratio is not None:
            yield Volume(row.name, row.role, shares, ratio)


def _ratio(row: Row, name: str) -> Figure | None:
    first, column, now = row.at - USUAL, row.tape.column(name, row.at), row.price(name)
    if (
        first < row.first
        or (name == "volume" and row.tape.scale(first, row.at) != 1)
        or row.day.weekday() == SATURDAY
        or now is None
    ):
        return None
    before = [column[at] for at in range(first, row.at)]
    if None in before:
        return None
    usual = int(median(int(each) for each in before if each is not None))
    return said(now / Decimal(usual), "times") if usual else None


def net_flows(asked: Asked) -> Iterator[NetFlow]:
    """What each group bought on balance, the way of its market's index or against it, beside the turnover."""
    for row in asked.rows(FLOW):
        market, group = row.name.split(".")
        amount, index = row.price("amount"), asked.row(market)
        if group in GROUPS and amount:
            last, base = (index.price("close"), index.base) if index else (None, None)
            turnover = index.price("turnover") if index else None
            moved = "flat" if last is None or base is None else way(last - base)
            share = said(abs(amount) / turnover * HUNDRED, "percent") if turnover else None
            together = moved != "flat" and way(amount) == moved
            dollars = said(abs(amount) / asked.rate, "dollars") if asked.rate else None
            role = MAIN if market == asked.main.name else INDEX
            yield NetFlow(market, role, group, said(amount, "won"), together, share, dollars)
