"""Print how newsgen stands against its floor and the index against plain code; fail where a limit is missed.

    make bench

Most rows are ratios within this one run, so that the machine's own speed falls out of them. The index is
held to times by the clock as well: those that a desk would wait for, with room for a slow machine.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from itertools import cycle
from pathlib import Path

from bench import archive, checks, feeds, languages, rules
from bench.clock import cold_pair, seconds_per_call
from bench.floor import floor
from bench.memory import peak_megabytes
from bench.row import Row
from bench.variants import VARIANTS, variants
from newsgen import pipeline, settings
from newsgen.records import MarketDay, Story

DAY = Path(__file__).parent.parent / "fixtures/days/2026-02-25-kospi-6000/14-00.json"
WRITE = ("-m", "newsgen", "write", str(DAY))
IMPORTS = ("-c", "import jinja2, babel")


def stories(day: MarketDay, *, verified: bool) -> Callable[[], Story]:
    """A call that writes the next of the day's variants, from typed day to story."""
    days, house = cycle(variants(day)), settings.load()
    return lambda: pipeline.write(next(days), house, verified=verified)


def rows() -> Iterator[Row]:
    """Every measure of the bench, each as soon as it is taken."""
    yield from story_rows()
    # Frames are heavy: the story is timed before they are there.
    from bench import superlatives

    yield from superlatives.rows()


def story_rows() -> list[Row]:
    """How fast and how large a story is."""
    day = pipeline.day_from_file(str(DAY))
    story = pipeline.write(day, settings.load())
    words = sum(len(line.text.split()) for line in story.draft.lines)
    printing, raw = floor(story, day)
    least = seconds_per_call(printing, batch=500, rounds=15)
    bare = seconds_per_call(stories(day, verified=False), batch=VARIANTS * 2, rounds=15)
    whole = seconds_per_call(stories(day, verified=True), batch=VARIANTS * 2, rounds=15)
    cold, imports = cold_pair(WRITE, IMPORTS, rounds=12)
    floor_note = f"{least * 1e6:.1f} us, {words} words, {raw} raw values"
    return [
        Row("story, not verified", bare / least, 37, "x", f"{bare * 1e6:.0f} us; the floor is {floor_note}"),
        Row("story, verified", whole / least, 75, "x", f"{whole * 1e6:.0f} us"),
        Row(
            "cold command",
            cold / imports,
            2.5,
            "x",
            f"{cold * 1e3:.0f} ms; the imports {imports * 1e3:.0f} ms",
        ),
        *languages.rows(DAY),
        rules.row(day),
        *checks.rows(DAY),
        *feeds.rows(DAY),
        *archive.rows(DAY),
        Row("memory at its peak", peak_megabytes(WRITE), 150, "MB", "newsgen write DAY.json"),
    ]


def main() -> int:
    """Print the table; 1 when a limit is missed."""
    kept = True
    for row in rows():
        print(row, flush=True)
        kept &= row.kept
    return 0 if kept else 1


if __name__ == "__main__":
    sys.exit(main())
