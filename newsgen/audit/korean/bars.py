"""Figures that no data of the session can bear out, or whose owner is not understood, and why."""

from __future__ import annotations

from newsgen.audit.korean.told import NUMERIC, STRANGERS, UNCLEAR, Told

_QUOTES = '"\u201c\u201d'


def block(told: Told) -> None:
    """Bars the figures that are no fact of the session, or whose owner is not understood, with the reason."""
    for i, piece in enumerate(told.pieces):
        if piece.number is not None and not told.block[i]:
            told.block[i] = _why_not(told, i)


def _why_not(told: Told, i: int) -> str:
    return _foreign_unit(told, i) or _foreign(told, i) or _noun_beside(told, i) or said_by(told, i)


def barred(told: Told, i: int) -> str:
    """Why words at a place are no fact of the session, as of a figure there; empty where they are one."""
    return told.block[i] or _foreign(told, i) or said_by(told, i)


def _foreign_unit(told: Told, i: int) -> str:
    piece = told.pieces[i]
    if piece.kind == "odd":
        return "a malformed number"
    if piece.kind == "figure" and piece.value.amount.unit[:1] == "?":
        return f"a figure in {piece.value.amount.unit[1:] or 'another unit'}"
    return ""


def _foreign(told: Told, i: int) -> str:
    """Whose figure it is, where the data do not hold them."""
    for series in told.who[i]:
        if series[:1] == "?":
            return f"a figure of {series[1:]}"
    if told.market[i][:1] == "?":
        return "a figure of another market"
    owner = told.owner[i]
    if owner >= 0 and not told.aside[i] and told.pieces[owner].kind in STRANGERS:
        return f"{UNCLEAR}: {told.words(owner)}"
    return ""


def _noun_beside(told: Told, i: int) -> str:
    """An unknown noun right before or right behind a figure may own it."""
    piece = told.pieces[i]
    if piece.kind not in NUMERIC:
        return ""
    before, after = told.kind(i - 1), told.kind(i + 1)
    if before == "word" and told.pieces[i - 1].tail in ("", "of", "subject", "topic"):
        return f"{UNCLEAR}: {told.words(i - 1)}"
    if after == "word" and piece.tail in ("", "of") and told.pieces[i + 1].tail not in ("adn", "link", "end"):
        return f"{UNCLEAR}: {told.words(i + 1)}"
    return ""


def said_by(told: Told, i: int) -> str:
    """Why the words around are no fact of the session: a forecast, a quotation, another time."""
    on = told.when[i].on
    if on is not None and on > told.cast.session:
        return "a day to come"
    for j, piece in enumerate(told.pieces):
        if piece.kind == "speech" and (piece.tail == "topic" or j > i):
            return _SPOKEN
        why = _why_here(told, j, i) if told.clause[j] == told.clause[i] else ""
        if why:
            return why
    return _SPOKEN if _quoted(told, i) else ""


def _why_here(told: Told, j: int, i: int) -> str:
    """Whether a piece of the clause makes the figure no fact: what it is, by whether it stands behind it."""
    piece, behind = told.pieces[j], j > i
    if piece.tail == "quote":
        return _SPOKEN
    if (
        behind
        and piece.tail in ("will", "if")
        and piece.kind != "word"
        and not told.words(j + 1).startswith("때")
    ):
        return "no fact of the session"
    if piece.kind == "hedge":
        return "a forecast or a target" if behind or piece.tail not in _CAUSES else ""
    if piece.kind == "not":
        return f"{UNCLEAR}: denied" if behind else ""
    return "" if behind else _another_time(told, j)


_SPOKEN = "somebody's words"
_CAUSES = frozenset(("at", "to", "link", "from"))
"""전망에, 예상으로: what is forecast stands before, and only caused what follows."""


def _another_time(told: Told, j: int) -> str:
    """A month, a record of before or a time to come that is named before a figure."""
    piece = told.pieces[j]
    if piece.kind == "month":
        return "another period" if told.kind(j + 1) != "since" else ""
    if piece.kind == "former":
        return "a figure of before"
    if piece.kind == "period" and piece.value[0] == "past" and told.kind(j + 1) != "lapse":
        return "another time"
    return "a time to come" if piece.kind == "period" and piece.value[0] == "future" else ""


def _quoted(told: Told, i: int) -> bool:
    """Whether a number stands between quotation marks."""
    before = sum(piece.kind == "join" and piece.value in _QUOTES for piece in told.pieces[:i])
    after = sum(piece.kind == "join" and piece.value in _QUOTES for piece in told.pieces[i:])
    return before % 2 == 1 and after > 0
