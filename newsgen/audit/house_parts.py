"""The parts of a claim as anybody's assertion has them: who, which moment, which day, what was printed."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace
from datetime import date, timedelta
from decimal import ROUND_FLOOR, Decimal
from typing import NamedTuple

from newsgen.audit.assertions import BEFORE, NOW, Moment, Of, Point
from newsgen.records import PERIODS
from newsgen.records.checked import Span
from newsgen.verify.amounts import Amount
from newsgen.verify.times import DaySaid

RATES = ("USDKRW", "USD")
"""The won and the dollar: one rate, and two ways to say which way it went."""
_HALF = Decimal("0.5")


class Place(NamedTuple):
    """Where a claim stands, and when its text was written."""

    at: Span
    numbers: Of
    session: date


def day_of(words: DaySaid, session: date) -> date | None:
    """The day that the words mean to a reader on the day of the session; None for a day that there is not.

    >>> day_of(DaySaid(month=1, day=27), date(2026, 2, 25)), day_of(DaySaid(weekday=2), date(2026, 2, 25))
    (datetime.date(2026, 1, 27), datetime.date(2026, 2, 25))
    """
    if words.weekday >= 0:
        back = (session.weekday() - words.weekday) % 7
        return session - timedelta(days=back)
    with suppress(ValueError):
        return date(words.year if words.year > 0 else session.year + words.year, words.month, words.day)
    return None


def printed_as(amount: Amount, how: str) -> tuple[Amount, str]:
    """An amount as it was printed: 1조원대 is heard as its middle, one and a half, and 7% 넘게 as a stretch
    that begins right above it."""
    odd = amount.value % amount.step
    if not odd:
        return amount, how
    if amount.step == Decimal(10) ** amount.step.adjusted():
        return replace(amount, value=amount.value - odd), "range"
    low, high = amount.value - amount.step / 2, amount.value + amount.step / 2
    whole = low.to_integral_value(ROUND_FLOOR)
    if high <= whole + 1 and amount.step > _HALF:
        return Amount(whole, Decimal(1), amount.unit), "more"
    return Amount(whole + 1, Decimal(1), amount.unit), "nearly"


def who_of(series: str) -> str:
    """The series; the dollar's is the won's."""
    return RATES[0] if series == RATES[1] else series


def grew(who: str, sign: int) -> int:
    """Which way the number went: a stronger won is a lower rate."""
    return -sign if who == RATES[0] else sign


def point_of(who: str, aspect: str, when: Moment = NOW) -> Point:
    """A value of a series; its previous close is that of the session before."""
    if aspect == "previous_close":
        return Point(who_of(who), "close", BEFORE)
    return Point(who_of(who), aspect, when)


def start_of(who: str, base: str) -> Point:
    """What a move is counted from."""
    if base in PERIODS:
        return Point(who_of(who), "close", Moment(base=base))
    if base.startswith("earlier:"):
        return Point(who_of(who), "close", Moment(ago=int(base[8:])))
    return point_of(who, base)
