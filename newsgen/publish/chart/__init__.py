"""The picture beside a story: what it shows, in words, and drawn as PNG and SVG."""

from __future__ import annotations

from newsgen.publish.chart.compose import sketch_of
from newsgen.records import MarketDay, Story
from newsgen.records.delivery import Picture
from newsgen.records.item import Chart

WIDTH, HEIGHT = 1600, 900
"""Pixels of the PNG."""
PNG, SVG = "png", "svg"
MEDIA_TYPES = {PNG: "image/png", SVG: "image/svg+xml"}
"""By the name that ``--format`` uses."""


def chart_of(story: Story, day: MarketDay) -> Chart | None:
    """What the picture of a story shows and where it is; None where its data make none. Nothing is drawn.

    Without a newsroom, which alone knows addresses, these are the bare name of the file.
    """
    sketch = sketch_of(story, day)
    if sketch is None:
        return None
    lang, room = story.draft.lang, story.newsroom
    stem = story.id.removesuffix(f"-{lang}").lower()
    name = f"{stem}.{lang}.png"
    stories, media = (room.uri.rstrip("/"), (room.media or room.uri).rstrip("/")) if room else ("", "")
    return Chart(
        uri=f"{stories}/{day.session}/{stem}/{lang}/chart" if stories else f"{stem}/{lang}/chart",
        href=f"{media}/{name}" if media else name,
        name=name,
        alt=sketch.alt,
        caption=f"{sketch.caption} {sketch.source}.",
        width=WIDTH,
        height=HEIGHT,
    )


def picture_of(story: Story, day: MarketDay) -> Picture | None:
    """The picture of a story as a PNG file, ready to be sent; None where its data make none.

    The same story gives the same bytes. matplotlib loads here.
    """
    chart = chart_of(story, day)
    if chart is None:
        return None
    return Picture(chart.name, MEDIA_TYPES[PNG], encode(story, day, PNG), chart.alt, chart.caption)


def encode(story: Story, day: MarketDay, format_: str = PNG) -> bytes:
    """The drawn picture of a story in a format of MEDIA_TYPES; empty where its data make none."""
    sketch = sketch_of(story, day)
    if sketch is None:
        return b""
    from newsgen.publish.chart.drawn import drawn  # matplotlib loads here
    from newsgen.publish.chart.stamp import stamp_of

    return drawn(sketch, stamp_of(sketch, story, day), format_)
