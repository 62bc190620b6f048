"""One story, measured."""

from __future__ import annotations

from dataclasses import dataclass

from newsgen.reading.families import Families
from newsgen.reading.masks import masked
from newsgen.reading.printed import printed
from newsgen.reading.sentences import sentences, words
from newsgen.reading.verbs import Verbs, verb_uses
from newsgen.records import Story
from newsgen.records.replayed import Fault
from newsgen.records.reported import Band, Measured


@dataclass(frozen=True, slots=True)
class Scales:
    """What stories are held against, as measured in human ones."""

    families: Families
    verbs: Verbs
    bands: tuple[Band, ...]
    """How many words complete human stories have."""
    full: frozenset[str]
    """The families that a day must have for its story to be as long."""


def measure(story: Story, scales: Scales) -> Measured:
    """The story's measures; nothing of it is trusted but its data and its words."""
    plan, body = story.plan, story.draft.paragraphs
    facts = [ranked.fact for ranked in story.facts]
    day = scales.families.kind_of_day(facts)
    lang = story.draft.lang
    split = [sentences(line.text, lang) for line in body]
    opening = split[0][0] if split and split[0] else ""
    return Measured(
        plan.session,
        story.id,
        plan.kind,
        day,
        opening,
        masked(opening, lang),
        tuple(words(sentence) for paragraph in split for sentence in paragraph),
        tuple(map(len, split)),
        tuple(verb_uses(story, scales.verbs)),
        tuple(scales.families.met(day, facts, printed(story))),
        tuple(
            Fault(plan.session, each.check, f'{each.message} In "{each.excerpt}".', told=True)
            for each in story.problems
        ),
        story.draft.headline.text,
        story.draft.deck.text if story.draft.deck else "",
        tuple(line.text for line in body),
    )
