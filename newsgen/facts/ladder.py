"""Which levels are round enough to talk about, and how the steps grow with the level."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from newsgen.errors import BadTable


@dataclass(frozen=True, slots=True)
class Ladder:
    """Steps between rungs: (from this level, minor step, major step), highest level first."""

    steps: tuple[tuple[Decimal, Decimal, Decimal], ...]

    def step(self, level: Decimal, grade: str) -> Decimal:
        """The distance between rungs of that grade around a level."""
        for start, minor, major in self.steps:
            if level >= start:
                return major if grade == "major" else minor
        raise ValueError(f"no ladder below {level}")

    def highest_up_to(self, level: Decimal, grade: str) -> Decimal:
        """The highest rung strictly below a level: what a price there stands above."""
        step = self.step(level, grade)
        steps, rest = divmod(level, step)
        return (steps if rest else steps - 1) * step

    def lowest_above(self, level: Decimal, grade: str) -> Decimal:
        """The lowest rung strictly above a level: what a price there stands below."""
        step = self.step(level, grade)
        return (level // step + 1) * step


Ladders = Mapping[str, Ladder]
"""A ladder for each role of a subject."""


@dataclass(frozen=True, slots=True)
class Yardsticks:
    """What the editors measure facts by: round levels, and thresholds by name."""

    ladders: Ladders
    thresholds: Mapping[str, Decimal]


def compile_ladders(table: Mapping[str, Sequence[Mapping[str, Any]]]) -> Ladders:
    """The editors' table as ladders; BadTable names the row that cannot be one."""
    ladders = {}
    for role, rows in table.items():
        try:
            steps = [tuple(Decimal(str(row[name])) for name in ("from", "minor", "major")) for row in rows]
        except (KeyError, TypeError, ArithmeticError) as fault:
            raise BadTable(f"ladders.yaml: {role}: each row needs from, minor and major ({fault})") from None
        ladders[role] = Ladder(tuple(sorted(((a, b, c) for a, b, c in steps), reverse=True)))
    return ladders
