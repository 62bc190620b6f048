"""What a context is, in every language: frozen, flat, and only of printable words."""

from __future__ import annotations

from typing import Any, TypeVar, dataclass_transform

from newsgen.records import Fact

Facts = tuple[Fact, ...]
F = TypeVar("F", bound=Fact)
C = TypeVar("C", bound="Context")


class Context:
    """The words one template prints, by name."""

    __slots__: tuple[str, ...] = ("_words",)

    def __init__(self, *words: Any, **named: Any) -> None:
        named.update(zip(self.__slots__, words, strict=False))
        self._words = named

    def fields(self) -> dict[str, Any]:
        """The words by name, as the template sees them."""
        return self._words


@dataclass_transform(frozen_default=True)
def context(kind: type[C]) -> type[C]:
    """A record that lives for one sentence: mypy knows its fields and holds it frozen. Every kind is made
    of its words in one and the same way, for a hundred of the library's own would be slow to make ready."""
    kind.__slots__ = tuple(kind.__annotations__)
    return kind


def one(facts: Facts, kind: type[F]) -> F | None:
    """The first fact of a class among those of a beat."""
    for fact in facts:
        if fact.__class__ is kind:
            return fact
    return None


def every(facts: Facts, kind: type[F]) -> list[F]:
    """All facts of a class among those of a beat."""
    return [fact for fact in facts if fact.__class__ is kind]
