"""What a reader has heard in a finished story, in whatever language it was written."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import time
from typing import Any, NamedTuple

from newsgen.verify.amounts import Amount
from newsgen.verify.claims import At, Unread
from newsgen.verify.times import DaySaid, Lapse

NOBODY = "?"
"""Stands for whoever is meant by words that do not say it, in a sentence heard by itself."""
STOP, PLAIN, FIGURE, NAME, PARTICLE = "stop", "", "figure", "name", "particle"
"""What a term is to those who ask where it stands."""


class Told(NamedTuple):
    """Supplied words that were masked: which part of which supplied items they are."""

    part: str
    """``text``, ``speaker``, ``role`` or ``source``."""
    items: frozenset[int]
    kind: str
    """Kind of the supplied item: ``leaders``, ``event`` or ``view``."""


Value = Amount | DaySaid | Lapse | time | int | None


class Placed(NamedTuple):
    """A term and where it stands."""

    kind: str
    """``stop`` for the end of a sentence, ``figure`` for what counts or measures, ``name`` for who is
    spoken of, ``particle`` for what hangs behind a Korean word, else empty."""
    start: int
    """The first character, in the lines joined by line breaks."""
    end: int
    """One past the last."""
    value: Value = None
    """What a figure means; None for words."""


class Heard(NamedTuple):
    """The claims of a story, the words that could not be tied to one, and where each stands."""

    claims: Sequence[Any]
    """Records of ``claims.py`` and its fellows, in order."""
    unread: Sequence[Unread]
    said: Callable[[At], str]
    """The words of some terms."""
    excerpt: Callable[[At], str]
    """The sentence around some terms, as printed."""
    placed: Callable[[], Sequence[Placed]]
    """Every term with its place, worked out when asked."""
