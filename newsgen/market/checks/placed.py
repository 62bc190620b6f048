"""Does a row say whose it is, and of a day that can be?"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from typing import TYPE_CHECKING, Any

import numpy as np
import pandas as pd

from newsgen.market.batch import NOTICES, SERIES, Batch
from newsgen.market.calendar import why_closed
from newsgen.market.checks.findings import AHEAD, CLOSED, NO_SERIES, TOO_EARLY
from newsgen.market.names import is_code
from newsgen.records.ingested import Refusal

if TYPE_CHECKING:
    from newsgen.market.columns import Flags

OPENED = date(1956, 3, 3)
"""The exchange's first day. Source: Korea Exchange, https://global.krx.co.kr, history."""


def placed(batch: Batch, today: date) -> tuple[Batch, tuple[Refusal, ...]]:
    """The rows that have a series and a day, and why the others have none.

    ``today`` is the day on which the rows are said to be known: nothing is known of a later one.
    """
    stray = np.zeros(len(batch.days), dtype=np.bool_)
    refused: list[Refusal] = []
    for reason, found, tell in _strays(batch, today):
        refused += _refusals(batch, np.flatnonzero(found & ~stray).tolist(), reason, tell)
        stray |= found
    return (batch.only(~stray) if refused else batch), tuple(refused)


def _strays(batch: Batch, today: date) -> Iterator[tuple[str, Flags, Callable[[Any, Any], str]]]:
    yield NO_SERIES, ~_known(batch), lambda series, _: _unknown(batch.kind, series)
    ahead, early = batch.days > np.datetime64(today), batch.days < np.datetime64(OPENED)
    yield AHEAD, ahead, lambda _, day: f"{day} had not come on {today}, when the row is said to be known"
    yield TOO_EARLY, early, lambda _, day: f"{day} lies before {OPENED}, when the exchange opened"
    if batch.kind == NOTICES:  # figures of closed days are refused by a check of their own
        shut = np.array([why_closed(day) is not None for day in batch.days.tolist()], dtype=np.bool_)
        yield CLOSED, shut, lambda _, day: f"{day} was {why_closed(day)}: nothing was halted"


def _known(batch: Batch) -> Flags:
    """The rows whose series is one that newsgen knows; a missing one is none."""
    codes, names = pd.factorize(batch.series)
    known = [_is_series(batch.kind, name) for name in names]
    found: Flags = np.array([*known, False], dtype=np.bool_)[codes]
    return found


def _is_series(kind: str, name: object) -> bool:
    if kind in SERIES:
        return name in SERIES[kind]
    return isinstance(name, str) and is_code(name)


def _unknown(kind: str, series: object) -> str:
    may = f"one of {', '.join(SERIES[kind])}" if kind in SERIES else "a share code: 005930, in six signs"
    return f"the row names {'nobody' if series is None else series}, not {may}"


def _refusals(
    batch: Batch, rows: list[int], reason: str, tell: Callable[[Any, Any], str]
) -> Iterator[Refusal]:
    for row in rows:
        series, day = batch.series[row], batch.days[row].item()
        yield Refusal(batch.file, "" if series is None else str(series), day, "", reason, tell(series, day))
