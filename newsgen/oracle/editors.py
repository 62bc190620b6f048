"""The editors' tables, read as they stand: round levels, thresholds, what lay before the files."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import lru_cache
from pathlib import Path
from typing import Any

import yaml

HOUSE = Path(__file__).parent.parent


_own: Path | None = None


def furnish(house: Path | None) -> None:
    """Lays a house's own round levels and thresholds over newsgen's; None takes them away again."""
    global _own  # noqa: PLW0603  (judges ask for a threshold by its name, from anywhere)
    _own = house
    for each in (table, step):
        each.cache_clear()


@lru_cache(maxsize=8)
def table(path: str) -> Any:
    """A YAML table by its place in the house: ``facts/ladders.yaml``."""
    ours = yaml.safe_load((HOUSE / path).read_text("utf-8"))
    if _own is None or not path.startswith("facts/") or not (_own / path).is_file():
        return ours
    return {**ours, **(yaml.safe_load((_own / path).read_text("utf-8")) or {})}


def threshold(name: str) -> Decimal:
    """Where a fact begins to be one, from the table beside the facts."""
    return Decimal(str(table("facts/thresholds.yaml")[name]["is"]))


@lru_cache(maxsize=8192)
def step(role: str, level: Decimal, grade: str) -> Decimal | None:
    """The distance between two round levels of a grade, ``minor`` or ``major``; None without a ladder."""
    rows = table("facts/ladders.yaml").get(role, ())
    fitting = [row for row in rows if Decimal(str(row["from"])) <= level]
    return Decimal(str(max(fitting, key=lambda row: row["from"])[grade])) if fitting else None


def rungs_between(role: str, low: Decimal, high: Decimal, grade: str) -> Iterator[Decimal]:
    """The highest round level of a grade from ``low`` up to below ``high``, where there is one."""
    size = step(role, high, grade)
    if size is None:
        return
    rung = -(-high // size) * size
    while rung >= high:
        rung -= size
    if rung >= low and rung > 0:
        yield rung


@dataclass(frozen=True, slots=True)
class Bound:
    """What no session before a day exceeded, or fell short of; without either, no session was before."""

    before: date
    at_most: Decimal | None
    at_least: Decimal | None
    session: date | None
    """The very session that stood there, where it is known."""

    def rules_out(self, value: Decimal) -> bool:
        """Whether no session before can have been at or beyond a value."""
        if self.at_least is not None:
            return value < self.at_least
        return self.at_most is None or value > self.at_most


@lru_cache(maxsize=64)
def bound(series: str, what: str) -> Bound | None:
    """What the table of carried records says of a series' ``close``, ``high``, ``percent`` ..., or None."""
    row = table("market/carried.yaml").get(series, {}).get(what)
    if row is None:
        return None
    at_most, at_least = (Decimal(row[key]) if key in row else None for key in ("at_most", "at_least"))
    return Bound(row["before"], at_most, at_least, row.get("record", {}).get("session"))


def carried_rungs(series: str) -> Mapping[Decimal, Mapping[str, tuple[date, Decimal]]]:
    """Round levels reached before the file begins: by level, the first touch and close with their values."""
    rows = table("market/carried.yaml").get(series, {}).get("rungs", ())
    return {
        Decimal(row["level"]): {
            event: (row[event]["session"], Decimal(row[event]["value"]))
            for event in ("first_touch", "first_close")
            if event in row
        }
        for row in rows
    }
