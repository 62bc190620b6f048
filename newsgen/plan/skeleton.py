"""The editors' table of orders, checked once."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from newsgen.errors import BadTable
from newsgen.plan.beats import LEAD
from newsgen.plan.section import Section, section
from newsgen.records import MARKET
from newsgen.sessions import PHASES

THRESHOLDS = frozenset(
    {
        "strong",
        "telling",
        "great",
        "long_streak",
        "mover",
        "shares",
        "short",
        "from_open",
        "extras",
        "points_since",
        "row_size",
        "flow_row",
        "part",
        "part_move",
    }
)
"""What the table of thresholds must hold."""


@dataclass(frozen=True, slots=True)
class Skeletons:
    """Which order each story takes, what each order is, and how strong a beat must be."""

    use: Mapping[str, Mapping[str, str]]
    order: Mapping[str, tuple[tuple[str, ...], ...]]
    floor: Mapping[str, Mapping[str, int]]
    """By phase, then by beat."""
    floor_short: Mapping[str, int]
    """What a short story asks instead, by beat."""
    decks: tuple[tuple[str, int], ...]
    thresholds: Mapping[str, Decimal]
    section: Section

    def order_for(self, phase: str, kind: str) -> tuple[tuple[str, ...], ...]:
        """The paragraphs of beats for a story."""
        use = self.use[phase]
        return self.order[use.get(kind, use["default"])]


def _known(name: str, allowed: Any, where: str) -> str:
    if name not in allowed:
        raise BadTable(
            f"skeletons.yaml: {where}: {name!r} is not known; it must be one of {', '.join(sorted(allowed))}"
        )
    return name


def compile_skeletons(
    table: Mapping[str, Any], thresholds: Mapping[str, Decimal], name: str = MARKET
) -> Skeletons:
    """The skeletons of a section's table; BadTable names what is unknown or missing."""
    kind = section(name)
    for part in ("use", "order", "floor", "floor_at", "floor_short", "deck"):
        if part not in table:
            raise BadTable(f"skeletons.yaml: the part {part!r} is missing")
    order = {
        name: tuple(
            tuple(_known(beat, {LEAD, *kind.beats}, f"order.{name}") for beat in beats)
            for beats in paragraphs
        )
        for name, paragraphs in table["order"].items()
    }
    for phase in PHASES:
        uses = table["use"].get(phase) or {}
        if "default" not in uses:
            raise BadTable(f"skeletons.yaml: use.{phase} needs a default order")
        for used in uses.values():
            _known(used, order, f"use.{phase}")
    for beat in {beat for paragraphs in order.values() for beats in paragraphs for beat in beats}:
        _known(beat, table["floor"], "floor")
    decks = tuple((_known(row["beat"], kind.decks, "deck"), int(row["floor"])) for row in table["deck"])
    floor = {phase: {**table["floor"], **table["floor_at"].get(phase, {})} for phase in PHASES}
    return Skeletons(table["use"], order, floor, table["floor_short"], decks, thresholds, kind)
