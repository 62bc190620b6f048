"""This session's figures told of another weekday: *tumbled to 2,684.35 on Thursday*, in copy of a Friday."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from newsgen.audit.assertions import BEFORE, NOW, Moment, MoveSaid, Said, ValueSaid, WeekdaySaid
from newsgen.audit.verdicts import Bench
from newsgen.records.checked import FALSE, TRUE, Span, Statement

_WEEKDAY = re.compile(r"\b(mon|tues|wednes|thurs|fri)day\b(?!['’])", re.IGNORECASE)
_DAYS = ("mon", "tues", "wednes", "thurs", "fri")
_END = re.compile(r"[.!?]\s|\n")
TELLING = 4
"""A level of so many digits that is this session's to the last of them is meant of no other."""


def slipped(
    said: Sequence[Said], judged: Sequence[Statement], bench: Bench, text: str, session: date
) -> list[Statement]:
    """The statements, where a level that is false of another weekday is this session's instead: it is true,
    and the weekday is not."""
    found: list[Statement] = []
    strays: set[tuple[Span, int]] = set()
    for each, statement in zip(said, judged, strict=True):
        stray = _weekday(each, text, session) if statement.verdict == FALSE else None
        better = bench.judge(_today(each)) if stray is not None and _telling(each) else None
        if stray is None or better is None or better.verdict != TRUE:
            found.append(statement)
            continue
        strays.add(stray)
        found.append(better)
    return [*found, *(bench.judge(WeekdaySaid(at, (), day, session)) for at, day in sorted(strays))]


def _today(said: Said) -> Said:
    """The same of this session."""
    if isinstance(said, ValueSaid):
        aspect = "last" if said.point.aspect == "close" else said.point.aspect
        return said._replace(point=said.point._replace(aspect=aspect, when=NOW))
    assert isinstance(said, MoveSaid)
    return said._replace(
        start=said.start._replace(when=BEFORE), end=said.end._replace(aspect="last", when=NOW)
    )


def _telling(said: Said) -> bool:
    """Whether a figure is precise enough to be taken for this session's."""
    if not isinstance(said, ValueSaid | MoveSaid) or said.amount is None or said.how:
        return False
    return len(str(said.amount.value / said.amount.step).partition(".")[0]) >= TELLING


def _weekday(said: Said, text: str, session: date) -> tuple[Span, int] | None:
    """The weekday of its sentence that a figure is told of, where it is not the session's."""
    if not isinstance(said, ValueSaid | MoveSaid):
        return None
    when = said.point.when if isinstance(said, ValueSaid) else said.end.when
    if when == NOW or when.look is not None or when.base:
        return None
    named = list(_named(said.at, text))
    if len(named) != 1 or named[0][1] == session.weekday():
        return None
    return named[0] if _meant(when, named[0][1], session) else None


def _meant(when: Moment, weekday: int, session: date) -> bool:
    """Whether a moment is that of a weekday before the session."""
    if when.on is not None:
        return when.ago == 0 and when.on.weekday() == weekday
    days = (session - timedelta(days=back) for back in range(1, 8))
    return when.ago == 1 and any(each.weekday() == weekday for each in days)


def _named(at: Span, text: str) -> Iterator[tuple[Span, int]]:
    """The weekdays of the sentence around a place."""
    begin = max((each.end() for each in _END.finditer(text, 0, at[0])), default=0)
    after = _END.search(text, at[1])
    for found in _WEEKDAY.finditer(text, begin, after.start() if after else len(text)):
        yield found.span(), _DAYS.index(found[1].lower())
