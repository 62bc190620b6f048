"""One measure of the bench, what it is held to, and whether it holds."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Row:
    """One measure and its limit: the most it may be, or the least where more is better."""

    name: str
    measured: float
    limit: float
    unit: str
    note: str
    least: bool = False
    """True where more is better (so many times faster): the limit is then the least it may be."""

    @property
    def kept(self) -> bool:
        """Whether the limit holds."""
        return self.measured >= self.limit if self.least else self.measured <= self.limit

    def __str__(self) -> str:
        verdict = "ok" if self.kept else "MISSED"
        held_to = "at least" if self.least else "at most "
        figures = f"{self.measured:9,.1f} {self.unit:<3} {held_to} {self.limit:5.1f} {self.unit:<3}"
        return f"{self.name:<36}{figures} {verdict:<7} {self.note}"
