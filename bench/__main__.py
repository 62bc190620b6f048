"""Print how newsgen stands against its floor, and fail where a limit is missed.

    make bench

Every time is a ratio within this one run, so the machine's own speed falls out of it.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import cycle
from pathlib import Path

from bench.clock import cold_pair, seconds_per_call
from bench.floor import floor
from bench.memory import peak_megabytes
from newsgen import pipeline, settings
from newsgen.records import MarketDay, Story

DAY = Path(__file__).parent.parent / "fixtures/days/2026-02-25-kospi-6000/14-00.json"
WRITE = ("-m", "newsgen", "write", str(DAY))
IMPORTS = ("-c", "import jinja2, babel")
VARIANTS = 16


@dataclass(frozen=True, slots=True)
class Row:
    """One measure and what it may be at most."""

    name: str
    measured: float
    limit: float
    unit: str
    note: str

    @property
    def kept(self) -> bool:
        """Whether the limit holds."""
        return self.measured <= self.limit

    def __str__(self) -> str:
        verdict = "ok" if self.kept else "MISSED"
        figures = f"{self.measured:8.1f} {self.unit:<3} at most {self.limit:5.1f} {self.unit:<3}"
        return f"{self.name:<28}{figures} {verdict:<7} {self.note}"


def variants(day: MarketDay) -> tuple[MarketDay, ...]:
    """The same day with the index a little lower each time, so that no answer can be remembered."""
    quote = day.indices[day.main]
    assert quote.last
    lasts = [replace(quote.last, value=quote.last.value - Decimal(n) / 100) for n in range(VARIANTS)]
    return tuple(replace(day, indices={**day.indices, day.main: replace(quote, last=each)}) for each in lasts)


def stories(day: MarketDay, *, verified: bool) -> Callable[[], Story]:
    """A call that writes the next of the day's variants, from typed day to story."""
    days, house = cycle(variants(day)), settings.load()
    return lambda: pipeline.write(next(days), house, verified=verified)


def rows() -> list[Row]:
    """Every measure of the bench."""
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
        Row("memory at its peak", peak_megabytes(WRITE), 150, "MB", "newsgen write DAY.json"),
    ]


def main() -> int:
    """Print the table; 1 when a limit is missed."""
    found = rows()
    print(*found, sep="\n")
    return 0 if all(row.kept for row in found) else 1


if __name__ == "__main__":
    sys.exit(main())
