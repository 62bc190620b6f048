"""What history is made from: batches of daily figures, whether they lie in files or in a store."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Protocol

from newsgen.market.batch import Batch
from newsgen.market.listings import Listed
from newsgen.records import Words


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

    def share(self, code: str, session: date) -> Iterator[Batch]:
        """One share in each batch whose days reach around a session, its listing last."""

    def listed_shares(self, session: date, /) -> Batch | None:
        """Every listed share of a session with its market value, or None."""

    def listings(self) -> Mapping[str, Listed]:
        """Where each share is listed and what it is called there: the latest of each."""

    def given_names(self) -> Mapping[str, Words]:
        """What the house calls shares, by code and language."""

    def names(self) -> Mapping[str, str]:
        """Korean share names by code, as far as the holdings tell them: the latest of each."""
