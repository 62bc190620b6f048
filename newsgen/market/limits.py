"""How far a Korean share may move in one session, and in what steps."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from fractions import Fraction

    from newsgen.market.columns import Days, Floats

# (from this session on, percent of the previous close). Source: Korea Exchange, history of daily
# price limits of the stock market; Kosdaq limits were never wider on the same day.
DAILY_LIMITS = (
    (date(2015, 6, 15), Decimal(30)),
    (date(1998, 12, 7), Decimal(15)),
    (date(1998, 3, 2), Decimal(12)),
    (date(1996, 11, 25), Decimal(8)),
    (date(1995, 4, 1), Decimal(6)),
)

# (from this session on, (from this price on, step in won)). Source: Korea Exchange, tick sizes (호가가격단위)
# of the stock market as of 2023-01-25 and of 2010-10-04. The Kosdaq's went up to 100 won only before 2023.
TICKS = (
    (
        date(2023, 1, 25),
        ((500_000, 1000), (200_000, 500), (50_000, 100), (20_000, 50), (5000, 10), (2000, 5), (0, 1)),
    ),
    (
        date(2010, 10, 4),
        ((500_000, 1000), (100_000, 500), (50_000, 100), (10_000, 50), (5000, 10), (1000, 5), (0, 1)),
    ),
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


def limits_on(days: Days) -> Floats:
    """The daily limit of each day, percent; infinite before there was one in percent."""
    import numpy as np

    since = [days >= np.datetime64(day) for day, _ in DAILY_LIMITS]
    limits: Floats = np.select(since, [np.float64(limit) for _, limit in DAILY_LIMITS], np.inf)
    return limits


def tick_size(session: date, price: int | Fraction) -> int | None:
    """The step in which prices move around a price, won; None before 2010-10-04.

    >>> tick_size(date(2026, 2, 25), 205_500), tick_size(date(2018, 5, 4), 53_000)
    (500, 100)
    """
    steps = next((steps for since, steps in TICKS if session >= since), ())
    return next((step for start, step in steps if price >= start), None)


def limit_prices(session: date, base: int) -> tuple[int, int] | None:
    """The lowest and the highest price of a share allowed in a session, won; None where steps are not known.

    The limit's part of the base is cut to the step at the base, and the price to the step at the price.
    Source: Korea Exchange, Business Regulations Enforcement Rules, daily price limits. The Konex has had
    its own limit, 15 percent, all along: not for its shares.

    >>> limit_prices(date(2026, 2, 25), 9_960), limit_prices(date(2015, 6, 12), 50_000)
    ((6980, 12940), (42500, 57500))
    """
    limit, step = daily_limit(session), tick_size(session, base)
    if limit is None or step is None:
        return None
    width = int(base * limit) // 100 // step * step
    highest, lowest = base + width, base - width
    up, down = (tick_size(session, price) or 1 for price in (highest, lowest))
    return -(-lowest // down) * down, highest // up * up
