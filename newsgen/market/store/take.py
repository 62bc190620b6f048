"""Taking a file into the store: checked whole, written in parts, resumed after the last part written."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

import duckdb
import pandas as pd

from newsgen.errors import BadInput
from newsgen.market.batch import NAMES, Batch
from newsgen.market.checks import Checked, check
from newsgen.market.checks.findings import AHEAD
from newsgen.market.checks.placed import placed
from newsgen.market.store.changes import Changes, changes
from newsgen.market.store.entries import Entries
from newsgen.market.store.known import Moment, Scope, feeds_of, known, last_known_at
from newsgen.market.store.raw import RawFile
from newsgen.records.ingested import Ingested, Refusal, Revision
from newsgen.sessions import KST

if TYPE_CHECKING:
    from newsgen.market.checks.sheet import Sheet
    from newsgen.market.columns import Flags, Ints, Texts

PART = 50_000
"""Rows written at once: an interrupted ingest loses no more, and a part takes a tenth of a second."""

AROUND = timedelta(days=40)
"""How far before and after a file's days held figures are looked up: further than any holiday or halt
after which a share is still measured from its last close."""

MOST_REVISIONS = 10_000
"""Revisions named one by one; a vendor that restates a share changes all of its past."""

Watch = Callable[[int, int], None]
"""Told, after each part, how many rows are done, of how many."""


@dataclass(slots=True)
class _Tally:
    taken: int = 0
    unchanged: int = 0
    revised: int = 0
    resumed: int = 0
    refused: list[Refusal] = field(default_factory=list)
    revisions: list[Revision] = field(default_factory=list)

    def count(self, found: Changes, lines: Flags) -> None:
        """Adds what becomes of these lines."""
        self.add(*found.counts(lines))

    def add(self, taken: int, unchanged: int, revised: int) -> None:
        """Adds so many rows."""
        self.taken += taken
        self.unchanged += unchanged
        self.revised += revised


def take(
    store: duckdb.DuckDBPyConnection,
    raw: RawFile,
    batches: Iterable[Batch],
    moment: datetime,
    watch: Watch = lambda _done, _of: None,
) -> Ingested:
    """Everything of a file that is new to the store and can be true, known from this moment on.

    Raises BadInput when the store has learned something at a later moment already.
    """
    _require_order(store, moment)
    tally, entries = _Tally(), Entries(store, raw, moment)
    given = tuple(_placed(batches, moment, tally))
    told = [batch for batch in given if batch.figures]
    total, before = sum(len(batch.days) for batch in told), 0
    for batch in told:
        checked = _checked(store, raw, batch)
        found = changes(checked, moment)
        tally.refused += checked.refused
        tally.revisions += found.revisions(MOST_REVISIONS - len(tally.revisions))
        for done in _write(entries, found, before, tally):
            watch(before + done, total)
        before += len(batch.days)
    for batch in given:
        if batch.notices is not None:
            new, revised = entries.announce(batch.notices)
            tally.add(new, len(batch.notices) - new - revised, revised)
        named = entries.name(batch)
        if batch.kind == NAMES:
            tally.add(named, len(batch.series) - named, 0)
    entries.finish(before, tally.refused)
    ahead = sum(each.reason == AHEAD for each in tally.refused)
    counts = (tally.taken, tally.unchanged, tally.revised, tally.resumed, ahead)
    return Ingested(raw.name, raw.digest, raw.feed, *counts, tuple(tally.refused), tuple(tally.revisions))


def _placed(batches: Iterable[Batch], moment: datetime, tally: _Tally) -> Iterator[Batch]:
    """The batches without rows that have no series or no day that can be, which are refused."""
    for batch in batches:
        rows, refused = placed(batch, moment.astimezone(KST).date())
        tally.refused += refused
        yield rows


def _write(entries: Entries, found: Changes, before: int, tally: _Tally) -> Iterator[int]:
    """Writes a batch part by part and counts; ``before`` rows of the file came in earlier batches."""
    resumed = min(max(entries.resumed - before, 0), found.rows)
    tally.resumed += resumed
    for first in range(resumed, found.rows, PART):
        end = min(first + PART, found.rows)
        lines = found.part(first, end)
        entries.write(found.sheet.kind, found.versions(lines), before + end)
        tally.count(found, lines)
        yield end


def _require_order(store: duckdb.DuckDBPyConnection, moment: datetime) -> None:
    """What was known when can only be told in order: a past moment stays as it was."""
    last = last_known_at(store)
    if last is not None and moment < last:
        raise BadInput(
            f"the store has learned something at {last.isoformat()} already; "
            f"--known-at {moment.isoformat()} is before that. Take files in the order they became known."
        )


def _checked(store: duckdb.DuckDBPyConnection, raw: RawFile, batch: Batch) -> Checked:
    held = known(store, batch.kind, Moment(), _around(batch))

    def feeds(sheet: Sheet, field: str, lines: Ints) -> Texts:
        return feeds_of(store, sheet, field, lines, Moment())

    return check(batch, held, raw.feed, feeds)


def _around(batch: Batch) -> Scope:
    series = pd.unique(batch.series).tolist()
    if not series:
        return Scope(series)
    first, last = batch.days.min().item(), batch.days.max().item()
    return Scope(series, first - AROUND, last + AROUND)
