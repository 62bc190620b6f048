"""What of a file cannot be true, row by row, and why; everything else may be taken."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np

from newsgen.market.batch import Batch
from newsgen.market.checks.balance import balance
from newsgen.market.checks.bars import bars
from newsgen.market.checks.change import change
from newsgen.market.checks.clash import FeedsOf, clash
from newsgen.market.checks.closed import closed
from newsgen.market.checks.copies import copies
from newsgen.market.checks.duplicates import duplicates
from newsgen.market.checks.findings import DUPLICATE, Finding
from newsgen.market.checks.limit import limit
from newsgen.market.checks.no_trade import no_trade
from newsgen.market.checks.prices import prices
from newsgen.market.checks.settled import RESTATED, with_restated, without_rounded
from newsgen.market.checks.sheet import Rows, Sheet, make_sheet
from newsgen.market.checks.units import units
from newsgen.market.columns import NOTHING
from newsgen.records.ingested import Refusal

if TYPE_CHECKING:
    from newsgen.market.columns import Flags, Ints

Check = Callable[[Sheet], Iterable[Finding]]

ALONE: tuple[Check, ...] = (closed, prices, bars, no_trade, balance)
"""Each row by itself."""
BESIDE: tuple[Check, ...] = (copies, units, limit, change)
"""Each row beside its neighbours, without those that are refused already."""


@dataclass(frozen=True, slots=True, eq=False)
class Checked:
    """A batch as it may be taken."""

    sheet: Sheet
    """What is left of the file, beside what is held."""
    refused: tuple[Refusal, ...]
    rows: Ints
    """The rows of the file in the order of the sheet, refused ones too: by series, then session."""


def check(batch: Batch, held: Rows, feed: str, feeds_of: FeedsOf) -> Checked:
    """The batch beside what is held of its series, without what is refused; each row has one reason."""
    told = _with_restated(batch)
    repeats, contradicts = duplicates(told)
    refused = [*_twice(told, repeats, contradicts)]
    left = np.flatnonzero(~repeats & ~contradicts & _says_something(told))
    sheet = make_sheet(told.only(left), held)
    rows = sheet.row[sheet.given]
    for questions in (ALONE, *((each,) for each in BESIDE)):
        sheet = _refuse(sheet, (found for ask in questions for found in ask(sheet)), batch, refused)
    sheet = _refuse(sheet, clash(sheet, feed, feeds_of), batch, refused)
    sheet = with_restated(without_rounded(sheet, feed, feeds_of), feed, feeds_of)
    return Checked(sheet, tuple(refused), rows)


def _with_restated(batch: Batch) -> Batch:
    """Whether prices are restated is a figure like any other: it is known from some moment on."""
    if batch.restated is None:
        return batch
    figures = {**batch.figures, RESTATED: np.where(batch.restated, 1, NOTHING)}
    return replace(batch, figures=figures)


def _says_something(batch: Batch) -> Flags:
    """Rows with a figure; a foreign holiday in a file of rates has none."""
    found = np.zeros(len(batch.days), dtype=np.bool_)
    for field, column in batch.figures.items():
        found |= (column != NOTHING) & (field != RESTATED)
    return found


def _refuse(sheet: Sheet, findings: Iterable[Finding], batch: Batch, refused: list[Refusal]) -> Sheet:
    """The sheet without what was found, which is added to the refused; the first reason for a line stands."""
    done = np.zeros(len(sheet.days), dtype=np.bool_)
    figures: list[tuple[str, Ints]] = []
    for found in findings:
        lines = found.lines[sheet.given[found.lines] & ~done[found.lines]]
        for line in lines.tolist():
            series, day = sheet.names[sheet.series[line]], sheet.days[line].item()
            refused.append(Refusal(batch.file, series, day, found.field, found.reason, found.tell(line)))
        if found.field:
            figures.append((found.field, lines))
        else:
            done[lines] = True
    for field, lines in figures:
        sheet = sheet.without_figure(field, lines)
    return sheet.without(np.flatnonzero(done)) if done.any() else sheet


def _twice(batch: Batch, repeats: Flags, contradicts: Flags) -> Iterator[Refusal]:
    for flags, says in (
        (repeats, "the file has this row before, figure for figure"),
        (contradicts, "the file has this session twice with different figures; neither is taken"),
    ):
        for row in np.flatnonzero(flags).tolist():
            series, day = batch.series[row], batch.days[row].item()
            yield Refusal(batch.file, series, day, "", DUPLICATE, says)
