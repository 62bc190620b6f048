"""A story made shorter: sentences are dropped from the end, never one from between two."""

from __future__ import annotations

from dataclasses import replace

from newsgen.records import Beat, Fact, StoryPlan

BRIEF = 2
"""Paragraphs of a brief."""


def first_beats(plan: StoryPlan, count: int, reason: str) -> StoryPlan:
    """The plan with so many of its sentences, the first ones; the deck goes when what it says is no
    longer told, and every fact dropped says why."""
    paragraphs, left = [], count
    for beats in plan.paragraphs:
        kept, left = beats[:left], left - len(beats[:left])
        if kept:
            paragraphs.append(kept)
    return _kept(plan, tuple(paragraphs), reason)


def first_paragraphs(plan: StoryPlan, count: int, reason: str) -> StoryPlan:
    """The plan with so many of its paragraphs, the first ones."""
    return _kept(plan, plan.paragraphs[:count], reason)


def beats_of(plan: StoryPlan) -> int:
    """How many sentences a plan has."""
    return sum(map(len, plan.paragraphs))


def _kept(plan: StoryPlan, paragraphs: tuple[tuple[Beat, ...], ...], reason: str) -> StoryPlan:
    before, after = _told(plan.paragraphs), _told(paragraphs)
    gone = {each: fact for each, fact in before.items() if each not in after}
    deck = plan.deck
    if deck is not None and any(id(fact) in gone for fact in deck.facts):
        deck = None
    dropped = tuple((fact, reason) for fact in gone.values())
    return replace(plan, paragraphs=paragraphs, deck=deck, passed_over=(*plan.passed_over, *dropped))


def _told(paragraphs: tuple[tuple[Beat, ...], ...]) -> dict[int, Fact]:
    return {id(fact): fact for beats in paragraphs for beat in beats for fact in beat.facts}
