"""What first sentences and headlines claim beside the moves: halts in passing, gains that were given up."""

from __future__ import annotations

from typing import NamedTuple

At = tuple[int, int]


class HaltedSaid(NamedTuple):
    """That the exchange announced a halt of that kind on that market in this session."""

    at: At
    kind: str
    """``sidecar`` or ``circuit_breaker``."""
    grade: int
    """Which orders a sidecar holds back (1 buying, -1 selling, 0 not said), or the breaker's stage."""
    market: str


class EarlierSaid(NamedTuple):
    """That ``who`` stood above (1) or below (-1) its previous close earlier in this session."""

    at: At
    who: str
    sign: int
