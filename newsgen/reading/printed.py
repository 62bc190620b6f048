"""What does a finished story tell: planned, and printed where a reader can see it?"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from newsgen.records import Line, Story


class Printed(NamedTuple):
    """Ids of the facts of a story."""

    planned: frozenset[str]
    """In a sentence of the plan."""
    told: frozenset[str]
    """Planned, and with a marked word or figure in a finished line."""
    led: frozenset[str]
    """Told in the headline, the deck or the first paragraph."""
    reasons: Mapping[str, str]
    """Why each other fact was left out."""


def printed(story: Story) -> Printed:
    """What the plan tells and the words show: a fact that is planned and not printed is not told."""
    plan, draft = story.plan, story.draft
    beats = [plan.headline, *([plan.deck] if plan.deck else [])]
    beats += [beat for paragraph in plan.paragraphs for beat in paragraph]
    planned = frozenset(fact.id for beat in beats for fact in beat.facts)
    deck = [draft.deck] if draft.deck else []
    top = _shown([draft.headline, *deck, *draft.paragraphs[:1]])
    return Printed(
        planned,
        planned & (top | _shown(draft.paragraphs[1:])),
        planned & top,
        {ranked.fact.id: reason for ranked, reason in plan.left_out},
    )


def _shown(lines: Iterable[Line]) -> frozenset[str]:
    return frozenset(span.fact for line in lines for span in line.spans if span.fact)
