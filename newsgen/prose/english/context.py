"""What every template's context is: frozen, flat, and only of printable words."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, TypeVar, dataclass_transform

from newsgen.prose.english.voice import Voice
from newsgen.records import Fact

Facts = tuple[Fact, ...]
Builder = Callable[[Facts, Voice], "Context"]
F = TypeVar("F", bound=Fact)
C = TypeVar("C")


@dataclass_transform(frozen_default=True)
def context(kind: type[C]) -> type[C]:
    """A dataclass with slots that lives for one sentence: mypy holds it frozen, and without the run-time
    guard, comparisons and texts that no context needs it is made in half the time."""
    return dataclass(slots=True, eq=False, repr=False)(kind)


@context
class Context:
    """The words one template prints."""

    def fields(self) -> dict[str, Any]:
        """The words by name, as the template sees them."""
        names: tuple[str, ...] = getattr(self, "__slots__", ())
        return {name: getattr(self, name) for name in names}


def one(facts: Facts, kind: type[F]) -> F | None:
    """The first fact of a class among those of a beat."""
    for fact in facts:
        if fact.__class__ is kind:
            return fact
    return None


def every(facts: Facts, kind: type[F]) -> list[F]:
    """All facts of a class among those of a beat."""
    return [fact for fact in facts if fact.__class__ is kind]


def joints(count: int) -> list[str]:
    """What stands before each of so many things in a list.

    >>> joints(3)
    ['', ', ', ' and ']
    """
    if count < 2:
        return [""] * count
    return ["", *[", "] * (count - 2), " and "]
