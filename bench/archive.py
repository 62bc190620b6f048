"""How long does a story take to be kept, and an archive to be opened and listed?"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter

from bench.row import Row
from newsgen import newsroom, pipeline, settings
from newsgen.archive.archive import Archive
from newsgen.archive.filed_story import filed_of
from newsgen.publish import as_json
from newsgen.records.filed import Filed

STORIES = 200
ROUNDS = 15
NOON = datetime(2026, 2, 25, 3, tzinfo=UTC)


def rows(path: Path) -> list[Row]:
    """A SQLite file on this machine's disk, each version safe there before the next."""
    story = _story(path)
    with TemporaryDirectory() as folder:
        url = str(Path(folder) / "archive.sqlite")
        with Archive.open(url) as archive:
            filing = [_taken(partial(archive.file, each, NOON)) for each in _many(story)]
            listing = [_taken(archive.listed) for _ in range(ROUNDS)]
        opening = [_taken(partial(_opened, url)) for _ in range(ROUNDS)]
    return [
        Row("a story filed", median(filing) * 1e3, 20, "ms", f"the slowest of {STORIES} {max(filing):.3f} s"),
        Row("an archive opened", median(opening) * 1e3, 20, "ms", "with the tables of this newsgen"),
        Row("an archive listed", median(listing) * 1e3, 100, "ms", f"{STORIES} stories"),
    ]


def _story(path: Path) -> Filed:
    day, room = pipeline.day_from_file(str(path)), newsroom.compile_newsroom({})
    return filed_of(as_json.encode(pipeline.write(day, replace(settings.load(), newsroom=room)), day))


def _many(story: Filed) -> list[Filed]:
    names = [f"story-{number}" for number in range(STORIES)]
    return [replace(story, item=replace(story.item, story_id=name, uri=name)) for name in names]


def _opened(url: str) -> None:
    with Archive.open(url):
        pass


def _taken(call: Callable[[], object]) -> float:
    start = perf_counter()
    call()
    return perf_counter() - start
