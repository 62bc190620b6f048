"""Is it true of the share: its limit, its split, its first day, its place? Each worked out from the day."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from decimal import Decimal
from fractions import Fraction
from typing import Any

from newsgen.records import Datum
from newsgen.verify import claims_stock as claims
from newsgen.verify.faults import Fault, plain, untold, wrong
from newsgen.verify.times import is_day
from newsgen.verify.view import View

_FARTHEST = {"upper": Decimal(30), "lower": Decimal(-30)}
"""Percent that no share moves beyond."""


def limit(said: claims.LimitSaid, view: View) -> Fault | None:
    """The price stands at the limit, which lies on that side of the base and no further than limits go."""
    told = f"{view.name(said.who)} at its daily {said.end} limit"
    quote = view.quotes.get(said.who)
    allowed = None if quote is None else quote.limit_up if said.end == "upper" else quote.limit_down
    base = view.datum(said.who, "previous_close")
    if quote is None or allowed is None or base is None:
        return untold("number", told, "no limit of that share is known")
    if said.closed and not view.closed:
        return untold("time", told, "the session has not closed")
    price = quote.last if said.closed else quote.high if said.end == "upper" else quote.low
    if price is None or price.value != allowed.value:
        return wrong("number", told, plain(allowed.value), allowed)
    return _reach(said, told, allowed, base)


def _reach(said: claims.LimitSaid, told: str, allowed: Datum, base: Datum) -> Fault | None:
    gain = (allowed.value - base.value) / base.value * 100
    bound = _FARTHEST[said.end]
    good = 0 < gain <= bound if bound > 0 else bound <= gain < 0
    return None if good else wrong("direction", told, f"{gain:.2f} percent from the base", base)


def idle(said: claims.IdleSaid, view: View) -> Fault | None:
    """No price of the session, and nothing changed hands."""
    quote = view.quotes.get(said.who)
    told = f"{view.name(said.who)} did not trade"
    if quote is None or not view.closed:
        return untold("subject", told, "no such share, or the session has not closed")
    if quote.last is None and (quote.volume is None or not quote.volume.value):
        return None
    return wrong("number", told, "it did", quote.last or quote.volume)


def last_traded(said: claims.LastTradedSaid, view: View) -> Fault | None:
    """The last close before the session, its price and its day."""
    mark, told = view.history(said.who).last_traded, f"{view.name(said.who)} last closed"
    if mark is None or mark.value is None:
        return untold("number", told, "no last close is known")
    if said.amount.unit != "won" or said.amount.value != mark.value:
        return wrong("number", f"{told} at {plain(said.amount.value)}", plain(mark.value), mark)
    if said.day is None or not is_day(said.day, mark.session, view.session):
        return wrong("time", told, f"{mark.session:%A %Y-%m-%d}", mark)
    return None


def debut(said: claims.DebutSaid, view: View) -> Fault | None:
    """The day of listing is the session's, on that market."""
    listing = view.day.listings.get(said.who)
    told = f"{view.name(said.who)} in its first session on {said.market}"
    if listing is None or listing.on is None:
        return untold("time", told, "no day of listing is known")
    if (listing.on, listing.market) == (view.session, said.market):
        return None
    return wrong("time", told, f"listed on {listing.market} on {listing.on}")


def listed(said: claims.ListedSaid, view: View) -> Fault | None:
    """The market of the listing."""
    listing = view.day.listings.get(said.who)
    told = f"{view.name(said.who)} listed on {said.market}"
    if listing is None:
        return untold("subject", told, "no listing is known")
    return None if listing.market == said.market else wrong("subject", told, listing.market)


def split(said: claims.SplitSaid, view: View) -> Fault | None:
    """The base, the last close as traded, and the ratio of the two."""
    mark, base = view.history(said.who).resumed_from, view.datum(said.who, "previous_close")
    told = f"{view.name(said.who)} from a base of {plain(said.base.value)}"
    if mark is None or not mark.value or base is None:
        return untold("number", told, "no capital change is known")
    if (said.base.unit, said.before.unit) != ("won", "won"):
        return wrong("unit", told, "won", base)
    if said.base.value != base.value:
        return wrong("number", told, plain(base.value), base)
    if said.before.value != mark.value:
        return wrong("number", f"{told}, from {plain(said.before.value)}", plain(mark.value), mark)
    if said.day is None or not is_day(said.day, mark.session, view.session):
        return wrong("time", told, f"{mark.session:%A %Y-%m-%d}", mark)
    ratio = Fraction(mark.value) / Fraction(base.value)
    claimed = (
        None if said.parts is None else Fraction(said.parts) if said.parts > 0 else Fraction(1, -said.parts)
    )
    whole = 1 in (ratio.numerator, ratio.denominator) and ratio != 1
    if ratio == claimed or (claimed is None and not whole):
        return None
    return wrong("number", f"{told}, as in {said.parts}", f"a ratio of {ratio}", mark)


def adjusted(said: claims.AdjustedSaid, view: View) -> Fault | None:
    """A capital change lies before the session."""
    mark, base = view.history(said.who).resumed_from, view.datum(said.who, "previous_close")
    if mark is not None and base is not None and mark.value != base.value:
        return None
    return untold("number", f"the base of {view.name(said.who)} adjusted", "no capital change is known")


def place(said: claims.PlaceSaid, view: View) -> Fault | None:
    """The place by market value, on the market of the listing."""
    listing = view.day.listings.get(said.who.removesuffix(".cap"))
    told = f"{said.who} in place {said.place} on {said.market}"
    if listing is None or listing.place is None or not said.who.endswith(".cap"):
        return untold("superlative", told, "no place by market value is known")
    if listing.place.value == said.place and listing.market == said.market:
        return None
    return wrong("superlative", told, f"place {listing.place.value} on {listing.market}", listing.place)


JUDGES: Mapping[type, Callable[[Any, View], Fault | None]] = {
    claims.LimitSaid: limit,
    claims.IdleSaid: idle,
    claims.LastTradedSaid: last_traded,
    claims.DebutSaid: debut,
    claims.ListedSaid: listed,
    claims.SplitSaid: split,
    claims.AdjustedSaid: adjusted,
    claims.PlaceSaid: place,
}
