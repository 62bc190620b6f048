"""What of the day is a figure: its open, high, low, close or last."""

from __future__ import annotations

from newsgen.audit.english.clauses import Clause
from newsgen.audit.english.moments import ONCE
from newsgen.audit.english.words import Mark

ONE_MOMENT = "extreme"
"""The high, the low or anything between: the moment itself nobody wrote down."""


def stage(clause: Clause, mark: Mark) -> str:
    """The aspect of a figure: the last word of the clause before it that says one, or of the clause whose
    subject it goes on with."""
    if any(each.low in ONCE for each in clause.marks):
        return ONE_MOMENT
    if (behind := _stage_behind(clause, mark)) is not None:
        return behind
    for each in reversed(clause.marks):
        if each.start < mark.start and each.kind == "aspect":
            return str(each.value.split()[0])
    verb = clause.verb
    if clause.borrowed and verb is not None and verb.kind == "aspect":
        return str(verb.value.split()[0])
    if (
        not clause.own
        and clause.joiner in (",", "(", "--")
        and (clause.verb is None or clause.verb.value.endswith("adj"))
    ):
        return _stage_before(clause)
    return "last"


def _stage_behind(clause: Clause, mark: Mark) -> str | None:
    """*Gapped down 4.31 percent at the open*."""
    after = clause.after(mark)
    if after is not None and after.kind == "aspect" and str(after.value) in ("low noun", "high noun"):
        return str(after.value).split()[0] if after.low.startswith("at ") else None
    stop = clause.after(after) if after is not None else None
    if after is None or stop is None or after.low not in ("at", "on"):
        return None
    if stop.low in ("the", "its"):
        stop = clause.after(stop)
    told = stop is not None and stop.kind == "aspect" and str(stop.value).split()[0] == "open"
    return "open" if told else None


TOUCHED = ("hit", "hits", "hitting", "reached", "reaching", "touched", "touching", "printed")
"""It traded there, and need not have stayed."""


def _stage_before(clause: Clause) -> str:
    """The aspect of the clause before: *opened at 6,022.70, up 0.9 percent*."""
    before = [each for each in clause.sentence.marks[: clause.first] if each.kind in ("aspect", "who")]
    if before and before[-1].kind == "aspect":
        if before[-1].low in TOUCHED:
            return ONE_MOMENT
        return str(before[-1].value.split()[0])
    return "last"
