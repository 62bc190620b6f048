"""What is true of the one share that a story is about: its limit, split, first day, worth and market?"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction

from newsgen.oracle import editors
from newsgen.oracle.asked import Asked, Row, said
from newsgen.oracle.moves import related
from newsgen.oracle.shares import limits_around
from newsgen.records import SHARE, SHARE_CAP, Relative
from newsgen.records.stock import Debut, Idle, PriceLimit, Split, Worth

MOST = 100
"""Shares that one may become, or that may become one, in what is called a split."""


def price_limits(asked: Asked) -> Iterator[PriceLimit]:
    """The close, else the high or low, on the very limit; the Konex has limits of its own."""
    for row in asked.rows(SHARE):
        home, base = asked.listed.get(row.name), row.base
        if base is None or (home is not None and home.market == "KONEX"):
            continue
        ends = limits_around(row.day, int(base))
        if ends is None:
            continue
        for end, limit, name in (("lower", ends[0], "low"), ("upper", ends[1], "high")):
            closed = row.price("close") == limit
            price = row.price("close") if closed else row.price(name)
            if price == limit and limit != base:
                yield PriceLimit(row.name, SHARE, end, said(limit, "won"), closed)


def splits(asked: Asked) -> Iterator[Split]:
    """The base beside the last trade before, where the two differ."""
    for row in asked.rows(SHARE):
        then, base = _last_trade(row), row.base
        mark = None if then is None else row.mark(then)
        if mark is None or mark.value is None or mark.adjusted is None or base is None or not row.joined:
            continue
        yield Split(row.name, SHARE, said(base, "won"), mark, _parts(base, mark.value))


def _parts(base: Decimal, before: Decimal) -> int | None:
    ratio = Fraction(before) / Fraction(base)
    if ratio.denominator == 1:
        return ratio.numerator if ratio.numerator <= MOST else None
    return -ratio.denominator if ratio.numerator == 1 and ratio.denominator <= MOST else None


def _last_trade(row: Row) -> int | None:
    """The last row before with a close."""
    closes = row.tape.columns["close"]
    return next((at for at in range(row.at - 1, -1, -1) if closes[at] is not None), None)


def idle(asked: Asked) -> Iterator[Idle]:
    """A session without a close, after one with it."""
    for row in asked.rows(SHARE):
        then = _last_trade(row)
        if row.price("close") is None and then is not None:
            yield Idle(row.name, SHARE, row.mark(then))


def debuts(asked: Asked) -> Iterator[Debut]:
    """The day of listing that the exchange tells is the session's."""
    for row in asked.rows(SHARE):
        home, close = asked.listed.get(row.name), row.figure("close")
        if home is not None and home.on == asked.day and close is not None:
            yield Debut(row.name, SHARE, home.market, close, row.figure("open"), asked.day)


def worths(asked: Asked) -> Iterator[Worth]:
    """Market value, and how many of its market are worth more."""
    for row in asked.rows(SHARE_CAP):
        value, home = row.price("close"), asked.listed.get(row.name.partition(".")[0])
        if value is None:
            continue
        dollars = said(value / asked.rate, "dollars") if asked.rate else None
        if home is None or home.place is None:
            yield Worth(row.name, SHARE_CAP, said(value, "won"), dollars)
        else:
            place = said(home.place, "place")
            yield Worth(row.name, SHARE_CAP, said(value, "won"), dollars, place, home.market, home.among)


def relatives(asked: Asked) -> Iterator[Relative]:
    """The share beside the index of the market that it is listed on."""
    main = asked.main
    led = main.gain(main.price("close"))
    clearly, for_itself = editors.threshold("share_clearly"), editors.threshold("share_for_itself")
    for row in asked.rows(SHARE):
        home, gain = asked.listed.get(row.name), row.gain(row.price("close"))
        if led is not None and gain is not None and home is not None and home.market == main.name:
            yield Relative(row.name, SHARE, main.name, related(led, gain, clearly, for_itself))
