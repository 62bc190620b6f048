"""The whole history, for what a day alone cannot tell; read when it is first asked."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from newsgen import pipeline
from newsgen.records import History, MarketDay, Quote

if TYPE_CHECKING:
    from newsgen.market.history import Market


@dataclass(frozen=True)
class Exactly:
    """A folder of market history, or a store as known at a moment, asked about sessions that were not."""

    place: Path
    known_at: datetime | None = None

    @cached_property
    def _market(self) -> Market:
        return pipeline.market_at(self.place, self.known_at)

    def __call__(self, day: MarketDay, quote: Quote) -> History | None:
        """What would lie behind a day with such a quote; None where the history does not say."""
        from newsgen.market.supposed import supposed_history  # brings frames along

        return supposed_history(self._market, day, quote)
