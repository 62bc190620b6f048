"""How several spans of time are joined in one sentence, where some went one way and some the other."""

from __future__ import annotations

from collections.abc import Sequence

from newsgen.prose.english.context import joints


def swings(ways: Sequence[str]) -> list[str]:
    """What stands before each: *but* where the way changes once, a plain list otherwise.

    >>> swings(["down", "down", "up"]), swings(["down", "up", "up"]), swings(["up", "down"])
    (['', ' and ', ', but '], ['', ', but ', ' and '], ['', ', but '])
    >>> swings(["up", "down", "up"]), swings(["up", "up", "up"])
    (['', ', ', ' and '], ['', ', ', ' and '])
    """
    turns = [at for at in range(1, len(ways)) if ways[at] != ways[at - 1]]
    if len(turns) != 1:
        return joints(len(ways))
    return ["", *[", but " if at == turns[0] else " and " for at in range(1, len(ways))]]
