"""A story as plain text: headline, deck, paragraphs, notice, with an empty line between."""

from __future__ import annotations

from newsgen.records import MarketDay, Story


def encode(story: Story, _day: MarketDay) -> bytes:
    """UTF-8, one paragraph a line, one newline at the end; of a flash its line alone."""
    lines = story.draft.lines if story.draft.paragraphs else [story.draft.headline]
    return ("\n\n".join(line.text for line in lines) + "\n").encode()
