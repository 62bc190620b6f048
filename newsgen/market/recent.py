"""The closes right before a session, for a picture of it: asked for explicitly, for no story needs them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from newsgen.market.columns import NOTHING
from newsgen.market.past import Past
from newsgen.market.rate_days import NOON, ONSHORE
from newsgen.records import MarketDay
from newsgen.records.assignment import DOLLARS, SHARES

if TYPE_CHECKING:
    from newsgen.market.history import Market


def with_recent(market: Market, day: MarketDay, sessions: int) -> MarketDay:
    """The day with the closes of so many sessions before it, of what its story is about, as far as the
    history leads back without a break; a share's in the session's own terms."""
    for name, past, row in _told(market, day):
        if name not in day.history:
            continue
        first, close = max(int(past.series.start[row]), row - sessions), past.series.close
        closes = tuple(past.close_mark(at, row) for at in range(first, row) if close[at] != NOTHING)
        told = replace(day.history[name], closes=closes)
        return replace(day, history={**day.history, name: told})
    return day


def _told(market: Market, day: MarketDay) -> Iterator[tuple[str, Past, int]]:
    """Series that the picture may be of, each with its past and the row it is told from; the best first."""
    about, session = day.assignment.about, day.session
    if day.assignment.section == SHARES:
        for batch in market.shares.holdings.share(about, session):
            for _, past, row, problem in market.shares.alone(batch, about).on(session):
                if row is not None and not problem:
                    yield about, past, row
    elif day.assignment.section == DOLLARS:
        yield from _rates(market, day)
    else:
        past = market.index_of(day.main).index
        found = past.series.row(session)
        if found is not None:
            yield day.main, past, found


def _rates(market: Market, day: MarketDay) -> Iterator[tuple[str, Past, int]]:
    for name in (ONSHORE, NOON):
        rate = market.rates.get(name)
        if rate is None or (name == ONSHORE and day.dollar_won is None):
            continue
        row = rate.before(day.session) if name == NOON else rate.past.series.row(day.session)
        if row is not None:
            yield name, rate.past, row
