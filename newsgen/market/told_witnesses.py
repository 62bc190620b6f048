"""Superlatives as a day file bears them out: the last session at or beyond this one, and its place."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from newsgen.market.fields import Block
from newsgen.market.told_marks import MarkReader
from newsgen.market.units import WON
from newsgen.numbers import half_up, percent_change
from newsgen.records import MEASURES, Datum, Mark, Place, Quote, Witness
from newsgen.records.frozen import frozen

WITNESS_FIELDS = frozenset(("at", "covers_from", "ever"))
PLACE_FIELDS = frozenset(("place", "among", "covers_from", "ever", "ahead", "behind"))
OF_FLOWS = ("buying", "selling")
OF_SERIES = tuple(measure for measure in MEASURES if measure not in OF_FLOWS)
OF_PLACES = ("rise_points", "rise_percent", "fall_points", "fall_percent")
"""Moves from close to close: only they have a place among all."""
UPWARD = ("high", "rise", "intraday_rise", "buying")


@frozen
class Told:
    """What a history block is held against: the marks' reader and the session's own figures."""

    marks: MarkReader
    quote: Quote | None
    flow: Datum | None = None
    """The investor group's own net buying."""

    def own(self, measure: str) -> Decimal | None:
        """This session's own value of a measure, percent as printed; None when it cannot be reckoned."""
        if measure in OF_FLOWS:
            return self.flow.value if self.flow else None
        if self.quote is None:
            return None
        price = _shown_by(self.quote, measure)
        if price is None or not measure.endswith(("points", "percent")):
            return price.value if price else None
        base = self.quote.previous_close
        if base is None:
            return None
        percent = percent_change(price.value, base.value)
        if measure.endswith("points") or percent is None:
            return price.value - base.value
        return half_up(percent, 2)


def _shown_by(quote: Quote, measure: str) -> Datum | None:
    """The figure of the session that a measure is taken from."""
    if measure.endswith(("turnover", "volume")):
        return quote.turnover if measure.endswith("turnover") else quote.volume
    if measure.endswith("_price"):
        return quote.high if measure.startswith("high") else quote.low
    if measure.startswith("intraday"):
        return quote.high if "rise" in measure else quote.low
    return quote.last


def read_witnesses(block: Block, told: Told) -> Iterator[tuple[str, Witness]]:
    """By measure, the last session at or beyond this one."""
    named = block.block("witnesses")
    if named is None:
        return
    named.only(OF_SERIES if told.flow is None else OF_FLOWS)
    for measure, each in block.blocks("witnesses"):
        each.only(WITNESS_FIELDS)
        covers_from = read_covers_from(each, told.marks)
        at, own = _mark(each, "at", measure, told.marks), told.own(measure)
        if at and at.value is not None and own is not None and not _beyond(measure, at.value, own):
            raise each.fault("at", f"has a value of {at.value:f}, which is not at or beyond {own:f}")
        yield measure, Witness(measure, at, covers_from, ever=bool(each.flag("ever")) and at is None)


def read_places(block: Block, told: Told) -> Iterator[tuple[str, Place]]:
    """By measure, where this session's move stands among all, the largest first."""
    named = block.block("places")
    if named is None:
        return
    named.only(OF_PLACES)
    for measure, each in block.blocks("places"):
        each.only(PLACE_FIELDS)
        place, among = each.whole("place"), each.whole("among")
        if place is None or among is None:
            raise each.missing("place" if place is None else "among")
        if not 1 <= place <= among:
            raise each.fault("place", f"is {place}, not one of 1 to {among}", "Correct one of the two.")
        next_ones = _ahead(each, measure, place, told), _behind(each, measure, told, last=place == among)
        covers_from, ever = read_covers_from(each, told.marks), bool(each.flag("ever"))
        yield measure, Place(measure, place, among, covers_from, ever, *next_ones)


def _ahead(block: Block, measure: str, place: int, told: Told) -> Mark | None:
    ahead, own = _mark(block, "ahead", measure, told.marks), told.own(measure)
    if ahead is None:
        return None
    if place == 1:
        raise block.fault("ahead", "is given, but nothing is ahead of the largest", "Correct one of the two.")
    if ahead.value is not None and own is not None and not _beyond(measure, ahead.value, own, strictly=True):
        raise block.fault("ahead", f"has a value of {ahead.value:f}, which is not larger than {own:f}")
    return ahead


def _behind(block: Block, measure: str, told: Told, *, last: bool) -> Mark | None:
    behind, own = _mark(block, "behind", measure, told.marks), told.own(measure)
    if behind is None:
        return None
    if last:
        raise block.fault("behind", "is given, but nothing is behind the smallest", "Correct one of the two.")
    if behind.value is not None and own is not None and _beyond(measure, behind.value, own, strictly=True):
        raise block.fault("behind", f"has a value of {behind.value:f}, which is larger than {own:f}")
    return behind


def read_covers_from(block: Block, marks: MarkReader) -> date:
    """From which session on the history is known; BadDay without it."""
    covers_from = marks.earlier(block, "covers_from")
    if covers_from is None:
        raise block.missing("covers_from", "Say from which session on nothing was at or beyond this one.")
    return covers_from


def _mark(block: Block, key: str, measure: str, marks: MarkReader) -> Mark | None:
    """The session that is compared, with its value in the unit of the measure."""
    if measure.endswith(("_close", "_price")):
        return marks.mark(block, key)
    if measure.endswith(("percent", "volume")):
        return marks.amount(block, key, "")
    return marks.amount(block, key, WON if measure.endswith("turnover") else marks.unit)


def _beyond(measure: str, value: Decimal, own: Decimal, *, strictly: bool = False) -> bool:
    if measure.endswith("percent"):
        value = half_up(value, 2)
    if value == own:
        return not strictly
    return value > own if measure.startswith(UPWARD) else value < own
