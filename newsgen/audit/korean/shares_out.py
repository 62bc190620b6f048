"""Whose each figure is where several were named: 각각, in their order."""

from __future__ import annotations

from newsgen.audit.korean.clauses import Told


def shared_out(told: Told, i: int) -> tuple[str, ...] | None:
    """The series that a figure is said of; None where several were named and their figures do not go round.

    One figure for all is said of each of them.
    """
    whom = told.who[i]
    if len(whom) < 2:
        return whom or None
    alike = [
        k
        for k, piece in enumerate(told.pieces)
        if piece.kind == "figure"
        and told.who[k] == whom
        and told.clause[k] == told.clause[i]
        and piece.value.amount.unit == told.pieces[i].value.amount.unit
        and _level_like(told, k) == _level_like(told, i)
    ]
    if len(alike) == 1:
        return whom
    return (whom[alike.index(i)],) if len(alike) == len(whom) else None


def _level_like(told: Told, k: int) -> bool:
    """Whether a figure is where something stands and not how far it went."""
    return told.kind(told.verb[k]) in ("end", "stand") or told.pieces[k].tail in ("to", "at", "until")
