"""A share's rows as one tape: where it did not trade, where it split, where nothing can be compared.

The closes do not know of a split; the exchange's own change and percent do. Where they are about another
base than the close before, that base is what earlier prices are scaled to, if it can be told to the won.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from fractions import Fraction
from typing import NamedTuple

from newsgen.oracle import seoul
from newsgen.oracle.tape import Tape
from newsgen.records import SHARE

SLACK = 2
"""How far, in hundredths of a percent, the exchange's percent may be from that of two closes it is about."""

LIMITS = ((date(2015, 6, 15), 30), (date(1998, 12, 7), 15), (date(1998, 3, 2), 12), (date(1996, 11, 25), 8))
"""The daily price limit, percent, from each day on. Source: Korea Exchange."""

TICKS = (
    (date(2023, 1, 25), (500_000, 200_000, 50_000, 20_000, 5_000, 2_000, 0)),
    (date(2010, 10, 4), (500_000, 100_000, 50_000, 10_000, 5_000, 1_000, 0)),
)
STEPS = (1_000, 500, 100, 50, 10, 5, 1)
"""From each day on, the prices from which the steps count, won. Source: Korea Exchange, tick sizes."""

STEPS_SINCE = date(2023, 1, 25)
"""From then on the same steps hold in every market: a price between them was made by a vendor."""
MANY = Fraction(1, 5)
PRICES = ("close", "open", "high", "low")

UNMISTAKABLE = (25, 50)
"""Splits that nothing else looks like: no share that trades every session falls so far."""


class Bar(NamedTuple):
    """One share in one session; won and shares, the exchange's own change in won and percent."""

    day: date
    prices: Mapping[str, int | None]
    percent: float | None = None
    restated: bool = False
    """Prices that a vendor put into later terms: nobody traded at them."""

    @property
    def traded(self) -> bool:
        """Whether anything changed hands."""
        return bool(self.prices.get("volume")) and bool(self.prices.get("close"))


def share_tape(code: str, bars: Sequence[Bar]) -> Tape:
    """The bars in order of their days; a day without a trade has no close."""
    bars = sorted(bars, key=lambda bar: bar.day)
    days, halted = [bar.day for bar in bars], [not bar.traded for bar in bars]
    columns = {
        name: [bar.prices.get(name) or None if bar.traded else None for bar in bars] for name in PRICES
    }
    columns["change"] = [bar.prices.get("change") if bar.traded else None for bar in bars]
    columns |= {name: [bar.prices.get(name) for bar in bars] for name in ("volume", "turnover")}
    if all(change is None for change in columns["change"]):
        del columns["change"]
    together, factors = [False] * len(bars), [Fraction(1)] * len(bars)
    for first, last, factor in _links(bars, seoul.joined(days)):
        together[first : last + 1] = [True] * (last + 1 - first)
        factors[last] = factor
    return Tape(code, SHARE, "won", 0, days, columns, together, factors, halted)


def marked(bars: Sequence[Bar]) -> list[Bar]:
    """The bars of one file with those marked whose prices were never traded: up to the last of many that lie
    between the steps of prices, and any whose close does."""
    bars = sorted(bars, key=lambda bar: bar.day)
    between = [bar.traded and any(_off_step(bar, name) for name in PRICES) for bar in bars]
    reach = 0
    for at, off in enumerate(between, start=1):
        if off and sum(between[:at]) >= MANY * at:
            reach = at
    return [bar._replace(restated=at < reach or _off_step(bar, "close")) for at, bar in enumerate(bars)]


def _off_step(bar: Bar, name: str) -> bool:
    price = bar.prices.get(name)
    if not bar.traded or not price or bar.day < STEPS_SINCE:
        return False
    return price % _step(bar.day, Fraction(price)) != 0


def _links(bars: Sequence[Bar], following: Sequence[bool]) -> Iterator[tuple[int, int, Fraction]]:
    """Each pair of trades that can be compared: the row after the first, the row of the second, and by how
    much prices before must be multiplied."""
    before = None
    for at, bar in enumerate(bars):
        if not bar.traded:
            continue
        whole = before is not None and all(following[before + 1 : at + 1])
        if before is not None and whole and _comparable(bars[before:at]):
            factor = _factor(bars[before], bar, halted=before < at - 1)
            if factor is not None:
                yield before + 1, at, factor
        before = at


def _comparable(bars: Sequence[Bar]) -> bool:
    """Whether a price was traded, and stayed what it was during a halt; else a vendor put it there."""
    closes = {close for bar in bars if (close := bar.prices.get("close"))}
    return len(closes) == 1 and not any(bar.restated for bar in bars)


def _factor(before: Bar, bar: Bar, *, halted: bool) -> Fraction | None:
    """One where the closes simply follow; what the exchange's base is of the close before after a split."""
    was, close = before.prices["close"], bar.prices["close"]
    assert was and close  # both traded
    told = _told_base(bar, was, close)
    base: int | None = told if told is not None else was
    if told is None and (halted or not _allowed(bar.day, close, was)):
        base = _split_base(before, bar, was, halted=halted)
    if halted and base and not _plain(bar.day, base, was):
        return None
    return Fraction(base, was) if base and _allowed(bar.day, close, base) else None


def _told_base(bar: Bar, was: int, close: int) -> int | None:
    """The base that the exchange's change or percent is about, where it is not the close before; 0 when it
    is another one and cannot be told to the won."""
    change = bar.prices.get("change")
    if change is not None:
        return None if close - change == was else close - change
    if bar.percent is None:
        return None
    printed = round(bar.percent * 100)
    if abs(Fraction((close - was) * 10_000, was) - printed) <= SLACK or printed <= -10_000:
        return None
    near = Fraction(close * 10_000, 10_000 + printed)
    step = _step(bar.day, near)
    around = round(near / step) * step
    plain = {int(each) for each in _plain_bases(was) if each.denominator == 1}
    fits = [
        each
        for each in plain | {around - step, around, around + step}
        if each > 0 and _printed(close, each) == printed
    ]
    return fits[0] if len(fits) == 1 else 0


def _split_base(before: Bar, bar: Bar, was: int, *, halted: bool) -> int | None:
    """Without the exchange's word: the listed shares multiplied, or a fall that only a split explains."""
    shares, now = before.prices.get("listed"), bar.prices.get("listed")
    if shares and now and shares != now:
        parts = Fraction(max(shares, now), min(shares, now))
        base = Fraction(was * shares, now)
        return int(base) if parts.denominator == base.denominator == 1 and parts <= 100 else None
    if halted:
        return None
    close = bar.prices["close"] or 0
    whole = (was // parts for parts in UNMISTAKABLE if was % parts == 0)
    return next((base for base in whole if _allowed(bar.day, close, base)), None)


def _allowed(day: date, close: int, base: int) -> bool:
    limit = next((limit for since, limit in LIMITS if day >= since), 6)
    return base > 0 and abs(close - base) * 100 <= limit * base


def limits_around(day: date, base: int) -> tuple[int, int] | None:
    """The lowest and highest price allowed around a base: the limit's part of it cut to the step of prices
    at the base, and what comes of it to the step there. None before the steps of 2010."""
    percent = next((limit for since, limit in LIMITS if day >= since), None)
    if percent is None or day < TICKS[-1][0]:
        return None
    width = Fraction(base * percent, 100)
    width -= width % _step(day, Fraction(base))
    high, low = base + int(width), base - int(width)
    up, down = _step(day, Fraction(high)), _step(day, Fraction(low))
    return low + -low % down, high - high % up


def _plain(day: date, base: int, was: int) -> bool:
    """Whether a base is the close before divided or multiplied by a whole number, to the step of prices."""
    step = _step(day, Fraction(base))
    return any(abs(base - each) < step for each in _plain_bases(was))


def _plain_bases(was: int) -> Iterator[Fraction]:
    """A close divided, or multiplied, by whole numbers, as splits and consolidations do."""
    for parts in range(2, 101):
        yield Fraction(was, parts)
        yield Fraction(was * parts)


def _step(day: date, price: Fraction) -> int:
    starts = next((starts for since, starts in TICKS if day >= since), (0,))
    return next((step for start, step in zip(starts, STEPS, strict=False) if price >= start), 1)


def _printed(close: int, base: int) -> int:
    """The percent from a base to a close in hundredths, rounded half away from zero."""
    size = (20_000 * abs(close - base) + base) // (2 * base)
    return size if close >= base else -size
