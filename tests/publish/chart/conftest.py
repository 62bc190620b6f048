"""The stories of every recorded day in both languages, written once."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest

from newsgen import pipeline, settings
from newsgen.records import MarketDay, Story

DAYS = Path(__file__).parents[3] / "fixtures" / "days"

Told = Sequence[tuple[Story, MarketDay]]


@pytest.fixture(scope="session")
def told() -> Told:
    houses = [settings.load(lang) for lang in settings.languages()]
    days = [pipeline.day_from_file(str(path)) for path in sorted(DAYS.glob("*/*.json"))]
    return [(pipeline.write(day, house, verified=False), day) for day in days for house in houses]
