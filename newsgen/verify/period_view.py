"""A period as the judges see it: its base, its closes, what it came to."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from typing import NamedTuple

from newsgen.records import Mark
from newsgen.records.period_past import PeriodPast
from newsgen.verify.measured import dealt
from newsgen.verify.view import View


class Close(NamedTuple):
    """One session's close within the period, and the close before it."""

    session: date
    value: Decimal
    before: Decimal

    @property
    def percent(self) -> Decimal:
        """Its move."""
        return (self.value - self.before) / self.before * 100


def past_of(who: str, view: View) -> PeriodPast | None:
    """What lies behind the period of the story; None where the day does not tell."""
    past = view.history(who).period
    return past if past is not None and view.closed and past.period == view.day.assignment.period else None


def _value(mark: Mark) -> Decimal | None:
    return mark.value if mark.adjusted is None else mark.adjusted


def ends_of(who: str, view: View) -> tuple[Decimal, Decimal] | None:
    """The last close of the period before, and this session's."""
    mark, last = view.history(who).period_ends.get(view.day.assignment.period), view.datum(who, "last")
    base = _value(mark) if mark else None
    return (base, last.value) if base and last and view.closed else None


def closes_of(who: str, view: View) -> Sequence[Close]:
    """Every close of the period; none unless all are known. A story speaks of them again and again."""
    found = view.closes.get(who)
    if found is None:
        found = view.closes[who] = tuple(_closes(who, view))
    return found


def _closes(who: str, view: View) -> list[Close]:
    past, ends = past_of(who, view), ends_of(who, view)
    if past is None or ends is None or not past.closes:
        return []
    before, last = ends
    found = []
    for mark in past.closes:
        value = _value(mark)
        if value is None:
            return []
        found.append(Close(mark.session, value, before))
        before = value
    return [*found, Close(view.session, last, before)]


def came_to(who: str, view: View) -> Decimal | None:
    """What the period came to: the change of a series, a group's sum."""
    if "." in who and not who.endswith(".cap"):
        sums, today = view.history(who).sums.get(view.day.assignment.period), dealt(who, view)
        return sums.value + today.value if sums and today and view.closed else None
    ends = ends_of(who, view)
    return None if ends is None else ends[1] - ends[0]
