"""What history is made from: batches of daily figures, whether they lie in files or in a store."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Protocol

from newsgen.market.batch import Batch


class Holdings(Protocol):
    """Daily figures at hand, one batch a kind of series, each row the latest known of its session."""

    def index(self, name: str) -> Batch | None:
        """``KOSPI``, ``KOSDAQ`` or ``KOSPI200`` with its market value; None when it is not held."""

    def flows(self, market: str) -> Batch | None:
        """Net buying by investor group on a market, or None."""

    def rate(self, name: str) -> Batch | None:
        """``USDKRW`` (onshore) or ``USDKRW.noon`` (New York), or None."""

    def shares(self, session: date) -> Iterator[Batch]:
        """The followed shares in each batch whose days reach around a session; read when first asked for,
        the same object every time."""

    def names(self) -> Mapping[str, str]:
        """Korean share names by code, as far as the holdings tell them: the latest of each."""
