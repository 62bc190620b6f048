"""The ranked facts of a day on a shelf, to be taken down once each."""

from __future__ import annotations

from collections.abc import Container, Iterator, Mapping, Sequence
from copy import copy
from decimal import Decimal
from typing import Any, TypeVar

from newsgen.plan.implied import Implied
from newsgen.plan.lede_table import Lede
from newsgen.records import MAIN, Beat, Fact, Move, RankedFact

NOTHING = Implied({})
NO_LEDE = Lede(0, {}, {})
F = TypeVar("F", bound=Fact)


def beat(template: str, *facts: Fact | None) -> Beat | None:
    """A sentence from those facts that there are; None without any."""
    told = [fact for fact in facts if fact is not None]
    return Beat(template, tuple(told)) if told else None


def _is_the_move(fact: Fact) -> bool:
    return isinstance(fact, Move) and fact.role == MAIN


class Shelf:
    """Facts by class and role, strongest first, and which of them the story has told."""

    def __init__(
        self,
        ranked: Sequence[RankedFact],
        phase: str,
        thresholds: Mapping[str, Decimal],
        implied: Implied = NOTHING,
        lede: Lede = NO_LEDE,
    ) -> None:
        self.phase = phase
        self.lede = lede
        self.thresholds = thresholds
        self._implied = implied
        self._by: dict[tuple[type[Fact], str], list[Fact]] = {}
        self._points: dict[int, int] = {}
        by, points = self._by, self._points
        self._bound: list[tuple[Fact, tuple[str, ...]]] = []
        for fact, worth, _, _, stand in ranked:
            points[id(fact)] = worth
            by.setdefault((fact.__class__, fact.role), []).append(fact)
            if stand:
                self._bound.append((fact, stand))
        self.told: set[int] = set()
        self.templates: set[str] = set()
        self.heads: list[Beat] = []
        """The first sentence and the headline, once chosen: the deck says what they do not."""
        self.passed_over: dict[int, tuple[Fact, str]] = {}

    def standing(self, place: str) -> Shelf:
        """The same shelf, sharing what is told, without the facts that may not stand in a place (of STANDS).

        The main index's own move stays: its figures are part of every sentence about it.
        """
        barred = {id(fact) for fact, stand in self._bound if place not in stand and not _is_the_move(fact)}
        if not barred:
            return self
        view = copy(self)
        view.hide(barred)
        return view

    def hide(self, barred: Container[int]) -> None:
        """Takes facts down, by their identity."""
        kept = {key: [each for each in facts if id(each) not in barred] for key, facts in self._by.items()}
        self._by = kept

    def leave_bound(self) -> None:
        """Passes over the facts that might have stood only where they did not."""
        for fact, stand in self._bound:
            if id(fact) not in self.told:
                self.pass_over(fact, f"its rule lets it stand in {', '.join(stand)} alone")

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
        """Marks a sentence and its facts as told, and passes over what they imply."""
        implied, by = self._implied, self._by
        self.told.update(map(id, told.facts))
        self.templates.add(told.template)
        for fact in told.facts:
            for key, row in implied[fact.__class__, fact.role]:
                others = by.get(key)
                if others and row.fits(fact, told.template):
                    for other in others:
                        if row.covers(fact, other):
                            self.pass_over(other, f"implied by {fact.id}")

    def pass_over(self, fact: Fact, reason: str) -> None:
        """Marks a fact as not to be told, and says why."""
        self.passed_over.setdefault(id(fact), (fact, reason))

    def weight(self, facts: Sequence[Fact]) -> int:
        """The points of the strongest of some facts."""
        return max(map(self._points.__getitem__, map(id, facts)))
