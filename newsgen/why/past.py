"""What would lie behind the session with another figure, as far as the history at hand tells.

Records, runs and period ends lie before the session and stay. Witnesses, places and the last close beyond a
level were found for the session's own figures: each is kept where it is still provable, narrowed down where
other marks allow it, and else a doubt that names what it could be.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from typing import NamedTuple

from newsgen.records import Datum, History, Mark, Place, Quote, Witness
from newsgen.records.period_past import PERIOD_MEASURES, PeriodPast
from newsgen.why.measures import at_or_beyond, comparable, own
from newsgen.why.seen import closes, shown

DAY = timedelta(days=1)
RECORDS = {
    "high_close": "record_close",
    "low_close": "record_low_close",
    "high_price": "record_high",
    "low_price": "record_low",
}
WITNESS, PLACE, BEYOND, PERIOD = "witness", "place", "beyond", "period"


class Doubt(NamedTuple):
    """An answer that the history at hand does not give: something happened between two days, or never."""

    series: str
    part: str
    """``witness``, ``place``, ``beyond`` or ``period``."""
    key: str | Decimal
    """The measure, or the level."""
    value: Decimal
    oldest: date | None
    """It cannot have been earlier; None where it may never have been at all."""
    newest: date
    """It cannot have been later."""


Supposed = tuple[History, tuple[Doubt, ...]]


Both = tuple[Quote, Quote]
"""A series as it is, and as it is supposed to be."""
Levels = Callable[[Quote], tuple[Decimal, ...]]
"""The round levels that a close crossed, the highest or lowest of each grade."""


def with_quote(past: History, quotes: Both, levels: Levels, session: date) -> Supposed:
    """The history behind another quote of the same series."""
    doubts: list[Doubt] = []
    witnesses = dict(_witnesses(past, quotes, session, doubts))
    places = dict(_places(past, quotes, session, doubts))
    beyond = dict(_beyond(past, quotes, levels, session, doubts))
    period = past.period and _period(past, past.period, quotes, doubts, session)
    return replace(past, witnesses=witnesses, places=places, last_beyond=beyond, period=period), tuple(doubts)


def with_amount(past: History, was: Decimal, now: Decimal, session: date) -> Supposed:
    """The history behind another net buying of an investor group."""
    doubts: list[Doubt] = []
    witnesses = {}
    for measure, sign in (("buying", 1), ("selling", -1)):
        before, after = (each if each * sign > 0 else None for each in (was, now))
        answer = _witness(past, measure, before, after, session, doubts)
        if answer is not None:
            witnesses[measure] = answer
    return replace(past, witnesses=witnesses), tuple(doubts)


def _witnesses(
    past: History, quotes: Both, session: date, doubts: list[Doubt]
) -> Iterator[tuple[str, Witness]]:
    was, now = quotes
    for measure in measures_of(past):
        answer = _witness(past, measure, own(was, measure), own(now, measure), session, doubts)
        if answer is not None:
            yield measure, answer


def measures_of(past: History) -> tuple[str, ...]:
    """The measures in which the history compares the series at all: with a rise, also a fall."""
    known = tuple(past.witnesses)
    turned = {"rise": "fall", "fall": "rise"}
    sides = {f"{prefix}{turned[way]}_{unit}" for prefix, way, unit in map(_parts, known) if way in turned}
    return tuple(dict.fromkeys((*known, *sorted(sides))))


def _parts(measure: str) -> tuple[str, str, str]:
    prefix = "intraday_" if measure.startswith("intraday_") else ""
    way, _, unit = measure.removeprefix(prefix).partition("_")
    return prefix, way, unit


def _witness(
    past: History,
    measure: str,
    was: Decimal | None,
    now: Decimal | None,
    session: date,
    doubts: list[Doubt],
) -> Witness | None:
    """The last earlier session at or beyond the new value; a doubt and None where nobody can tell."""
    told = past.witnesses.get(measure)
    if now is None:
        return None
    if told is not None and was is not None and holds(told, measure, was, now):
        return told
    record: Mark | None = getattr(past, RECORDS[measure]) if measure in RECORDS else None
    bar = terms(record)
    if bar is not None and not at_or_beyond(measure, bar, now):
        return Witness(measure, None, past.covers_from or session - DAY, ever=True)
    doubts.append(_between(past, measure, (told, was), now, session))
    return None


def holds(told: Witness, measure: str, was: Decimal, now: Decimal) -> bool:
    """Whether what is told of a value holds for another: a further one, but not beyond the witness."""
    if now == was:
        return True
    value = terms(told.at)
    within = told.ever if told.at is None else value is not None and at_or_beyond(measure, value, now)
    return at_or_beyond(measure, now, was) and within


def _between(
    past: History, measure: str, told: tuple[Witness | None, Decimal | None], now: Decimal, session: date
) -> Doubt:
    witness, was = told
    known = [each.day for each in shown(past, measure) if at_or_beyond(measure, each.value, now)]
    newest = session - DAY
    if witness and was is not None and witness.at and at_or_beyond(measure, now, was):
        newest = witness.at.session
    oldest = max((day for day in known if day <= newest), default=None)
    return Doubt(past.series, WITNESS, measure, now, oldest, newest)


def _places(past: History, quotes: Both, session: date, doubts: list[Doubt]) -> Iterator[tuple[str, Place]]:
    was, now = quotes
    for measure in ("rise_points", "rise_percent", "fall_points", "fall_percent"):
        told, before, after = past.places.get(measure), own(was, measure), own(now, measure)
        if after is None or not past.places:
            continue
        if told is not None and before is not None and _same_place(told, measure, before, after):
            yield measure, told
        else:
            doubts.append(Doubt(past.series, PLACE, measure, after, None, session - DAY))


def _same_place(told: Place, measure: str, was: Decimal, now: Decimal) -> bool:
    """Whether the same moves are larger: short of the next larger, not short of the next smaller."""
    if now == was:
        return True
    ahead, behind = terms(told.ahead), terms(told.behind)
    if at_or_beyond(measure, now, was):
        return ahead is None or not at_or_beyond(measure, now, comparable(measure, ahead))
    return behind is not None and at_or_beyond(measure, now, comparable(measure, behind))


def _period(
    past: History, period: PeriodPast, quotes: Both, doubts: list[Doubt], session: date
) -> PeriodPast:
    """The period with the witnesses of its move that hold for another close too."""
    base, kept = terms(past.period_ends.get(period.period)), dict[str, Witness]()
    moved = [Quote("", "", last=quote.last, previous_close=_at(base, quote)) for quote in quotes]
    for measure in PERIOD_MEASURES:
        told, (before, after) = period.witnesses.get(measure), (own(quote, measure) for quote in moved)
        if after is None:
            continue
        if told and before is not None and holds(told, measure, before, after):
            kept[measure] = told
        elif period.witnesses:
            doubts.append(Doubt(past.series, PERIOD, measure, after, None, session - DAY))
    return replace(period, witnesses=kept)


def _at(base: Decimal | None, quote: Quote) -> Datum | None:
    return None if base is None or quote.last is None else Datum("", base, quote.last.unit)


def _beyond(
    past: History, quotes: Both, levels: Levels, session: date, doubts: list[Doubt]
) -> Iterator[tuple[Decimal, Mark]]:
    """For each level that the new close crossed, the last earlier close on that side."""
    was, now = quotes
    side = _side(now)
    as_it_is = levels(was) if side == _side(was) else ()
    for level in levels(now):
        if level in as_it_is:
            found: Mark | Doubt | None = past.last_beyond.get(level)
        else:
            found = _last_close(past, was, level, session, up=side == "up")
        if isinstance(found, Mark):
            yield level, found
        elif found is not None:
            doubts.append(found)


def _side(quote: Quote) -> str:
    if quote.last is None or quote.previous_close is None:
        return "flat"
    change = quote.last.value - quote.previous_close.value
    return "up" if change > 0 else "down" if change < 0 else "flat"


def _last_close(past: History, was: Quote, level: Decimal, session: date, *, up: bool) -> Mark | Doubt | None:
    """The last earlier close strictly beyond a level; None where there was none, else a doubt."""
    record = terms(past.record_close if up else past.record_low_close)
    if record is not None and (record <= level if up else record >= level):
        return None
    newest, mark = _closed_within(past, was, level, session, up=up)
    if mark is not None:
        return mark
    known = [each.day for each in closes(past) if (each.value > level if up else each.value < level)]
    oldest = max((day for day in known if day <= newest), default=None)
    return Doubt(past.series, BEYOND, level, level, oldest, newest)


def _closed_within(
    past: History, was: Quote, level: Decimal, session: date, *, up: bool
) -> tuple[date, Mark | None]:
    """The last day on which a close beyond the level can have been; the very mark where it is known."""
    newest, found = (past.previous_session or session - DAY) - DAY, None
    for mark, bar in _clear_since(past, was, up=up):
        value = terms(mark)
        clear = level >= bar if up else level <= bar
        if clear and mark.session <= newest:
            beyond = value is not None and (value > level if up else value < level)
            newest, found = mark.session, mark if beyond else None
    return newest, found


def _clear_since(past: History, was: Quote, *, up: bool) -> Iterator[tuple[Mark, Decimal]]:
    """Marks since which no close stood beyond a bar: witnesses, last closes beyond a level, the run."""
    witness = past.witnesses.get("high_close" if up else "low_close")
    if witness and witness.at and was.last:
        yield witness.at, was.last.value
    if _side(was) == ("up" if up else "down"):
        yield from ((mark, level) for level, mark in past.last_beyond.items())
    run, before = past.run, was.previous_close
    if run and run.base and before and run.direction == ("up" if up else "down"):
        yield run.base, before.value


def terms(mark: Mark | None) -> Decimal | None:
    """An earlier value in this session's terms; None where it is not known."""
    if mark is None:
        return None
    return mark.value if mark.adjusted is None else mark.adjusted
