"""How far is it to the record, and to the next round level above?"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from newsgen.facts.adjusted import in_todays_terms
from newsgen.facts.ladder import Ladder, Ladders
from newsgen.facts.milestone import has_rungs
from newsgen.facts.subjects import Subjects
from newsgen.numbers import HUNDRED
from newsgen.records import Datum, Figure, Gap, History, Mark, MarketDay, Quote

Target = tuple[str, Decimal, Mark | None]

NEXT = "the next round level above"
"""How a rung follows from the price, which is all the data that it rests on."""


def find(day: MarketDay, subjects: Subjects, ladders: Ladders, in_sight: Decimal) -> Iterator[Gap]:
    """The way to each record that still stands above the price, and to a round level near enough."""
    for role, quote, past in subjects:
        if quote.last is None:
            continue
        if past is not None:
            for target in _records(quote, quote.last, past):
                yield _gap(role, quote, quote.last, target)
        rung = _rung(quote.last.value, ladders[role], in_sight)
        if rung is not None and has_rungs(day, quote):
            yield _gap(role, quote, quote.last, ("next_rung", rung, None))


def _records(quote: Quote, last: Datum, past: History) -> Iterator[Target]:
    """Records of before the session that it has not passed; the day's high must be known to say so."""
    close, high = past.record_close, past.record_high
    level = in_todays_terms(close) if close else None
    if level is not None and last.value < level:
        yield "record_close", level, close
    level = in_todays_terms(high) if high else None
    if level is not None and quote.high is not None and quote.high.value <= level and last.value < level:
        yield "record_high", level, high


def _rung(last: Decimal, ladder: Ladder, in_sight: Decimal) -> Decimal | None:
    """The next rung above the price, where it is near enough."""
    rung = ladder.lowest_above(last, "minor")
    return rung if (rung - last) * HUNDRED <= in_sight * last else None


def _gap(role: str, quote: Quote, last: Datum, target: Target) -> Gap:
    to, level, mark = target
    data = (last.address, mark.address) if mark else (last.address,)
    distance = level - last.value
    return Gap(
        quote.series,
        role,
        to,
        Figure(level, quote.unit, ((mark or last).address,), "" if mark else NEXT),
        Figure(distance, quote.unit, data, "target - last"),
        Figure(distance / last.value * HUNDRED, "percent", data, "(target - last) / last"),
        mark,
    )
