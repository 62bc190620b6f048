"""The ranked facts of a day on a shelf, to be taken down once each."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TypeVar

from newsgen.records import Fact, RankedFact

F = TypeVar("F", bound=Fact)


class Shelf:
    """Facts by class, strongest first, and which of them the story has told."""

    def __init__(self, ranked: Sequence[RankedFact], phase: str) -> None:
        self.ranked = ranked
        self.phase = phase
        self._by_class: dict[type[Fact], list[RankedFact]] = {}
        for each in ranked:
            self._by_class.setdefault(type(each.fact), []).append(each)
        self.points = {id(each.fact): each.points for each in ranked}
        self.told: set[int] = set()
        self.passed_over: dict[int, tuple[Fact, str]] = {}

    def all(self, kind: type[F], role: str | None = None) -> Iterator[F]:
        """Facts of a class (and role), told or not, strongest first."""
        for each in self._by_class.get(kind, ()):
            if role is None or each.fact.role == role:
                yield each.fact  # type: ignore[misc]

    def fresh(self, kind: type[F], role: str | None = None) -> Iterator[F]:
        """Facts of a class that the story has neither told nor implied."""
        for fact in self.all(kind, role):
            if id(fact) not in self.told and id(fact) not in self.passed_over:
                yield fact

    def first(self, kind: type[F], role: str | None = None) -> F | None:
        """The strongest fact of a class, told or not."""
        return next(self.all(kind, role), None)

    def tell(self, facts: Sequence[Fact]) -> None:
        """Marks facts as told."""
        self.told.update(id(fact) for fact in facts)

    def pass_over(self, fact: Fact, reason: str) -> None:
        """Marks a fact as not to be told, and says why."""
        self.passed_over.setdefault(id(fact), (fact, reason))

    def weight(self, facts: Sequence[Fact]) -> int:
        """The points of the strongest of some facts."""
        return max((self.points[id(fact)] for fact in facts), default=0)
