"""The picture beside a story: what it shows, in words, and drawn as PNG and SVG."""

from __future__ import annotations

from newsgen.records import MarketDay, Story
from newsgen.records.item import Chart


def chart_of(_story: Story, _day: MarketDay) -> Chart | None:
    """What the picture of a story shows, where its data make one; None where they make none."""
    return None
