"""What a reader has heard in a finished story, in whatever language it was written."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, NamedTuple

from newsgen.verify.claims import At, Unread


class Told(NamedTuple):
    """Supplied words that were masked: which part of which supplied items they are."""

    part: str
    """``text``, ``speaker``, ``role`` or ``source``."""
    items: frozenset[int]
    kind: str
    """Kind of the supplied item: ``leaders``, ``event`` or ``view``."""


class Heard(NamedTuple):
    """The claims of a story, the words that could not be tied to one, and where each stands."""

    claims: Sequence[Any]
    """Records of ``claims.py`` and its fellows, in order."""
    unread: Sequence[Unread]
    said: Callable[[At], str]
    """The words of some terms."""
    excerpt: Callable[[At], str]
    """The sentence around some terms, as printed."""
