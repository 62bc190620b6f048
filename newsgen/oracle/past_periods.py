"""Weeks, months, quarters and years on a tape: which are whole, and what each came to."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from functools import lru_cache
from itertools import pairwise

from newsgen.oracle import editors, seoul
from newsgen.oracle.asked import Asked, Row
from newsgen.oracle.periods import within
from newsgen.oracle.tape import Tape
from newsgen.records import FLOW


@lru_cache(maxsize=64)
def last_rows(tape: Tape, period: str) -> tuple[int, ...]:
    """The last row of each period on a tape, in order."""
    named = [within(period, day) for day in tape.days]
    return tuple(at for at, name in enumerate(named) if at + 1 == len(named) or named[at + 1] != name)


@dataclass(frozen=True, slots=True)
class Span:
    """A whole period: from the last row of the one before to its own last."""

    row: Row
    base: int
    end: int

    @property
    def points(self) -> int | Fraction:
        """What it came to in the tape's smallest unit; of an investor group the sum of its amounts."""
        if self.row.role == FLOW:
            net = self.row.tape.column("net", self.end)
            return sum(int(net[at] or 0) for at in range(self.base + 1, self.end + 1))
        close = self.row.tape.column("close", self.end)
        last, base = close[self.end], close[self.base]
        assert last is not None and base is not None  # an index has a close in every session
        return last - base

    @property
    def percent(self) -> int:
        """The same in hundredths of a percent of the base, rounded half away from zero."""
        base = self.row.tape.column("close", self.end)[self.base]
        assert base
        exact = Fraction(self.points) * 10_000 / base
        whole = (abs(exact.numerator) * 2 + exact.denominator) // (2 * exact.denominator)
        return whole if exact >= 0 else -whole

    @property
    def last_day(self) -> date:
        """Its last session."""
        return self.row.tape.days[self.end]

    def measured(self, measure: str) -> int | Fraction:
        """What it came to in a measure."""
        return self.percent if measure.endswith("percent") else self.points


def spans(asked: Asked, row: Row) -> list[Span]:
    """The whole periods that lead to the one which the session ends without a break, that one the last;
    none where the session ends none, or its own period is not whole."""
    following = seoul.after(asked.day)
    if asked.period == "day" or row.day != asked.day:
        return []
    if following is not None and within(asked.period, following) == within(asked.period, asked.day):
        return []
    ends = [at for at in last_rows(row.tape, asked.period) if row.first <= at <= row.at]
    if not ends or ends[-1] != row.at:
        return []
    return [Span(row, base, end) for base, end in pairwise(ends)]


def nothing_before(row: Row, period: str, measure: str, first: Span, span: Span) -> bool:
    """Whether no period before the first whole one can have come to as much."""
    bound = editors.bound(row.name, f"{period}_{measure}")
    if bound is None or first.last_day > bound.before:
        return False
    return bound.rules_out(abs(row.tape.worth(span.measured(measure), measure)))
