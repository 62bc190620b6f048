"""The editors' table of orders, checked once."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Any

from newsgen.plan.implied import Implied, compile_implied
from newsgen.plan.judged import judge
from newsgen.plan.lede import CLAUSES
from newsgen.plan.lede_table import Lede, compile_lede
from newsgen.plan.section import Section, section
from newsgen.records import MARKET
from newsgen.records.frozen import frozen
from newsgen.sessions import CLOSE, PHASES

THRESHOLDS = frozenset(
    {
        "strong",
        "telling",
        "great",
        "long_streak",
        "mover",
        "sectors",
        "shares",
        "short",
        "from_open",
        "extras",
        "points_since",
        "row_size",
        "flow_row",
        "foreign_row",
        "told_flow",
        "part",
        "part_move",
        "superlative",
        "extreme_close",
        "level",
        "summed",
        "balance",
        "won_moved",
        "summed_row",
        "prior",
        "own_way",
        "news",
        "ended",
        "week",
        "share_telling",
        "further",
        "won_telling",
        "same_time",
        "flows_telling",
        "period_telling",
        "retold",
    }
)
"""What the table of thresholds must hold."""


@frozen
class Skeletons:
    """Which order each story takes, what each order is, and how strong a beat must be."""

    use: Mapping[str, Mapping[str, str]]
    order: Mapping[str, tuple[tuple[str, ...], ...]]
    floor: Mapping[str, Mapping[str, int]]
    """By phase, then by beat."""
    floor_of: Mapping[str, Mapping[str, int]]
    """What a kind of story asks at the close, by beat; a kind that is not there asks what all do."""
    floor_short: Mapping[str, int]
    """What a short story asks instead, by beat."""
    decks: tuple[tuple[str, int], ...]
    thresholds: Mapping[str, Decimal]
    section: Section
    implied: Implied
    """What need not be told once something else is."""
    lede: Lede
    """What a first sentence holds."""

    def order_for(self, phase: str, kind: str) -> tuple[tuple[str, ...], ...]:
        """The paragraphs of beats for a story."""
        use = self.use[phase]
        return self.order[use.get(kind, use["default"])]

    def floors_for(self, phase: str, kind: str) -> Mapping[str, int]:
        """The points that each beat of a story must have."""
        return (self.floor_of.get(kind) if phase == CLOSE else None) or self.floor[phase]

    def lowered(self, floors: Mapping[str, int]) -> Mapping[str, int]:
        """The same floors for a story that would be short."""
        return {**floors, **{name: min(floors[name], least) for name, least in self.floor_short.items()}}


def compile_skeletons(
    table: Mapping[str, Any],
    thresholds: Mapping[str, Decimal],
    name: str = MARKET,
    implied: Sequence[Mapping[str, Any]] = (),
) -> Skeletons:
    """The skeletons of a section's table, with what goes without saying; BadTable names what is unknown or
    missing."""
    kind = section(name)
    judge(table, kind)
    order = {name: tuple(tuple(beats) for beats in paragraphs) for name, paragraphs in table["order"].items()}
    decks = tuple((row["beat"], row["floor"]) for row in table["deck"])
    floor = {phase: {**table["floor"], **table["floor_at"].get(phase, {})} for phase in PHASES}
    of = {story: {**floor[CLOSE], **least} for story, least in table.get("floor_of", {}).items()}
    return Skeletons(
        table["use"],
        order,
        floor,
        of,
        table["floor_short"],
        decks,
        thresholds,
        kind,
        compile_implied(implied),
        compile_lede(table.get("lede"), CLAUSES),
    )
