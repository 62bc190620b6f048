"""Which facts the sentences about single companies tell."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from newsgen.plan.shelf import Shelf, beat
from newsgen.records import (
    MAIN,
    SHARE,
    Beat,
    Contribution,
    Leader,
    Move,
    Opening,
    Pace,
    Record,
    Volume,
    YearRange,
)

WHOLE = 100
"""Percent."""
MOST_NAMED = 2
"""Companies in one sentence about a high or a low."""


def share_records(shelf: Shelf) -> Beat | None:
    """Large caps at record highs, each with its latest round price where that is fresh."""
    highs = [r for r in shelf.all(Record, SHARE) if r.what == "high"][:MOST_NAMED]
    paces = [p for p in shelf.all(Pace, SHARE) if any(p.subject == r.subject for r in highs)]
    return beat("share_records", *highs, *paces)


def share_moves(shelf: Shelf) -> Beat | None:
    """Large caps: where they stand, or where they opened when nothing later is known."""
    moves = list(shelf.all(Move, SHARE))[: int(shelf.thresholds["shares"])]
    if moves:
        return beat("share_moves", *moves)
    told = {fact.subject for fact in shelf.all(Record, SHARE)}
    opened = list(shelf.all(Opening, SHARE))
    opened.sort(key=lambda each: each.subject not in told)
    return beat("share_openings", *opened)


def share_range(shelf: Shelf) -> Beat | None:
    """Large caps that closed at a 52-week high, or a low, the way the index went."""
    move = shelf.first(Move, MAIN)
    end = "low_close" if move is not None and move.direction == "down" else "high_close"
    found = [each for each in shelf.fresh(YearRange, SHARE) if each.measure == end]
    records = {each.subject for each in shelf.all(Record, SHARE) if id(each) in shelf.told}
    return beat("share_range", *[each for each in found if each.subject not in records][:MOST_NAMED])


def leader(shelf: Shelf) -> Beat | None:
    """The share that went farthest with the market, where the list of large caps has left it out."""
    move = shelf.first(Move, MAIN)
    side = "lagged" if move is not None and move.direction == "down" else "led"
    told = {each.subject for each in shelf.all(Move, SHARE) if id(each) in shelf.told}
    found = [each for each in shelf.fresh(Leader, SHARE) if each.side == side and each.subject not in told]
    prices = {each.subject: each for each in shelf.all(Move, SHARE)}
    return beat("leader", *found[:1], *(prices.get(each.subject) for each in found[:1]))


def volume(shelf: Shelf) -> Beat | None:
    """The large cap that traded most above its usual volume."""
    found = sorted(shelf.fresh(Volume, SHARE), key=lambda each: -each.ratio.value)
    return beat("volume", *found[:1])


def part(shelf: Shelf) -> Beat | None:
    """How much of the market's change in value one share made, on a day when the market moved; nothing
    where some together made more than all did: each "accounted for" part of what others undid."""
    move, limits = shelf.first(Move, MAIN), shelf.thresholds
    if move is None or move.size < limits["part_move"]:
        return None
    parts = sorted(shelf.all(Contribution, SHARE), key=lambda each: -each.of_change.value)
    if sum(each.of_change.value for each in parts if each.of_change.value > 0) > WHOLE:
        return None
    return beat("part", *[each for each in parts if each.of_change.value >= limits["part"]][:1])


SHARES: Mapping[str, Callable[[Shelf], Beat | None]] = {
    "share_records": share_records,
    "share_moves": share_moves,
    "share_range": share_range,
    "leader": leader,
    "volume": volume,
    "part": part,
}
