"""Answers that are worked out when somebody asks, and then stay."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import TypeVar

Answer = TypeVar("Answer")


class Answers(Mapping[str, Answer]):
    """A mapping whose values are found by name at first sight; from outside it never changes."""

    __slots__ = ("_answer", "_found", "_names")

    def __init__(self, names: tuple[str, ...], answer: Callable[[str], Answer]) -> None:
        self._names, self._answer = names, answer
        self._found: dict[str, Answer] = {}

    def __getitem__(self, name: str) -> Answer:
        if name not in self._found:
            if name not in self._names:
                raise KeyError(name)
            self._found[name] = self._answer(name)
        return self._found[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._names)

    def __len__(self) -> int:
        return len(self._names)

    def __repr__(self) -> str:
        return repr(dict(self))

    def __reduce__(self) -> tuple[type[dict[str, Answer]], tuple[dict[str, Answer]]]:
        return dict, (dict(self),)
