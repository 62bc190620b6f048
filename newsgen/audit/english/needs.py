"""Which kinds of phrase must a sentence have, so that a pattern can fit it at all?

Told from how the pattern is written, so that a sentence that lacks one is refused before the search starts.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

Needs = tuple[frozenset[str], ...]
"""Of each of these sets one kind has to be there."""

_PIECE = re.compile(
    r"\\."
    r"|\[\^?\]?(?:\\.|[^\]])*\]"
    r"|(?P<look>\(\?(?:!|<=|<!))"
    r"|(?P<open>\((?:\?[:=]|\?P<\w+>)?)"
    r"|(?P<close>\))|(?P<or>\|)"
    r"|<(?:\w+:)?(?P<kind>\w+)>"
    r"|."
)
_MAYBE = re.compile(r"\?|\*|\{0?,")


@cache
def needs(written: str) -> Needs:
    """What a pattern needs: of each set at least one kind.

    >>> [sorted(each) for each in needs("(?:<glue> )?<net>(?:<won>|<shares>)")]
    [['net'], ['shares', 'won']]
    """
    return _either(_Pieces(written))


class _Pieces:
    """The pieces of a pattern, one after the other, and whether each may be left out."""

    def __init__(self, written: str) -> None:
        self._found: Iterator[re.Match[str]] = _PIECE.finditer(written)
        self._written = written
        self.at = 0

    def __iter__(self) -> Iterator[re.Match[str]]:
        for found in self._found:
            self.at = found.end()
            yield found

    def maybe(self) -> bool:
        """Whether the piece that ends here may as well not be there."""
        return _MAYBE.match(self._written, self.at) is not None


def _either(pieces: _Pieces) -> Needs:
    """Needs up to the end of a bracket: what all of its alternatives need."""
    ways: list[list[frozenset[str]]] = [[]]
    for piece in pieces:
        if piece["close"]:
            break
        if piece["or"]:
            ways.append([])
        elif piece["kind"]:
            if not pieces.maybe():
                ways[-1].append(frozenset((piece["kind"],)))
        elif piece["open"] or piece["look"]:
            inner = _either(pieces)
            if piece["open"] and not pieces.maybe():
                ways[-1] += inner
    if len(ways) == 1:
        return tuple(dict.fromkeys(ways[0]))
    return (frozenset().union(*(min(way, key=len) for way in ways)),) if all(ways) else ()
