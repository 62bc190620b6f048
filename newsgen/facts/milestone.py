"""Which round levels were crossed, and is it the first time?

First touch, first close and return are different facts. "First" is claimed only when the carried or
computed record shows that no earlier session got there.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from newsgen.facts.ladder import Ladder, Ladders
from newsgen.facts.subjects import subjects
from newsgen.records import DOLLAR_WON, Datum, Figure, History, Mark, MarketDay, Milestone, Quote
from newsgen.sessions import CLOSE, years_between

KOSDAQ_REBASED = date(2004, 1, 26)
"""The Kosdaq's base was raised from 100 to 1,000 that day: the round levels of its history before
are not those that traders saw. Source: Korea Exchange, index methodology."""


def _beyond(record: Mark | None, level: Figure) -> bool:
    return record is not None and record.value is not None and record.value < level.value


def _level(quote: Quote, shown_by: Datum, rung: Decimal) -> Figure:
    return Figure(rung, quote.unit, (shown_by.address,), "round level")


def _rungs_below(price: Datum, ladder: Ladder) -> Iterator[tuple[str, Decimal]]:
    """The highest major rung that a price is above, and the highest minor one where that differs."""
    major = ladder.highest_up_to(price.value, "major")
    minor = ladder.highest_up_to(price.value, "minor")
    yield "major", major
    if minor != major:
        yield "minor", minor


def _touched(
    role: str, quote: Quote, high: Datum, base: Datum, past: History | None, ladder: Ladder
) -> Iterator[Milestone]:
    for grade, rung in _rungs_below(high, ladder):
        if rung >= base.value and rung > 0:
            level = _level(quote, high, rung)
            first = past is not None and _beyond(past.record_high, level)
            holds = quote.last is not None and quote.last.value > rung
            yield Milestone(quote.series, role, level, high.figure, "touched", grade, first, holds)


def _been_above(past: History | None, rung: Decimal) -> bool:
    """Whether the history shows an earlier close above the level."""
    if past is None:
        return False
    record = past.record_close
    if record is not None and record.value is not None and record.value > rung:
        return True
    return any(each.level == rung and each.first_close is not None for each in past.rungs)


def _closed(role: str, quote: Quote, last: Datum, day: MarketDay, ladder: Ladder) -> Iterator[Milestone]:
    base, past = quote.previous_close, day.history.get(quote.series)
    for grade, rung in _rungs_below(last, ladder):
        if base is not None and rung >= base.value and rung > 0:
            level = _level(quote, last, rung)
            first = past is not None and _beyond(past.record_close, level)
            how = "regained" if _been_above(past, rung) else "closed"
            since = _since(day, past, rung)
            yield Milestone(quote.series, role, level, last.figure, how, grade, first, True, *since)  # noqa: FBT003


def _lost(role: str, quote: Quote, last: Datum, day: MarketDay, ladder: Ladder) -> Iterator[Milestone]:
    base, past = quote.previous_close, day.history.get(quote.series)
    major, minor = (ladder.lowest_above(last.value, grade) for grade in ("major", "minor"))
    for grade, rung in (("major", major), ("minor", minor)):
        if base is not None and rung <= base.value and (grade == "major" or minor != major):
            level, since = _level(quote, last, rung), _since(day, past, rung)
            yield Milestone(quote.series, role, level, last.figure, "lost", grade, False, True, *since)  # noqa: FBT003


def _since(day: MarketDay, past: History | None, rung: Decimal) -> tuple[Mark | None, Decimal | None]:
    """The last earlier close on the side now reached, and how many years ago; None where it is not known."""
    mark = past.last_beyond.get(rung) if past else None
    return mark, years_between(mark.session, day.session) if mark else None


def _one(day: MarketDay, role: str, quote: Quote, ladder: Ladder) -> Iterator[Milestone]:
    base, past = quote.previous_close, day.history.get(quote.series)
    if base is None:
        return
    reached = quote.high or (None if day.phase == CLOSE else quote.last)
    if reached is not None and reached.value > base.value:
        yield from _touched(role, quote, reached, base, past, ladder)
    if day.phase == CLOSE and quote.last is not None:
        if quote.last.value > base.value:
            yield from _closed(role, quote, quote.last, day, ladder)
        elif quote.last.value < base.value:
            yield from _lost(role, quote, quote.last, day, ladder)


def find(day: MarketDay, ladders: Ladders) -> Iterator[Milestone]:
    """Every round level crossed, by touch and by close, up and down; rates of exchange aside."""
    for role, quote in subjects(day):
        rebased = quote.series == "KOSDAQ" and day.session < KOSDAQ_REBASED
        if role != DOLLAR_WON and not rebased:
            yield from _one(day, role, quote, ladders[role])
