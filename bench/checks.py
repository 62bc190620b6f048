"""How long does it take to hold somebody's story to the day, beside writing one and reading it back?

Two kinds of copy in both languages, each of some 300 words: a story of the house's own, which its own readers
read, and one that is worded as nobody here words it. A desk was promised an answer within 20 ms.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from itertools import cycle
from pathlib import Path

from bench.clock import seconds_per_call
from bench.row import Row
from bench.variants import VARIANTS, variants
from newsgen import audit, pipeline, settings
from newsgen.records import MarketDay

MOST_MS = 20
"""The promise of the clock, on one core and warm."""
MOST = 20
"""At most so many times as long as a story takes to be written and read back."""
LEAST_WORDS = {"en": 300, "ko": 200}
"""A Korean word holds what English says in one and a half."""
FREE = Path(__file__).parent / "copy"
"""Copy composed for this bench, about the day that it measures: a file a language."""


def rows(path: Path) -> Iterator[Row]:
    """Copy of both kinds in both languages, by the clock and beside a story."""
    day = pipeline.day_from_file(str(path))
    for lang in ("en", "ko"):
        house = settings.load(lang)
        days, ours = cycle(variants(day)), _text(day, house)
        story = seconds_per_call(partial(_write, days, house), batch=VARIANTS, rounds=9)
        for kind, text in (("house-worded", ours), ("free", (FREE / f"{lang}.txt").read_text("utf-8"))):
            whole = _long(text, LEAST_WORDS[lang])
            check = seconds_per_call(partial(_check, whole, days, lang), batch=VARIANTS, rounds=9)
            note = f"{len(whole.split())} words, {check * 1e3:.1f} ms; a story takes {story * 1e3:.1f} ms"
            yield Row(f"check of {kind} copy, {lang}", check / story, MOST, "x", note)
            yield Row("the same by the clock", check * 1e3, MOST_MS, "ms", "warm, one core")


def _text(day: MarketDay, house: settings.Settings) -> str:
    return "\n\n".join(line.text for line in pipeline.write(day, house).draft.lines)


def _write(days: Iterator[MarketDay], house: settings.Settings) -> None:
    pipeline.write(next(days), house)


def _long(text: str, words: int) -> str:
    """The text again and again, until it has so many words."""
    return "\n\n".join([text] * -(-words // len(text.split())))


def _check(text: str, days: Iterator[MarketDay], lang: str) -> None:
    audit.audit(text, next(days), lang)
