"""Any past session as a MarketDay, from daily figures that are read once."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from newsgen.errors import BadDay, BadInput, NoSuchSession
from newsgen.market.asked_for import asked_for
from newsgen.market.calendar import session_after, why_closed
from newsgen.market.flow_days import FlowDays, flows_of
from newsgen.market.holdings import Holdings
from newsgen.market.index_days import IndexDays, index_of, quote_of, sessions_of
from newsgen.market.names import names_of
from newsgen.market.past import Past
from newsgen.market.period_ends import require_end, require_index
from newsgen.market.rate_days import NOON, ONSHORE, RateDays, rates_of
from newsgen.market.share_days import TOLD
from newsgen.market.shares_held import SharesHeld, Way
from newsgen.market.units import WON
from newsgen.records import (
    SHARES,
    THE_DAY,
    Assignment,
    Flows,
    History,
    MarketDay,
    Notice,
    Quote,
    Source,
)
from newsgen.sessions import CLOSE, regular_close

MAIN, OTHER = "KOSPI", "KOSDAQ"

EXCHANGE = Source({"en": "Korea Exchange data", "ko": "한국거래소 자료"})
WITH_RATE = Source(
    {"en": "Korea Exchange and Federal Reserve data", "ko": "한국거래소와 미국 연방준비제도 자료"},
    "dollar amounts at the New York noon rate of the last day before the session",
)


@dataclass(frozen=True, slots=True)
class _Told:
    """What a session's story may use, gathered series by series."""

    indices: dict[str, Quote] = field(default_factory=dict)
    caps: dict[str, Quote] = field(default_factory=dict)
    shares: dict[str, Quote] = field(default_factory=dict)
    share_caps: dict[str, Quote] = field(default_factory=dict)
    rates: dict[str, Quote] = field(default_factory=dict)
    flows: dict[str, Flows] = field(default_factory=dict)
    history: dict[str, History] = field(default_factory=dict)
    notes: list[str] = field(default_factory=list)

    def add_note(self, note: str) -> None:
        """A note, once."""
        if note and note not in self.notes:
            self.notes.append(note)


@dataclass(frozen=True, slots=True)
class Market:
    """The history at hand."""

    main: IndexDays
    kosdaq: IndexDays | None
    flows: FlowDays | None
    kosdaq_flows: FlowDays | None
    rates: Mapping[str, RateDays]
    """By name: New York's noon rate, and the onshore one where it is held."""
    shares: SharesHeld
    notices: Mapping[date, tuple[Notice, ...]]
    sessions: tuple[date, ...]
    """Every session that can be told, oldest first."""

    @classmethod
    def read(cls, holdings: Holdings, notices: Mapping[date, tuple[Notice, ...]] | None = None) -> Market:
        """The market in these holdings; only the Kospi must be among them. Halts come as notices alone.

        Raises BadInput, one line, for figures that cannot be used as market data.
        """
        main, other, flows = holdings.index(MAIN), holdings.index(OTHER), holdings.flows(MAIN)
        other_flows = holdings.flows(OTHER)
        if main is None:
            raise BadInput(
                "the market has no kospi.csv. Name a folder that holds it, or take it into the store."
            )
        rates = {name: batch for name in (NOON, ONSHORE) if (batch := holdings.rate(name))}
        index = index_of(main, MAIN)
        return cls(
            main=index,
            kosdaq=index_of(other, OTHER) if other else None,
            flows=flows_of(flows, MAIN) if flows else None,
            kosdaq_flows=flows_of(other_flows, OTHER) if other_flows else None,
            rates={name: rates_of(batch, name) for name, batch in rates.items()},
            shares=SharesHeld(holdings),
            notices=notices or {},
            sessions=sessions_of(index.index.series),
        )

    def day(self, session: date, phase: str = CLOSE, assignment: Assignment = THE_DAY) -> MarketDay:
        """One session at its close, with whatever series that date has and the assignment asks for.

        Raises NoSuchSession for a date without a session in the history, BadInput for a look that daily
        data do not hold, BadDay when the main index contradicts itself on that day.
        """
        row = self.main.index.series.row(session)
        if row is None:
            raise self._no_session(session)
        if phase != CLOSE:
            raise BadInput(
                f"daily data hold only the close of {session}, not its {phase}. "
                "Use --session close, or write that look from a DAY.json."
            )
        if assignment.period != THE_DAY.period:
            require_index(assignment)
            require_end(assignment.period, session)
        if assignment.section == SHARES:
            from newsgen.market.one_share import share_day  # the market's story needs none of it

            return share_day(self, session, assignment)
        tell = self._of_kosdaq if assignment.about == OTHER else self._of_kospi
        day = asked_for(tell(session, assignment), assignment)
        if assignment.period == THE_DAY.period:
            return day
        from newsgen.market.period_days import looking_back  # only a story of a period needs it

        return looking_back(self, day)

    def _of_kospi(self, session: date, assignment: Assignment) -> MarketDay:
        """The Kospi's day: its large caps, the Kosdaq beside it."""
        told, row = _Told(), self.main.index.series.row(session)
        assert row is not None  # looked up before
        self._tell_indices(told, session, row)
        self._tell_shares(told, session)
        self._tell_share_caps(told, session, row)
        self._tell_rates(told, session)
        self._tell_flows(told, session, self.flows)
        return self._day(told, session, assignment)

    def _of_kosdaq(self, session: date, assignment: Assignment) -> MarketDay:
        """The Kosdaq's own day: the Kospi beside it, and no large caps, for those told are the Kospi's."""
        index, told = self.index_of(OTHER), _Told()
        told.indices[OTHER] = self.main_quote(index, session)
        row = index.index.series.row(session)
        assert row is not None  # its quote has been told
        told.history[OTHER] = index.index.history(row)
        _note_gap(told, index.file, index.index, row)
        told.add_note(index.index.withheld(row))
        _tell(told, told.caps, OTHER, index.cap, session)
        _tell(told, told.indices, MAIN, self.main.index, session)
        self._tell_rates(told, session)
        self._tell_flows(told, session, self.kosdaq_flows)
        return replace(self._day(told, session, assignment), main=OTHER)

    def index_of(self, name: str) -> IndexDays:
        """The Kospi or the Kosdaq; BadInput when it is not held."""
        found = self.main if name == MAIN else self.kosdaq
        if found is None:
            raise BadInput(f"the market has no {name.lower()}.csv. Name a folder that holds it.")
        return found

    def main_quote(self, index: IndexDays, session: date) -> Quote:
        """The index of a story in a session; BadDay where it has none, or no base."""
        row = index.index.series.row(session)
        if row is None:
            raise BadDay(f"{index.file} has no session of {session}. Choose another session.")
        return _main_quote(index.file, index.index, row)

    def _day(self, told: _Told, session: date, assignment: Assignment) -> MarketDay:
        noon = told.rates.get(NOON)
        return MarketDay(
            session=session,
            as_of=regular_close(session),
            phase=CLOSE,
            source=WITH_RATE if noon else EXCHANGE,
            indices=told.indices,
            shares=told.shares,
            caps=told.caps,
            share_caps=told.share_caps,
            dollar_won=told.rates.get(ONSHORE),
            conversion=noon.last if noon else None,
            noon_rate=noon,
            noon_on=self.rates[NOON].day_before(session) if noon else None,
            flows=told.flows,
            notices=self.notices.get(session, ()),
            history=told.history,
            names=names_of(told.shares, self.shares.holdings.given_names()),
            next_session=session_after(session),
            notes=tuple(told.notes),
            assignment=assignment,
        )

    def _tell_indices(self, told: _Told, session: date, row: int) -> None:
        main = self.main.index
        told.indices[MAIN] = _main_quote(self.main.file, main, row)
        told.history[MAIN] = main.history(row)
        _note_gap(told, self.main.file, main, row)
        told.add_note(main.withheld(row))
        _tell(told, told.caps, MAIN, self.main.cap, session)
        if self.kosdaq:
            _tell(told, told.indices, OTHER, self.kosdaq.index, session)

    def _tell_shares(self, told: _Told, session: date) -> None:
        """The largest shares that can be told, each by the first batch that can: files and a store that
        holds them choose alike."""
        left_out: dict[str, list[str]] = {}
        for code, ways in self.shares.by_code(session).items():
            if len(told.shares) == TOLD:
                break
            problem = _tell_share(told, code, ways)
            if problem:
                left_out.setdefault(problem, []).append(code)
        told.notes.extend(f"{', '.join(codes)} left out: {why}" for why, codes in left_out.items())

    def _tell_share_caps(self, told: _Told, session: date, row: int) -> None:
        """Market values of the shares told; with the one before only when the session before is held."""
        now = self.shares.caps(session)
        main = self.main.index.series
        before = self.shares.caps(main.day(row - 1)) if now and main.follows[row] else {}
        for code in told.shares:
            if code in now:
                series = f"{code}.cap"
                told.share_caps[code] = Quote(series, WON, last=now[code], previous_close=before.get(code))

    def _tell_rates(self, told: _Told, session: date) -> None:
        noon, onshore = self.rates.get(NOON), self.rates.get(ONSHORE)
        rows = (
            (noon, noon.before(session) if noon else None),
            (onshore, onshore.past.series.row(session) if onshore else None),
        )
        for rate, row in rows:
            if rate is not None and row is not None:
                name = rate.past.series.name
                told.rates[name] = rate.quote(row)
                told.history[name] = rate.history(row, session)

    def _tell_flows(self, told: _Told, session: date, held: FlowDays | None) -> None:
        if held is None:
            return
        flows, note = held.on(session)
        told.add_note(note)
        if flows:
            told.flows[flows.market] = flows
            told.history.update(held.history(session))

    def _no_session(self, day: date) -> NoSuchSession:
        first, last = self.sessions[0], self.sessions[-1]
        span = f"{self.main.file} covers {first} to {last}"
        if not first <= day <= last:
            return NoSuchSession(f"{day} lies outside the history: {span}. Choose a session in between.")
        before = max(each for each in self.sessions if each < day)
        after = min(each for each in self.sessions if each > day)
        reason = why_closed(day)
        why = f"the market was closed ({reason})" if reason else "the file has no row for it"
        return NoSuchSession(f"{day} was no session: {why}. The nearest are {before} and {after}; {span}.")


def _main_quote(file: str, main: Past, row: int) -> Quote:
    quote = quote_of(main, row)
    if quote.previous_close is None:
        session = main.series.day(row)
        raise BadDay(f"{file} has no session before {session}, so no base. Choose a later session.")
    return quote


def _tell_share(told: _Told, code: str, ways: Sequence[Way]) -> str:
    """Adds a share as the first way tells it; comes back with the reason where none can."""
    for past, row, _ in ways:
        if row is not None:
            try:
                told.shares[code] = quote_of(past, row)
                told.history[code] = past.history(row)
            except BadDay as fault:
                told.add_note(f"{code} left out: {fault}")
            else:
                return ""
    return next((way.problem for way in ways if way.row is None), "")


def _note_gap(told: _Told, file: str, main: Past, row: int) -> None:
    start = int(main.series.start[row])
    if start:
        before, day = main.series.day(start - 1), main.series.day(start)
        told.add_note(f"{file} lacks sessions from {before} to {day}; history counted from {day}")


def _tell(told: _Told, quotes: dict[str, Quote], name: str, past: Past | None, session: date) -> None:
    """Adds a series that need not be there; what contradicts itself is left out with a note."""
    row = past.series.row(session) if past else None
    if past is None or row is None:
        return
    try:
        quotes[name] = quote_of(past, row)
        told.history[past.series.name] = past.history(row)
    except BadDay as fault:
        told.add_note(f"{name} left out: {fault}")
