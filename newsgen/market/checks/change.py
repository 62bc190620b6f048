"""Does the change that an index file gives follow from its closes?"""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from newsgen.market.batch import INDEX
from newsgen.market.checks.findings import CHANGE, Finding
from newsgen.market.checks.sheet import Sheet
from newsgen.market.columns import NOTHING


def change(sheet: Sheet) -> Iterator[Finding]:
    """Closes corrected without their change, or the other way round: history could use neither.

    A wrong close also parts the next row's change from the closes; that row is not to blame.
    """
    if sheet.kind != INDEX or "change" not in sheet.told:
        return
    close, told = sheet.figure("close"), sheet.figure("change")
    sessions = sheet.sessions(np.arange(len(sheet.days)))
    follows = (np.diff(sheet.series) == 0) & (np.diff(sessions) == 1)
    known = follows & (close[1:] != NOTHING) & (close[:-1] != NOTHING) & (told[1:] != NOTHING)
    wrong = np.zeros(len(close), dtype=np.bool_)
    wrong[1:] = known & (close[1:] - np.where(known, close[:-1], 0) != told[1:])
    wrong[1:] &= ~wrong[:-1]

    def tell(line: int) -> str:
        now, base = (sheet.shown("close", close[at]) for at in (line, line - 1))
        return f"change {sheet.shown('change', told[line])} does not lead from {base} to {now}"

    yield Finding(CHANGE, np.flatnonzero(wrong), tell)
