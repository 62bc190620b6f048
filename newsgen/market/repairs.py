"""A revision is news: which later statements does a changed figure of the past change?

Whoever has taken in revised figures hands over the revised series as they are held now, whole, and the
revisions: ``repairs_of(batch, revisions)``. What comes back names every session and measure whose claim is
another one now: its own value, its witness (*the largest fall since ...*), or the figure of that witness.
A revised close bears on the closes, and on the moves of two sessions in points and in percent; a revised
high on prices and on rises within the day. ``repairs(before, after)`` compares two batches instead, as known
at two moments: it also sees the sessions that came in late and closed a gap.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import TYPE_CHECKING

import numpy as np

from newsgen.errors import BadInput
from newsgen.market.batch import PLACES, Batch
from newsgen.market.beyond import NONE, Beyond
from newsgen.market.columns import NOTHING
from newsgen.market.held_series import held_series
from newsgen.market.measured import MEASURED, PERCENT, PERCENT_PLACES
from newsgen.market.series import Series
from newsgen.market.standings import Standings, standings
from newsgen.records.ingested import Revision
from newsgen.records.repaired import Claim, Repair

if TYPE_CHECKING:
    from newsgen.market.columns import Days, Ints

IN_PRICES = ("close", "high", "low")
"""Fields in the series' own unit and decimals; amounts are whole."""


def repairs_of(after: Batch, revisions: Iterable[Revision]) -> tuple[Repair, ...]:
    """The later statements that these revisions change, by series, session and measure.

    ``after`` holds the whole history of the revised series; revisions of other kinds than its own are
    passed over. BadInput, one line, when it does not hold what a revision says.
    """
    told = [each for each in revisions if each.kind == after.kind]
    now = after.only(np.isin(after.series, list({each.series for each in told})))
    return repairs(as_before(now, told), now)


def as_before(after: Batch, revisions: Iterable[Revision]) -> Batch:
    """The batch as it was before it was revised: the same rows, with the figures held before."""
    at = {key: row for row, key in enumerate(zip(after.series.tolist(), after.days.tolist(), strict=True))}
    figures = {field: column.copy() for field, column in after.figures.items()}
    for each in revisions:
        row, scale = at.get((each.series, each.session)), PLACES[each.kind].get(each.field, 0)
        column = figures.get(each.field)
        if row is None or column is None or column[row] != int(each.after.scaleb(scale)):
            where = f"{each.field} of {each.series} on {each.session}"
            raise BadInput(f"{where} is not {each.after} as revised. Ask with the figures held now.")
        column[row] = int(each.before.scaleb(scale))
    return replace(after, figures=figures)


def repairs(before: Batch, after: Batch) -> tuple[Repair, ...]:
    """Every claim that a session could make by the figures held before and cannot by those held after.

    Both hold one kind of series, each with its whole history. Sessions that were not held before have
    claimed nothing yet and are left out; empty when nothing of the past changed, as after most closes.
    """
    held, now = held_series(before), held_series(after)
    found: list[Repair] = []
    for name in held.keys() & now.keys():
        series, measures = held[name]
        found += repaired(series, now[name][0], measures)
    return tuple(sorted(found, key=lambda each: (each.series, each.session)))


def repaired(before: Series, after: Series, measures: Sequence[str] = tuple(MEASURED)) -> Iterator[Repair]:
    """The repairs of one series, measure by measure."""
    days = np.union1d(before.days, after.days)
    for measure in measures:
        was, now = (_Side.of(series, measure, days) for series in (before, after))
        if was is None or now is None or was.same(now):
            continue
        old, new = _answers(was, now)
        changed = np.flatnonzero((old.rows != new.rows).any(axis=0))
        for row in np.intersect1d(changed, was.at).tolist():
            yield Repair(before.name, days[row].item(), measure, old.claim(row), new.claim(row))


@dataclass(frozen=True, slots=True, eq=False)
class _Side:
    """A series in a measure, spread over the days of both sides; a day that it lacks is unknown."""

    series: Series
    measure: str
    days: Days
    at: Ints
    """The rows of its own days."""
    values: Ints
    terms: Ints
    known_from: Ints

    @classmethod
    def of(cls, series: Series, measure: str, days: Days) -> _Side | None:
        told = standings(series, measure)
        if told is None:
            return None
        at = np.searchsorted(days, series.days)
        values, terms = (_spread(each, at, len(days)) for each in (told.values, told.terms))
        return cls(series, measure, days, at, values, terms, _starts(told, at, len(days)))

    def same(self, later: _Side) -> bool:
        """Whether the rows held before stand where they stood; what comes after them says nothing."""
        end = int(self.at[-1]) + 1 if len(self.at) else 0
        mine, others = ((each.values[:end], each.known_from[:end]) for each in (self, later))
        return all(map(np.array_equal, mine, others)) and self.series.factors == later.series.factors

    @property
    def places(self) -> int:
        """Decimals that the values count in."""
        field, of, _ = MEASURED[self.measure]
        if of == PERCENT:
            return PERCENT_PLACES
        return self.series.labels.places if field in IN_PRICES else 0


def _spread(column: Ints, at: Ints, size: int) -> Ints:
    spread = np.full(size, NOTHING)
    spread[at] = column
    return spread


def _starts(told: Standings, at: Ints, size: int) -> Ints:
    """From which row on each row's coverage is known; a row that is unknown itself may say the next one."""
    starts = np.arange(size)
    starts[at] = at[np.minimum(told.known_from, len(at) - 1)]
    return starts


@dataclass(frozen=True, slots=True, eq=False)
class _Answers:
    """What every row of a side can claim: its value, the row of its witness, and the witness's value."""

    side: _Side
    rows: Ints

    @classmethod
    def of(cls, side: _Side, index: Beyond) -> _Answers:
        answers = index.answers
        since = np.where(answers >= side.known_from, answers, NONE)
        then = np.where(since == NONE, NOTHING, side.values[since])
        return cls(side, np.stack((side.values, since, then)))

    def claim(self, row: int) -> Claim | None:
        """The claim of a row in words of the market; None where it has no value."""
        value, since, then = self.rows[:, row].tolist()
        if value == NOTHING:
            return None
        if since == NONE:
            return Claim(self._told(value), None, None)
        return Claim(self._told(value), self.side.days[since].item(), self._told(then))

    def _told(self, value: int) -> Decimal:
        return Decimal(value).scaleb(-self.side.places)


def _answers(was: _Side, now: _Side) -> tuple[_Answers, _Answers]:
    """Before and after: the index over what was is repaired row by row, not built anew."""
    index = Beyond.of(was.terms, up=MEASURED[was.measure].up)
    old = _Answers.of(was, index)
    # Terms of a share that was split are places in an order: more than one may change with one figure.
    for row in np.flatnonzero(was.terms != now.terms).tolist():
        index.revise(row, int(now.terms[row]))
    return old, _Answers.of(now, index)
