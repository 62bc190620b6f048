"""One share's session from the history: traded, without a trade, or its first."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

import numpy as np

from newsgen.errors import BadDay
from newsgen.market.calendar import session_after
from newsgen.market.columns import NOTHING
from newsgen.market.focus import KOSDAQ, KOSPI, focused
from newsgen.market.index_days import quote_of
from newsgen.market.listings import Listed, words_for
from newsgen.market.past import Past
from newsgen.market.rate_days import NOON
from newsgen.market.share_days import NO_TRADE, RESTATED, ShareDays
from newsgen.market.units import SHARES, WON
from newsgen.records import Assignment, Datum, History, Listing, MarketDay, Quote
from newsgen.sessions import CLOSE, regular_close

if TYPE_CHECKING:
    from newsgen.market.history import Market


def share_day(market: Market, session: date, assignment: Assignment) -> MarketDay:
    """The session of the share that an assignment names, with the index of its own market.

    Raises BadDay, one line, where no price of that session can be told.
    """
    from newsgen.market.history import (  # the market loads this module when asked for a share
        EXCHANGE,
        WITH_RATE,
    )

    code, held = assignment.about, market.shares.holdings
    listed = held.listings().get(code)
    listing = _listing(market, code, session, listed)
    quote, history = _told(market, code, session, listing)
    index = market.index_of(KOSDAQ if listing and listing.market == KOSDAQ else KOSPI)
    main = market.main_quote(index, session)
    cap, rate = _cap(market, code, session), _rate(market, session)
    day = MarketDay(
        session=session,
        as_of=regular_close(session),
        phase=CLOSE,
        source=WITH_RATE if cap and rate else EXCHANGE,
        indices={main.series: main},
        shares={code: quote},
        share_caps={code: cap} if cap else {},
        conversion=rate if cap else None,
        history={main.series: index.index.history(_row(index.index, session)), code: history},
        names={code: words_for(code, listed, held.given_names())},
        next_session=session_after(session),
        listings={code: listing} if listing else {},
        assignment=assignment,
    )
    return focused(day, code)


def _row(past: Past, session: date) -> int:
    row = past.series.row(session)
    assert row is not None  # its quote has been told
    return row


def _ways(market: Market, code: str, session: date) -> Iterator[tuple[ShareDays, Past, int, str]]:
    """Each batch's past of the share and its row, with the reason where it cannot simply be told."""
    for batch in market.shares.holdings.share(code, session):
        days = market.shares.alone(batch, code)
        for _, past, _, problem in days.on(session):
            yield days, past, _row(past, session), problem


def _told(market: Market, code: str, session: date, listing: Listing | None) -> tuple[Quote, History]:
    """The share's quote and past by the first batch that can tell it."""
    ways = list(_ways(market, code, session))
    if not ways:
        raise BadDay(f"no figures of {code} are held for {session}. Choose another session or share.")
    first_day = listing is not None and listing.on == session
    for _, past, row, problem in ways:
        if not problem:
            quote, history = _traded(past, row)
            # A first day's change is from the price of the offer, which is no close.
            return (replace(quote, previous_close=None), history) if first_day else (quote, history)
    days, past, row, problem = ways[0]
    if problem == NO_TRADE:
        return _untraded(days, past, row)
    if first_day and row == 0 and problem != RESTATED:
        return quote_of(past, row), past.history(row)
    raise BadDay(f"{code} cannot be told on {session}: {problem}. Choose another session.")


def _traded(past: Past, row: int) -> tuple[Quote, History]:
    history, series = past.history(row), past.series
    if row in series.factors:
        then = row - 1
        while then > series.start[row] and series.close[then] == NOTHING:
            then -= 1
        history = replace(history, resumed_from=past.close_mark(then, row))
    return quote_of(past, row), history


def _untraded(days: ShareDays, past: Past, row: int) -> tuple[Quote, History]:
    """A session without a trade: no price, and the last close before it."""
    series = past.series
    found = np.flatnonzero(series.close[:row] != NOTHING)
    then = int(found[-1]) if len(found) else None
    if then is None or (series.name, series.day(then)) in days.restated:
        raise BadDay(f"{series.name} did not trade on {series.day(row)}, and no close before it is known.")
    history = History(series.name, series.day(0), last_traded=past.close_mark(then, row))
    return Quote(series.name, WON, volume=series.datum(row, "volume", SHARES)), history


def _listing(market: Market, code: str, session: date, listed: Listed | None) -> Listing | None:
    """Where the share was listed in that session: a listing made after a move to another market says
    nothing of the time before it."""
    place = _place(market, code, session)
    if place:
        return place._replace(on=listed.on if listed else None)
    if listed is None or listed.market is None or listed.on is None or listed.on > session:
        return None
    return Listing(listed.market, listed.on)


def _place(market: Market, code: str, session: date) -> Listing | None:
    """The share's market and its place there by market value, where the whole listing of the day is held."""
    batch = market.shares.holdings.listed_shares(session)
    if batch is None or batch.markets is None or code not in batch.series:
        return None
    row = int(np.flatnonzero(batch.series == code)[0])
    values, home = batch.figures["cap"], batch.markets[row]
    there = values[(batch.markets == home) & (values != NOTHING)]
    if values[row] == NOTHING:
        return Listing(home)
    place = Decimal(int((there > values[row]).sum()) + 1)
    return Listing(home, None, Datum(batch.where(row, "cap"), place, "place"), len(there))


def _cap(market: Market, code: str, session: date) -> Quote | None:
    """The share's market value, with that of the session before where it is held."""
    now = _value(market, code, session)
    if now is None:
        return None
    day = _session_before(market, session)
    before = _value(market, code, day) if day else None
    return Quote(f"{code}.cap", WON, last=now, previous_close=before)


def _value(market: Market, code: str, session: date) -> Datum | None:
    for batch in market.shares.holdings.share(code, session):
        found = market.shares.alone(batch, code).caps(session).get(code)
        if found:
            return found
    return None


def _rate(market: Market, session: date) -> Datum | None:
    noon = market.rates.get(NOON)
    row = noon.before(session) if noon else None
    return noon.quote(row).last if noon is not None and row is not None else None


def _session_before(market: Market, session: date) -> date | None:
    """The session before, where the history holds it without a gap."""
    series = market.main.index.series
    row = series.row(session)
    return series.day(row - 1) if row is not None and series.follows[row] else None
