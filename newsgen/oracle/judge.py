"""Is it so? Each claim beside what the raw rows give, field by field."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, fields, is_dataclass
from datetime import date
from decimal import Decimal
from itertools import chain
from typing import Any

from newsgen.oracle import (
    halts,
    levels,
    moves,
    period_moves,
    period_paths,
    periods,
    ranks,
    rates,
    records,
    runs,
    shares_of_day,
    since,
    stocks,
    turnovers,
    year_ranges,
)
from newsgen.oracle.asked import Asked
from newsgen.records import Fact, Figure

Question = Callable[[Asked], Iterator[Fact]]

QUESTIONS: Mapping[str, Question] = {
    "move": moves.moves,
    "opening": moves.openings,
    "range": moves.ranges,
    "reversal": moves.reversals,
    "previous_move": moves.previous,
    "since_open": moves.since_open,
    "relative": lambda asked: chain(moves.relatives(asked), stocks.relatives(asked)),
    "milestone": levels.milestones,
    "pace": levels.paces,
    "cap_growth": levels.cap_growths,
    "record": records.records,
    "gap": records.gaps,
    "since": since.derive,
    "rank": ranks.derive,
    "year_range": year_ranges.derive,
    "streak": runs.streaks,
    "flow_streak": runs.flow_streaks,
    "to_date": periods.to_date,
    "occasion": periods.occasions,
    "multi_day": periods.multi_day,
    "flow_sum": periods.flow_sums,
    "net_flow": turnovers.net_flows,
    "turnover": turnovers.turnovers,
    "volume": turnovers.volumes,
    "halt": halts.derive,
    "leader": shares_of_day.leaders,
    "contribution": shares_of_day.contributions,
    "price_limit": stocks.price_limits,
    "split": stocks.splits,
    "idle": stocks.idle,
    "debut": stocks.debuts,
    "worth": stocks.worths,
    "rate_day": rates.days,
    "period_move": period_moves.moves,
    "period_since": period_moves.sinces,
    "period_streak": period_moves.streaks,
    "period_relative": period_moves.relatives,
    "period_leader": period_moves.leaders,
    "period_end": period_paths.ends,
    "period_records": period_paths.records,
    "period_first": period_paths.firsts,
    "period_session": period_paths.sessions,
    "period_days": period_paths.days,
    "period_turnover": period_paths.turnovers,
    "period_calendar": period_paths.calendars,
}
"""By kind of fact, what the rows of a session answer."""

PERIODIC = ("period_since", "period_streak", "period_records", "period_first")
SUPERLATIVES = ("record", "milestone", "since", "rank", "year_range", "streak", "flow_streak", *PERIODIC)
"""Kinds that must not be missed where they are newsworthy."""

OUTSIDE = frozenset({"overseas", "sector", "told", "flow_turn"})
"""Kinds that no daily row can bear out: foreign markets, sectors, what editors supply, earlier looks."""

UNSAID = frozenset({"data", "formula", "address", "source", "figure"})
"""Where a figure came from: not for the oracle, which has its own rows."""

OPTIONAL = frozenset({"sessions", "adjusted", "dollars"})
"""Fields that may stay empty although the rows could fill them: nothing is claimed then."""

NEAR = Decimal("1e-18")
"""Division leaves a trace in the last of 28 digits."""


@dataclass(frozen=True, slots=True)
class Oracle:
    """What the rows say of one session; each question is answered once."""

    asked: Asked
    _answers: dict[str, dict[str, Fact]] = field(default_factory=dict)

    def judge(self, claim: Fact) -> str | None:
        """What is wrong with a claim, in one line; None when it is true."""
        if claim.kind in OUTSIDE:
            return "no daily row can bear this out"
        if claim.kind not in QUESTIONS:
            return f"unjudged: nobody taught the oracle what a {claim.kind} is"
        truth = self._answer(claim.kind).get(claim.id)
        if truth is None:
            return f"the rows bear out no such claim{self._instead(claim)}"
        return next(_differences(claim, truth, ""), None)

    def _instead(self, claim: Fact) -> str:
        """What of the same kind they do bear out, for whoever has to find the fault."""
        same = [name for name, fact in self._answer(claim.kind).items() if fact.subject == claim.subject]
        return f"; they do bear out {', '.join(same)}" if same else ""

    def superlatives(self) -> Iterator[Fact]:
        """Everything of the kinds that must not be missed."""
        for kind in SUPERLATIVES:
            yield from self._answer(kind).values()

    def _answer(self, kind: str) -> dict[str, Fact]:
        if kind not in self._answers:
            self._answers[kind] = {fact.id: fact for fact in QUESTIONS[kind](self.asked)}
        return self._answers[kind]


def _differences(claim: Any, truth: Any, where: str) -> Iterator[str]:
    """Every field in which a claim is not the truth."""
    names = _fields(claim)
    if truth is None or claim is None or not names:
        if not _same(claim, truth):
            yield f"{where} is {_shown(claim)}, but the rows give {_shown(truth)}"
        return
    for name in names:
        said, true = getattr(claim, name), getattr(truth, name)
        if name in UNSAID or (said is None and name in OPTIONAL):
            continue
        yield from _differences(said, true, f"{where}.{name}" if where else name)


def _fields(value: Any) -> tuple[str, ...]:
    """The fields of a record; none of a figure, which is compared as one value, and of what is no record."""
    if isinstance(value, Figure):
        return ()
    return (
        tuple(each.name for each in fields(value)) if is_dataclass(value) else getattr(value, "_fields", ())
    )


def _same(claim: Any, truth: Any) -> bool:
    if isinstance(claim, Figure) and isinstance(truth, Figure):
        return claim.unit == truth.unit and _same(claim.value, truth.value)
    if isinstance(claim, Decimal) and isinstance(truth, Decimal):
        return abs(claim - truth) <= NEAR * max(abs(truth), Decimal(1))
    return bool(claim == truth)


def _shown(value: Any) -> str:
    """A value for the reader of the report."""
    if value is None:
        return "nothing"
    if isinstance(value, Figure):
        return f"{_shown(value.value)} {value.unit}".strip()
    if isinstance(value, Decimal):
        return f"{value.normalize():f}" if value == value.to_integral_value() else f"{value:.6f}".rstrip("0")
    if hasattr(value, "session"):
        return f"{_shown(value.value)} on {value.session}"
    return value.isoformat() if isinstance(value, date) else str(value)
