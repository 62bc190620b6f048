"""One recorded day and its story, by name."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

from newsgen import newsroom, pipeline, settings
from newsgen.publish.chart.compose import sketch_of
from newsgen.publish.chart.sketch import Sketch
from newsgen.records import MarketDay, Story

DAYS = Path(__file__).parents[3] / "fixtures" / "days"
FIRST_6000 = "2026-02-25-kospi-6000/close"
HOUSE: dict[str, Any] = {
    "uri": "https://news.example/stories",
    "media": "https://news.example/pictures",
    "provider": {"en": "Example News", "ko": "예시뉴스"},
    "copyright": "© Example <News> & Co",
}


def recorded(name: str = FIRST_6000, lang: str = "en") -> tuple[Story, MarketDay]:
    day = pipeline.day_from_file(str(DAYS / f"{name}.json"))
    return pipeline.write(day, settings.load(lang), verified=False), day


def sent(name: str = FIRST_6000, lang: str = "en") -> tuple[Story, MarketDay]:
    """The same, from a newsroom with addresses and rights."""
    story, day = recorded(name, lang)
    return replace(story, newsroom=newsroom.compile_newsroom(HOUSE)), day


def sketched(name: str = FIRST_6000, lang: str = "en") -> Sketch:
    sketch = sketch_of(*recorded(name, lang))
    assert sketch is not None
    return sketch
