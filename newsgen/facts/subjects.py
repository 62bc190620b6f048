"""Who a fact can be about: every series of the day with its role."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from newsgen.records import (
    CAP,
    DOLLAR_WON,
    GROUPS,
    INDEX,
    MAIN,
    NOON_RATE,
    SHARE,
    SHARE_CAP,
    Datum,
    History,
    MarketDay,
    Quote,
)
from newsgen.sessions import CLOSE


def main_quote(day: MarketDay) -> Quote:
    """The quote of the story's own index."""
    return day.indices[day.main]


Subject = tuple[str, Quote, History | None]
"""A series that facts can be about: its role, its quote and what lies behind it."""

Subjects = Sequence[Subject]
"""Every series of a day, the main index first."""


def subjects(day: MarketDay) -> Subjects:
    """Every series of the day, gathered once for all questions."""
    past = day.history.get
    others = (quote for series, quote in day.indices.items() if series != day.main)
    return tuple(
        (role, quote, past(quote.series))
        for role, quotes in (
            (MAIN, (main_quote(day),)),
            (INDEX, others),
            (SHARE, day.shares.values()),
            (CAP, (day.caps.get(day.main),)),  # no story tells the market value of another index
            (SHARE_CAP, day.share_caps.values()),
            (DOLLAR_WON, (day.dollar_won,)),
            (NOON_RATE, (day.noon_rate,)),
        )
        for quote in quotes
        if quote is not None
    )


class Group(NamedTuple):
    """An investor group on the story's own market, with what lies behind this session."""

    series: str
    """``KOSPI.foreign``."""
    name: str
    amount: Datum
    past: History


def groups(day: MarketDay) -> Iterator[Group]:
    """The investor groups whose whole session can be held against earlier ones.

    None before the close, and none while the exchange may still correct what it published.
    """
    flows = day.flows.get(day.main)
    if flows is None or flows.provisional or day.phase != CLOSE:
        return
    for name in GROUPS:
        series = f"{day.main}.{name}"
        amount, past = flows.of(name), day.history.get(series)
        if amount is not None and past is not None:
            yield Group(series, name, amount, past)
