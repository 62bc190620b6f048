"""Does another feed say otherwise?"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

import numpy as np

from newsgen.market.batch import FLOWS, PLACES, RATE
from newsgen.market.checks.findings import CLASH, Finding
from newsgen.market.checks.sheet import Sheet
from newsgen.market.columns import NOTHING

if TYPE_CHECKING:
    from newsgen.market.columns import Flags, Ints, Texts

FeedsOf = Callable[[Sheet, str, "Ints"], "Texts"]
"""Which feed told what is held in a field of these lines."""

PRICES = ("close", "open", "high", "low")
AMOUNTS = ("volume", "turnover", "cap")
COARSE = (10**3, 10**6, 10**8)
"""Units in which vendors round what the exchange gives to the share and the won."""
DIGITS = 100
"""A rounded figure is so many of its units at least: a hundredth is the most that rounding hides."""
PERCENT_ROUNDING = 2
"""Hundredths by which two feeds may round a percent differently."""


def clash(sheet: Sheet, feed: str, feeds_of: FeedsOf) -> Iterator[Finding]:
    """Figures that a feed tells otherwise than the feed they are known from; the same feed may revise.

    Another close, price or flow refuses the row; any other figure is refused alone.
    """
    for field, told in sheet.told.items():
        if field not in sheet.held or field not in PLACES[sheet.kind]:
            continue
        held = sheet.held[field]
        differ = (told != NOTHING) & (held != NOTHING) & ~agree(field, told, held)
        lines = np.flatnonzero(differ)
        if not len(lines):
            continue
        feeds = feeds_of(sheet, field, lines)
        others = feeds != feed
        whole = field in PRICES or sheet.kind in (FLOWS, RATE)
        if others.any():
            yield _finding(sheet, field, lines[others], feeds[others], whole=whole)


def agree(field: str, told: Ints, held: Ints) -> Flags:
    """Whether two feeds mean the same: equal, or one of them rounded."""
    same: Flags = told == held
    if field == "percent":
        same |= np.abs(told - held) <= PERCENT_ROUNDING
    if field in AMOUNTS:
        for unit in COARSE:
            for coarse, fine in ((told, held), (held, told)):
                same |= (coarse % unit == 0) & (coarse >= DIGITS * unit) & (np.abs(coarse - fine) < unit)
    return same


def _finding(sheet: Sheet, field: str, lines: Ints, feeds: Texts, *, whole: bool) -> Finding:
    by_line = dict(zip(lines.tolist(), feeds.tolist(), strict=True))
    told, held = sheet.told[field], sheet.held[field]

    def tell(line: int) -> str:
        known = sheet.shown(field, held[line])
        return f"{field} {sheet.shown(field, told[line])}, but {by_line[line]} has {known}"

    return Finding(CLASH, lines, tell, "" if whole else field)
