"""Is a session only a copy of the session before, as vendors give it for a day without trading?"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import numpy as np

from newsgen.market.batch import FLOWS, INDEX, PLACES, SHARE
from newsgen.market.checks.findings import COPY, Finding
from newsgen.market.checks.sheet import Sheet
from newsgen.market.columns import NOTHING

if TYPE_CHECKING:
    from newsgen.market.columns import Flags

COMPARED = {
    INDEX: ("close", "open", "high", "low", "volume", "turnover", "cap"),
    SHARE: ("close", "open", "high", "low", "volume", "turnover", "foreign_shares", "institutions_shares"),
    FLOWS: tuple(PLACES[FLOWS]),
}
MOST = 0.5
"""A share traded in tens may repeat itself honestly; most shares of a day do not."""


def copies(sheet: Sheet) -> Iterator[Finding]:
    """Sessions of a file in which most of what was traded repeats the session before in every figure."""
    if sheet.kind not in COMPARED:
        return
    traded = sheet.given & _traded(sheet)
    same = traded & _repeats(sheet)
    if not same.any():
        return
    days, at = np.unique(sheet.days, return_inverse=True)
    repeated, all_traded = (np.bincount(at[flags], minlength=len(days)) for flags in (same, traded))
    copied = (repeated > MOST * all_traded)[at] & sheet.given
    yield Finding(
        COPY,
        np.flatnonzero(copied),
        lambda line: (
            f"{repeated[at[line]]:,} of the day's {all_traded[at[line]]:,} traded rows repeat "
            "the session before in every figure"
        ),
    )


def _traded(sheet: Sheet) -> Flags:
    if sheet.kind == FLOWS:
        columns = [sheet.told[group] for group in COMPARED[FLOWS] if group in sheet.told]
        found: Flags = np.any([(column != NOTHING) & (column != 0) for column in columns], axis=0)
        return found
    columns = [sheet.told[field] for field in ("volume", "turnover") if field in sheet.told]
    return np.any([column > 0 for column in columns], axis=0) if columns else np.zeros_like(sheet.given)


def _repeats(sheet: Sheet) -> Flags:
    """Lines that have, in every figure both know, what the session before had; two figures at least."""
    known, equal = np.zeros(len(sheet.days), dtype=np.int64), np.ones(len(sheet.days), dtype=np.bool_)
    for field in COMPARED[sheet.kind]:
        if field in sheet.told:
            told, before = sheet.told[field][1:], sheet.figure(field)[:-1]
            both = (told != NOTHING) & (before != NOTHING)
            known[1:] += both
            equal[1:] &= ~both | (told == before)
    lines = np.flatnonzero(equal & (known > 1))
    follows = (sheet.series[lines] == sheet.series[lines - 1]) & (
        sheet.sessions(lines) - sheet.sessions(lines - 1) == 1
    )
    found = np.zeros(len(equal), dtype=np.bool_)
    found[lines[follows]] = True
    return found
