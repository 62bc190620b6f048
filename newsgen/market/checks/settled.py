"""Whose word counts where two feeds tell the same figure, one of them rounded or restated?"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np

from newsgen.market.checks.clash import COARSE, FeedsOf, agree
from newsgen.market.checks.sheet import Sheet
from newsgen.market.columns import NOTHING

if TYPE_CHECKING:
    from newsgen.market.columns import Flags, Ints

RESTATED = "restated"


def without_rounded(sheet: Sheet, feed: str, feeds_of: FeedsOf) -> Sheet:
    """The sheet without what the file only rounds of another feed's figures; a finer figure stays."""
    for field in sheet.told.keys() & sheet.held.keys():
        told, held = sheet.told[field], sheet.held[field]
        known = (told != NOTHING) & (held != NOTHING)
        lines = np.flatnonzero(known & (told != held) & agree(field, told, held))
        if len(lines):
            rounded = lines[(feeds_of(sheet, field, lines) != feed) & ~_finer(told[lines], held[lines])]
            sheet = sheet.without_figure(field, rounded)
    return sheet


def _finer(told: Ints, held: Ints) -> Flags:
    found: Flags = np.any([(held % unit == 0) & (told % unit != 0) for unit in COARSE], axis=0)
    return found


def with_restated(sheet: Sheet, feed: str, feeds_of: FeedsOf) -> Sheet:
    """The sheet with marks of restated prices where they are the word of the feed that told the close.

    A vendor that restates everything does not make restated what another feed told as it was traded. A
    mark is written where it changes: 1 where prices are restated now, 0 where they no longer are.
    """
    if RESTATED not in sheet.told:
        return sheet
    flags = sheet.told[RESTATED] == 1
    held = sheet.held.get(RESTATED, np.full(len(flags), NOTHING)) == 1
    differ = sheet.given & (flags != held)
    close, known = (side.get("close", np.full(len(flags), NOTHING)) for side in (sheet.told, sheet.held))
    asked = np.flatnonzero(differ & (known != NOTHING) & ((close == known) | (close == NOTHING)))
    if len(asked):
        differ[asked] = feeds_of(sheet, "close", asked) == feed
    marks = np.where(differ, flags.astype(np.int64), NOTHING)
    return replace(sheet, told={**sheet.told, RESTATED: marks})
