"""Moments as the store counts them: microseconds since 1970, whatever the zone."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING

import numpy as np

from newsgen.sessions import KST

if TYPE_CHECKING:
    from newsgen.market.columns import Days, Flags, Ints

EVENING = time(18, 0)
"""When the exchange has the day's net buying by investor group final; before it, figures may be corrected.
Source: Korea Exchange Data Marketplace, 투자자별 거래실적, confirmed figures after 18:00 Seoul time."""

EPOCH = datetime(1970, 1, 1, tzinfo=KST) - timedelta(hours=-9)
MICROSECOND = timedelta(microseconds=1)
A_DAY = timedelta(days=1) // MICROSECOND


def micros(moment: datetime) -> int:
    """Microseconds from the first moment of 1970 in Greenwich, exactly."""
    return (moment - EPOCH) // MICROSECOND


def moment_of(counted: int) -> datetime:
    """The moment in Seoul time.

    >>> moment_of(1_773_997_200_000_000).isoformat()
    '2026-03-20T18:00:00+09:00'
    """
    return (EPOCH + counted * MICROSECOND).astimezone(KST)


def provisional(days: Days, known: Ints) -> Flags:
    """Flows that became known on the day of their session, or by a wrong clock before it, ahead of EVENING.

    >>> day = np.array(["2026-03-20"], "datetime64[D]")
    >>> at = datetime(2026, 3, 20, 17, 59, tzinfo=KST)
    >>> [bool(provisional(day, np.array([micros(each)]))[0]) for each in (at, at + timedelta(minutes=1))]
    [True, False]
    """
    evening = micros(datetime.combine(date(1970, 1, 1), EVENING, KST))
    final = days.astype("datetime64[D]").astype(np.int64) * A_DAY + evening
    found: Flags = known < final
    return found
