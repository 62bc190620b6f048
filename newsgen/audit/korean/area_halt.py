"""Halts of trading: which, where, on which side, when."""

from __future__ import annotations

from collections.abc import Iterator

from newsgen.audit.assertions import NOW, HaltedSaid, Said
from newsgen.audit.korean.owners import MARKETS
from newsgen.audit.korean.told import Told

_SIDES = {1: "buy", -1: "sell"}
_DONE = frozenset(("apply", "called"))
_HALTS = ("halt", "haltside")
_OFF = ("will", "if", "deny", "name")


def halts(told: Told) -> Iterator[Said]:
    """오전 9시 6분 코스피 시장에 매도 사이드카가 발동됐다."""
    for i, piece in enumerate(told.pieces):
        if piece.kind not in _HALTS or told.when[i] != NOW or told.aside[i]:
            continue
        verb = next((k for k in range(i + 1, min(i + 6, len(told.pieces))) if told.kind(k) in _DONE), -1)
        market = _market(told, i)
        if verb < 0 or not market or told.pieces[verb].tail in _OFF or _unsure(told, i, verb):
            continue
        yield _halted(told, i, verb, market)


def _unsure(told: Told, i: int, verb: int) -> bool:
    """A forecast, a rule or a denial: 발동될 수 있다, 발동 요건, 발동되지 않았다."""
    piece = told.pieces[verb]
    ends = (
        piece.kind == "apply"
        or piece.tail in ("end", "link", "adn", "quote")
        or verb + 1 == len(told.pieces)
        or told.kind(verb + 1) == "join"
    )
    return not ends or any(
        told.kind(k) in ("hedge", "not")
        for k in range(i, len(told.pieces))
        if told.clause[k] == told.clause[i]
    )


def _halted(told: Told, i: int, verb: int, market: str) -> HaltedSaid:
    piece = told.pieces[i]
    clocks = [
        k
        for k in range(_from(told, i), _to(told, i, verb))
        if told.kind(k) == "clock" and k not in told.taken
    ]
    numbers: tuple[tuple[int, int], ...] = ()
    clock = None
    if clocks:
        told.take(clocks[-1])
        number, clock = told.pieces[clocks[-1]].number, told.pieces[clocks[-1]].value
        numbers = (number,) if number else ()
    side = piece.value if piece.kind == "haltside" else ""
    if piece.kind == "halt" and told.kind(i - 1) == "gross":
        side = _SIDES[told.pieces[i - 1].value]
    kind = "sidecar" if piece.kind == "haltside" else piece.value
    end = told.pieces[verb].end if _to(told, i, verb) == verb else piece.end
    return HaltedSaid((piece.start, end), numbers, kind, market, side, clock)


def _from(told: Told, i: int) -> int:
    """Behind the halt told of before this one, whose hour is its own."""
    return next((k + 1 for k in range(i - 1, -1, -1) if told.kind(k) in _HALTS), 0)


def _to(told: Told, i: int, verb: int) -> int:
    """The verb, unless another halt stands before it: 사이드카가, 10시에는 서킷브레이커가 발동됐다."""
    if any(told.kind(k) in _HALTS for k in range(i + 1, verb)):
        return i
    return verb


def _market(told: Told, i: int) -> str:
    """The market that was halted: the one last named before it."""
    for k in range(i - 1, -1, -1):
        piece = told.pieces[k]
        if piece.kind == "market":
            return piece.value if piece.value in MARKETS else ""
        if piece.kind == "who":
            return piece.value[0] if len(piece.value) == 1 and piece.value[0] in MARKETS else ""
    return told.market[i] if told.market[i] in MARKETS else told.cast.main if not told.market[i] else ""
