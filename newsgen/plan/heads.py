"""The lead, the headline and the deck: what comes before the order of the rest."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from newsgen.plan.measures import CLOSES, CLOSING_MOVES, PERCENT_MOVES, POINT_MOVES
from newsgen.plan.section import Deck
from newsgen.plan.shelf import Shelf
from newsgen.records import (
    MAIN,
    Beat,
    Fact,
    LargestSince,
    Milestone,
    Move,
    NetFlow,
    Opening,
    Pace,
    PreviousMove,
    RankedFact,
    Record,
    Streak,
)
from newsgen.sessions import CLOSE

SHAPES = {"record_high": "record", "regained": "level", "lost": "level"}
"""Kinds of story that share the head of another kind."""
MOVES = {
    "crash": "swing",
    "surge": "swing",
    "slump": "swing",
    "rally": "swing",
    "rise": "drift",
    "fall": "drift",
}


def shape(kind: str) -> str:
    """The head a kind of story wears: milestone, record, level, swing, drift or flat."""
    return SHAPES.get(kind) or MOVES.get(kind) or kind


def _streak(shelf: Shelf) -> Streak | None:
    """A streak worth a clause of the lead: long enough, and ending or kept."""
    found = shelf.first(Streak, MAIN)
    return found if found is not None and found.sessions.value >= shelf.thresholds["long_streak"] else None


def _movers(shelf: Shelf) -> list[NetFlow]:
    """The groups whose buying or selling went the way of the index, largest first, where it was
    large enough to matter; retail investors only where nobody with them was larger."""
    mover = shelf.thresholds["mover"]
    found = [flow for flow in shelf.all(NetFlow, MAIN) if flow.with_move and _matters(flow, mover)]
    found.sort(key=lambda each: -abs(each.amount.value))
    if found and found[0].group == "retail":
        return found[:1]
    return [flow for flow in found if flow.group != "retail"]


def _matters(flow: NetFlow, at_least: Decimal) -> bool:
    return flow.of_turnover is None or flow.of_turnover.value >= at_least


def _before(shelf: Shelf) -> PreviousMove | None:
    """The session before, when it was a large move: this one reverses it or comes on its heels."""
    found = shelf.first(PreviousMove, MAIN)
    return found if found is not None and shelf.weight([found]) >= shelf.thresholds["telling"] else None


def _swing(shelf: Shelf) -> list[Fact]:
    """What belongs in one breath with a large move: the move it reverses, else its rank in the
    history, and the day before only beside a rank without precedent."""
    records = [record for record in shelf.all(Record, MAIN) if record.what == "close"]
    best, before = _ranks(shelf), _before(shelf)
    great = bool(best) and (best[0].ever or best[0].years >= shelf.thresholds["great"])
    if before is not None and (before.against or great or not best):
        return [*records, *(best if great else ()), before]
    return [*records, *best] if best or records else [*_row(shelf), *_movers(shelf)]


def _ranks(shelf: Shelf) -> list[LargestSince]:
    """The percentage move's rank in the history, and that in points where both name the same day."""
    moves = [fact for fact in shelf.all(LargestSince, MAIN) if fact.measure in CLOSING_MOVES]
    strong = [fact for fact in moves if shelf.weight([fact]) >= shelf.thresholds["strong"]]
    percent = next((fact for fact in strong if fact.measure in PERCENT_MOVES), None)
    if percent is None:
        return []
    points = [f for f in moves if f.measure in POINT_MOVES and _same_day(f, percent)]
    return [percent, *points]


def _same_day(one: LargestSince, other: LargestSince) -> bool:
    if one.witness.at is None or other.witness.at is None:
        return one.ever and other.ever
    return one.witness.at.session == other.witness.at.session


def _turned(shelf: Shelf, move: Move | None) -> Opening | None:
    """The opening, when it was on the other side of the previous close and the session is not over."""
    opened = shelf.first(Opening, MAIN)
    if opened is None or move is None or shelf.phase == CLOSE:
        return None
    return opened if {opened.direction, move.direction} == {"up", "down"} else None


def _balance(shelf: Shelf) -> list[Fact]:
    """What fills a flat day's lead: a large move before it, else the sides that held each other."""
    if before := _before(shelf):
        return [before]
    flows = list(shelf.all(NetFlow, MAIN))
    return [*flows] if len({flow.amount.value > 0 for flow in flows}) > 1 else []


def _row(shelf: Shelf) -> list[Streak]:
    """The streak worth a clause, when there is one."""
    found = _streak(shelf)
    return [found] if found is not None else []


def lead(shelf: Shelf, first: RankedFact) -> Beat:
    """The first sentence: the lead fact, and what belongs in the same breath."""
    worn = shape(first.story)
    move = shelf.first(Move, MAIN)
    with_it: list[Fact | None] = []
    if worn == "milestone":
        with_it = [p for p in shelf.all(Pace, MAIN) if p.rungs_back == 1]
    elif worn == "swing":
        with_it = [*_swing(shelf)]
    elif worn == "drift":
        with_it = [_streak(shelf), *_movers(shelf), _turned(shelf, move)]
    elif worn == "record" and move is not None and move.direction == "up":
        with_it = [*(row for row in _row(shelf) if not row.ended), *_movers(shelf)]
    elif worn == "level":
        with_it = list(_movers(shelf))
    elif worn == "flat":
        with_it = list(_balance(shelf))
    facts = (first.fact, *(fact for fact in with_it if fact is not None))
    if worn == "drift" and len(facts) == 1 and shelf.phase == CLOSE:
        return Beat("triple", facts)  # "closed lower" alone is no news: the figures are
    if move is not None and first.fact is not move:
        facts = (*facts, move)
    return Beat(f"lead_{worn}", facts)


def headline(shelf: Shelf, first: RankedFact) -> Beat:
    """The headline: the lead fact in a few words."""
    worn = shape(first.story)
    facts: list[Fact] = [first.fact]
    if worn == "swing":
        facts.extend(_swing(shelf))
    if worn == "drift":
        turned = _turned(shelf, shelf.first(Move, MAIN))
        facts.extend([turned] if turned else _movers(shelf)[:1])
    return Beat(f"head_{worn}", tuple(facts))


def deck_pace(shelf: Shelf, first: RankedFact) -> Beat | None:
    """That the milestone came so long after the one before."""
    found = [pace for pace in shelf.all(Pace, MAIN) if pace.rungs_back == 1]
    return Beat("deck_pace", tuple(found)) if found and shape(first.story) == "milestone" else None


def deck_since(shelf: Shelf, first: RankedFact) -> Beat | None:
    """The largest move, or the highest or lowest close, since when, where the story itself tells it."""
    for fact in shelf.all(LargestSince, MAIN):
        closing = fact.measure in CLOSES
        if not closing and fact.measure not in CLOSING_MOVES:
            continue
        in_head = shape(first.story) == "swing" and any(fact is told for told in _swing(shelf))
        if id(fact) in shelf.told and not in_head and not (closing and fact.witness.at is None):
            return Beat("deck_since", (fact,))
    return None


def deck_record(shelf: Shelf, first: RankedFact) -> Beat | None:
    """That the close is a record too, when the lead is something else."""
    for fact in shelf.all(Record, MAIN):
        if fact.what == "close" and fact is not first.fact:
            return Beat("deck_record", (fact,))
    return None


def deck_streak(shelf: Shelf, first: RankedFact) -> Beat | None:
    """How many sessions in a row, unless the day went nowhere."""
    found = _streak(shelf)
    return Beat("deck_streak", (found,)) if found and shape(first.story) != "flat" else None


def deck_flows(shelf: Shelf, first: RankedFact) -> Beat | None:
    """Who bought or sold most, the way the index went."""
    movers = _movers(shelf)[:1]
    in_head = shape(first.story) in ("drift", "flat")
    return Beat("deck_flows", tuple(movers)) if movers and not in_head else None


DECKS: Mapping[str, Deck] = {
    "deck_pace": deck_pace,
    "deck_since": deck_since,
    "deck_record": deck_record,
    "deck_streak": deck_streak,
    "deck_flows": deck_flows,
}


def implications(shelf: Shelf, first: RankedFact) -> None:
    """Facts that the lead says without saying them."""
    lead_fact = first.fact
    for milestone in shelf.all(Milestone, lead_fact.role):
        same = isinstance(lead_fact, Milestone) and milestone.level.value <= lead_fact.level.value
        if same and milestone is not lead_fact:
            shelf.pass_over(milestone, f"implied by {lead_fact.id}")
    closes = [record for record in shelf.all(Record, MAIN) if record.what == "close"]
    for extreme in shelf.all(LargestSince, MAIN):
        if closes and extreme.measure == "high_close":
            shelf.pass_over(extreme, f"implied by {closes[0].id}")
