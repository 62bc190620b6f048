"""The history that a day file carries along for a series: records, levels, the session before."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from newsgen.market.calendar import session_before
from newsgen.market.fields import Block
from newsgen.market.names import is_code
from newsgen.market.quotes import won, won_unit
from newsgen.market.told_marks import MarkReader
from newsgen.market.units import PERCENT, WON
from newsgen.numbers import half_up, percent_change
from newsgen.records import Datum, History, Mark, Quote, Run, Witness

MEASURES = ("high_close", "low_close", "rise_points", "rise_percent", "fall_points", "fall_percent")
POINT_FIELDS = frozenset(
    (
        "covers_from",
        "record_close",
        "record_high",
        "levels",
        "previous_session",
        "previous_percent",
        "year_end",
        "run",
        "witnesses",
        "usual_turnover",
    )
)
RUN_FIELDS = frozenset(("direction", "sessions", "first"))
WITNESS_FIELDS = frozenset(("at", "covers_from", "ever"))


def read_history(block: Block, series: str, session: date, quote: Quote | None) -> History:
    """What a file says lies behind one series; every mark lies before the session."""
    in_won = series.endswith(".cap") or is_code(series)
    block.only(POINT_FIELDS | {"unit"} if in_won else POINT_FIELDS)
    unit = won_unit(block) if series.endswith(".cap") or "unit" in block else WON
    return _Reader(block, series, MarkReader(session, unit if in_won else ""), quote).history()


@dataclass(frozen=True, slots=True)
class _Reader:
    """One series' history block, and what it is held against."""

    block: Block
    series: str
    marks: MarkReader
    quote: Quote | None

    def history(self) -> History:
        block, marks = self.block, self.marks
        history = History(
            series=self.series,
            covers_from=marks.earlier(block, "covers_from"),
            record_close=marks.mark(block, "record_close"),
            record_high=marks.mark(block, "record_high"),
            rungs=marks.rungs(block, "levels"),
            previous_session=self._previous_session(),
            previous_percent=self._datum("previous_percent", block.number("previous_percent"), PERCENT),
            year_end=self._year_end(),
            run=self._run(),
            witnesses={name: self._witness(each, name) for name, each in self._witness_blocks()},
            usual_turnover=self._datum("usual_turnover", won(block, "usual_turnover", WON), WON),
        )
        self._check_records(history)
        return history

    def _datum(self, key: str, value: Decimal | None, unit: str) -> Datum | None:
        return None if value is None else Datum(self.block.address(key), value, unit)

    def _previous_session(self) -> date | None:
        day, expected = self.marks.earlier(self.block, "previous_session"), session_before(self.marks.session)
        if day and expected and day != expected:
            problem = f"is {day}, but the session before {self.marks.session} was {expected}"
            raise self.block.fault("previous_session", problem)
        return day

    def _year_end(self) -> Mark | None:
        mark, year = self.marks.mark(self.block, "year_end"), self.marks.session.year
        expected = session_before(date(year, 1, 1))
        if mark and (mark.session.year != year - 1 or (expected and mark.session != expected)):
            ended = f"on {expected}" if expected else f"in {year - 1}"
            problem = f"is of {mark.session}, but the year before the session ended {ended}"
            raise self.block.fault("year_end", problem)
        return mark

    def _run(self) -> Run | None:
        run = self.block.block("run")
        if run is None:
            return None
        run.only(RUN_FIELDS)
        direction, sessions = run.text("direction"), run.whole("sessions")
        first = self.marks.earlier(run, "first")
        if direction is None or sessions is None or first is None:
            raise run.missing(next(key for key in ("direction", "sessions", "first") if key not in run))
        if direction not in ("up", "down"):
            raise run.fault("direction", f'is "{direction}"', "Use up or down.")
        counted = _sessions_from(first, self.marks.session)
        if counted != sessions:
            problem = f"is {sessions}, but {counted} lie from {first} to the one before {self.marks.session}"
            raise run.fault("sessions", problem)
        return Run(direction, sessions, first, run.address())

    def _witness_blocks(self) -> Iterator[tuple[str, Block]]:
        named = self.block.block("witnesses")
        if named:
            named.only(MEASURES)
            yield from self.block.blocks("witnesses")

    def _witness(self, block: Block, measure: str) -> Witness:
        block.only(WITNESS_FIELDS)
        covers_from = self.marks.earlier(block, "covers_from")
        if covers_from is None:
            raise block.missing("covers_from", "Say from which session on nothing was at or beyond this one.")
        price = measure.endswith("close")
        at = self.marks.mark(block, "at") if price else self.marks.move(block, "at", measure)
        own = _measured(self.quote, measure)
        if at and at.value is not None and own is not None and not _beyond(measure, at.value, own):
            raise block.fault("at", f"has a value of {at.value:f}, which is not at or beyond {own:f}")
        return Witness(measure, at, covers_from, ever=bool(block.flag("ever")) and at is None)

    def _check_records(self, history: History) -> None:
        """No record lies below a price that came before this session."""
        base = self.quote.previous_close.value if self.quote and self.quote.previous_close else None
        close = history.record_close.value if history.record_close else None
        high = history.record_high.value if history.record_high else None
        reached = [("record_close", rung.level) for rung in history.rungs if rung.first_close]
        reached += [("record_high", rung.level) for rung in history.rungs]
        for key, floor in (("record_close", base), ("record_high", base), ("record_high", close), *reached):
            record = close if key == "record_close" else high
            if record is not None and floor is not None and record < floor:
                problem = f"is {record:f}, below {floor:f}, where the series already stood before the session"
                raise self.block.fault(key, problem, "Correct one of the two.")


def _sessions_from(first: date, session: date) -> int | None:
    """Sessions from ``first`` up to the one before ``session``; None beyond the calendar."""
    count, day = 0, session_before(session)
    while day and day >= first:
        count, day = count + 1, session_before(day)
    return count if day else None


def _measured(quote: Quote | None, measure: str) -> Decimal | None:
    """This session's own value of a measure, percent as printed; None when it cannot be reckoned."""
    if quote is None or quote.last is None:
        return None
    if measure.endswith("close"):
        return quote.last.value
    if quote.previous_close is None:
        return None
    last, base = quote.last.value, quote.previous_close.value
    percent = percent_change(last, base)
    return last - base if measure.endswith("points") or percent is None else half_up(percent, 2)


def _beyond(measure: str, value: Decimal, own: Decimal) -> bool:
    if measure.endswith("percent"):
        value = half_up(value, 2)
    return value >= own if measure.startswith(("high", "rise")) else value <= own
