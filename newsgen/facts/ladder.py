"""Which levels are round enough to talk about, and how the steps grow with the level."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from newsgen.allowed import At, mapping, number, only, rows
from newsgen.errors import BadTable
from newsgen.records import CAP, DOLLAR_WON, INDEX, MAIN, NOON_RATE, SHARE, SHARE_CAP
from newsgen.records.frozen import frozen

Step = tuple[Decimal, Decimal, Decimal]
"""From this level on, the minor step and the major step."""


@frozen
class Ladder:
    """Steps between rungs, highest level first."""

    steps: tuple[Step, ...]

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


@frozen
class Yardsticks:
    """What the editors measure facts by: round levels, and thresholds by name."""

    ladders: Ladders
    thresholds: Mapping[str, Decimal]


NAME = "ladders.yaml"
STEPS = ("from", "minor", "major")
LADDERED = (MAIN, INDEX, SHARE, CAP, SHARE_CAP, DOLLAR_WON, NOON_RATE)
"""Roles whose levels can be round."""


def compile_ladders(table: Any, known_at: Ladders | None = None) -> Ladders:
    """The editors' table as ladders; BadTable names the row that cannot be one.

    ``known_at`` are ladders whose rungs the history knows: others must not have rungs between them, for
    nobody could say of such a level whether it was ever reached before.
    """
    only(mapping(table, (), NAME), LADDERED, ())
    ladders = {}
    for role, written in table.items():
        steps = [_step(row, (role, at)) for at, row in enumerate(rows(written, (role,), role, least=1))]
        if min(steps)[0]:
            raise BadTable(f"{NAME}: {role}: the first row must count from 0", (role, 0), NAME)
        ladders[role] = Ladder(tuple(sorted(steps, reverse=True)))
        if known_at and role in known_at:
            for number, step in enumerate(steps):
                higher = [start for start, _, _ in steps if start > step[0]]
                _refuse_unknown(known_at[role], step, min(higher, default=None), (role, number))
    return ladders


def _step(row: Any, at: At) -> Step:
    if not isinstance(row, Mapping) or any(name not in row for name in STEPS):
        raise BadTable(f"{NAME}: {at[0]}: each row needs from, minor and major, and has {row!r}", at, NAME)
    only(row, STEPS, at)
    start, minor, major = (number(row[name], (*at, name), name) for name in STEPS)
    if start < 0 or minor <= 0 or major < minor or major % minor:
        raise BadTable(f"{NAME}: {at[0]}: minor must be above 0, and major so many times minor", at, NAME)
    return start, minor, major


def _refuse_unknown(ladder: Ladder, step: Step, end: Decimal | None, at: At) -> None:
    """Refuses rungs, from where a row begins to where the next does, between those of another ladder."""
    start, minor, _ = step
    begins = [each for each, _, _ in ladder.steps if each > start and (end is None or each < end)]
    for level in (start, *begins):
        known = ladder.step(level, "minor")
        if minor % known:
            fault = f"minor is {minor:f}; from {level:f} on it must be so many times {known:f}"
            raise BadTable(fault, (*at, "minor"), NAME)
