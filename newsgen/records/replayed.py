"""What a replay of past sessions found: how much was claimed, what was false and what was missed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import NamedTuple


class Fault(NamedTuple):
    """Something wrong in one session."""

    session: date
    claim: str
    """The id of the fact, or what else is spoken of."""
    why: str
    told: bool = False
    """Whether a story told it; otherwise it was only offered."""


class Count(NamedTuple):
    """How many claims of a kind, and how many of them a story told."""

    offered: int = 0
    told: int = 0


@dataclass(frozen=True, slots=True)
class Replayed:
    """Some sessions written and proven, or all of them."""

    sessions: int = 0
    """How many had a story."""
    claims: Mapping[tuple[int, str], Count] = field(default_factory=dict)
    """By year and kind of fact."""
    false: tuple[Fault, ...] = ()
    """Claims that the oracle found untrue, or could not judge."""
    missed: tuple[Fault, ...] = ()
    """Superlatives that the oracle found, that the rules call newsworthy, and that nobody offered."""
    problems: tuple[Fault, ...] = ()
    """What reading the stories back found."""
    skipped: tuple[Fault, ...] = ()
    """Sessions without a story, with the reason."""
    seconds: Decimal = Decimal(0)
    """How long it took by the clock."""
    market: str = ""
    """The folder or store, as the command named it."""
    known_at: str | None = None
    """The moment as known at which a store was read; None for all that is known."""
    first: date | None = None
    last: date | None = None

    @property
    def proven(self) -> bool:
        """True when nothing was false, missed or found in reading back."""
        return not (self.false or self.missed or self.problems)

    @property
    def offered(self) -> int:
        """Claims of all kinds, each of which the oracle was given."""
        return sum(count.offered for count in self.claims.values())

    @property
    def told(self) -> int:
        """How many of them a story told."""
        return sum(count.told for count in self.claims.values())

    @property
    def by_kind(self) -> dict[str, Count]:
        """Claims of all years by kind, the most frequent first."""
        total: dict[str, Count] = {}
        for (_, kind), count in self.claims.items():
            seen = total.get(kind, Count())
            total[kind] = Count(seen.offered + count.offered, seen.told + count.told)
        return dict(sorted(total.items(), key=lambda each: (-each[1].offered, each[0])))


def together(parts: Iterable[Replayed]) -> Replayed:
    """The parts as one, in the order of their sessions."""
    claims: dict[tuple[int, str], Count] = {}
    done = list(parts)
    for part in done:
        for key, count in part.claims.items():
            seen = claims.get(key, Count())
            claims[key] = Count(seen.offered + count.offered, seen.told + count.told)
    return Replayed(
        sum(part.sessions for part in done),
        dict(sorted(claims.items())),
        false=_in_order(part.false for part in done),
        missed=_in_order(part.missed for part in done),
        problems=_in_order(part.problems for part in done),
        skipped=_in_order(part.skipped for part in done),
    )


def _in_order(parts: Iterable[tuple[Fault, ...]]) -> tuple[Fault, ...]:
    return tuple(sorted(fault for part in parts for fault in part))
