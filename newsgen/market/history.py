"""Any past session as a MarketDay, from a folder of daily files that are read once."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from newsgen.errors import BadDay, BadInput, NoSuchSession
from newsgen.market.calendar import session_after, why_closed
from newsgen.market.flow_days import FlowFile, read_flows
from newsgen.market.index_days import IndexFile, quote_of, read_index, sessions_of
from newsgen.market.names import names_of
from newsgen.market.past import Past
from newsgen.market.rate_days import RateFile, read_rates
from newsgen.market.share_days import FORMATS, TOLD, ShareFile, read_shares, span
from newsgen.records import Flows, History, MarketDay, Quote, Source
from newsgen.sessions import CLOSE, regular_close

MAIN_FILE = "kospi.csv"
KOSDAQ_FILE = "kosdaq.csv"
FLOW_FILE = "kospi_investor_flows.parquet"
RATE_FILE = "usdkrw_fred_noon.csv"

EXCHANGE = Source({"en": "Korea Exchange data", "ko": "한국거래소 자료"})
WITH_RATE = Source(
    {"en": "Korea Exchange and Federal Reserve data", "ko": "한국거래소와 미국 연방준비제도 자료"},
    "dollar amounts at the New York noon rate of the last day before the session",
)


@dataclass(slots=True)
class _Shares:
    """Share files, each read when a session first needs it."""

    paths: Mapping[str, Path]
    spans: dict[str, tuple[date, date]] = field(default_factory=dict)
    read: dict[str, ShareFile] = field(default_factory=dict)

    def files(self, session: date) -> Iterator[ShareFile]:
        """The files whose days reach around a session."""
        for name, path in self.paths.items():
            if name not in self.spans:
                self.spans[name] = span(path)
            first, last = self.spans[name]
            if first <= session <= last:
                if name not in self.read:
                    self.read[name] = read_shares(path)
                yield self.read[name]


@dataclass(frozen=True, slots=True)
class _Told:
    """What a session's story may use, gathered series by series."""

    indices: dict[str, Quote] = field(default_factory=dict)
    caps: dict[str, Quote] = field(default_factory=dict)
    shares: dict[str, Quote] = field(default_factory=dict)
    history: dict[str, History] = field(default_factory=dict)
    notes: list[str] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Market:
    """The history at hand."""

    main: IndexFile
    kosdaq: IndexFile | None
    flows: FlowFile | None
    rates: RateFile | None
    shares: _Shares
    sessions: tuple[date, ...]
    """Every session that can be told, oldest first."""

    @classmethod
    def read(cls, paths: Mapping[str, Path]) -> Market:
        """The market in these files, by name; only ``kospi.csv`` must be there.

        Raises BadInput, one line, for a file that cannot be read as market data.
        """
        if MAIN_FILE not in paths:
            raise BadInput(f"the market has no {MAIN_FILE}. Name a folder that holds it.")
        main = read_index(paths[MAIN_FILE], "KOSPI")
        return cls(
            main=main,
            kosdaq=read_index(paths[KOSDAQ_FILE], "KOSDAQ") if KOSDAQ_FILE in paths else None,
            flows=read_flows(paths[FLOW_FILE]) if FLOW_FILE in paths else None,
            rates=read_rates(paths[RATE_FILE]) if RATE_FILE in paths else None,
            shares=_Shares({name: paths[name] for name in FORMATS if name in paths}),
            sessions=sessions_of(main.index.series),
        )

    def day(self, session: date, phase: str = CLOSE) -> MarketDay:
        """One session at its close, with whatever series that date has.

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
        told = _Told()
        self._tell_indices(told, session, row)
        self._tell_shares(told, session)
        return self._day(told, session, self._flows(told, session))

    def _day(self, told: _Told, session: date, flows: dict[str, Flows]) -> MarketDay:
        rate = self.rates.before(session) if self.rates else None
        return MarketDay(
            session=session,
            as_of=regular_close(session),
            phase=CLOSE,
            source=WITH_RATE if rate else EXCHANGE,
            indices=told.indices,
            shares=told.shares,
            caps=told.caps,
            conversion=rate,
            flows=flows,
            history=told.history,
            names=names_of(told.shares, {}),
            next_session=session_after(session),
            notes=tuple(told.notes),
        )

    def _tell_indices(self, told: _Told, session: date, row: int) -> None:
        main = self.main.index
        told.indices["KOSPI"] = _main_quote(main, row)
        told.history["KOSPI"] = main.history(row)
        _note_gap(told, main, row)
        _tell(told, told.caps, "KOSPI", self.main.cap, session)
        if self.kosdaq:
            _tell(told, told.indices, "KOSDAQ", self.kosdaq.index, session)

    def _tell_shares(self, told: _Told, session: date) -> None:
        for file in self.shares.files(session):
            left_out: dict[str, list[str]] = {}
            for code, past, row, problem in file.on(session):
                if len(told.shares) == TOLD:
                    break
                if row is None:
                    left_out.setdefault(problem, []).append(code)
                else:
                    told.shares[code] = quote_of(past, row)
                    told.history[code] = past.history(row)
            told.notes.extend(f"{', '.join(codes)} left out: {why}" for why, codes in left_out.items())

    def _flows(self, told: _Told, session: date) -> dict[str, Flows]:
        flows, note = self.flows.on(session) if self.flows else (None, "")
        if note:
            told.notes.append(note)
        return {flows.market: flows} if flows else {}

    def _no_session(self, day: date) -> NoSuchSession:
        first, last = self.sessions[0], self.sessions[-1]
        span = f"{MAIN_FILE} covers {first} to {last}"
        if not first <= day <= last:
            return NoSuchSession(f"{day} lies outside the history: {span}. Choose a session in between.")
        before = max(each for each in self.sessions if each < day)
        after = min(each for each in self.sessions if each > day)
        reason = why_closed(day)
        why = f"the market was closed ({reason})" if reason else "the file has no row for it"
        return NoSuchSession(f"{day} was no session: {why}. The nearest are {before} and {after}; {span}.")


def _main_quote(main: Past, row: int) -> Quote:
    quote = quote_of(main, row)
    if quote.previous_close is None:
        session = main.series.day(row)
        raise BadDay(f"{MAIN_FILE} has no session before {session}, so no base. Choose a later session.")
    return quote


def _note_gap(told: _Told, main: Past, row: int) -> None:
    start = int(main.series.start[row])
    if start:
        before, day = main.series.day(start - 1), main.series.day(start)
        told.notes.append(f"{MAIN_FILE} lacks sessions from {before} to {day}; history counted from {day}")


def _tell(told: _Told, quotes: dict[str, Quote], name: str, past: Past | None, session: date) -> None:
    """Adds a series that need not be there; what contradicts itself is left out with a note."""
    row = past.series.row(session) if past else None
    if past is None or row is None:
        return
    try:
        quotes[name] = quote_of(past, row)
        told.history[past.series.name] = past.history(row)
    except BadDay as fault:
        told.notes.append(f"{name} left out: {fault}")
