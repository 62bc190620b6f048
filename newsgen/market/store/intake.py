"""A store held open to take vendor files in, and the later statements that their revisions change."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from pathlib import Path

import duckdb

from newsgen.errors import BadInput
from newsgen.market.batch import FLOWS, INDEX, RATE, SHARE, Batch
from newsgen.market.repairs import repairs
from newsgen.market.store.connect import to_write
from newsgen.market.store.holdings import StoreHoldings
from newsgen.market.store.known import Moment, last_entry
from newsgen.market.store.raw import RawFile
from newsgen.market.store.take import Watch, take
from newsgen.records.ingested import Ingested, Revision
from newsgen.records.repaired import Repair


@dataclass(frozen=True, slots=True)
class Door:
    """A store that takes files in, each known from the same moment on."""

    store: duckdb.DuckDBPyConnection
    moment: datetime
    before: int
    """The last entry before the door was opened."""

    def take(self, raw: RawFile, batches: Iterable[Batch], watch: Watch) -> Ingested:
        """What becomes of one file; BadInput when the store has learned something later already."""
        return take(self.store, raw, batches, self.moment, watch)


@contextmanager
def opened(path: Path, moment: datetime) -> Iterator[Door]:
    """The store at a path, made where there is none; nobody else can open it meanwhile."""
    with to_write(path) as store:
        yield Door(store, moment, last_entry(store))


def raw_file(name: str, content: bytes, feed: str) -> RawFile:
    """A file as the store notes it."""
    return RawFile(name, sha256(content).hexdigest(), len(content), feed)


def repairs_since(path: Path, entry: int, revisions: Iterable[Revision]) -> tuple[Repair, ...]:
    """The later statements that are others now than they were up to an entry, by series and session."""
    was, now = StoreHoldings(path, Moment(until=entry)), StoreHoldings(path, Moment())
    found: list[Repair] = []
    for kind, series in dict.fromkeys((each.kind, _whole(each)) for each in revisions):
        before, after = _batch(was, kind, series), _batch(now, kind, series)
        if before and after:
            try:
                found += repairs(before, after)
            except BadInput:  # no history can be made from them, so no story was told
                continue
    return tuple(found)


def _whole(revision: Revision) -> str:
    """The series that is compared as a whole; shares are compared together."""
    return "" if revision.kind == SHARE else revision.series


def _batch(holdings: StoreHoldings, kind: str, series: str) -> Batch | None:
    if kind == SHARE:
        return holdings.followed()
    read = {INDEX: holdings.index, FLOWS: holdings.flows, RATE: holdings.rate}[kind]
    return read(series)
