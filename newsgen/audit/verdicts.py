"""Hands each assertion to the judge of its kind, and words what the judge found."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from newsgen.audit import (
    judge_beside,
    judge_beyond,
    judge_extremes,
    judge_flows,
    judge_moves,
    judge_rows,
    judge_sums,
    judge_times,
    judge_values,
    unread,
)
from newsgen.audit.almanac import Almanac
from newsgen.audit.assertions import (
    Beside,
    BeyondSaid,
    BreadthSaid,
    ClockSaid,
    DaySaid,
    DollarsSaid,
    ExtremeSaid,
    FareSaid,
    FormerSaid,
    HaltedSaid,
    LapseSaid,
    MoveSaid,
    NetSaid,
    PaceSaid,
    PlaceSaid,
    RatioSaid,
    RowSaid,
    Said,
    SumSaid,
    TurnSaid,
    ValueSaid,
    WeekdaySaid,
)
from newsgen.audit.case import Case
from newsgen.audit.finding import Finding, unknown
from newsgen.records import Datum, Mark, MarketDay
from newsgen.records.checked import UNCHECKABLE, Statement
from newsgen.records.past import Past


def beside(said: Beside, _: Case) -> Finding:
    """Nothing that a day could bear out."""
    return unknown(unread.beside(said.why))


JUDGES: Mapping[type, Callable[[Any, Case], Finding]] = {
    ValueSaid: judge_values.value,
    MoveSaid: judge_moves.move,
    NetSaid: judge_flows.net,
    TurnSaid: judge_flows.turn,
    BeyondSaid: judge_beyond.beyond,
    ExtremeSaid: judge_extremes.extreme,
    FormerSaid: judge_extremes.former,
    RowSaid: judge_rows.row,
    LapseSaid: judge_times.lapse,
    WeekdaySaid: judge_times.weekday,
    DaySaid: judge_times.day,
    ClockSaid: judge_times.clock,
    BreadthSaid: judge_beside.breadth,
    FareSaid: judge_beside.fare,
    PlaceSaid: judge_beside.place,
    HaltedSaid: judge_beside.halted,
    DollarsSaid: judge_sums.dollars,
    SumSaid: judge_sums.together,
    RatioSaid: judge_sums.ratio,
    PaceSaid: judge_sums.pace,
    Beside: beside,
}


FAILED = "newsgen itself failed on it"


class Bench:
    """One text before its judges: the day, the days before it, and what has been looked up."""

    def __init__(self, text: str, day: MarketDay, lang: str, past: Past | None) -> None:
        self.text = text
        self.almanac = Almanac(day, past)
        self.case = Case(text, self.almanac, lang)
        self.data: dict[str, Datum | Mark] = {}

    def judge(self, said: Said) -> Statement:
        """The statement that an assertion makes, with its verdict."""
        found, seen = self.weigh(said)
        start, end = said.at
        data = () if found.verdict == UNCHECKABLE else tuple(seen)
        if data:
            self.data.update(seen)
        return Statement(
            start,
            end,
            self.text[start:end],
            found.verdict,
            found.right,
            found.why,
            found.cause,
            data,
            said.numbers,
        )

    def weigh(self, said: Said) -> tuple[Finding, dict[str, Datum | Mark]]:
        """What the judge of its kind finds, and the figures that it was given by address."""
        self.almanac.seen = {}
        return self._judged(said), self.almanac.seen

    def _judged(self, said: Said) -> Finding:
        """One judge's failure leaves its statement without a verdict, and the others with theirs."""
        try:
            return JUDGES[said.__class__](said, self.case)
        except Exception as fault:
            return unknown(f"{FAILED} ({type(fault).__name__}): report it together with the sentence")
