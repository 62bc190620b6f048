"""Did more shares of a company change hands than usual?"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from newsgen.facts.turnover import ratio
from newsgen.records import SHARE, MarketDay, Volume
from newsgen.sessions import CLOSE


def find(day: MarketDay, heavy: Decimal) -> Iterator[Volume]:
    """Shares that traded many times their usual volume, where no turnover in won says as much."""
    if day.phase != CLOSE:
        return
    for quote in day.shares.values():
        past = day.history.get(quote.series)
        if past is None or quote.volume is None or quote.turnover is not None:
            continue
        times = ratio(quote.volume, past.usual_volume, "volume")
        if times is not None and times.value >= heavy:
            yield Volume(quote.series, SHARE, quote.volume.figure, times)
