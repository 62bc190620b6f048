"""Did a close move further than the exchange allows in a session?"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import numpy as np

from newsgen.market.batch import INDEX, SHARE
from newsgen.market.checks.findings import LIMIT, Finding
from newsgen.market.checks.moves import Moves, moves
from newsgen.market.checks.sheet import Sheet
from newsgen.market.columns import NOTHING

if TYPE_CHECKING:
    from newsgen.market.columns import Flags, Ints


def limit(sheet: Sheet) -> Iterator[Finding]:
    """Rows whose close lies beyond the daily limit without a corporate action.

    A listing's first day has no close before it, and a share that did not trade has no base that is known.
    After a row that is refused the next is measured from the last good close, over as many sessions.
    """
    if sheet.kind not in (INDEX, SHARE):
        return
    refused: dict[int, str] = {}
    lines = np.flatnonzero(sheet.figure("close") > 0)
    while len(lines) > 1:
        found = moves(sheet, lines)
        beyond = found.beyond()
        if not beyond.any():
            break
        bad = _first(found, beyond)
        told = {line: _tell(sheet, found, move) for move, line in _blamed(sheet, found, bad)}
        if not told:
            break
        refused |= told
        affected = np.unique(sheet.series[found.at[beyond]])
        gone = np.fromiter(refused, dtype=np.int64)
        lines = lines[np.isin(sheet.series[lines], affected) & ~np.isin(lines, gone)]
    yield Finding(LIMIT, np.array(sorted(refused), dtype=np.int64), lambda line: refused[line])


def _first(found: Moves, beyond: Flags) -> Ints:
    """Moves beyond the limit whose base is not itself the end of one."""
    return np.flatnonzero(beyond & ~np.isin(found.before, found.at[beyond]))


def _blamed(sheet: Sheet, found: Moves, bad: Ints) -> Iterator[tuple[int, int]]:
    """The line to refuse for each move: the later one, or the earlier where only that is the file's."""
    for move in bad.tolist():
        for line in (int(found.at[move]), int(found.before[move])):
            if sheet.row[line] >= 0:
                yield move, line
                break


def _tell(sheet: Sheet, found: Moves, move: int) -> str:
    at, before = found.at[move], found.before[move]
    close, base = (sheet.shown("close", int(price[move])) for price in (found.close, found.base))
    percent = 100 * (found.close[move] / found.base[move] - 1)
    own = sheet.figure("percent")[at]
    told = "no corporate action is told" if own == NOTHING else f"the percent told is {own / 100:.2f}"
    return (
        f"close {close} is {percent:+.2f}% from {base} on {sheet.days[before]}, "
        f"beyond {found.limit[move]:g}%; {told}"
    )
