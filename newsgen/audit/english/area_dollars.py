"""What does a won amount come to in dollars: *25 trillion won (US$17.5 billion)*."""

from __future__ import annotations

from collections.abc import Iterator

from newsgen.audit.assertions import DollarsSaid, Said
from newsgen.audit.english.clauses import Clause
from newsgen.audit.english.tale import Tale
from newsgen.audit.english.words import Mark

BETWEEN = ("(", ",", "or", "about", "around", "roughly", "some", "worth")
REACH = 4


def read(clause: Clause, tale: Tale) -> Iterator[Said]:  # noqa: ARG001  as every area
    """The dollar amounts of a clause that follow an amount in won at once."""
    for mark in clause.figures("dollars"):
        won = _won(clause, mark)
        if won is not None:
            clause.take(mark)
            figure = mark.value
            yield DollarsSaid(
                (mark.start, mark.end), (figure.at,), won.value.amount.value, figure.amount, figure.how
            )


def _won(clause: Clause, mark: Mark) -> Mark | None:
    """The figure in won right before one in dollars."""
    marks = clause.sentence.marks
    at = next(number for number, each in enumerate(marks) if each.start == mark.start)
    for each in reversed(marks[max(at - REACH, 0) : at]):
        if each.kind == "figure":
            return each if each.value.amount.unit == "won" else None
        if each.low not in BETWEEN:
            return None
    return None
