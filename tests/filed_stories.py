"""Stories as the archive keeps them, made of a recorded day: as many as a test wants, each with a name of its own."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from pathlib import Path

from newsgen import newsroom, pipeline, settings
from newsgen.archive.filed_story import filed_of
from newsgen.publish import as_json
from newsgen.records.filed import Filed

DAY = Path(__file__).parents[1] / "fixtures" / "days" / "2026-02-25-kospi-6000" / "close.json"
HOUSE = {"uri": "https://news.example/stories", "languages": ["en", "ko"]}


@cache
def told(lang: str = "en") -> bytes:
    """What ``newsgen write --format json`` prints of a recorded day."""
    day = pipeline.day_from_file(str(DAY))
    house = replace(settings.load(lang), newsroom=newsroom.compile_newsroom(HOUSE))
    return as_json.encode(pipeline.write(day, house), day)


@cache
def filed(lang: str = "en") -> Filed:
    """That story, ready to be filed."""
    return filed_of(told(lang))


def many(number: int, lang: str = "en") -> tuple[Filed, ...]:
    """So many stories, alike but for their names; without pictures."""
    one = filed(lang)
    return tuple(_named(one, f"{one.item.story_id}-{count:03d}") for count in range(number))


def _named(filed: Filed, name: str) -> Filed:
    item = replace(filed.item, story_id=name, slug=name, uri=f"https://news.example/{name}", chart=None)
    return replace(filed, item=item)


def next_version(filed: Filed, words: str) -> Filed:
    """The version after a filed one, with another headline."""
    item = replace(filed.item, version=filed.item.version + 1, headline=words)
    return replace(filed, item=item)
