"""Stories of a recorded day as parcels, and their later versions."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from pathlib import Path

from newsgen import pipeline, settings
from newsgen.newsroom import compile_newsroom
from newsgen.publish.newsroom import ninjs
from newsgen.publish.newsroom.item_of import item_of
from newsgen.records.delivery import Parcel, Picture
from newsgen.records.filing import CANCELED
from newsgen.records.item import Item

CLOSE = Path(__file__).parents[3] / "fixtures" / "days" / "2026-02-25-kospi-6000" / "close.json"
CHART = Picture("kospi.png", "image/png", b"\x89PNG\r\n\x1a\n\x00\xff" * 40, "A line that rises.", "KOSPI")


@cache
def _item(lang: str = "ko") -> Item:
    day = pipeline.day_from_file(str(CLOSE))
    house = replace(settings.load(lang), newsroom=compile_newsroom({"languages": ["en", "ko"]}))
    return item_of(pipeline.write(day, house), day)


def story(version: int = 1, *pictures: Picture) -> Parcel:
    """The closing story of the day on which KOSPI passed 6,000, in Korean: its bytes are not ASCII."""
    item = replace(_item(), version=version)
    name = f"{item.story_id}.ninjs.json"
    return Parcel(item, "ninjs", name, "application/json", ninjs.encode(item), pictures)


def withdrawn(version: int) -> Parcel:
    """The same story taken back."""
    sent = story(version)
    item = replace(sent.item, status=CANCELED, chart=None)
    return replace(sent, item=item, content=ninjs.encode(item))
