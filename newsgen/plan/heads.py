"""The lead and the headline: what comes before the order of the rest."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from newsgen.plan import clauses
from newsgen.plan.decks import DECKS
from newsgen.plan.lede import packed
from newsgen.plan.measures import CLOSES
from newsgen.plan.shelf import Shelf
from newsgen.records import (
    DOLLAR_WON,
    MAIN,
    Beat,
    Fact,
    LargestSince,
    Milestone,
    Move,
    Occasion,
    Opening,
    Pace,
    RankedFact,
    Record,
)
from newsgen.sessions import CLOSE

__all__ = ["DECKS", "headline", "implications", "lead", "shape"]

SHAPES = {
    "record_high": "record",
    "record_low": "peak",
    "regained": "level",
    "lost": "level",
    "year_high": "peak",
    "year_low": "peak",
    "crash": "swing",
    "surge": "swing",
    "slump": "swing",
    "rally": "swing",
    "rebound": "swing",
    "streak": "row",
    "streak_end": "row",
    "rise": "drift",
    "fall": "drift",
    "quiet_rise": "drift",
    "quiet_fall": "drift",
}
"""Kinds of story that share the head of another kind."""
PLAIN = ("milestone", "record", "reversal", "year_end", "flat", "halt")
STORIES = (*SHAPES, *PLAIN)
"""Every kind of story that the market's section can begin."""
IN_FRONT = "clause_occasion"
"""The clause that stands before the subject: the sentence's own template prints it."""
HEADLINES = {"halt": "swing"}
"""Shapes whose headline is put like that of another."""
BARE = ("drift", "swing", "row")
"""Shapes that say nothing without a clause: then the figures are the first sentence."""
TEMPLATES = {"row": "swing", "halt": "swing"}
"""Shapes whose first sentence is put like that of another; only the clauses that they prefer differ."""


def shape(kind: str) -> str:
    """The head a kind of story wears: milestone, record, level, swing, peak, row, reversal, drift or flat."""
    return SHAPES.get(kind, kind)


def _worn(shelf: Shelf, first: RankedFact) -> str:
    """The head that a lead wears; that of a flat day where a row of sessions ends with no move at all."""
    worn, move = shape(first.story), shelf.first(Move, MAIN)
    return "flat" if move is not None and move.direction == "flat" and worn in BARE else worn


def _turned(shelf: Shelf) -> list[Fact]:
    """The opening, when it was on the other side of the previous close and the session is not over."""
    opened, move = shelf.first(Opening, MAIN), shelf.first(Move, MAIN)
    if opened is None or move is None or shelf.phase == CLOSE:
        return []
    return [opened] if {opened.direction, move.direction} == {"up", "down"} else []


def _core(shelf: Shelf, first: RankedFact) -> list[Fact]:
    """The facts of the main clause: the lead fact, and what it cannot be told without."""
    worn, move = _worn(shelf, first), shelf.first(Move, MAIN)
    if worn in ("swing", "halt", "row", "drift", "flat"):
        return [move, *_turned(shelf)] if move else [first.fact]
    facts = [first.fact]
    if worn == "milestone":
        facts.extend(pace for pace in shelf.all(Pace, MAIN) if pace.rungs_back == 1)
        facts.extend(_record_below(shelf, first.fact, move))
    if worn == "year_end":
        facts.extend(shelf.all(Occasion, MAIN))
    return facts if move is None else [*facts, move]


def _record_below(shelf: Shelf, lead_fact: Fact, move: Move | None) -> list[Record]:
    """The record close of a day that touched a round level for the first time and ended below it."""
    below = isinstance(lead_fact, Milestone) and move is not None and move.last.value < lead_fact.level.value
    return [each for each in shelf.all(Record, MAIN) if below and each.what == "close"]


def lead(shelf: Shelf, first: RankedFact) -> Beat:
    """The first sentence: the lead fact, and what belongs in the same breath."""
    worn = _worn(shelf, first)
    core = _core(shelf, first)
    told = packed(shelf, worn, core, figure=TEMPLATES.get(worn, worn) == "swing")
    facts = (*core, *(fact for clause in told for fact in clause.facts))
    if len(facts) == 1 and shelf.phase == CLOSE and _bare(worn, facts[0]):
        beat = Beat("triple", facts)  # "closed lower" alone is no news: the figures are
    else:
        figure = worn == "drift" and any(fact.__class__ is LargestSince for fact in facts)
        template = "swing" if figure else TEMPLATES.get(worn, worn)
        behind = (each for each in told if each.template != IN_FRONT)
        beat = Beat(f"lead_{template}", facts, tuple(behind))
    shelf.heads[:] = [beat]
    return beat


def _bare(worn: str, fact: Fact) -> bool:
    """Whether a sentence of that shape with nothing but the move says too little; that nothing moved at all
    says enough."""
    return worn in BARE or (worn == "flat" and isinstance(fact, Move) and fact.direction != "flat")


def lead_won(shelf: Shelf) -> Beat | None:
    """Which way the won went, behind the first sentence."""
    move = shelf.first(Move, DOLLAR_WON)
    moved = move is not None and move.direction != "flat" and move.size >= shelf.thresholds["won_moved"]
    return Beat("lead_won", (move,)) if move is not None and moved else None


Finder = Callable[[Shelf], list[Fact]]


def _beside_a_drift(shelf: Shelf) -> list[Fact]:
    """The highest or lowest close in a long time; else that the index turned, or who moved it."""
    return list(clauses.high(shelf)[:1]) or _turned(shelf) or list(clauses.movers(shelf)[:1])


def _unheard_of(shelf: Shelf) -> list[Fact]:
    """A move without precedent."""
    return [fact for fact in clauses.rank(shelf)[:1] if isinstance(fact, LargestSince) and fact.ever]


BESIDE_A_SWING = (
    clauses.record,
    clauses.halted_itself,
    _unheard_of,
    clauses.level,
    clauses.rank,
    clauses.turn,
    clauses.ended,
    clauses.high,
)


def _strongest(shelf: Shelf) -> list[Fact]:
    """What stands beside a large move in its headline: one thing, the first that there is."""
    return next((list(found)[:1] for find in BESIDE_A_SWING if (found := find(shelf))), [])


BESIDE: Mapping[str, Finder] = {
    "swing": _strongest,
    "halt": _strongest,
    "row": lambda shelf: [*clauses.kept(shelf), *clauses.ended(shelf)],
    "drift": _beside_a_drift,
}
"""What a headline tells beside the lead fact and the move, by shape."""


WITH_THE_MOVE = frozenset(("milestone", "record", "level", "peak", "reversal"))
"""Shapes whose headline says how far the index went besides what it leads with."""


def _is_extreme_close(fact: Fact) -> bool:
    return isinstance(fact, LargestSince) and fact.measure in CLOSES


def headline(shelf: Shelf, first: RankedFact) -> Beat:
    """The headline: the lead fact in a few words, with how far the index went."""
    worn, move = _worn(shelf, first), shelf.first(Move, MAIN)
    beside = BESIDE.get(worn)
    facts: list[Fact] = [move if move and (beside or worn == "flat") else first.fact]
    facts.extend(beside(shelf) if beside else _record_below(shelf, first.fact, move))
    if move is not None and worn in WITH_THE_MOVE:
        facts.append(move)
    peak = worn in ("swing", "drift") and any(_is_extreme_close(fact) for fact in facts)
    beat = Beat("head_peak" if peak else f"head_{HEADLINES.get(worn, worn)}", tuple(facts))
    shelf.heads.append(beat)
    return beat


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
