from __future__ import annotations

from pathlib import Path

from bench.floor import floor
from newsgen import pipeline, settings

DAY = Path(__file__).parent.parent.parent / "fixtures/days/2026-02-25-kospi-6000/14-00.json"


def test_the_floor_prints_the_words_of_the_story() -> None:
    day = pipeline.day_from_file(str(DAY))
    story = pipeline.write(day, settings.load(), verified=False)
    printing, raw = floor(story, day)
    assert raw >= 60
    assert printing() == "\n\n".join(line.text for line in story.draft.lines)
