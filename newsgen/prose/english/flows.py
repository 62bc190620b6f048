"""Sentences about who bought and who sold."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from newsgen.prose.english.context import Context, Facts, context, every, one
from newsgen.prose.english.voice import BUYING, SELLING, Voice
from newsgen.records import FlowTurn, NetFlow, Said
from newsgen.sessions import CLOSE

Row = tuple[str, Said, Said | None, Said, Said, Said | None, Said | None]
"""What joins it to the row before, the group and the one beside it, what they did, how much, in dollars,
and how much the other did."""

LARGE = {"buy": ("scooped up", "snapped up"), "sell": ("dumped",)}
"""Verbs that only a large amount bears."""
BOLD = 3
"""One story in so many uses them."""
INVESTORS = " investors"


@context
class Flows(Context):
    """Each group with its verb and amount, or two that went the same way with one verb and an amount each;
    ``while`` between the two sides."""

    rows: tuple[Row, ...]
    too: str
    """``also`` behind the first group, where the first sentence has the sum of one on its side."""
    worth: str
    """What the first amount is of, in some stories."""


def _sides(found: Sequence[NetFlow]) -> list[NetFlow]:
    """The first group's side first, so that one ``while`` divides buyers from sellers."""
    buying = found[0].amount.value > 0
    return sorted(found, key=lambda each: (each.amount.value > 0) != buying)


def _joint(found: Sequence[NetFlow], at: int) -> str:
    if at == 0:
        return ""
    before, here = found[at - 1].amount.value > 0, found[at].amount.value > 0
    if before != here:
        return ", while "
    later = any((each.amount.value > 0) == here for each in found[at + 1 :])
    return ", " if later else " and "


def _deal(found: Sequence[NetFlow], voice: Voice) -> Said:
    """``sold a net``, in a verb that no other group of the paragraph has."""
    fact, way = found[0], "buy" if found[0].amount.value > 0 else "sell"
    large = all(abs(each.amount.value) >= voice.words.thresholds["large_flow"] for each in found)
    verbs = BUYING if way == "buy" else SELLING
    if large and voice.seed[19] % BOLD == 0:
        return voice.word(f"{voice.fresh((*LARGE[way], *verbs))} a net", way, fact)
    return voice.word(f"{voice.fresh(verbs, 18)} a net", way, fact)


def _rows(found: Sequence[NetFlow], voice: Voice, *, together: bool = False) -> tuple[Row, ...]:
    """No two groups share a verb, unless two that went the same way are told together."""
    rows: list[Row] = []
    sides = groupby(found, key=lambda each: each.amount.value > 0) if together else ()
    groups = [list(side) for _, side in sides] or [[fact] for fact in found]
    for at, pair in enumerate(groups):
        first, other = pair[0], pair[1] if len(pair) > 1 else None
        group, also = named_together(first.group, other.group if other else "", voice)
        amount, dollars = voice.won(first.amount, first), voice.dollars(first.dollars, first)
        second = voice.won(other.amount, other) if other else None
        joint = _joint([each[0] for each in groups], at)
        rows.append((joint, group, also, _deal(pair, voice), amount, dollars, second))
    return tuple(rows)


def named_together(group: str, other: str, voice: Voice) -> tuple[Said, Said | None]:
    """``foreign`` and ``retail investors``: what two groups share is said once."""
    name, also = voice.group(group), voice.group(other) if other else None
    if also and name.endswith(INVESTORS) and also.endswith(INVESTORS):
        name = name.worded(name.removesuffix(INVESTORS))
    return name, also


def _told_together(found: Sequence[NetFlow]) -> bool:
    """Whether exactly two of the groups went the same way."""
    buyers = sum(each.amount.value > 0 for each in found)
    return len(found) == 3 and buyers in (1, 2)


FRAMES = ("together", "worth", "plain")


def flows(facts: Facts, voice: Voice) -> Flows:
    """``Foreign investors sold a net 512 billion won, while institutions bought a net ...``"""
    found = _sides(every(facts, NetFlow))
    left = [fact for fact in found if not voice.said(fact.amount)] or found
    too = left[0] is not found[0] and (left[0].amount.value > 0) == (found[0].amount.value > 0)
    frame = voice.choose(FRAMES, 14)
    together = frame == "together" and _told_together(left)
    worth = " worth of shares" if frame == "worth" else ""
    return Flows(_rows(left, voice, together=together), "also " if too else "", worth)


@context
class Turned(Context):
    """A group that changed sides, then the others."""

    group: Said
    was: Said
    clock: Said
    now: Said
    amount: Said
    rows: tuple[tuple[str, Said, Said, Said, Said | None], ...]
    """What joins it to the row before, the group, what it did, how much, in dollars."""


def flow_turn(facts: Facts, voice: Voice) -> Turned:
    """``Retail investors, net buyers as of 9:20 a.m., turned to net sellers of 47 billion won.``"""
    fact = one(facts, FlowTurn)
    assert fact is not None
    buying = fact.amount.value > 0
    was = voice.word("net sellers" if buying else "net buyers", "sell" if buying else "buy", fact)
    verb = "ended as" if voice.day.phase == CLOSE else "turned to"
    now = voice.word(f"{verb} net {'buyers' if buying else 'sellers'}", "buy" if buying else "sell", fact)
    clock = voice.clock(fact.before_at, fact)
    rest = every(facts, NetFlow)
    told = _rows(_sides(rest), voice) if rest else ()
    rows = tuple((joint, group, deal, amount, dollars) for joint, group, _, deal, amount, dollars, _ in told)
    return Turned(voice.group(fact.group), was, clock, now, voice.won(fact.amount, fact), rows)
