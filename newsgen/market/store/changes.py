"""What of a checked file is new to the store, and what revises it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any

import numpy as np
import pyarrow as pa

from newsgen.market.batch import FLOWS
from newsgen.market.checks import Checked
from newsgen.market.columns import NOTHING
from newsgen.market.store.known import KNOWN, RESTATED
from newsgen.market.store.moments import micros, provisional
from newsgen.records.ingested import Revision

if TYPE_CHECKING:
    from newsgen.market.checks.sheet import Sheet
    from newsgen.market.columns import Flags, Ints


@dataclass(frozen=True, slots=True, eq=False)
class Changes:
    """The figures of a sheet that the store does not have as the file tells them, line by line."""

    sheet: Sheet
    fields: Sequence[str]
    told: Ints
    """One row a line, one column a field."""
    held: Ints
    new: Flags
    """Figures to be written, in the same shape."""
    revises: Flags
    """Figures that are known otherwise."""
    order: Ints
    """For each line its place among the rows of the file, by series and session; -1 where it has none."""
    rows: int
    """The rows of the file, refused ones too."""

    def part(self, first: int, end: int) -> Flags:
        """The lines whose places lie between these."""
        found: Flags = (self.order >= first) & (self.order < end)
        return found

    def counts(self, lines: Flags) -> tuple[int, int, int]:
        """How many of these lines are taken, unchanged and revised."""
        revised = (self.revises[lines] & (self.told[lines] != self.held[lines])).any(axis=1)
        taken = (self.new[lines] & ~self.revises[lines]).any(axis=1) & ~revised
        return int(taken.sum()), int(len(taken) - taken.sum() - revised.sum()), int(revised.sum())

    def versions(self, lines: Flags) -> Any:
        """An Arrow table of what is to be written of these lines, by series, session and field."""
        line, field = np.nonzero(self.new & lines[:, None])
        return pa.table(
            {
                "series": _named(self.sheet.series[line], self.sheet.names),
                "session": pa.array(self.sheet.days[line]),
                "field": _named(field, np.array(self.fields, dtype=np.object_)),
                "value": pa.array(self.told[line, field]),
                "revises": pa.array(self.revises[line, field]),
            }
        )

    def revisions(self, most: int) -> Iterator[Revision]:
        """Figures known otherwise before, so many at most."""
        sheet, changed = self.sheet, self.revises & (self.told != self.held)
        for line, at in np.argwhere(changed)[:most].tolist():
            field = self.fields[at]
            if field != RESTATED:
                series, day = sheet.names[sheet.series[line]], sheet.days[line].item()
                before, after = (sheet.value(field, each[line, at]) for each in (self.held, self.told))
                yield Revision(sheet.kind, series, day, field, before, after)


def changes(checked: Checked, moment: datetime) -> Changes:
    """What the store lacks of a checked batch that becomes known at a moment."""
    sheet, fields = checked.sheet, tuple(checked.sheet.told)
    told = np.stack([sheet.told[field] for field in fields], axis=1)
    none = np.full(len(sheet.days), NOTHING)
    held = np.stack([sheet.held.get(field, none) for field in fields], axis=1)
    known = (told != NOTHING) & (held != NOTHING)
    new = (told != NOTHING) & (told != held)
    if sheet.kind == FLOWS:
        new |= known & _made_final(sheet, moment)[:, None]
    return Changes(sheet, fields, told, held, new, new & known, _order(checked), len(checked.rows))


def _made_final(sheet: Sheet, moment: datetime) -> Flags:
    """Lines held as provisional that the file, coming later, bears out."""
    held = sheet.held.get(KNOWN, np.full(len(sheet.days), NOTHING))
    now = np.full(len(sheet.days), micros(moment))
    found: Flags = provisional(sheet.days, held) & ~provisional(sheet.days, now) & sheet.given
    return found


def _order(checked: Checked) -> Ints:
    order = np.full(max(int(checked.rows.max(initial=-1)) + 1, 1), -1)
    order[checked.rows] = np.arange(len(checked.rows))
    row = checked.sheet.row
    return np.where(row >= 0, order[np.maximum(row, 0)], -1)


def _named(numbers: Ints, names: Any) -> Any:
    return pa.DictionaryArray.from_arrays(pa.array(numbers.astype(np.int32)), pa.array(names, pa.string()))
