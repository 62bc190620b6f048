"""A day of history for a story that looks back on the period that it ends."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from newsgen.market.past import Past
from newsgen.market.period_ends import require_base
from newsgen.market.period_past import with_flow_period, with_period
from newsgen.records import MarketDay

if TYPE_CHECKING:
    from newsgen.market.history import Market


def looking_back(market: Market, day: MarketDay) -> MarketDay:
    """The day with what lies behind its week, month, quarter or year: of the indices and investor groups."""
    period, history = day.assignment.period, dict(day.history)
    require_base(day, period)
    pasts: list[Past] = [market.main.index, *([market.kosdaq.index] if market.kosdaq else [])]
    for past in pasts:
        row, name = past.series.row(day.session), past.series.name
        if row is not None and name in history:
            history[name] = with_period(past, row, history[name], period, main=name == day.main)
    for group in market.flows.pasts.values() if market.flows else ():
        row, name = group.series.row(day.session), group.series.name
        if row is not None and name in history:
            history[name] = with_flow_period(group, row, history[name], period)
    return replace(day, history=history)
