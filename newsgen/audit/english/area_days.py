"""Which day and hour is told of: *Wednesday (Feb. 25)*, *as of 2 p.m.*."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from newsgen.audit.assertions import ClockSaid, DaySaid, Said, WeekdaySaid
from newsgen.audit.english.clauses import Clause
from newsgen.audit.english.dates import Day
from newsgen.audit.english.tale import Tale
from newsgen.audit.english.words import Mark, Sentence

APART = 3
"""So many marks may lie between a weekday and its date: *Wednesday*, a bracket, *Feb. 25*."""
ELSEWHERE = ("after", "since", "until", "before", "from", "last", "next", "by", "between", "through", "till")
VERBS = ("move", "aspect", "net", "cross")


def read(clause: Clause, tale: Tale) -> Iterator[Said]:
    """The days of a clause that are this session's, or named twice, and the hour of the figures."""
    marks = clause.sentence.marks
    for mark in clause.marks:
        if mark.kind == "day":
            yield from _day(clause, marks, mark, tale)
        elif mark.kind == "clock":
            yield from _clock(clause, marks, mark, tale)


def _day(clause: Clause, marks: Sequence[Mark], mark: Mark, tale: Tale) -> Iterator[Said]:
    value: Day = mark.value
    if value.weekday >= 0:
        dated = _beside(marks, mark)
        if dated is not None:
            yield WeekdaySaid(mark.span, (), value.weekday, dated)
        elif _lead(mark, tale):
            yield WeekdaySaid(mark.span, (), value.weekday, tale.session)
    elif (
        value.day is not None
        and value.numbers
        and (value.day == tale.session or _dateline(clause, marks, mark))
    ):
        yield DaySaid(mark.span, value.numbers, value.day)


def _beside(marks: Sequence[Mark], mark: Mark) -> date | None:
    """The date that is printed with a weekday."""
    at = _place(marks, mark)
    for each in (*marks[at + 1 : at + APART], *marks[max(at - APART + 1, 0) : at]):
        if each.kind == "day" and each.value.day is not None and each.value.weekday < 0:
            between = marks[min(at, _place(marks, each)) + 1 : max(at, _place(marks, each))]
            return each.value.day if all(one.low in ("(", ",") for one in between) else None
    return None


def _place(marks: Sequence[Mark], mark: Mark) -> int:
    return next(number for number, each in enumerate(marks) if each.start == mark.start)


def _lead(mark: Mark, tale: Tale) -> bool:
    """Whether a weekday is meant as the session's own: it is that day's, or stands where one
    is named."""
    if mark.value.own:
        return False
    return mark.value.day in (tale.session, tale.slip)


AHEAD = 5
"""A weekday that was so many days ago is the one to come, and not meant."""
LEAD = 3
"""Headline, deck and first sentence."""
STORY = 4
"""Fewer sentences are no story, whose first words name its own day."""


def slip(sentences: Sequence[Sentence], session: date) -> date | None:
    """The day that a story names for its own in its first sentences, where that is another weekday."""
    days = [(each, sentence) for sentence in sentences for each in sentence.marks if each.kind == "day"]
    weekdays = [(each, sentence) for each, sentence in days if each.value.weekday >= 0 and not each.value.own]
    if not weekdays or any(each.value.day == session for each, _ in weekdays):
        return None
    mark, sentence = weekdays[0]
    if len(sentences) < STORY and (session - mark.value.day).days < AHEAD:
        return None
    at = _place(sentence.marks, mark)
    before = [each.low for each in sentence.marks[max(at - 4, 0) : at]]
    verbs = any(each.kind in VERBS for each in sentence.marks)
    led = sentence.number < LEAD and verbs and not any(low in ELSEWHERE for low in before)
    alone = sum(each.kind == "day" and each.value.weekday >= 0 for each in sentence.marks) == 1
    return mark.value.day if led and alone else None


DATELINE = 8


def _dateline(clause: Clause, marks: Sequence[Mark], mark: Mark) -> bool:
    """Whether a date is that of the dateline: *SEOUL, Feb. 25 (Yonhap) --*."""
    at = _place(marks, mark)
    behind = marks[at + 1 : at + DATELINE]
    return (
        clause.sentence.breaks
        and at <= 2
        and marks[0].low == "seoul"
        and any(each.low in ("-", "--") for each in behind)
    )


def _clock(clause: Clause, marks: Sequence[Mark], mark: Mark, tale: Tale) -> Iterator[Said]:
    """*As of 2 p.m.* is the hour of the figures."""
    at = _place(marks, mark)
    before = tuple(each.low for each in marks[max(at - 2, 0) : at])
    own = mark.value == tale.cast.clock and before[-1:] in (("at",), ("by",))
    if (own or before == ("as", "of")) and not clause.blocked(mark):
        yield ClockSaid(mark.span, mark.digits, mark.value)
