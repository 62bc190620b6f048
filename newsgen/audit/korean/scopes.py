"""Among what something is the highest or largest: ever, since a day, in so long, of this year."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from newsgen.audit.assertions import NOW, Moment
from newsgen.audit.korean.stretches import AFTER, Stretch, since, stretch
from newsgen.audit.korean.told import Told

_ENDS = frozenset(("record", "fresh", "yearly", "most", "big", "net", "renew", "cross"))
"""Kinds behind which another superlative's words begin."""
_TIMES = frozenset(("day", "before", "now"))
_THIS = frozenset(("week", "month", "year"))


class Scope(NamedTuple):
    """What a superlative is said to be among, and the numbers that say it."""

    ever: bool = False
    since: date | None = None
    span: str = ""
    after: Stretch | None = None
    within: str = ""
    used: tuple[int, ...] = ()
    start: int = -1
    """The first piece of it."""

    @property
    def said(self) -> bool:
        """Whether anything is said of it at all."""
        return self.ever or self.since is not None or self.after is not None or bool(self.within)


def scope_of(told: Told, i: int) -> Scope:
    """The scope in the words before a superlative."""
    found, k = Scope(), i - 1
    while k >= 0 and told.clause[k] == told.clause[i] and told.kind(k) not in _ENDS:
        found = _with(told, found, k)
        k -= 1
    if found.ever and found.since is not None:
        return Scope()
    return found


def _with(told: Told, found: Scope, k: int) -> Scope:
    piece = told.pieces[k]
    if piece.kind == "ever":
        return found._replace(ever=True, start=k)
    if piece.kind == "within":
        return found._replace(within=piece.value, start=k)
    if piece.kind == "period" and piece.value[0] in _THIS and piece.value[1] == 0 and not found.said:
        return found._replace(within=piece.value[0], start=k)
    named = since(told, k)
    if named is not None:
        return found._replace(since=named[0], span=named[1], used=(*found.used, k), start=k)
    length = stretch(told, k)
    if length is not None and length.what == AFTER and told.kind(k - 1) != "gone":
        return found._replace(after=length, used=(*found.used, k), start=k)
    return found


def moment_of(told: Told, i: int) -> Moment | None:
    """The session that something is said of; None where the words leave it open."""
    when = told.when[i]
    if when == NOW:
        return NOW
    clause = told.clause[i]
    named = any(
        told.kind(k) in _TIMES and told.clause[k] == clause and since(told, k) is None for k in range(i)
    )
    return when if named else None
