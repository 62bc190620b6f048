"""What became of vendor files that were offered to a store: what was taken, what was refused and why."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import NamedTuple

from newsgen.records.repaired import Repair


class Refusal(NamedTuple):
    """One row, one figure of a row, or a whole file that was not taken, and why."""

    file: str
    series: str
    """Empty where a whole file was refused."""
    session: date | None
    field: str
    """The one figure that was refused; empty where the whole row was."""
    reason: str
    """In one or two words, the same for all rows of its kind: ``impossible bar``."""
    detail: str
    """What was found, with its figures."""


class Revision(NamedTuple):
    """A figure that was known otherwise before."""

    kind: str
    series: str
    session: date
    field: str
    before: Decimal
    after: Decimal


@dataclass(frozen=True, slots=True)
class Ingested:
    """What became of one file. Counts are rows: one series in one session."""

    file: str
    digest: str
    """SHA-256 of the bytes, in hexadecimal."""
    feed: str
    """What kind of file it was taken for."""
    taken: int = 0
    """Rows with a figure that was not known before."""
    unchanged: int = 0
    revised: int = 0
    """Rows with a figure that was known otherwise."""
    resumed: int = 0
    """Rows that an interrupted ingest of the same file had dealt with already; they are in no other count."""
    ahead: int = 0
    """Rows refused as of a day later than the moment they are known at: a wrong clock, or --known-at."""
    refused: tuple[Refusal, ...] = ()
    revisions: tuple[Revision, ...] = ()


@dataclass(frozen=True, slots=True)
class Intake:
    """What became of everything that was offered at once."""

    store: str
    known_at: datetime
    files: tuple[Ingested, ...]
    left_alone: tuple[str, ...] = ()
    """Files of a folder that are no market data newsgen knows."""
    repairs: tuple[Repair, ...] = ()
    """Later statements that the revisions change."""

    @property
    def refused(self) -> tuple[Refusal, ...]:
        """Everything refused, file by file."""
        return tuple(each for file in self.files for each in file.refused)


class Origin(NamedTuple):
    """One version of a stored figure, and the raw file that told it."""

    address: str
    """``market.duckdb#2026-02-25/KOSPI/close``."""
    value: Decimal
    known_at: datetime
    file: str
    """The file's name as it came."""
    kept: str
    """Where its bytes are kept, below the folder of the store."""
    digest: str
    feed: str
