"""Where a share is listed, as a day file tells it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from newsgen.market.fields import Block
from newsgen.market.names import is_code
from newsgen.records import Datum, Listing

MARKETS = ("KOSPI", "KOSDAQ", "KONEX")
FIELDS = frozenset(("market", "listed_on", "place", "among"))


def read_listings(block: Block, session: date) -> dict[str, Listing]:
    """By code; BadDay, one line, for what cannot be true."""
    return dict(_listings(block, session))


def _listings(block: Block, session: date) -> Iterator[tuple[str, Listing]]:
    for code, row in block.blocks("listings"):
        row.only(FIELDS)
        market, on = row.text("market"), row.day("listed_on")
        if not is_code(code):
            raise row.fault(None, "is not a share code", "Use the six characters of the exchange, as 005930.")
        if market not in MARKETS:
            raise row.fault("market", f"is {market}", f"Use one of: {', '.join(MARKETS)}.")
        if on is not None and on > session:
            raise row.fault("listed_on", f"is {on}, after the session of {session}")
        place, among = row.whole("place"), row.whole("among")
        if (place is None) != (among is None) or (place and among and not 1 <= place <= among):
            raise row.fault("place", f"is {place} among {among}", "Give both, the place one of them.")
        datum = None if place is None else Datum(row.address("place"), Decimal(place), "place")
        yield code, Listing(market, on, datum, among)
