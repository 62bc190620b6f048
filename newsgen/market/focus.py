"""A day with one share in it, and the index of its own market behind it."""

from __future__ import annotations

from dataclasses import replace

from newsgen.market.limits import limit_prices
from newsgen.market.units import WON
from newsgen.records import Datum, MarketDay, Quote

KOSPI, KOSDAQ, KONEX = "KOSPI", "KOSDAQ", "KONEX"


def focused(day: MarketDay, code: str) -> MarketDay:
    """The day with that share alone, beside the index of its market: the Kosdaq where the listing says so.

    The share must be among those of the day.
    """
    listing = day.listings.get(code)
    main = KOSDAQ if listing and listing.market == KOSDAQ and _told(day.indices.get(KOSDAQ)) else KOSPI
    quote = day.shares[code]
    if listing is None or listing.market != KONEX:
        quote = with_limits(day, quote)
    caps = {code: day.share_caps[code]} if code in day.share_caps else {}
    return replace(
        day,
        main=main,
        indices={main: day.indices[main]},
        shares={code: quote},
        share_caps=caps,
        caps={},
        flows={},
        sectors=(),
        notices=(),
        earlier=(),
        names={code: day.names[code]} if code in day.names else {},
    )


def _told(index: Quote | None) -> bool:
    return index is not None and index.last is not None and index.previous_close is not None


def with_limits(day: MarketDay, quote: Quote) -> Quote:
    """The quote with the lowest and highest price that its session allowed, where they can be reckoned."""
    base = quote.previous_close
    found = limit_prices(day.session, int(base.value)) if base else None
    if base is None or found is None:
        return quote
    low, high = (Datum(base.address, base.value * 0 + price, WON) for price in found)
    return replace(quote, limit_down=low, limit_up=high)
