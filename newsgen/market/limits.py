"""How far a Korean share may move in one session."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

# (from this session on, percent of the previous close). Source: Korea Exchange, history of daily
# price limits of the stock market; Kosdaq limits were never wider on the same day.
DAILY_LIMITS = (
    (date(2015, 6, 15), Decimal(30)),
    (date(1998, 12, 7), Decimal(15)),
    (date(1998, 3, 2), Decimal(12)),
    (date(1996, 11, 25), Decimal(8)),
    (date(1995, 4, 1), Decimal(6)),
)


def daily_limit(session: date) -> Decimal | None:
    """The widest move up or down from the previous close, percent; None before 1995-04-01,
    when the limit was an amount in won that depended on the price.

    >>> daily_limit(date(2026, 2, 25)), daily_limit(date(2008, 10, 30))
    (Decimal('30'), Decimal('15'))
    """
    return next((limit for since, limit in DAILY_LIMITS if session >= since), None)


def beyond(price: Decimal, previous_close: Decimal, session: date) -> bool:
    """Whether a price lies outside what that session allowed.

    >>> beyond(Decimal(131), Decimal(100), date(2026, 2, 25))
    True
    """
    limit = daily_limit(session)
    return limit is not None and abs(price - previous_close) * 100 > limit * previous_close
