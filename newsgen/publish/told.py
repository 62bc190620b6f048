"""Which facts does a story tell, and why are the others left out?"""

from __future__ import annotations

from collections.abc import Iterator

from newsgen.records import Beat, StoryPlan


def told(plan: StoryPlan) -> frozenset[str]:
    """The ids of the facts that the headline, the deck or a paragraph tells."""
    return frozenset(fact.id for beat in _beats(plan) for fact in beat.facts)


def left_out(plan: StoryPlan) -> dict[str, str]:
    """Fact ids with the reason why each is not told."""
    return {ranked.fact.id: reason for ranked, reason in plan.left_out}


def _beats(plan: StoryPlan) -> Iterator[Beat]:
    yield plan.headline
    if plan.deck:
        yield plan.deck
    for paragraph in plan.paragraphs:
        yield from paragraph
