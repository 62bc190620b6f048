"""Stories of recorded days, as ``--format json`` prints them and as the archive takes them."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from typing import Any

from newsgen import newsroom, pipeline, settings
from newsgen.archive.filed_story import filed_of
from newsgen.publish import as_json
from newsgen.records.filed import Filed

DAY = Path(__file__).parents[2] / "fixtures/days/2026-02-25-kospi-6000/close.json"
NOON = datetime(2026, 2, 25, 3, tzinfo=UTC)
"""A moment at which something is filed; in Seoul it is noon."""


@cache
def printed(lang: str) -> bytes:
    """What ``newsgen write --format json`` prints of the recorded day."""
    day = pipeline.day_from_file(str(DAY))
    room = newsroom.compile_newsroom({"languages": ["en", "ko"]})
    return as_json.encode(pipeline.write(day, replace(settings.load(lang), newsroom=room)), day)


def filed(lang: str) -> Filed:
    """The story ready to be filed."""
    return filed_of(printed(lang))


def by_hand(lang: str, **changed: Any) -> Filed:
    """The story after somebody changed parts of its object with an editor."""
    return filed_of(json.dumps({**json.loads(printed(lang)), **changed}).encode())


def named(story: Filed, name: str, **changed: Any) -> Filed:
    """Another story with the same words."""
    item = replace(story.item, story_id=name, uri=f"https://news.example/{name}", **changed)
    return replace(story, item=item)


def following(story: Filed, headline: str) -> Filed:
    """The next version with another headline."""
    item = replace(story.item, version=story.item.version + 1, headline=headline)
    return replace(story, item=item)
