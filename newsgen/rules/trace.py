"""Why a fact has its points: every row of the table that was tried on it, and where each stopped fitting.

    from newsgen import rules
    for tried in rules.trace(fact, settings.rulebook):
        tried.line, tried.points, tried.reason, tried.story   # the row, as the editor wrote it
        tried.failed                                          # its first condition that did not hold

Rows come in the table's order and end with the first that fits, whose ``failed`` is None: that row decides.
Where none fits, every row has failed and the fact has no points. Rows of another kind of fact, or about a
subject in another role, are not tried at all. Where ``failed`` is a condition, ``failed.name`` is the
attribute (``size``, ``percent.value``), ``failed.wanted`` what the row asks for as written (a value, a list,
or ``{at_least: a, below: b}``), ``failed.value(fact)`` what the fact has, and ``str(failed)`` says it in
words; ``tried.rule.conditions`` are all conditions of the row (without the role). ``tried.file``
names the table, the house's own where the row is the house's.
"""

from __future__ import annotations

from typing import NamedTuple

from newsgen.records import Fact
from newsgen.rules.conditions import Condition
from newsgen.rules.table import Rule, Rulebook


class Tried(NamedTuple):
    """One row tried on a fact."""

    rule: Rule
    failed: Condition | None
    """The first condition that did not hold; None where the row fits and decides."""

    @property
    def fits(self) -> bool:
        """Whether this row decides."""
        return self.failed is None

    @property
    def file(self) -> str:
        """The table: ``rules/points.yaml``, or the house's own."""
        return self.rule.written.file

    @property
    def line(self) -> int | None:
        """The row's line in its file; None for rows that were never in one."""
        return self.rule.written.line

    @property
    def points(self) -> int:
        """What the row gives a fact that it fits."""
        return self.rule.points

    @property
    def reason(self) -> str:
        """The editor's reason for the row."""
        return self.rule.reasons[0]

    @property
    def story(self) -> str:
        """The kind of story the row makes of a lead; empty when it makes none."""
        return self.rule.story


def trace(fact: Fact, book: Rulebook) -> list[Tried]:
    """Every row tried on a fact, in order; the last one fits, or none does."""
    tried = []
    for rule in book.about(fact.kind, fact.role):
        for at, (read, holds) in enumerate(rule.tests):
            if not holds(read(fact)):
                tried.append(Tried(rule, rule.conditions[at]))
                break
        else:
            tried.append(Tried(rule, None))
            break
    return tried
