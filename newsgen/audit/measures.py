"""What a session measures in each way that it can be the highest, lowest or largest."""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

from newsgen.audit import printed
from newsgen.audit.almanac import Almanac
from newsgen.audit.assertions import BEFORE, NOW, Point
from newsgen.numbers import half_up
from newsgen.records import Mark, Witness

DEALING = ("buying", "selling")
_LOWS = frozenset(("low_close", "low_price", "low_turnover", "low_volume"))
_AT_THE_CLOSE = ("_close", "buying", "selling", "rise_points", "rise_percent", "fall_points", "fall_percent")
_RECORDS = {
    "high_close": "record_close",
    "high_price": "record_high",
    "low_close": "record_low_close",
    "low_price": "record_low",
}
_HELD = {
    "high_close": ("close", 1),
    "low_close": ("close", -1),
    "high_price": ("high", 1),
    "low_price": ("low", -1),
    "high_turnover": ("turnover", 1),
    "low_turnover": ("turnover", -1),
    "high_volume": ("volume", 1),
    "low_volume": ("volume", -1),
}
"""The figure and the side of the measures whose past days can be looked up."""


class Own(NamedTuple):
    """This session in a measure."""

    size: Decimal | None
    """None where the session went the other way, or a figure is missing."""
    turned: bool
    """Whether it went the other way."""


def named(who: str, measure: str, book: Almanac) -> str:
    """A measure as an explanation names it: *KOSPI close*, *KOSPI gain in percent*."""
    if measure in DEALING:
        return f"net {measure} by {who.partition('.')[2]} on the {who.partition('.')[0]}"
    if "rise" in measure or "fall" in measure:
        inside = " within the day" if measure.startswith("intraday") else ""
        way = "gain" if "rise" in measure else "loss"
        return f"{book.name(who)} {way}{inside}"
    side, _, what = measure.partition("_")
    return f"{book.name(who)} {side if what == 'price' else what}"


def alike(measure: str) -> str:
    """What another day must have been to count: *as low*."""
    if measure.endswith(("_close", "_price")):
        return "as low" if measure in _LOWS else "as high"
    return "as small" if measure in _LOWS else "as large"


def figure(who: str, measure: str, size: Decimal, book: Almanac) -> str:
    """A session's figure in a measure, with its unit."""
    if "rise" in measure or "fall" in measure:
        unit = "percent" if measure.endswith("percent") else book.unit(who)
        points = " points" if unit == "points" else ""
        return f"{printed.figure(abs(size), unit)}{points}"
    if measure in DEALING:
        return printed.figure(abs(size), "won")
    unit = {"turnover": "won", "volume": "shares"}.get(measure.rpartition("_")[2], book.unit(who))
    return printed.figure(size, unit)


def final(measure: str) -> bool:
    """Whether only the close can tell."""
    return not measure.startswith("intraday") and measure.endswith(_AT_THE_CLOSE)


def own(who: str, measure: str, book: Almanac) -> Own:
    """This session's own size."""
    if measure in DEALING:
        market, _, group = who.partition(".")
        dealt = book.net(market, group, NOW)
        return _sized(dealt.value if dealt else None, 1 if measure == "buying" else -1)
    if measure.endswith(("_turnover", "_volume")):
        traded = book.value(Point(f"{who}.{measure.rpartition('_')[2]}"))
        return Own(traded.value if traded else None, turned=False)
    if measure.endswith(("_close", "_price")):
        aspect = "last" if measure.endswith("_close") else measure.partition("_")[0]
        level = book.value(Point(who, aspect))
        return Own(level.value if level else None, turned=False)
    return _moved(who, measure, book)


def _moved(who: str, measure: str, book: Almanac) -> Own:
    falling = "fall" in measure
    aspect = "last" if not measure.startswith("intraday") else "low" if falling else "high"
    last, base = book.value(Point(who, aspect)), book.value(Point(who, when=BEFORE))
    if last is None or base is None or last.value is None or not base.value:
        return Own(None, turned=False)
    delta = last.value - base.value
    return _sized(delta / base.value * 100 if measure.endswith("percent") else delta, -1 if falling else 1)


def _sized(value: Decimal | None, sign: int) -> Own:
    if value is None:
        return Own(None, turned=False)
    return Own(value * sign, turned=False) if value * sign > 0 else Own(None, turned=True)


def further(measure: str, one: Decimal, other: Decimal) -> bool:
    """Whether the one lies beyond the other; percentages that print alike are alike."""
    if measure.endswith("percent"):
        one, other = half_up(abs(one), 2), half_up(abs(other), 2)
    elif measure not in _HELD:
        one, other = abs(one), abs(other)
    return one < other if measure in _LOWS else one > other


def record(who: str, measure: str, book: Almanac) -> Mark | None:
    """The furthest ever before this session, where that is known."""
    field = _RECORDS.get(measure)
    mark: Mark | None = getattr(book.history(who), field) if field else None
    if mark is not None and mark.adjusted is not None:
        mark = mark._replace(value=mark.adjusted)
    return book.note(mark) if mark is not None and mark.value is not None else None


def beyond(who: str, measure: str, size: Decimal, book: Almanac) -> Mark | None:
    """The latest day that the history happens to hold whose figure is at or beyond this one.

    Later ones may have been too: such a day can refute a superlative and never bear one out.
    """
    held = _HELD.get(measure)
    if held is None or book.previous is None:
        return None
    days = [mark for field, mark in book.days(who) if field == held[0]]
    before = book.value(Point(who, when=BEFORE)) if held[0] == "close" else None
    if before is not None:
        days.append(Mark(book.previous, before.value, before.address, ""))
    far = [day for day in days if day.value is not None and (day.value - size) * held[1] >= 0]
    return book.note(max(far, key=lambda day: day.session)) if far else None


def witness(who: str, measure: str, size: Decimal, book: Almanac) -> Witness | None:
    """The last session at or beyond this one, from the day or looked up in the past."""
    found = book.history(who).witnesses.get(measure)
    if found is not None:
        book.note(found.at)
        return found
    held = _HELD.get(measure)
    start = book.past.covers_from(who) if book.past is not None and held else None
    if book.past is None or held is None or start is None:
        return None
    mark = book.note(book.past.last_beyond(who, held[0], size, held[1], book.session))
    return Witness(measure, mark, start, ever=False)
