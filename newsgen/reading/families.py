"""Which families of facts does a day have that humans tell on such a day, and does the story tell them?"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from newsgen.errors import BadTable
from newsgen.reading.printed import Printed
from newsgen.records import Fact
from newsgen.records.reported import FamilyMet

DAYS = ("flat", "up", "down", "record", "crash", "surge")
"""The kinds of day that human stories were measured by."""
FIELDS = frozenset(
    (
        "stories",
        "lede",
        "closes",
        "has",
        "says",
        "every",
        "lead",
        "lead_has",
        "lead_says",
        "without",
        "reason",
    )
)

Test = Callable[[Fact], bool]
Way = tuple[str | int, ...]
"""The way to a place in the table, for whoever has to mend it."""
Compile = Callable[[Sequence[Mapping[str, Any]]], Test]
"""Turns rows of ``fact`` and ``when`` into one test of a fact; BadTable names the row and its fault."""


@dataclass(frozen=True, slots=True)
class Family:
    """One family of facts: how often humans tell it, and how to know it."""

    name: str
    closes: Mapping[str, int]
    """Percent of the human stories of a close that have it, by kind of day."""
    has: Test | None
    """Whether a fact means that the day has it; None for what no data can hold."""
    says: Test
    every: bool
    lead: frozenset[str]
    lead_has: Test | None
    lead_says: Test
    without: str

    def share(self, day: str) -> int:
        """Percent of the human stories of such a day that have it."""
        return self.closes.get(day, 0)


@dataclass(frozen=True, slots=True)
class Families:
    """The table of families, compiled."""

    kinds: tuple[tuple[str, Test], ...]
    families: tuple[Family, ...]
    expected_from: Decimal
    told_from: Decimal

    def kind_of_day(self, facts: Sequence[Fact]) -> str:
        """The kind of day that the facts make, ``flat`` where none decides."""
        return next((kind for kind, fits in self.kinds if any(map(fits, facts))), "flat")

    def expected(self, day: str) -> Iterator[Family]:
        """The families that humans tell on such a day and that data can hold."""
        for family in self.families:
            if family.has is not None and family.share(day) >= self.expected_from:
                yield family

    def met(self, day: str, facts: Sequence[Fact], story: Printed) -> Iterator[FamilyMet]:
        """The expected families that the day's facts have, each with whether and where it is told."""
        for family in self.expected(day):
            assert family.has is not None
            held = [fact for fact in facts if family.has(fact)]
            if held:
                yield _met(family, day, held, facts, story)


def _met(family: Family, day: str, held: Sequence[Fact], facts: Sequence[Fact], story: Printed) -> FamilyMet:
    assert family.has is not None
    known = {fact.id for fact in facts if family.has(fact) or family.says(fact)}
    told = len(known & story.told) >= (len(held) if family.every else 1)
    led = lead = False
    if day in family.lead:
        belongs = family.lead_has or family.has
        lead = any(map(belongs, facts))
        saying = {fact.id for fact in facts if belongs(fact) or family.says(fact) or family.lead_says(fact)}
        led = bool(saying & story.led)
    why = "" if told and led >= lead else _why(held, story)
    return FamilyMet(family.name, lead, told, led, why)


def _why(held: Sequence[Fact], story: Printed) -> str:
    """Why the strongest of the facts held is not told, as the plan says; that it was planned and not
    printed, where it was; that it stands below the lead, where it does."""
    first = held[0]
    if first.id in story.led:
        return f"{first.id} is told; others of it are not"
    if first.id in story.told:
        return f"{first.id} is told below the lead"
    if first.id in story.planned:
        return f"{first.id} is planned, and no word of it is printed"
    return f"{first.id}: {story.reasons.get(first.id, 'left out')}"


def compile_families(table: Mapping[str, Any], compiled: Compile) -> Families:
    """The table of families; BadTable names the row and what is wrong with it."""
    limits = {name: Decimal(str(table[name]["is"])) for name in ("expected_from", "lead_from", "told_from")}
    families = tuple(_family(name, row, compiled) for name, row in table["families"].items())
    for family, row in zip(families, table["families"].values(), strict=True):
        _check_lead(family, row, limits)
    kinds = tuple(_kind(place, row, compiled) for place, row in enumerate(table["kinds"]))
    return Families(kinds, families, limits["expected_from"], limits["told_from"])


def _kind(place: int, row: Mapping[str, Any], compiled: Compile) -> tuple[str, Test]:
    _known_days([row.get("kind")], ("kinds", place, "kind"))
    return row["kind"], _tested(compiled, [row], ("kinds",), place)


def _known_days(days: Sequence[Any], at: Way) -> None:
    if odd := [day for day in days if day not in DAYS]:
        raise BadTable(f"{odd[0]!r} is no kind of day; use {', '.join(DAYS)}", at)


def _tested(compiled: Compile, rows: Sequence[Mapping[str, Any]], at: Way, first: int = 0) -> Test:
    """The rows as one test; a fault in one says where in the whole table it stands."""
    try:
        return compiled(rows)
    except BadTable as fault:
        row, *rest = fault.at or (0,)
        raise BadTable(fault.fault, (*at, first + int(row), *rest)) from None


def _family(name: str, row: Mapping[str, Any], compiled: Compile) -> Family:
    at = ("families", name)
    if unknown := sorted(set(row) - FIELDS):
        raise BadTable(f"unknown field {unknown[0]}; use {', '.join(sorted(FIELDS))}", (*at, unknown[0]))
    if bool(row.get("has")) == bool(row.get("without")) or not (row.get("reason") or row.get("without")):
        raise BadTable("give either `has` with a reason, or `without`", at)
    _known_days([*row.get("closes", {})], (*at, "closes"))
    _known_days(row.get("lead", ()), (*at, "lead"))

    def test(field: str) -> Test | None:
        return _tested(compiled, row[field], (*at, field)) if row.get(field) else None

    return Family(
        name,
        row["closes"],
        test("has"),
        test("says") or _nothing,
        bool(row.get("every")),
        frozenset(row.get("lead", ())),
        test("lead_has"),
        test("lead_says") or _nothing,
        row.get("without", ""),
    )


def _nothing(_: Fact) -> bool:
    return False


def _check_lead(family: Family, row: Mapping[str, Any], limits: Mapping[str, Decimal]) -> None:
    """A family that belongs in leads must be one that humans put there, or be narrowed by `lead_has`."""
    at = ("families", family.name, "lead")
    if family.lead and row["lede"] < limits["lead_from"] and family.lead_has is None:
        why = f"{row['lede']} percent in ledes is below {limits['lead_from']}"
        raise BadTable(f"{why}; say with `lead_has` what of it belongs there, or leave `lead` out", at)
    if few := sorted(day for day in family.lead if family.share(day) < limits["expected_from"]):
        why = f"{family.share(few[0])} percent on {few[0]} days is below {limits['expected_from']}"
        raise BadTable(f"{why}; take {few[0]} out of `lead`", at)
