"""Raw files beside the store: what each is called there, and what the store notes about it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

import duckdb


@dataclass(frozen=True, slots=True)
class RawFile:
    """One vendor file as it came."""

    name: str
    """``kospi.csv``, ``listing/2026-03-20.csv``."""
    digest: str
    """SHA-256 of its bytes, in hexadecimal."""
    size: int
    """Bytes."""
    feed: str
    """What kind of file it is: figures of one feed may revise each other."""

    @property
    def kept(self) -> str:
        """The file's name beside the store.

        >>> RawFile("listing/2026-03-20.csv", "ab12", 10, "KRX listing").kept
        'ab12-listing-2026-03-20.csv'
        """
        return f"{self.digest}-{self.name.replace('/', '-')}"


def raw_folder(store: Path) -> Path:
    """Where a store's raw files are: ``market.duckdb.raw``."""
    return store.with_name(f"{store.name}.raw")


def number_of(store: duckdb.DuckDBPyConnection, raw: RawFile) -> int | None:
    """The number a file has in the store, or None when the store does not know it."""
    rows = store.execute(
        "SELECT file FROM files WHERE digest = ? AND name = ?", [raw.digest, raw.name]
    ).fetchall()
    return int(rows[0][0]) if rows else None


def add(store: duckdb.DuckDBPyConnection, raw: RawFile, moment: datetime) -> int:
    """Notes a file, and its ingest as begun; the file's number."""
    ((number,),) = store.execute("SELECT coalesce(max(file), 0) + 1 FROM files").fetchall()
    store.execute("BEGIN")
    store.execute(
        "INSERT INTO files VALUES (?, ?, ?, ?, ?, ?, ?)",
        [number, raw.digest, raw.name, raw.kept, raw.size, raw.feed, moment],
    )
    store.execute("INSERT INTO ingests VALUES (?, ?, 0, false)", [number, moment])
    store.execute("COMMIT")
    return int(number)
