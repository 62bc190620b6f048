"""What a store knew at a moment: the latest version of every figure by then."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

import duckdb
import numpy as np
import pyarrow as pa

from newsgen.errors import BadInput
from newsgen.market.batch import PLACES, SHARE
from newsgen.market.checks.sheet import Rows
from newsgen.market.columns import NOTHING
from newsgen.market.store.moments import moment_of
from newsgen.sessions import KST

if TYPE_CHECKING:
    from newsgen.market.checks.sheet import Sheet
    from newsgen.market.columns import Ints, Texts

RESTATED, KNOWN = "restated", "known"
"""Columns beside the figures: 1 where prices are restated, and when the row's latest figure became known, in
microseconds."""

LATEST = """
WITH later AS (
    SELECT series, session, field, max(entry) AS entry FROM versions
    WHERE revises AND kind = $kind AND known_at <= $moment AND entry <= $until GROUP BY ALL)
SELECT versions.* FROM versions LEFT JOIN later USING (series, session, field)
WHERE kind = $kind AND known_at <= $moment AND versions.entry <= $until
  AND (later.entry IS NULL OR versions.entry = later.entry)
"""
"""Most figures have but one version: only those that were revised are looked up."""


FOREVER = datetime(9999, 12, 31, tzinfo=KST)
"""Asked for without a moment: everything that is known."""
LAST = 2**31 - 1
"""No store ever has as many entries."""


@dataclass(frozen=True, slots=True)
class Moment:
    """A moment, and where several things became known at it, up to which entry."""

    at: datetime = FOREVER
    until: int = LAST

    def values(self) -> dict[str, Any]:
        """What LATEST asks for."""
        return {"moment": self.at, "until": self.until}


@dataclass(frozen=True, slots=True)
class Scope:
    """Which rows are asked for; None for all."""

    series: Sequence[str] | None = None
    first: date | None = None
    last: date | None = None

    def where(self) -> str:
        """The conditions as SQL, on the columns series and session."""
        told = [
            "series IN (SELECT unnest($series))" if self.series is not None else "",
            "session >= $first" if self.first else "",
            "session <= $last" if self.last else "",
        ]
        return "".join(f" AND {each}" for each in told if each)

    def values(self) -> dict[str, Any]:
        """What the conditions are about."""
        told = {
            "series": None if self.series is None else list(self.series),
            "first": self.first,
            "last": self.last,
        }
        return {name: value for name, value in told.items() if value is not None}


def fields_of(kind: str) -> tuple[str, ...]:
    """The fields a kind of series is kept in."""
    return (*PLACES[kind], *((RESTATED,) if kind == SHARE else ()))


def known(store: duckdb.DuckDBPyConnection, kind: str, moment: Moment, scope: Scope | None = None) -> Rows:
    """The rows of a kind by series and session, with KNOWN among the figures."""
    asked = scope or Scope()
    columns = ", ".join(
        f"coalesce(max(value) FILTER (field = '{field}'), {NOTHING}) AS {field}" for field in fields_of(kind)
    )
    told = store.execute(
        f"SELECT series, session, {columns}, max(epoch_us(known_at)) AS {KNOWN} "  # noqa: S608 - our own words
        f"FROM ({LATEST}{asked.where()}) GROUP BY series, session ORDER BY series, session",
        {"kind": kind, **moment.values(), **asked.values()},
    ).fetchnumpy()
    figures = {field: _plain(told[field]) for field in (*fields_of(kind), KNOWN)}
    return Rows(_texts(told["series"]), _plain(told["session"]).astype("datetime64[D]"), figures)


def feeds_of(
    store: duckdb.DuckDBPyConnection, sheet: Sheet, field: str, lines: Ints, moment: Moment
) -> Texts:
    """The feed that told what is held in a field of these lines."""
    asked = pa.table(
        {
            "place": pa.array(np.arange(len(lines))),
            "series": pa.array(sheet.names[sheet.series[lines]]),
            "session": pa.array(sheet.days[lines]),
        }
    )
    store.register("asked", asked)
    told = store.execute(
        f"SELECT place, feed FROM ({LATEST} AND field = $field) JOIN files USING (file) "  # noqa: S608
        "JOIN asked USING (series, session) ORDER BY place",
        {"kind": sheet.kind, "field": field, **moment.values()},
    ).fetchnumpy()
    store.unregister("asked")
    return _texts(told["feed"])


def names_known(store: duckdb.DuckDBPyConnection, moment: datetime) -> Mapping[str, str]:
    """The name each share had last, by code; a name without a day gives way to one that has it."""
    return _of_shares(store, "name", "(coalesce(session, DATE '0001-01-01'), entry)", moment)


def listed_on(store: duckdb.DuckDBPyConnection, moment: datetime) -> Mapping[str, date]:
    """The day each share was first listed, where a file told it."""
    return _of_shares(store, "listed_on", "entry", moment)


def markets_known(store: duckdb.DuckDBPyConnection, moment: datetime) -> Mapping[str, str]:
    """The market each share was listed on last, where a file told it."""
    return _of_shares(store, "market", "(coalesce(session, DATE '0001-01-01'), entry)", moment)


def _of_shares(
    store: duckdb.DuckDBPyConnection, column: str, latest_by: str, moment: datetime
) -> Mapping[str, Any]:
    rows = store.execute(
        f"SELECT series, arg_max({column}, {latest_by}) FROM names "  # noqa: S608 - the columns above
        f"WHERE known_at <= $moment AND {column} IS NOT NULL GROUP BY series ORDER BY series",
        {"moment": moment},
    ).fetchall()
    return dict(rows)


def last_entry(store: duckdb.DuckDBPyConnection) -> int:
    """The number of the last part that was written; 0 for an empty store."""
    ((last,),) = store.execute(
        "SELECT coalesce(max(entry), 0) FROM (SELECT max(entry) AS entry FROM versions "
        "UNION ALL SELECT max(entry) FROM names UNION ALL SELECT max(entry) FROM notices)"
    ).fetchall()
    return int(last)


def last_known_at(store: duckdb.DuckDBPyConnection) -> datetime | None:
    """When the store learned something last, or None when it has learned nothing."""
    ((counted,),) = store.execute("SELECT max(epoch_us(known_at)) FROM ingests").fetchall()
    return None if counted is None else moment_of(counted)


def require_known(store: duckdb.DuckDBPyConnection, name: str, moment: datetime) -> None:
    """Raises BadInput when the store knew nothing yet at a moment."""
    ((first,),) = store.execute("SELECT min(epoch_us(known_at)) FROM versions").fetchall()
    if first is None:
        raise BadInput(f"{name} holds nothing yet. Fill it with newsgen ingest SRC --store {name}.")
    if moment_of(first) > moment:
        told = moment_of(first).isoformat(timespec="seconds")
        raise BadInput(f"{name} knew nothing at {moment.isoformat()}. Ask for --known-at {told} or later.")


def _plain(column: Any) -> Any:
    """A column without a gap, out of NumPy's masked arrays."""
    return np.asarray(column)


def _texts(column: Any) -> Texts:
    return np.asarray(column, dtype=np.object_)
