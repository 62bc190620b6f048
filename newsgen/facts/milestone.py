"""Which round levels were crossed, and is it the first time?

First touch, first close and return are different facts. "First" is claimed only when the carried or
computed record shows that no earlier session got there.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from newsgen.facts.adjusted import in_todays_terms
from newsgen.facts.ladder import Ladder, Ladders
from newsgen.facts.subjects import Subject, Subjects
from newsgen.records import Datum, Figure, History, Mark, MarketDay, Milestone, Quote
from newsgen.sessions import CLOSE, years_between

KOSDAQ_REBASED = date(2004, 1, 26)
"""The Kosdaq's base was raised from 100 to 1,000 that day: the round levels of its history before
are not those that traders saw. Source: Korea Exchange, index methodology."""


def has_rungs(day: MarketDay, quote: Quote) -> bool:
    """Whether round levels of the series are those that traders saw that day."""
    return quote.series != "KOSDAQ" or day.session >= KOSDAQ_REBASED


def _beyond(record: Mark | None, level: Figure) -> bool:
    """Whether nothing before stood above a level; a record at the very level did not."""
    highest = None if record is None else in_todays_terms(record)
    return highest is not None and highest <= level.value


def _level(quote: Quote, shown_by: Datum, rung: Decimal) -> Figure:
    return Figure(rung, quote.unit, (shown_by.address,), "round level")


def _crossed_up(price: Datum, base: Datum, ladder: Ladder) -> Iterator[tuple[str, Decimal]]:
    """The highest major rung between base and price, and the highest minor one where that differs.

    Every major rung is a minor one too, so where no minor one was crossed none was.
    """
    minor = ladder.highest_up_to(price.value, "minor")
    if minor < base.value:
        return
    major = ladder.highest_up_to(price.value, "major")
    if major >= base.value:
        yield "major", major
    if minor != major:
        yield "minor", minor


def _crossed_down(price: Datum, base: Datum, ladder: Ladder) -> Iterator[tuple[str, Decimal]]:
    """The lowest rungs between price and base, in the same way."""
    minor = ladder.lowest_above(price.value, "minor")
    if minor > base.value:
        return
    major = ladder.lowest_above(price.value, "major")
    if major <= base.value:
        yield "major", major
    if minor != major:
        yield "minor", minor


def _touched(subject: Subject, high: Datum, base: Datum, ladder: Ladder) -> Iterator[Milestone]:
    role, quote, past = subject
    for grade, rung in _crossed_up(high, base, ladder):
        level = _level(quote, high, rung)
        first = past is not None and _beyond(past.record_high, level)
        holds = quote.last is not None and quote.last.value > rung
        yield Milestone(quote.series, role, level, high.figure, "touched", grade, first, holds)


def _been_above(past: History | None, rung: Decimal) -> bool:
    """Whether the history shows an earlier close above the level."""
    if past is None:
        return False
    if rung in past.last_beyond:
        return True
    highest = in_todays_terms(past.record_close) if past.record_close else None
    if highest is not None and highest > rung:
        return True
    return any(each.level == rung and each.first_close is not None for each in past.rungs)


def _closed(
    day: MarketDay, subject: Subject, last: Datum, base: Datum, ladder: Ladder
) -> Iterator[Milestone]:
    role, quote, past = subject
    for grade, rung in _crossed_up(last, base, ladder):
        level, since = _level(quote, last, rung), _since(day, past, rung)
        first = past is not None and _beyond(past.record_close, level)
        how = "regained" if _been_above(past, rung) else "closed"
        yield Milestone(quote.series, role, level, last.figure, how, grade, first, True, *since)  # noqa: FBT003


def _lost(day: MarketDay, subject: Subject, last: Datum, base: Datum, ladder: Ladder) -> Iterator[Milestone]:
    role, quote, past = subject
    for grade, rung in _crossed_down(last, base, ladder):
        level, since = _level(quote, last, rung), _since(day, past, rung)
        yield Milestone(quote.series, role, level, last.figure, "lost", grade, False, True, *since)  # noqa: FBT003


def _since(day: MarketDay, past: History | None, rung: Decimal) -> tuple[Mark | None, Decimal | None]:
    """The last earlier close on the side now reached, and how many years ago; None where it is not known."""
    mark = past.last_beyond.get(rung) if past else None
    return mark, years_between(mark.session, day.session) if mark else None


def _one(day: MarketDay, subject: Subject, base: Datum, ladder: Ladder) -> Iterator[Milestone]:
    quote = subject[1]
    reached = quote.high or (None if day.phase == CLOSE else quote.last)
    if reached is not None and reached.value > base.value:
        yield from _touched(subject, reached, base, ladder)
    if day.phase == CLOSE and quote.last is not None:
        crossed = _closed if quote.last.value > base.value else _lost
        yield from crossed(day, subject, quote.last, base, ladder)


def find(day: MarketDay, subjects: Subjects, ladders: Ladders) -> Iterator[Milestone]:
    """Every round level crossed, by touch and by close, up and down."""
    for subject in subjects:
        role, quote, _ = subject
        if quote.previous_close is not None and has_rungs(day, quote):
            yield from _one(day, subject, quote.previous_close, ladders[role])
