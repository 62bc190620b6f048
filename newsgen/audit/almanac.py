"""What the data say of a series at a moment: the day, what lies behind it, and the past at hand."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import date, time, timedelta
from functools import cached_property
from typing import TypeVar

from newsgen.audit.assertions import BEFORE, Moment, Point
from newsgen.audit.told_days import in_turn, marks_of
from newsgen.records import Datum, Flows, History, Look, Mark, MarketDay, Quote, Run
from newsgen.records.past import Past
from newsgen.sessions import CLOSE, KST

NOTHING = History("")
QUANTITIES = ("turnover", "volume")
UNITS = {"turnover": "won", "volume": "shares"}
AT_LAST = ("last", "close")
Known = Datum | Mark
K = TypeVar("K", Datum, Mark, Datum | None, Mark | None, Datum | Mark | None)


class Almanac:
    """One day with all that is known of the days before it; notes every figure that it was asked for."""

    def __init__(self, day: MarketDay, past: Past | None) -> None:
        self.day = day
        self.past = past
        self.session = day.session
        self.closed = day.phase == CLOSE
        self.clock: time = day.as_of.astimezone(KST).time()
        self.quotes: dict[str, Quote] = {**day.indices, **day.shares}
        for quote in (*day.caps.values(), *day.share_caps.values()):
            self.quotes[quote.series] = quote
        if day.dollar_won is not None:
            self.quotes["USDKRW"] = day.dollar_won
        self.looks: dict[time, Look] = {look.as_of.astimezone(KST).time(): look for look in day.earlier}
        self.seen: dict[str, Known] = {}
        """By address, what the judge of one assertion has been given."""
        self._marked: dict[str, dict[tuple[str, date], Mark]] = {}

    def note(self, known: K) -> K:
        """The figure, noted as seen."""
        figure: Known | None = known
        if figure is not None and figure.address:
            self.seen[figure.address] = figure
        return known

    @contextmanager
    def aside(self) -> Iterator[None]:
        """A look around that leaves no trace among the figures seen."""
        kept, self.seen = self.seen, {}
        yield
        self.seen = kept

    def history(self, who: str) -> History:
        """What lies behind a series; an empty history when nothing does."""
        return self.day.history.get(who, NOTHING)

    def run(self, who: str) -> Run | None:
        """The row of sessions up to the one before."""
        return self.history(who).run

    def name(self, who: str) -> str:
        """A series as an explanation names it."""
        series, _, quantity = who.partition(".")
        number = series.removeprefix("#")
        if series.startswith("#") and number.isdecimal() and int(number) < len(self.day.sectors):
            return self.day.sectors[int(number)].name.get("en", series)
        found = self.day.names.get(series, {}).get("en") or _NAMES.get(series) or series.removeprefix("^")
        return f"{found}'s {_QUANTITIES.get(quantity, quantity)}" if quantity else found

    def unit(self, who: str) -> str:
        """The unit of a series."""
        series, _, quantity = who.partition(".")
        if quantity:
            return UNITS.get(quantity, "won")
        if series in self.quotes:
            return self.quotes[series].unit
        return _SERIES.get(series, "won" if series[:1].isdecimal() else "points")

    @cached_property
    def previous(self) -> date | None:
        """The session before this one."""
        return self.back(self.session, 1)

    @cached_property
    def _sessions(self) -> tuple[date, ...]:
        return tuple(self.past.sessions()) if self.past is not None else ()

    @cached_property
    def _ago(self) -> Mapping[int, date]:
        """Days by how many sessions ago they were, where nobody holds all of them."""
        found: dict[int, date] = {}
        for history in self.day.history.values():
            found.update({n: mark.session for n, mark in history.earlier_closes.items()})
            found.update(enumerate((mark.session for mark in reversed(in_turn(history))), 1))
            if history.previous_session is not None and history.series == self.day.main:
                found[1] = history.previous_session
        return found

    def back(self, on: date, ago: int) -> date | None:
        """So many sessions before a day; None where the data do not count that far."""
        if self._sessions:
            row = bisect_left(self._sessions, on) - ago
            return self._sessions[row] if row >= 0 else None
        if on == self.session:
            return self._ago.get(ago)
        gone = next((n for n, each in self._ago.items() if each == on), None)
        return None if gone is None else self._ago.get(gone + ago)

    def between(self, start: date, end: date) -> int | None:
        """How many sessions after the start the end is; None where nobody counted."""
        if self._sessions and start >= self._sessions[0]:
            return bisect_left(self._sessions, end) - bisect_left(self._sessions, start)
        if end != self.session:
            return None
        counted = (mark for history in self.day.history.values() for mark in marks_of(history))
        return next((mark.sessions for _, mark in counted if mark.session == start and mark.sessions), None)

    def _last_before(self, period: str) -> date | None:
        """The last session before this week, month, quarter or year."""
        row = bisect_left(self._sessions, began(period, self.session) or date.min) - 1
        return self._sessions[row] if row >= 0 else None

    def on(self, when: Moment) -> date | None:
        """The session that a moment lies in; None for the end of a period, or where it is not known."""
        if when.base:
            mark = self.history(self.day.main).period_ends.get(when.base)
            return mark.session if mark else self._last_before(when.base)
        on = when.on or self.session
        return self.back(on, when.ago) if when.ago else on

    def value(self, point: Point) -> Known | None:
        """The figure at a point; None where no data say. Its value is in this session's terms."""
        if point.level is not None:
            return Datum("", point.level, self.unit(point.who))
        when, aspect = point.when, point.aspect
        if when.base:
            mark = _in_terms(self.history(point.who).period_ends.get(when.base))
            on = self.on(when) if mark is None else None
            return self.note(mark if on is None else self._then(point.who, "close", on))
        on = self.on(when)
        if on == self.session:
            return self.note(self._now(point.who, aspect, when.look))
        if on is None and when.on is not None:
            return None
        if on is None or on == self.previous or when == BEFORE:
            found = self._before(point.who, aspect, when)
            if found is not None or on is None:
                return self.note(found)
        return self.note(self._then(point.who, aspect, on))

    def _now(self, who: str, aspect: str, look: time | None) -> Datum | None:
        series, _, quantity = who.partition(".")
        quotes: Mapping[str, Quote] = self.quotes
        if look is not None and look != self.clock:
            if look not in self.looks:
                return None
            quotes = self.looks[look].quotes
        if quantity in QUANTITIES:
            quote = quotes.get(series)
            found: Datum | None = getattr(quote, quantity) if quote else None
        elif aspect == "close" and not self.closed:
            return None
        else:
            quote = quotes.get(who)
            found = getattr(quote, "last" if aspect == "close" else aspect, None) if quote else None
        return found or (self._held(who, aspect, self.session) if quotes is self.quotes else None)

    def _before(self, who: str, aspect: str, when: Moment) -> Known | None:
        """The session before, or so many before where no day is known for them."""
        if aspect not in AT_LAST:
            return None
        if when.ago > 1 and when.on is None:
            past = self.history(who)
            run = past.run
            whole = run.base if run is not None and run.sessions + 1 == when.ago else None
            return _in_terms(past.earlier_closes.get(when.ago) or whole)
        quote = self.quotes.get(who)
        found = quote.previous_close if quote else None
        if found is None and self.past is not None:
            found = self.past.base(who, self.session)
        return found

    def _then(self, who: str, aspect: str, on: date) -> Known | None:
        field = "close" if aspect in AT_LAST else aspect
        series, _, quantity = who.partition(".")
        traded = quantity in QUANTITIES
        marked = self._marks(series if traded else who).get((quantity if traded else field, on))
        return _in_terms(marked) or self._held(who, aspect, on)

    def _held(self, who: str, aspect: str, on: date) -> Datum | None:
        if self.past is None or (on == self.session and not self.closed):
            return None
        series, _, quantity = who.partition(".")
        if quantity in QUANTITIES:
            return self.past.datum(series, quantity, on)
        return self.past.datum(who, "close" if aspect in AT_LAST else aspect, on)

    def _marks(self, who: str) -> Mapping[tuple[str, date], Mark]:
        """By field and day, what the history of a series holds of single days."""
        found = self._marked.get(who)
        if found is None:
            found = self._marked[who] = {}
            for field, mark in marks_of(self.history(who)):
                if mark.value is not None:
                    found.setdefault((field, mark.session), mark)
        return found

    def days(self, who: str) -> Iterator[tuple[str, Mark]]:
        """What the history holds of single days: field and mark."""
        return ((field, mark) for (field, _), mark in self._marks(who).items())

    def percent(self, who: str) -> Datum | None:
        """The move of a series of which the day holds nothing else: a foreign index, a sector."""
        if who.startswith("^"):
            return self.note(
                next((each.percent for each in self.day.overseas if f"^{each.index}" == who), None)
            )
        number = who.removeprefix("#")
        if number.isdecimal():
            sectors = self.day.sectors
            return self.note(sectors[int(number)].percent if int(number) < len(sectors) else None)
        named = (each.percent for each in self.day.sectors if number in each.name.values())
        return self.note(next(named, None))

    def flows(self, market: str, look: time | None = None) -> Flows | None:
        """Net buying on a market at this look, or at an earlier one."""
        if look is None or look == self.clock:
            return self.day.flows.get(market)
        return self.looks[look].flows.get(market) if look in self.looks else None

    def net(self, market: str, group: str, when: Moment) -> Datum | None:
        """A group's net buying at a moment."""
        on = self.on(when)
        if on == self.session:
            flows = self.flows(market, when.look)
            found = flows.of(group) if flows else None
            if found is not None or when.look is not None:
                return self.note(found)
        if on is None or self.past is None or (on == self.session and not self.closed):
            return None
        return self.note(self.past.net(market, group, on))


_NAMES = {"KOSPI": "KOSPI", "KOSDAQ": "KOSDAQ", "USDKRW": "the won per dollar"}
_QUANTITIES = {"cap": "market value", "turnover": "turnover", "volume": "volume"}
_SERIES = {"USDKRW": "won per dollar", "KOSPI": "points", "KOSDAQ": "points"}


def began(period: str, session: date) -> date | None:
    """The first day of this week, month, quarter or year; None for another word."""
    if period == "week":
        return session - timedelta(days=session.weekday())
    first = {"month": session.month, "quarter": (session.month - 1) // 3 * 3 + 1, "year": 1}.get(period)
    return None if first is None else date(session.year, first, 1)


def _in_terms(mark: Mark | None) -> Mark | None:
    """A mark with its value in this session's terms, where a split lies between; None without a value."""
    if mark is None or mark.value is None:
        return None
    return mark if mark.adjusted is None else mark._replace(value=mark.adjusted)
