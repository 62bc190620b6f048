"""Which level a verb passes, whose it is, and in what manner it is passed."""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

from newsgen.audit.korean.owners import MARKETS, business, open_to, owner_of, quantity, single
from newsgen.audit.korean.pieces import Piece
from newsgen.audit.korean.told import Told
from newsgen.records.checked import Span

_LEVELS = ("rung", "figure", "nick", "nick1000")
_SKIPPED = frozenset(
    "level side first after lapse plain aspect again day since month opened now before span end".split()
)
"""Kinds that may stand between a level and the verb that passes it."""
_QUOTES = "'\u2018\u2019\"\u201c\u201d"
_VERBAL = ("end", "link", "adn", "quote", "will", "if", "deny", "name")
_BEHIND = ("", "join", "end", "do", "move", "gone", "after", "close")
_RISEN = ("올라", "올랐", "오른", "오르", "치솟", "뛰어", "뛰었", "솟")
_AHEAD = ("눈앞", "목전", "코앞", "턱밑")
_LEAST_CAP, _LEAST_TOTAL = Decimal(10**10), Decimal(10**14)
"""No market value of one share is smaller, nor that of a whole market."""


class Level(NamedTuple):
    """A level, whose, and where it stands."""

    i: int
    who: str
    value: Decimal


def passed(told: Told, i: int) -> tuple[str, int] | None:
    """How, and to which side, a verb or noun passes a level: break, back, seat, touch, stand."""
    kind, piece = told.kind(i), told.pieces[i]
    if kind == "cross":
        how, side = piece.value.split()
        return (how, int(side)) if _came_about(told, i) else None
    if kind == "near" and told.words(i).startswith(_AHEAD):
        return "stand", -1
    before = told.pieces[i - 1] if i else None
    if before is None:
        return None
    if before.kind == "side" and kind in ("move", "end", "stand", "do", "cross"):
        return ("break" if kind == "move" else "seat" if kind == "end" else "stand"), before.value
    if kind == "aspect" and piece.value == "close" and before.kind in ("rung", "figure"):
        named = told.kind(i - 2) == "first" and piece.tail in ("", "end", "to") and _round(told, i - 1)
        return ("seat", 1) if named else None
    if kind == "end" and piece.value == "close" and before.kind == "rung" and before.tail in ("", "to", "at"):
        return ("seat", 1) if any(told.kind(k) == "first" for k in range(i)) else None
    return _moved_to(told, i, before) if before.kind in ("rung", "level") else None


def _moved_to(told: Told, i: int, before: Piece) -> tuple[str, int] | None:
    """6,000선에 올랐다, 5,900선을 잃었다: verbs of moving that pass a level."""
    kind, words = told.kind(i), told.words(i)
    if before.tail == "object" and (kind == "pare" or (kind == "move" and words.startswith("잃"))):
        return "break", -1
    risen = kind == "move" and told.pieces[i].value == 1 and words.startswith(_RISEN)
    return ("break", 1) if risen and before.tail in ("at", "to", "until") else None


def _came_about(told: Told, i: int) -> bool:
    """Whether a noun such as 돌파 is a verb, or all that a headline says: not 돌파 여부, 돌파를 앞두고."""
    tail = told.pieces[i].tail
    return tail in _VERBAL or (tail == "" and told.kind(i + 1) in _BEHIND)


def level_of(told: Told, i: int) -> Level | None:
    """The level before a verb, with whose it is; None where none is clear."""
    k = i - 1
    while k >= 0 and told.clause[k] == told.clause[i] and _skipped(told, k) and not told.aside[k]:
        k -= 1
    if k < 0 or told.kind(k) not in _LEVELS or told.clause[k] != told.clause[i]:
        return None
    piece = told.pieces[k]
    if piece.kind.startswith("nick"):
        return Level(k, "KOSPI" if piece.kind == "nick" else "KOSDAQ", Decimal(piece.value))
    if not open_to(told, k) or (piece.kind == "figure" and not _round(told, k)):
        return None
    amount = piece.value if piece.kind == "rung" else piece.value.amount
    who = whose(told, k)
    if who.endswith(("turnover", "volume")):
        return None  # 거래대금은 35조원을 웃돌았다: an amount, told as such
    if who in MARKETS and amount.unit == "won" and amount.value >= _LEAST_TOTAL:
        who = f"{who}.cap"
    return Level(k, who, amount.value) if who and fits(who, amount.unit, amount.value) else None


def levels_of_each(told: Told, i: int) -> list[Level]:
    """As many levels before a verb as series were named, one each; none where they do not go round."""
    rungs: list[int] = []
    k = i - 1
    while k >= 0 and told.clause[k] == told.clause[i] and told.kind(k) in ("rung", "join"):
        if told.kind(k) == "rung":
            rungs.insert(0, k)
        k -= 1
    if told.kind(k) != "respectively" or len(rungs) < 2 or len(told.who[rungs[0]]) != len(rungs):
        return []
    found = [
        Level(rung, who, told.pieces[rung].value.value)
        for rung, who in zip(rungs, told.who[rungs[0]], strict=True)
    ]
    fit = (fits(each.who, told.pieces[each.i].value.unit, each.value) for each in found)
    return found if all(fit) else []


def _round(told: Told, k: int) -> bool:
    """Whether a figure can be a level that is passed: 6,000, or the 6,000대 that is come into."""
    piece = told.pieces[k]
    if piece.kind != "figure":
        return True
    amount, how = piece.value.amount, piece.value.how
    return not piece.value.sign and (not how or (how == "range" and amount.unit in ("", "points")))


def _skipped(told: Told, k: int) -> bool:
    """Whether it may stand between a level and its verb; quotes may, as round 오천피."""
    quote = told.kind(k) == "join" and told.pieces[k].value in _QUOTES
    return quote or told.kind(k) in _SKIPPED


def whose(told: Told, k: int) -> str:
    """The series of a level, its quantity with it; empty where that is not clear."""
    if business(told, k):
        return ""
    q = quantity(told, k)
    return owner_of(told, q) if q >= 0 else single(told, k)


def fits(who: str, unit: str, value: Decimal) -> bool:
    """Whether a level's unit is one that the series is counted in."""
    if "." in who:
        return unit == "won" and value >= _LEAST_CAP
    if who == "USDKRW":
        return unit in ("won", "")
    if who.isdigit():
        return unit == "won"
    return unit in ("points", "")


def span_of(told: Told, k: int, i: int) -> Span:
    """From one piece to another, in either order."""
    return told.pieces[min(k, i)].start, told.pieces[max(k, i)].end
