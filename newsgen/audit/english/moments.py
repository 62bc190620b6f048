"""When a clause says that something was so: this session, another day, since some day, or nobody can tell."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import time as hour
from typing import NamedTuple

from newsgen.audit.assertions import BEFORE, NOW, Moment
from newsgen.audit.english.clauses import ASIDE, BESIDE, Clause
from newsgen.audit.english.dates import Day, Stretch
from newsgen.audit.english.tale import Tale
from newsgen.audit.english.words import Mark

OPEN = Moment(ago=1)
COUNTING = (
    "from",
    "than",
    "against",
    "over",
    "to",
    "versus",
    "compared",
    "with",
    "compared with",
    "compared to",
    "on",
    "since",
    "vs",
    "above",
    "below",
    "of",
)
"""Words before *the previous session* that make it what a move is counted from."""
SINCE = ("since", "from")
ONCE = ("at one point", "briefly", "at one stage", "momentarily")
HOURS = frozenset(
    [
        "early trade",
        "early trading",
        "morning trade",
        "morning trading",
        "at one point",
        "initially",
        "within minutes",
        "by midday",
        "by noon",
        "at midday",
        "soon after",
        "shortly after",
        "minutes later",
        "in no time",
        "morning",
        "earlier",
        "briefly",
    ]
)
"""Words for an hour of the session that is not the hour of the figures, in a closing story."""
OWNERS = ("extreme", "first", "row", "record", "former", "ever")
"""Kinds to which a *since* or a stretch of time behind them belongs."""
DAYS_TOGETHER = 60


class Time(NamedTuple):
    """The moment of a figure, and of what its move is counted from."""

    end: Moment
    start: Moment


DEFAULT = Time(NOW, BEFORE)


def day_after(clause: Clause, back: int) -> bool:
    """*A day after a 7.31 percent loss*."""
    marks = clause.sentence.marks[max(clause.first + max(back, 0) - 3, 0) : clause.first + max(back, 0) + 1]
    return any(
        each.kind == "lapse" and each.value.number == 1 and each.value.unit in ("days", "sessions")
        for each in marks
    )


def _begun(clause: Clause, marks: Sequence[Mark], tale: Tale) -> Time | None:
    """The time that a clause begins with, before its own words for one."""
    told = _dated(marks) or any(each.low in ("has", "have") for each in clause.marks)
    if _whose_time(clause) or (tale.elsewhen and not told):
        return None
    if clause.joiner == "after" and day_after(clause, 0):
        return Time(BEFORE, Moment(ago=2))
    return DEFAULT


def time_of(clause: Clause, tale: Tale) -> Time | None:
    """When a clause's figures are of; None where that was not understood."""
    marks = (*clause.ahead, *clause.marks, *clause.behind)
    time = _begun(clause, marks, tale)
    for at, mark in enumerate(marks):
        if time is None:
            return None
        if mark.kind == "day":
            time = _day(time, clause, marks, at, tale)
        elif mark.kind == "before":
            time = _before(time, clause, marks, at)
        elif "period" in mark.senses:
            time = _period(time, mark.sense("period"))
        elif mark.kind == "clock":
            time = _hour(time, mark, tale)
        elif mark.kind == "lapse":
            time = _stretch(time, marks, at, tale)
        elif mark.low in HOURS and mark.low not in ONCE and _past(mark, tale) and not _staged(clause):
            time = None
    return _of_sentence(clause, tale) if time == DEFAULT else time


def _of_sentence(clause: Clause, tale: Tale) -> Time | None:
    """The time of a clause that names none: where one before it in the sentence told of a week or a year, it
    is that one's for the same subject, and open for another."""
    near = False
    for each in reversed(tale.clauses):
        if each.sentence is not clause.sentence or any(
            mark.kind == "day" and mark.value.day == tale.session for mark in clause.marks
        ):
            break
        if each.first >= clause.first or not each.who:
            continue
        if not near and (another := _another_day(each, clause, tale)) is not None:
            return another if clause.joiner != "but" else None
        near = near or each.own or each.verb is not None
        period = [mark.sense("period") for mark in each.marks if "period" in mark.senses]
        year = any(
            mark.kind == "day"
            and mark.value.day is None
            and mark.value.year == tale.session.year
            and not mark.value.month
            for mark in each.marks
        )
        if period or year:
            told = _period(DEFAULT, period[-1]) if period else Time(NOW, Moment(base="year"))
            return (
                told
                if clause.joiner == "("
                or (not clause.own and clause.who == each.who and clause.joiner == "or")
                else None
            )
    return DEFAULT


def _another_day(before: Clause, clause: Clause, tale: Tale) -> Time | None:
    """The day of a clause before, where one without a subject of its own goes on with it: *A day earlier,
    the index had breached 3,000, only to end lower at 2,968.21*."""
    if clause.own or clause.who != before.who or before.verb is None:
        return None
    going = clause.verb is not None and str(clause.verb.value).endswith("ing") and not clause.borrowed
    if before.joiner in (*ASIDE, *BESIDE) and not (going and clause.joiner == ","):
        return None
    time = time_of(before, tale)
    return time if time is not None and time.end != NOW and time.end.look is None else None


def _whose_time(clause: Clause) -> bool:
    """Whether a clause is of a stretch of time that the one before it names: *a streak of seven sessions,
    during which it shed 505 points*; or of the time of *when*, which is no day."""
    marks = clause.sentence.marks[max(clause.first - 3, 0) : clause.first - 1]
    if clause.joiner == "which":
        return bool(marks) and marks[-1].low in ("during", "in", "over", "within", "by", "since", "after")
    if clause.joiner not in ("when", "where"):
        return False
    near = [each for each in marks if each.low != ","]
    return bool(near) and (near[-1].kind in ("lapse", "period") or near[-1].low in ("year", "month", "week"))


def _past(mark: Mark, tale: Tale) -> bool:
    """Whether the hour that a word tells of is over at the hour of the figures."""
    if tale.cast.phase == "open":
        return False
    if mark.low.endswith(("midday", "noon")):
        return tale.cast.phase == "close"
    return tale.cast.clock >= NOON or not mark.low.startswith("morning")


def _dated(marks: Sequence[Mark]) -> bool:
    """Whether a clause names a day itself, or the hour of the figures."""
    return any(each.kind == "clock" or (each.kind == "day" and each.value.day is not None) for each in marks)


def _staged(clause: Clause) -> bool:
    """Whether the clause says open, high or low itself."""
    return any(
        str(each.value).split()[0] in ("open", "high", "low")
        for each in clause.marks
        if each.kind == "aspect"
    )


def _owner(marks: Sequence[Mark], at: int) -> bool:
    """Whether a superlative or a row before a mark has it for its own."""
    return any(_owns(each) for each in marks[:at])


def _owns(mark: Mark) -> bool:
    """Whether a word has a time of its own; *slump*, which may be a row, does not where it is a move."""
    kinds = {kind for kind in OWNERS if kind == mark.kind or kind in mark.senses}
    return bool(kinds) and not (kinds == {"row"} and mark.kind == "move")


def _day(time: Time, clause: Clause, marks: Sequence[Mark], at: int, tale: Tale) -> Time | None:
    mark: Day = marks[at].value
    before = marks[at - 1].low if at else clause.joiner
    if mark.day is None:
        this_year = mark.year == tale.session.year and not mark.month
        ended = mark.year == tale.session.year - 1 and not mark.month and _ends_of(marks, at)
        return (
            time if _owner(marks, at) else Time(time.end, Moment(base="year")) if this_year or ended else None
        )
    if mark.day in (tale.session, tale.slip):
        return time
    if _owner(marks, at) or before in ("after", "until", "before") or _from_figure(marks, at):
        return time
    if before in SINCE or (mark.own and before in (*COUNTING, "a", "the")):
        if time != DEFAULT:
            return None
        return Time(NOW, BEFORE if mark.day == tale.cast.previous else Moment(on=mark.day))
    if mark.own:
        return time
    if mark.day == tale.cast.previous:
        return Time(BEFORE, Moment(ago=2))
    return Time(Moment(on=mark.day), Moment(on=mark.day, ago=1)) if mark.day < tale.session else None


def _from_figure(marks: Sequence[Mark], at: int) -> bool:
    """*From 79,600 won on Friday*: the day is that of what a move is counted from."""
    near = [each for each in marks[max(at - 4, 0) : at] if each.low not in ("on", "at", "the")]
    return len(near) > 1 and near[-1].kind == "figure" and near[-2].low in ("from", "versus", "against")


def _ends_of(marks: Sequence[Mark], at: int) -> bool:
    """*Than at the end of 2019*: what the year before left."""
    before = " ".join(each.low for each in marks[max(at - 3, 0) : at])
    return before.endswith(("end of", "end -", "close of", "end"))


def _before(time: Time, clause: Clause, marks: Sequence[Mark], at: int) -> Time | None:
    before = marks[at - 1] if at else None
    low = before.low.split()[-1] if before is not None else ""
    if low in COUNTING and not (low == "on" and not marks[at].low.endswith("close")) and low != "of":
        return time
    after = marks[at + 1].low if at + 1 < len(marks) else ""
    if after in ("'s", "close", "finish", "closing", "of") or marks[at].low.endswith(
        ("'s", "close", "closing", "finish", "price")
    ):
        return time
    if time.end == NOW and clause.of("base"):
        return None
    if any(each.low == "from" for each in marks[:at]):
        return time
    return Time(BEFORE, Moment(ago=2))


CLOSE, NOON = hour(15, 30), hour(12)


def _hour(time: Time, mark: Mark, tale: Tale) -> Time:
    """The hour of the figures changes nothing; another makes them another look's."""
    same = mark.value == tale.cast.clock or (tale.cast.phase == "close" and mark.value >= CLOSE)
    return time if same or time.end != NOW else Time(Moment(look=mark.value), time.start)


def _period(time: Time, period: str) -> Time | None:
    which, unit = period.split()
    if which == "last":
        return None
    return Time(time.end, Moment(base=unit))


PEAKS = ("high", "low", "peak", "trough")
"""*Ended higher to hit a near four-year high*: the years are the high's."""


def _stretch(time: Time, marks: Sequence[Mark], at: int, tale: Tale) -> Time | None:
    stretch: Stretch = marks[at].value
    if _owner(marks, at) or any(each.kind in OWNERS for each in marks[at + 1 : at + 3]):
        return time
    if at + 1 < len(marks) and marks[at + 1].low in PEAKS:
        return time
    if stretch.unit in ("minutes", "hours"):
        return time if tale.cast.phase == "open" else None
    if stretch.unit == "sessions" and stretch.number <= DAYS_TOGETHER and stretch.how in ("", "just"):
        return Time(time.end, Moment(ago=int(stretch.number))) if time.end == NOW else None
    return None


def elsewhen(told: Sequence[Clause], tale: Tale) -> bool:
    """Whether a sentence told of another day, so that the next one of its paragraph may go on with it."""
    days = [
        each.value
        for clause in told
        for each in clause.marks
        if each.kind == "day" and each.value.day is not None
    ]
    if any(each.day == tale.session for each in days):
        return False
    if tale.elsewhen and not told[0].sentence.breaks:
        return True
    times = [time_of(clause, tale) for clause in told if clause.verb is not None and clause.who]
    away = bool(times) and all(each is None or each.end != NOW or each.start.base == "year" for each in times)
    perfect = any(each.low in ("has", "have") for clause in told for each in clause.marks)
    year = any(each is not None and each.start.base == "year" for each in times)
    return away and (bool(days) or year or None in times) and not perfect
