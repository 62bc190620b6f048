"""What lies behind each session of a series: records, firsts, runs, and the last session that did as much.

Everything is counted over the unbroken history that leads to the session; what came before the file is
known only through carried bounds.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cached_property
from types import MappingProxyType
from typing import TYPE_CHECKING, TypedDict

import numpy as np
import pandas as pd

from newsgen.market.carried import Carried
from newsgen.market.columns import NOTHING
from newsgen.market.counting import Counting, counting
from newsgen.market.firsts import Ladder
from newsgen.market.lazily import Answers
from newsgen.market.levels import Levels
from newsgen.market.marks import Marks
from newsgen.market.measured import LEVEL, MEASURED, NET, PERCENT
from newsgen.market.periods import ends_before
from newsgen.market.series import Series
from newsgen.market.standings import Standings, standings
from newsgen.market.units import PERCENT as PERCENT_UNIT
from newsgen.market.units import SHARES, WON
from newsgen.numbers import percent_change
from newsgen.records import EARLIER, Datum, History, Mark, Place, Run, Witness

if TYPE_CHECKING:
    from newsgen.market.columns import Floats, Ints

USUAL_SESSIONS = 20
"""Turnover is compared with the median of so many sessions before: about one month."""

BOUNDS: Mapping[str, str] = MappingProxyType(
    {
        "high_close": "close",
        "low_close": "low",
        "high_price": "high",
        "low_price": "low_price",
        "rise_points": "points",
        "rise_percent": "percent",
        "fall_points": "points",
        "fall_percent": "percent",
        "intraday_rise_points": "intraday_points",
        "intraday_rise_percent": "intraday_percent",
        "intraday_fall_points": "intraday_points",
        "intraday_fall_percent": "intraday_percent",
    }
)
"""What carried.yaml calls the bound of a measure; a measure without one is never the furthest ever."""

OF_PRICES = tuple(measure for measure, told in MEASURED.items() if told.field != NET)
LEVELS = ("high_close", "low_close")
RANKED = ("rise_points", "rise_percent", "fall_points", "fall_percent")


class Own(TypedDict):
    """Parts of a History that depend on the session's own figures."""

    witnesses: Mapping[str, Witness]
    places: Mapping[str, Place]
    last_beyond: Mapping[Decimal, Mark]


@dataclass(frozen=True, eq=False)
class Past:
    """A series ready to answer for any of its sessions."""

    series: Series
    carried: Carried
    ladder: Ladder | None
    """The round levels that are looked at; None for a series without them."""
    with_moves: bool
    """Whether moves are compared at all; a market value also moves by listings."""
    counted: bool
    """Whether its rows are sessions of the exchange, to be counted; New York's are not."""

    def history(self, row: int, ends: Mapping[str, Mark] | None = None) -> History:
        """Everything that lies behind the session of a row."""
        series, follows = self.series, bool(self.series.follows[row])
        return History(
            series=series.name,
            covers_from=series.day(self._start(row)),
            record_close=self._record("high_close", row),
            record_high=self._record("high_price", row),
            record_low_close=self._record("low_close", row),
            record_low=self._record("low_price", row),
            rungs=self._levels.rungs(row),
            previous_session=series.day(row - 1) if follows else None,
            previous_percent=self._previous_percent(row) if follows and self.with_moves else None,
            period_ends=self._period_ends(row) if ends is None else ends,
            earlier_closes=dict(self._earlier_closes(row)),
            run=self._run(row) if follows and self.with_moves else None,
            **self.own(row),
            usual_turnover=self._usual("turnover", WON, row),
            usual_volume=self._usual("volume", SHARES, row),
            counted_from=self._counted_from(row),
        )

    def own(self, row: int) -> Own:
        """What the session's own figures are held against; the rest of its history lies before them."""
        return {
            "witnesses": Answers(self._measures(row), lambda measure: self._witness(measure, row)),
            "places": Answers(self._ranked_in(row), lambda measure: self._place(measure, row)),
            "last_beyond": dict(self._levels.last_beyond(row)),
        }

    def withheld(self, row: int) -> str:
        """Why sessions before a row are not counted though the series holds them; empty when all are."""
        counting = self._counting
        if counting is None:
            return ""
        reach = max((count for count in EARLIER if row - count >= self._start(row)), default=0)
        run = abs(int(self.series.runs[row - 1])) if self.with_moves and self.series.follows[row] else 0
        run = run if row - run > self._start(row) else 0
        return counting.note(self.series.day(row)) if counting.first[row] > row - max(reach, run) else ""

    @cached_property
    def _counting(self) -> Counting | None:
        return counting(self.series.days) if self.counted else None

    @cached_property
    def _marks(self) -> Marks:
        return Marks(self.series, self._counting.first if self._counting else None)

    @cached_property
    def _ends(self) -> Mapping[str, Ints]:
        return ends_before(self.series.days)

    @cached_property
    def _standings(self) -> dict[str, Standings | None]:
        return {}

    @cached_property
    def _medians(self) -> Mapping[str, Floats]:
        return {field: _medians(self.series, field) for field in ("turnover", "volume")}

    def close_mark(self, then: int, now: int) -> Mark:
        """An earlier close, as it is seen from a later row."""
        return self._marks.value(then, "close", now)

    def record_before(self, row: int) -> Mark | None:
        """The highest close ever before a row; None unless the coverage can say."""
        found = self._record("high_close", row)
        return None if found is None else found._replace(sessions=None)

    @cached_property
    def _levels(self) -> Levels:
        return Levels(self.series, self.carried, self.ladder, self._marks, self._in)

    def _in(self, measure: str) -> Standings | None:
        """The series in a measure; worked out when it is first asked for."""
        if measure not in self._standings:
            self._standings[measure] = standings(self.series, measure)
        return self._standings[measure]

    def _start(self, row: int) -> int:
        return int(self.series.start[row])

    def _counted_from(self, row: int) -> date | None:
        if self._counting is None:
            return None
        first = max(int(self._counting.first[row]), self._start(row))
        return self.series.day(first) if first <= row else None

    def _record(self, measure: str, row: int) -> Mark | None:
        """The furthest ever before the row; None unless what came before the file is known to fall short."""
        told = self._in(measure) if BOUNDS[measure] in self.carried.bounds else None
        if told is None:
            return None
        first = int(told.known_from[row - 1]) if self.series.follows[row] else row
        bound = self.carried.bound(BOUNDS[measure], self.series.day(first))
        if bound is None:
            return None
        best = told.best(row, first)
        mark = None if best is None else self._marks.value(best, MEASURED[measure].field, row)
        beaten = mark is not None and mark.value is not None and bound.excludes(mark.value)
        return mark if beaten else bound.record

    def _previous_percent(self, row: int) -> Datum | None:
        series = self.series
        if series.base[row - 1] == NOTHING:
            return None
        percent = percent_change(series.value(series.close[row - 1]), series.value(series.base[row - 1]))
        where = series.where(row - 1, "percent")
        return None if percent is None else Datum(where, percent, PERCENT_UNIT)

    def _period_ends(self, row: int) -> dict[str, Mark]:
        start, close = self._start(row), self.series.close
        ends = ((period, int(rows[row])) for period, rows in self._ends.items())
        return {
            period: self._marks.value(end, "close", row)
            for period, end in ends
            if end >= start and close[end] != NOTHING
        }

    def _earlier_closes(self, row: int) -> Iterator[tuple[int, Mark]]:
        if self._counting is None:
            return
        reach = max(self._start(row), int(self._counting.first[row]))
        for count in EARLIER:
            if row - count >= reach and self.series.close[row - count] != NOTHING:
                yield count, self._marks.value(row - count, "close", row)

    def _run(self, row: int) -> Run | None:
        """The row of closes up to the session before; None when it may have begun before the coverage, or
        cannot be counted."""
        series, length = self.series, int(self.series.runs[row - 1])
        first = row - abs(length)
        if length == 0 or first <= self._start(row):
            return None
        if self._counting is None or self._counting.first[row] > first or self._move_unknown(first - 1):
            return None
        known = series.close[first - 1] != NOTHING
        base = self._marks.value(first - 1, "close", row) if known else None
        address = series.span(first, row - 1, "close")
        way = "up" if length > 0 else "down"
        flat = not series.runs[first - 1] and (series.halted is None or not series.halted[first - 1])
        return Run(way, abs(length), series.day(first), address, base, after_flat=flat)

    def _move_unknown(self, row: int) -> bool:
        """Whether a row may have gone any way; one without a trade went none."""
        halted = self.series.halted
        return bool(self.series.base[row] == NOTHING and (halted is None or not halted[row]))

    def _usual(self, field: str, unit: str, row: int) -> Datum | None:
        first, usual = row - USUAL_SESSIONS, self._medians[field][row]
        if first < self._start(row) or np.isnan(usual):
            return None
        if field == "volume" and self.series.factor(first, row):
            return None  # shares before a split are not the shares after it
        return Datum(self.series.span(first, row - 1, field), Decimal(int(usual)), unit)

    def _measures(self, row: int) -> tuple[str, ...]:
        names = OF_PRICES if self.with_moves else LEVELS
        return tuple(name for name in names if (told := self._in(name)) and told.has(row))

    def _ranked_in(self, row: int) -> tuple[str, ...]:
        names = RANKED if self.with_moves else ()
        return tuple(name for name in names if (told := self._in(name)) and told.has(row))

    def _witness(self, measure: str, row: int) -> Witness:
        told = self._in(measure)
        assert told is not None
        covers_from, last = self.series.day(int(told.known_from[row])), told.last(row)
        if last is not None:
            return Witness(measure, self._marks.of(measure, last, row), covers_from, ever=False)
        return Witness(measure, None, covers_from, self._ever(measure, row, covers_from))

    def _place(self, measure: str, row: int) -> Place:
        told = self._in(measure)
        ranked = told.ranked[row] if told else None
        assert told is not None and ranked is not None
        covers_from = self.series.day(int(told.known_from[row]))
        ever, behind = self._ever(measure, row, covers_from), ranked.behind
        if ever and behind is not None and not self._ever(measure, behind, covers_from):
            behind = None  # something before the coverage may have come closer
        marks = (None if at is None else self._marks.of(measure, at, row) for at in (ranked.ahead, behind))
        return Place(measure, ranked.place, ranked.among, covers_from, ever, *marks)

    def _ever(self, measure: str, row: int, covers_from: date) -> bool:
        """Whether no session before the coverage can have been at or beyond."""
        told, bound = self._in(measure), BOUNDS.get(measure)
        if told is None or bound is None:
            return False
        of = MEASURED[measure].of
        places = 2 if of == PERCENT else self.series.labels.places
        value = Decimal(int(told.values[row])).scaleb(-places)
        return self.carried.excludes(bound, covers_from, value if of == LEVEL else abs(value))


def make_past(
    series: Series,
    carried: Carried | None = None,
    ladder: Ladder | None = None,
    *,
    with_moves: bool = True,
    counted: bool = True,
) -> Past:
    """A series with what lies behind each of its sessions, worked out as it is asked for."""
    return Past(series, carried or Carried(), ladder, with_moves, counted)


def _medians(series: Series, field: str) -> Floats:
    """To the half, which floats hold exactly up to quadrillions: no market trades so much in a day."""
    told = series.figures.get(field, np.full(len(series.days), NOTHING))
    amounts = pd.Series(told, dtype=np.float64).mask(told == NOTHING)
    usual: Floats = amounts.rolling(USUAL_SESSIONS).median().shift().to_numpy()
    return usual
