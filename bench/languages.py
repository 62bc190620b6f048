"""How long does a Korean story take beside an English one, and how long do both of one day?

What a desk waits for is the command; a process that has written others before has only the story to write.
Both are held to limits.
"""

from __future__ import annotations

import gc
from collections.abc import Callable, Mapping
from functools import partial
from itertools import cycle
from pathlib import Path
from time import perf_counter

from bench.clock import cold_pair
from bench.row import Row
from bench.variants import variants
from newsgen import pipeline, settings
from newsgen.records import MarketDay

ROUNDS = 200
KOREAN, BOTH = 1.2, 1.5
"""At most so many times as long as one English story."""


def rows(day: Path) -> list[Row]:
    """The Korean command and that for both languages, each beside the English one; the Korean story alone."""
    warm = _warm(pipeline.day_from_file(str(day)))
    korean, english = warm["ko"], warm["en"]
    return [
        _row("Korean story beside an English one", day, "ko", KOREAN, warm),
        Row("the same, warm", korean / english, KOREAN, "x", f"{_us(korean)}; the English {_us(english)}"),
        _row("both languages beside one", day, "en,ko", BOTH, warm),
    ]


def _row(name: str, day: Path, lang: str, limit: float, warm: Mapping[str, float]) -> Row:
    command = ("-m", "newsgen", "write", str(day), "--lang")
    cold, one = cold_pair((*command, lang), (*command, "en"), rounds=12)
    note = f"{cold * 1e3:.0f} ms; the English {one * 1e3:.0f} ms; warm {_us(warm[lang])}"
    return Row(name, cold / one, limit, "x", note)


def _us(seconds: float) -> str:
    return f"{seconds * 1e6:.0f} us"


def _warm(day: MarketDay) -> Mapping[str, float]:
    """Seconds from typed day to verified stories in each of the languages and in both, taking turns."""
    days = cycle(variants(day))
    calls = {
        langs: partial(_write, days.__next__, [settings.load(lang) for lang in langs.split(",")])
        for langs in ("en", "ko", "en,ko")
    }
    gc.disable()
    try:
        runs = [{langs: _seconds(call) for langs, call in calls.items()} for _ in range(ROUNDS)]
    finally:
        gc.enable()
    return {langs: min(run[langs] for run in runs) for langs in calls}


def _write(day: Callable[[], MarketDay], houses: list[settings.Settings]) -> None:
    pipeline.write_each(day(), houses)


def _seconds(call: Callable[[], None]) -> float:
    start = perf_counter()
    call()
    return perf_counter() - start
