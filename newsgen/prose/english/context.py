"""The contexts of English sentences, and what joins things in an English list."""

from __future__ import annotations

from collections.abc import Callable

from newsgen.prose.context import Context, F, Facts, context, every, one
from newsgen.prose.english.voice import Voice

__all__ = ["Builder", "Context", "F", "Facts", "context", "every", "joints", "one"]

Builder = Callable[[Facts, Voice], Context]


def joints(count: int) -> list[str]:
    """What stands before each of so many things in a list.

    >>> joints(3)
    ['', ', ', ' and ']
    """
    if count < 2:
        return [""] * count
    return ["", *[", "] * (count - 2), " and "]
