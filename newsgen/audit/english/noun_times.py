"""When is a noun's figure of: *a weekly gain*, *Monday's tumble*, *after a loss the day before*?"""

from __future__ import annotations

from newsgen.audit.assertions import BEFORE, NOW, Moment
from newsgen.audit.english.clauses import Clause
from newsgen.audit.english.moments import DEFAULT, Time, day_after, time_of
from newsgen.audit.english.tale import Tale
from newsgen.audit.english.words import Mark


def spell_of(clause: Clause, figure: Mark) -> str:
    """The stretch that an adjective gives a noun's figure: *a weekly gain of 40 points*."""
    at = clause.index(figure)
    near = clause.marks[max(at - 4, 0) : at + 3]
    told = [each.sense("spell") for each in near if "spell" in each.senses]
    return told[0] if told else ""


def noun_time(clause: Clause, figure: Mark, tale: Tale) -> Time | None:
    """When a noun's figure is of: *from a 7.31 percent loss the day before* is of the one before."""
    at = clause.index(figure)
    if spell := spell_of(clause, figure):
        return Time(NOW, Moment(base=spell))
    back = at - 1
    while back >= 0 and clause.marks[back].low in ("a", "an", "the", "its", "their"):
        back -= 1
    low = clause.marks[back].low if back >= 0 else clause.joiner
    if back >= 0 and clause.marks[back].low == "'s":
        back -= 1
    if back >= 0 and (owner := _of_own(clause.marks[back], tale)) is not None:
        return owner
    if low not in EARLIER and not (back < 0 and clause.joiner in EARLIER):
        return time_of(clause, tale)
    told = any(each.kind == "before" for each in clause.marks[at:]) or day_after(clause, back)
    return Time(BEFORE, Moment(ago=2)) if told else None


def _of_own(mark: Mark, tale: Tale) -> Time | None:
    """*Monday's 9.9 percent tumble*, *the previous session's rise*: the day that owns a noun's figure."""
    if mark.kind == "before":
        return Time(BEFORE, Moment(ago=2)) if mark.low.endswith("'s") else None
    if mark.kind != "day" or not mark.value.own or mark.value.day is None:
        return None
    if mark.value.day in (tale.session, tale.slip):
        return DEFAULT
    if mark.value.day == tale.cast.previous:
        return Time(BEFORE, Moment(ago=2))
    return Time(Moment(on=mark.value.day), Moment(on=mark.value.day, ago=1))


EARLIER = ("from", "after", "following", "despite", "reversing")
