"""Verbs of buying and selling on balance, and how groups and amounts are listed before them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from newsgen.prose.korean.particles import particle
from newsgen.prose.korean.voice import Voice
from newsgen.records import NetFlow, Said
from newsgen.sessions import CLOSE

Listed = tuple[tuple[str, Said], ...]
"""Names or amounts, each with what joins it to the one before."""


class Dealing(NamedTuple):
    """A verb of buying or selling in every place of a sentence."""

    behind: str
    """The particle behind the amount: a pair of which it takes one, or ``어치를``, or none."""
    end: str
    """순매수했다"""
    joined: str
    """순매수했고"""
    against: str
    """순매수한 반면"""
    beside: str
    """순매수하며"""
    now_end: str
    """순매수 중이다"""
    now_joined: str
    """순매수 중이고"""
    now_against: str
    """순매수하는 반면"""


def _on_balance(noun: str) -> Dealing:
    ends = "했다 했고 한+반면 하며 +중이다 +중이고 하는+반면".split()
    return Dealing("을를", *(noun + end.replace("+", " ") for end in ends))


def _side(noun: str) -> Dealing:
    ends = "를+보였다 를+보였고 를+보인+반면 를+보이며 다 고 를+보이는+반면".split()
    return Dealing("", *(f"{noun} 우위{end}".replace("+", " ") for end in ends))


BOUGHT = (
    _on_balance("순매수"),
    Dealing(
        "어치를",
        "사들였다",
        "사들였고",
        "사들인 반면",
        "사들이며",
        "사들이는 중이다",
        "사들이고",
        "사들이는 반면",
    ),
    _side("매수"),
)
SOLD = (
    _on_balance("순매도"),
    Dealing(
        "어치를",
        "팔아치웠다",
        "팔아치웠고",
        "팔아치운 반면",
        "팔아치우며",
        "팔아치우는 중이다",
        "팔아치우고",
        "팔아치우는 반면",
    ),
    _side("매도"),
)
"""The plainest first: it says *on balance*, and one side of a sentence always says it."""


def way_of(fact: NetFlow) -> str:
    """``buy`` or ``sell``."""
    return "buy" if fact.amount.value > 0 else "sell"


def dealing(way: str, voice: Voice, *, plain: bool) -> Dealing:
    """The verb of a side: the plain one, or one that has had its turn least often."""
    verbs: Sequence[Dealing] = BOUGHT if way == "buy" else SOLD
    if plain:
        voice.turn([verbs[0].end])
        return verbs[0]
    if voice.day.phase != CLOSE:
        verbs = (verbs[0], verbs[2])  # who is still buying does not end in 있다, nor in 사들이는 중이다
    picked = voice.turn([each.end for each in verbs], 18 if way == "buy" else 17)
    return next(each for each in verbs if each.end == picked)


def form(verb: Dealing, place: str, voice: Voice) -> str:
    """``end``, ``joined``, ``against`` or ``beside``, as of now before the close."""
    now = voice.day.phase != CLOSE and place != "beside"
    text: str = getattr(verb, f"now_{place}" if now else place)
    return text


def names(groups: Sequence[Said]) -> Listed:
    """``외국인``, ``외국인과 기관``, ``외국인과 기관, 개인``."""
    joints = ["", *(f"{particle(groups[0], '와과')} " if at == 1 else ", " for at in range(1, len(groups)))]
    return tuple(zip(joints, groups, strict=True))


def amounts(found: Sequence[Said]) -> Listed:
    """``1조2천200억원, 470억원``."""
    return tuple((", " if at else "", each) for at, each in enumerate(found))


def behind(verb: Dealing, amount: Said) -> str:
    """What stands between the amount and the verb."""
    return particle(amount, verb.behind) if verb.behind == "을를" else verb.behind
