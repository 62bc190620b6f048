"""Points for each fact, and why."""

from __future__ import annotations

from collections.abc import Iterable
from operator import attrgetter

from newsgen.records import Fact, RankedFact
from newsgen.rules.table import Rulebook

NO_RULE = ("no rule speaks for it",)


def score(fact: Fact, book: Rulebook) -> RankedFact:
    """The fact with the points and reason of the first rule that fits it; zero points without one."""
    for rule in book.about(fact.kind, fact.role):
        for read, holds in rule.tests:
            if not holds(read(fact)):
                break
        else:
            return RankedFact(fact, rule.points, rule.reasons, rule.story, rule.stand)
    return RankedFact(fact, 0, NO_RULE)


def rank(facts: Iterable[Fact], book: Rulebook) -> tuple[RankedFact, ...]:
    """Facts by points, most first; equals keep the order in which they were found."""
    return tuple(sorted([score(fact, book) for fact in facts], key=attrgetter("points"), reverse=True))
