"""Whose is a figure: the subject of its clause, unless another name stands nearer."""

from __future__ import annotations

from collections.abc import Sequence

from newsgen.audit.english.clauses import Clause
from newsgen.audit.english.ways import Way
from newsgen.audit.english.words import Mark


def whom(clause: Clause, way: Way, run: Sequence[Mark]) -> tuple[str, ...] | str:
    """Whose move it is, or why nobody can say."""
    if way.noun and way.word is not None:
        at = clause.index(way.word) + 1
        at = max(at, clause.index(run[-1]) + 1)
        owner = _owner(clause.marks, at)
        if owner is not None:
            return owner
    between = clause.marks[_from(clause, way) : clause.index(run[0])]
    for at, each in enumerate(between):
        if each.kind in ("who", "it") and not (at and between[at - 1].low in ("against", "to", "on", "at")):
            return _possessor(each, between[at + 1 :], clause)
    if (other := _other_behind(clause, run, way)) is not None:
        return other
    return clause.who or (clause.why or "not understood: of whom")


def _from(clause: Clause, way: Way) -> int:
    """Where the words between verb and figure begin; the end where the verb is another's."""
    verb = clause.verb
    if (
        verb is None
        or clause.borrowed
        or verb.start > (way.word.start if way.word is not None else verb.start)
    ):
        return len(clause.marks)
    return clause.index(verb) + 1


def _possessor(mark: Mark, behind: Sequence[Mark], clause: Clause) -> tuple[str, ...] | str:
    """*Outpaced the Kosdaq's 0.18 percent rise*: whose it is, or that it is not the subject's."""
    if behind and behind[0].low in ("'s", "'") and mark.kind == "who" and not mark.value.startswith("?"):
        return (mark.value,)
    return clause.who if clause.who == (mark.value,) else f"not understood: {mark.low!r} before the figure"


def _other_behind(clause: Clause, run: Sequence[Mark], way: Way) -> str | None:
    """*71 percent for Samsung*, *3.7 percent in dollar terms*, *30 percent higher than bonds*: somebody
    else's figure, or another one."""
    at = clause.index(run[-1]) + 1
    if at < len(clause.marks) and clause.marks[at].kind in ("hedge", "other"):
        return f"not understood: {clause.marks[at].low!r} behind the figure"
    if way.word is not None and way.word.low.endswith("than") and clause.marks[-1] is way.word:
        return "not understood: than what"
    if (
        way.word is not None
        and way.word.low.endswith("than")
        and (last := clause.after(way.word)) is not None
    ):
        known = last.kind in ("before", "day", "base", "period", "aspect", "it", "figure") or last.low in (
            "the",
            "at",
            "on",
            "its",
        )
        period = any(
            "period" in each.senses or each.kind in ("before", "day", "base", "aspect")
            for each in clause.marks[clause.index(last) :]
        )
        return None if known and period else f"not understood: {last.low!r}"
    if at + 1 >= len(clause.marks) or clause.marks[at].low not in ("for", "by", "of", "in"):
        return None
    then = clause.marks[at + 1]
    return f"not understood: {then.low!r} behind the figure" if then.kind in ("who", "they") else None


def _owner(marks: Sequence[Mark], at: int) -> tuple[str, ...] | str | None:
    """Who stands behind *a rise in*; None where nobody does."""
    if at + 1 >= len(marks) or marks[at].low not in ("in", "of", "for", "by"):
        return None
    at += 1
    while at < len(marks) and marks[at].low in ("the", "shares", "stocks", "of", "its", "their", "a"):
        at += 1
    if at >= len(marks):
        return None
    mark = marks[at]
    if mark.kind == "who":
        return str(mark.value)[1:] if mark.value.startswith("?") else (mark.value,)
    if mark.kind in ("day", "lapse", "clock", "before", "period", "figure") or "plain" in mark.senses:
        return None
    if mark.kind == "other":
        return str(mark.value)
    return f"not understood: {mark.low!r}"
