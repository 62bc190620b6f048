"""The ranked facts of a day on a shelf, to be taken down once each."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from typing import Any, TypeVar

from newsgen.records import Beat, Fact, RankedFact

F = TypeVar("F", bound=Fact)


def beat(template: str, *facts: Fact | None) -> Beat | None:
    """A sentence from those facts that there are; None without any."""
    told = [fact for fact in facts if fact is not None]
    return Beat(template, tuple(told)) if told else None


class Shelf:
    """Facts by class and role, strongest first, and which of them the story has told."""

    def __init__(self, ranked: Sequence[RankedFact], phase: str, thresholds: Mapping[str, Decimal]) -> None:
        self.phase = phase
        self.thresholds = thresholds
        self._by: dict[tuple[type[Fact], str], list[Fact]] = {}
        self._points: dict[int, int] = {}
        by, points = self._by, self._points
        for each in ranked:
            fact = each.fact
            points[id(fact)] = each.points
            by.setdefault((fact.__class__, fact.role), []).append(fact)
        self.told: set[int] = set()
        self.templates: set[str] = set()
        self.passed_over: dict[int, tuple[Fact, str]] = {}

    def all(self, kind: type[F], role: str) -> Sequence[F]:
        """Facts of a class and role, told or not, strongest first."""
        found: Sequence[Any] = self._by.get((kind, role), ())
        return found

    def fresh(self, kind: type[F], role: str) -> Iterator[F]:
        """Facts of a class and role that the story has neither told nor passed over."""
        for fact in self.all(kind, role):
            if id(fact) not in self.told and id(fact) not in self.passed_over:
                yield fact

    def first(self, kind: type[F], role: str) -> F | None:
        """The strongest fact of a class and role, told or not."""
        found = self.all(kind, role)
        return found[0] if found else None

    def tell(self, told: Beat) -> None:
        """Marks a sentence and its facts as told."""
        self.told.update(map(id, told.facts))
        self.templates.add(told.template)

    def pass_over(self, fact: Fact, reason: str) -> None:
        """Marks a fact as not to be told, and says why."""
        self.passed_over.setdefault(id(fact), (fact, reason))

    def weight(self, facts: Sequence[Fact]) -> int:
        """The points of the strongest of some facts."""
        return max(map(self._points.__getitem__, map(id, facts)))
