"""A story as plain text: headline, deck, paragraphs, notice, with an empty line between."""

from __future__ import annotations

from collections.abc import Iterator

from newsgen.publish.around import notice, opening
from newsgen.records import MarketDay, Story


def encode(story: Story, _day: MarketDay) -> bytes:
    """UTF-8, one paragraph a line, one newline at the end; of a flash its line alone."""
    lines = _lines(story) if story.draft.paragraphs else [story.draft.headline.text]
    return ("\n\n".join(lines) + "\n").encode()


def _lines(story: Story) -> Iterator[str]:
    draft = story.draft
    yield draft.headline.text
    if draft.deck:
        yield draft.deck.text
    first, *others = (line.text for line in draft.paragraphs)
    yield opening(story) + first
    yield from others
    if last := notice(story):
        yield last.text
    if story.imprint.tail:
        yield story.imprint.tail
