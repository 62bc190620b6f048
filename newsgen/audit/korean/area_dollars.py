"""What won amounts come to in dollars: 1천828억원(1억3천300만달러), 2만원(약 14.5달러)."""

from __future__ import annotations

from collections.abc import Iterator

from newsgen.audit.assertions import DollarsSaid, Said
from newsgen.audit.korean.clauses import Told


def dollars(told: Told) -> Iterator[Said]:
    """A dollar figure in brackets behind a won figure, or the other way round."""
    for i in list(told.figures()):
        if told.kind(i) != "figure" or not told.aside[i] or told.kind(i - 1) != "open":
            continue
        won, other = _pair(told, i)
        if won < 0:
            continue
        piece = told.pieces[other]
        assert piece.number is not None
        told.take(other)
        yield DollarsSaid(
            piece.at,
            (piece.number,),
            told.pieces[won].value.amount.value,
            piece.value.amount,
            piece.value.how,
        )


def _pair(told: Told, i: int) -> tuple[int, int]:
    """Which of two figures is in won and which in dollars; -1 for no such pair."""
    if told.kind(i - 2) != "figure" or told.kind(i + 1) != "close":
        return -1, -1
    units = told.pieces[i - 2].value.amount.unit, told.pieces[i].value.amount.unit
    if units == ("won", "dollars"):
        return i - 2, i
    if units == ("dollars", "won") and told.free(i - 2):
        return i, i - 2
    return -1, -1
