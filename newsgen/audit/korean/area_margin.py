"""How far a level is: 6,000선까지는 30.36포인트 남았다."""

from __future__ import annotations

from collections.abc import Iterator

from newsgen.audit.assertions import MoveSaid, Point, Said
from newsgen.audit.korean.bars import said_by
from newsgen.audit.korean.passing import fits, span_of, whose
from newsgen.audit.korean.stretches import numbers_at
from newsgen.audit.korean.told import Told


def margins(told: Told) -> Iterator[Said]:
    """6,100선에 0.78포인트 못 미쳤다."""
    for i, piece in enumerate(told.pieces):
        if piece.kind in ("left", "short") and not told.aside[i]:
            yield from _left(told, i)


def _left(told: Told, i: int) -> Iterator[Said]:
    """6,000선까지는 30.36포인트 남았다: how far a level is."""
    figures = [
        k for k in range(i) if told.kind(k) == "figure" and told.free(k) and told.clause[k] == told.clause[i]
    ]
    rungs = [
        k
        for k in range(i)
        if told.kind(k) == "rung" and told.free(k) and told.pieces[k].tail in ("until", "at")
    ]
    if len(figures) != 1 or len(rungs) != 1 or said_by(told, i):
        return
    k, level = figures[0], rungs[0]
    who = whose(told, level)
    amount, target = told.pieces[k].value.amount, told.pieces[level].value
    if who and fits(who, target.unit, target.value) and amount.unit in ("points", "won", "percent"):
        told.take(k, level)
        end = Point(who, level=target.value)
        yield MoveSaid(
            span_of(told, level, i),
            numbers_at(told, level, k),
            Point(who),
            end,
            1,
            amount,
            told.pieces[k].value.how,
            gap=True,
        )
