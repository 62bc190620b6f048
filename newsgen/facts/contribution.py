"""How much of the market's move was one share's?"""

from __future__ import annotations

from collections.abc import Iterator

from newsgen.facts.subjects import main_quote
from newsgen.numbers import HUNDRED
from newsgen.records import SHARE, Contribution, Datum, Figure, MarketDay, Quote

Pair = tuple[Datum, Datum]


def find(day: MarketDay) -> Iterator[Contribution]:
    """One for each share whose market value is known beside the whole market's, now and at the close before.

    The subject is the share itself. Market value also moves by listings and new shares, so the points
    are the share's part of the market's value, not a figure that the exchange publishes.
    """
    market, index = day.caps.get(day.main), main_quote(day).previous_close
    whole = _pair(market) if market and day.share_caps else None
    if whole is None or index is None:
        return
    for code, quote in day.share_caps.items():
        own = _pair(quote)
        if own is not None and whole[0].value != whole[1].value:
            yield _contribution(code, own, whole, index)


def _pair(quote: Quote) -> Pair | None:
    if quote.last is None or quote.previous_close is None:
        return None
    return quote.last, quote.previous_close


def _contribution(code: str, own: Pair, whole: Pair, index: Datum) -> Contribution:
    change, all_change = own[0].value - own[1].value, whole[0].value - whole[1].value
    data = tuple(datum.address for datum in own)
    market, base = tuple(datum.address for datum in whole), whole[1]
    points = index.value * change / base.value
    return Contribution(
        code,
        SHARE,
        Figure(change, "won", data, "market value - market value at the close before"),
        Figure(change / all_change * HUNDRED, "percent", (*data, *market), "change / the market's change"),
        Figure(
            points,
            index.unit,
            (*data, base.address, index.address),
            "index at the close before * change / the market's value then",
        ),
    )
