"""Places in the history, 52 weeks, sums over rows and periods, the way to a record, a share's part."""

from __future__ import annotations

from decimal import Decimal

from newsgen.numbers import half_up
from newsgen.records import Datum, History, Quote
from newsgen.verify.amounts import agrees, compares
from newsgen.verify.claims_past import (
    GapSaid,
    PartSaid,
    PassedSaid,
    RankSaid,
    ShortSaid,
    SumSaid,
    YearRangeSaid,
)
from newsgen.verify.faults import Fault, plain, untold, wrong
from newsgen.verify.measured import dealt, now, then
from newsgen.verify.times import is_day
from newsgen.verify.view import View

_YEAR = 364
"""Days of 52 weeks."""
_WAYS = {1: "up", -1: "down"}


def rank(said: RankSaid, view: View) -> Fault | None:
    """The place must be the history's, and the move before it in the row larger than this one."""
    told = f"{view.name(said.who)} {said.measure.replace('_', ' ')} in place {said.place}"
    place, size = view.history(said.who).places.get(said.measure), now(said.who, said.measure, view)
    if place is None or size is None or not view.closed:
        return untold("superlative", told, "no place in the history, or no close")
    if place.place != said.place:
        return wrong("superlative", told, f"place {place.place} of {place.among}", place.ahead)
    if place.ahead and place.ahead.value is not None and not _larger(said.measure, place.ahead.value, size):
        return wrong("superlative", told, "the move ahead of it is no larger", place.ahead)
    if said.ever:
        return None if place.ever else wrong("superlative", f"{told} ever", f"known from {place.covers_from}")
    if said.day and is_day(said.day, place.covers_from, view.session):
        return None
    return wrong("time", told, f"known from {place.covers_from}")


def _larger(measure: str, value: Decimal, size: Decimal) -> bool:
    ahead = then(measure, value)
    return half_up(ahead, 2) > half_up(size, 2) if measure.endswith("_percent") else ahead > size


def passed(said: PassedSaid, view: View) -> Fault | None:
    """The move must be the largest ever, and the one that it passed the largest before it, and smaller."""
    measure = f"{'rise' if said.sign > 0 else 'fall'}_{said.amount.unit}"
    told = f"{view.name(said.who)} {measure.replace('_', ' ')} past {plain(said.amount.value)}"
    place, size = view.history(said.who).places.get(measure), now(said.who, measure, view)
    behind = place.behind if place else None
    if place is None or size is None or behind is None or behind.value is None or not view.closed:
        return untold("superlative", told, "no place in the history, nothing behind it, or no close")
    if place.place != 1 or not place.ever:
        return wrong("superlative", told, f"place {place.place} of those since {place.covers_from}", behind)
    before = then(measure, behind.value)
    if not agrees(before, said.amount):
        return wrong("number", told, plain(before), behind)
    if not _larger(measure, size, before):
        return wrong("superlative", told, "the move that it passed is no smaller", behind)
    if is_day(said.day, behind.session, view.session):
        return None
    return wrong("time", told, f"{behind.session:%A %Y-%m-%d}", behind)


def year_range(said: YearRangeSaid, view: View) -> Fault | None:
    """Nothing at or beyond it within 364 days, and a history that reaches back so far."""
    told = f"{view.name(said.who)}, 52 weeks' {said.measure.replace('_', ' ')}"
    witness = view.history(said.who).witnesses.get(said.measure)
    if witness is None or not view.closed:
        return untold("superlative", told, "no witness, or the session has not closed")
    at, value = witness.at, now(said.who, said.measure, view)
    reach = (view.session - (at.session if at else witness.covers_from)).days
    if value is None or reach < _YEAR or (at and reach == _YEAR):
        return wrong("superlative", told, f"known of {reach} days", at)
    return None


def total(said: SumSaid, view: View) -> Fault | None:
    """A group's sum over its row of sessions, or since a period began, this session with it."""
    told = f"{said.group} {'bought' if said.sign > 0 else 'sold'} {plain(said.amount.value)} won in all"
    who = f"{said.market}.{said.group}"
    before, today = _before(said, view.history(who)), dealt(who, view)
    if before is None or today is None or not view.closed:
        return untold("number", told, f"no sum of {who} before this session")
    whole = before.value if said.over == "broken" else before.value + today.value
    if whole * said.sign <= 0:
        return wrong("direction", told, plain(whole), before)
    if said.amount.unit != "won":
        return wrong("unit", told, "won", before)
    return (
        None if compares(abs(whole), said.amount, said.how) else wrong("number", told, plain(whole), before)
    )


def _before(said: SumSaid, past: History) -> Datum | None:
    if said.over not in ("row", "broken"):
        return past.sums.get(said.over)
    row = past.run
    return row.total if row and row.direction == _WAYS[said.sign] else None


def gap(said: GapSaid, view: View) -> Fault | None:
    """Record close less the latest price; the record's level and day."""
    told = f"{view.name(said.who)} {plain(said.gap.value)} points below its record"
    record, last = view.history(said.who).record_close, view.datum(said.who, "last")
    if record is None or record.value is None or last is None:
        return untold("superlative", told, "no record close is carried")
    distance = record.value - last.value
    if distance <= 0 or not agrees(distance, said.gap):
        return wrong("number", told, plain(distance), record)
    if said.record and not agrees(record.value, said.record):
        return wrong("number", f"{told} of {plain(said.record.value)}", plain(record.value), record)
    if said.day and not is_day(said.day, record.session, view.session):
        return wrong("time", told, f"{record.session:%A %Y-%m-%d}", record)
    return None


def short(said: ShortSaid, view: View) -> Fault | None:
    """A level above the latest price, less that price."""
    told = f"{view.name(said.who)} {plain(said.gap.value)} points short of {plain(said.level.value)}"
    last = view.datum(said.who, "last")
    if last is None:
        return untold("number", told, f"no latest price of {said.who}")
    distance = said.level.value - last.value
    if distance > 0 and agrees(distance, said.gap):
        return None
    return wrong("number", told, plain(distance), last)


def part(said: PartSaid, view: View) -> Fault | None:
    """A share's change in market value against the whole market's, both the way that is said."""
    told = f"{view.name(said.who)} {plain(said.amount.value)} percent of the market's change"
    own, whole = _change(view.day.share_caps.get(said.who)), _change(view.quotes.get(said.of))
    if own is None or whole is None:
        return untold("number", told, "no market value of the share or the market, now and before")
    if own * said.sign <= 0 or whole * said.sign <= 0:
        return wrong("direction", told, f"{plain(own)} of {plain(whole)} won")
    share = own / whole * 100
    return None if agrees(share, said.amount) else wrong("number", told, f"{plain(share)} percent")


def _change(quote: Quote | None) -> Decimal | None:
    if quote is None or quote.last is None or quote.previous_close is None:
        return None
    return quote.last.value - quote.previous_close.value
