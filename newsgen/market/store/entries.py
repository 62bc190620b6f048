"""Writing into the store: each part of a file whole or not at all, with how far the file is done."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from datetime import datetime
from typing import Any

import duckdb
import pandas as pd
import pyarrow as pa

from newsgen.market.batch import Batch
from newsgen.market.store import halts
from newsgen.market.store import raw as raw_files
from newsgen.market.store.known import last_entry
from newsgen.market.store.raw import RawFile
from newsgen.records import Notice
from newsgen.records.ingested import Refusal

NEW_NAMES = """
INSERT INTO names
SELECT offered.*, $file, $entry, $moment FROM offered WHERE NOT EXISTS (
    SELECT 1 FROM (
        SELECT series, session, arg_max(name, entry) AS name, arg_max(market, entry) AS market,
               arg_max(listed_on, entry) AS listed_on
        FROM names GROUP BY ALL) AS held
    WHERE held.series = offered.series AND held.session IS NOT DISTINCT FROM offered.session
      AND coalesce(offered.name, held.name) IS NOT DISTINCT FROM held.name
      AND coalesce(offered.market, held.market) IS NOT DISTINCT FROM held.market
      AND coalesce(offered.listed_on, held.listed_on) IS NOT DISTINCT FROM held.listed_on)
"""

NEW_REFUSALS = """
INSERT INTO refusals
SELECT $file, offered.*, $moment FROM offered
ANTI JOIN (SELECT * FROM refusals WHERE file = $file) AS held
ON held.series = offered.series AND held.session IS NOT DISTINCT FROM offered.session
   AND held.field = offered.field AND held.reason = offered.reason
"""


class Entries:
    """One file's way into the store. A file that brings nothing new leaves no trace after its first time."""

    def __init__(self, store: duckdb.DuckDBPyConnection, raw: RawFile, moment: datetime) -> None:
        self.store, self.raw, self.moment = store, raw, moment
        self.number = raw_files.number_of(store, raw)
        self.resumed = 0
        """Rows that an interrupted ingest of this file has dealt with."""
        if self.number is not None:
            done, finished = store.execute(
                "SELECT done, finished FROM ingests WHERE file = ?", [self.number]
            ).fetchall()[0]
            self.resumed = 0 if finished else int(done)
        self.entry = last_entry(store)

    def write(self, kind: str, versions: Any, done: int) -> None:
        """Writes these versions and that so many rows of the file are done."""
        with self._part(versions, done) as values:
            self.store.execute(
                "INSERT INTO versions SELECT $kind, series, session, field, value, $file, $entry, revises, "
                "$moment FROM offered",
                {"kind": kind, **values},
            )

    def name(self, batch: Batch) -> int:
        """Writes what shares are called, where the batch tells it and the store does not know it.

        Comes back with how many names were written.
        """
        if batch.names is None or not len(batch.series):
            return 0
        told = pd.DataFrame({"series": batch.series, "session": batch.days.astype("datetime64[s]")})
        told["name"] = batch.names
        told["market"] = None if batch.markets is None else batch.markets
        told["listed_on"] = None if batch.listed_on is None else batch.listed_on.astype("datetime64[s]")
        told = told.drop_duplicates(["series", "session"], keep="last")
        with self._part(pa.Table.from_pandas(told, SCHEMA, preserve_index=False), None) as values:
            ((written,),) = self.store.execute(NEW_NAMES, values).fetchall()
        return int(written)

    def announce(self, notices: Sequence[Notice]) -> tuple[int, int]:
        """Writes the notices of sessions that are not known like that.

        Comes back with how many are new, and how many stand for others that were known.
        """
        found, revising = halts.news(self.store, notices)
        if found:
            with self._part(pa.Table.from_pylist(halts.rows_of(found), NOTICE), None) as values:
                self.store.execute(
                    "INSERT INTO notices SELECT market, session, make_timestamptz(began), kind, side, stage, "
                    "$file, $entry, $moment FROM offered",
                    values,
                )
        return len(found) - revising, revising

    def finish(self, done: int, refused: Sequence[Refusal]) -> None:
        """Writes what was refused, and that the file is done."""
        rows = pa.Table.from_pylist(list(_rows(refused)), REFUSED)
        with self._part(rows, done) as values:
            values.pop("entry")
            self.store.execute(NEW_REFUSALS, values)
            self.store.execute(
                "UPDATE ingests SET finished = true WHERE file = ? AND NOT finished", [self.number]
            )

    def _known_whole(self) -> bool:
        """Whether the file has been taken before, to its end."""
        if self.number is None:
            return False
        rows = self.store.execute("SELECT finished FROM ingests WHERE file = ?", [self.number]).fetchall()
        return bool(rows[0][0])

    @contextmanager
    def _part(self, rows: Any, done: int | None) -> Iterator[dict[str, Any]]:
        """A transaction with these rows as the table ``offered``; gives the values that go with them."""
        if self.number is None:
            self.number = raw_files.add(self.store, self.raw, self.moment)
        self.entry += 1
        self.store.register("offered", rows)
        self.store.execute("BEGIN")
        try:
            yield {"file": self.number, "entry": self.entry, "moment": self.moment}
            if done is not None and not self._known_whole():
                self.store.execute(
                    "UPDATE ingests SET done = ?, known_at = ? WHERE file = ?",
                    [done, self.moment, self.number],
                )
            self.store.execute("COMMIT")
        except BaseException:
            with suppress(duckdb.TransactionException):  # interrupted by the keyboard, DuckDB has done it
                self.store.execute("ROLLBACK")
            raise
        finally:
            self.store.unregister("offered")


SCHEMA = pa.schema(
    [
        ("series", pa.string()),
        ("session", pa.date32()),
        ("name", pa.string()),
        ("market", pa.string()),
        ("listed_on", pa.date32()),
    ]
)
NOTICE = pa.schema(
    [
        ("market", pa.string()),
        ("session", pa.date32()),
        ("began", pa.int64()),
        ("kind", pa.string()),
        ("side", pa.string()),
        ("stage", pa.int32()),
    ]
)
REFUSED = pa.schema(
    [
        ("series", pa.string()),
        ("session", pa.date32()),
        ("field", pa.string()),
        ("reason", pa.string()),
        ("detail", pa.string()),
    ]
)


def _rows(refused: Iterable[Refusal]) -> Iterator[dict[str, Any]]:
    for each in refused:
        yield {name: getattr(each, name) for name in REFUSED.names}
