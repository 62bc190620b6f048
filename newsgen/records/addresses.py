"""Where every input figure of a day can be found: one walk over all that a MarketDay holds."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields
from decimal import Decimal

from newsgen.records.market import Datum, Flows, History, Mark, MarketDay, Quote, Run, Supplied

SESSIONS = "sessions"


def data_of(day: MarketDay) -> dict[str, Datum | Mark]:
    """Every figure and every mark of the past by its address, in the order of the day's fields.

    A run of closes is a figure too: so many ``sessions``. An address met twice stands for the first.
    """
    found: dict[str, Datum | Mark] = {}
    for each in _figures(day):
        found.setdefault(each.address, each)
    return found


def supplied_of(day: MarketDay) -> dict[str, Supplied]:
    """Everything handed in, by its address: words with a source, no figures."""
    return {each.address: each for each in day.supplied}


def _figures(day: MarketDay) -> Iterator[Datum | Mark]:
    quotes = (day.indices, day.shares, day.caps)
    for quote in (quote for group in quotes for quote in group.values()):
        yield from _data(quote)
    if day.dollar_won:
        yield from _data(day.dollar_won)
    if day.conversion:
        yield day.conversion
    for flows in day.flows.values():
        yield from _data(flows)
    yield from (overseas.percent for overseas in day.overseas)
    for look in day.earlier:
        for quote in look.quotes.values():
            yield from _data(quote)
        for flows in look.flows.values():
            yield from _data(flows)
    for history in day.history.values():
        yield from _past(history)


def _data(part: Quote | Flows) -> Iterator[Datum]:
    for each in fields(part):
        value = getattr(part, each.name)
        if isinstance(value, Datum):
            yield value


def _past(history: History) -> Iterator[Datum | Mark]:
    marks = [history.record_close, history.record_high, history.previous_percent, history.year_end]
    for rung in history.rungs:
        marks += [rung.first_touch, rung.first_close]
    marks += [_run(history.run), history.usual_turnover]
    marks += [witness.at for witness in history.witnesses.values()]
    marks += history.last_beyond.values()
    yield from (each for each in marks if each is not None)


def _run(run: Run | None) -> Datum | None:
    return None if run is None else Datum(run.address, Decimal(run.sessions), SESSIONS)
