"""Stories as they were published: recorded days, a figure of them changed, and what was made of them."""

from __future__ import annotations

from copy import deepcopy
from dataclasses import replace
from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

from newsgen import newsroom, pipeline, settings
from newsgen.archive.filed_story import filed_of
from newsgen.market import day as market_day
from newsgen.publish import as_json
from newsgen.records import Assignment, Length, MarketDay
from newsgen.records.filed import Filed
from newsgen.sources import day_file

DAYS = Path(__file__).parents[2] / "fixtures" / "days"
KOSPI_6000 = DAYS / "2026-02-25-kospi-6000" / "close.json"
LATER = datetime(2026, 2, 26, 1, 0, tzinfo=UTC)
"""A moment after the stories were published."""
ROOM = newsroom.compile_newsroom({"languages": ["en", "ko"]})


def day(path: Path = KOSPI_6000, about: Assignment | None = None, **changed: object) -> MarketDay:
    """A recorded day with other figures: ``day(indices__KOSPI__last="6038.86")``."""
    content = deepcopy(day_file.read(str(path)).content)
    for place, value in changed.items():
        _put(content, place.split("__"), value)
    return market_day.build(path.name, content, about)


def published(seen: MarketDay, lang: str = "en", length: Length | None = None) -> Filed:
    """The story of a day as it was first filed."""
    house = replace(settings.load(lang), newsroom=ROOM)
    story = pipeline.write(seen, house, length or Length())
    return filed_of(as_json.encode(story, seen))


def _put(content: Any, way: list[str], value: object) -> None:
    for step in way[:-1]:
        content = content[int(step)] if isinstance(content, list) else content.setdefault(step, {})
    if value is None:
        content.pop(way[-1])
    else:
        content[way[-1]] = Decimal(value) if isinstance(value, str) and _is_number(value) else value


def _is_number(text: str) -> bool:
    return text.lstrip("-").replace(".", "", 1).isdigit()
