"""Made-up shares with a life of their own: first sessions, limits, halts, capital changes, rows.

They stand beside the large shares of the made-up market, under codes that no company has, with names in
``share_names.csv`` and their markets and first days in ``listing_desc``. No figure in them is real.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from newsgen.market.limits import limit_prices


@dataclass(frozen=True, slots=True)
class Life:
    """A share: where it begins among the recent sessions, and what happens to it there."""

    code: str
    name: str
    market: str
    start: int
    """Its first close, won."""
    born: int = 0
    listed: str = "1999-08-11"
    """Its first day, for a share that is older than the file."""
    events: Mapping[int, str] = field(default_factory=dict)


LIVES = (
    Life(
        "990010",
        "Byeolbit Bio",
        "KOSDAQ",
        9_400,
        born=160,
        events={
            **dict.fromkeys((161, 162, 163, 230), "upper"),
            **dict.fromkeys((166, 260), "lower"),
            **dict.fromkeys((170, 175, 186, 301, 310), "touched"),
            **dict.fromkeys(range(190, 197), "up"),
            **dict.fromkeys((210, 211), "idle"),
            **dict.fromkeys(range(220, 226), "down"),
        },
    ),
    Life(
        "990020",
        "Saetbyeol Marine",
        "KOSPI",
        47_800,
        events={
            **dict.fromkeys(range(30, 37), "up"),
            37: "surge",
            **dict.fromkeys(range(120, 124), "up"),
            160: "idle",
            161: "rights",
            170: "lower",
            **dict.fromkeys(range(180, 190), "down"),
            240: "surge",
            250: "flat",
            251: "pinned",
        },
    ),
    Life(
        "990030",
        "Hanul Textile",
        "KOSDAQ",
        52_000,
        events={
            **dict.fromkeys(range(20, 40), "down"),
            **dict.fromkeys(range(160, 185), "up"),
            200: "surge",
            260: "idle",
            261: "merged",
        },
    ),
)
"""Every made-up share beside the large ones."""

LARGE = ("005930", "000660", "005380", "105560", "035420")
YOUNG = "373220"
"""A large share that is listed late."""

Row = list[object]


def rows_of(life: Life, days: Sequence[date]) -> list[Row]:
    """Code, day, open, high, low, close, volume, percent: a session each, zeros where nothing was traded."""
    dice, close, rows = random.Random(life.code), life.start, []
    for at, day in list(enumerate(days))[life.born :]:
        event = life.events.get(at, "")
        if event == "idle":
            rows.append([life.code, day, 0, 0, 0, close, 0, 0.0])
            continue
        base = BASES[event](close) if event in BASES else close
        opened, high, low, close = _session(dice, day, base, event)
        volume = dice.randint(80, 120) * (9_000 if event in STRONG else 1_000)
        rows.append([life.code, day, opened, high, low, close, volume, (close - base) / base * 100])
    return rows


STRONG = ("upper", "lower", "surge", "touched")
BASES: Mapping[str, Callable[[int], int]] = {
    "rights": lambda close: close * 9 // 10 // 50 * 50,
    "merged": lambda close: close * 10,
}
"""What a capital change makes of the last close."""


def _session(dice: random.Random, day: date, base: int, event: str) -> tuple[int, int, int, int]:
    """Open, high, low and close."""
    bottom, top = limit_prices(day, base) or (base, base)
    step = max(base // 400 // 5 * 5, 5)
    move = dice.randint(-5, 6)
    if event in ("up", "down"):
        move = (abs(move) + 1) * (1 if event == "up" else -1)
    known = {
        "upper": top,
        "lower": bottom,
        "surge": base * 108 // 100 // 50 * 50,
        "flat": base,
        "pinned": base,
    }
    close = known.get(event, base + move * step)
    if event == "pinned":
        return close, close, close, close
    opened = base + dice.randint(-4, 4) * step
    high, low = max(opened, close) + dice.randint(0, 2) * step, min(opened, close) - dice.randint(0, 2) * step
    if event in ("upper", "lower", "touched"):
        high, low = top if event == "touched" else min(high, top), max(low, bottom)
    return opened, high, low, close


def write_names(folder: Path, days: Sequence[date], recent: Sequence[date], young: date) -> None:
    """``share_names.csv``, and the listing's description of every share as of the last session."""
    names = [f"{life.code},{life.name}," for life in LIVES]
    (folder / "share_names.csv").write_text("\n".join(("code,en,ko", *names)) + "\n", "utf-8")
    rows = [(code, code, "KOSPI", str(days[0])) for code in LARGE] + [(YOUNG, YOUNG, "KOSPI", str(young))]
    rows += [
        (life.code, f"별{life.code}", life.market, str(recent[life.born]) if life.born else life.listed)
        for life in LIVES
    ]
    lines = [f"{number},{','.join(row)}" for number, row in enumerate(rows)]
    path = folder / f"listing_desc_{recent[-1]}.csv"
    path.write_text("\n".join((",Code,Name,Market,ListingDate", *lines)) + "\n", "utf-8-sig")
