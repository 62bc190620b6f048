"""FinanceDataReader: ``fdr:KS11``, ``fdr:005930``, ``fdr:USD/KRW``, ``fdr:KRX``.

Source: https://github.com/FinanceData/FinanceDataReader, ``DataReader(symbol, start, end)`` and
``StockListing("KRX")``, checked at 0.9.202. Where the network fails, it prints and answers with an empty
table, or raises whatever its own next line happens to raise.

Trap: a listing is always of the vendor's last session and does not say which; it is kept under the one day
that was asked for, and the checks refuse it when that was no session.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from newsgen.errors import BadInput
from newsgen.sources.question import CODE, Question

INDICES = ("KS11", "KQ11", "KS200")
RATE, LISTING = "USD/KRW", "KRX"


def plan(question: Question) -> Callable[[Any], Any]:
    """How to ask the library; BadInput in one line for what newsgen could not read."""
    what = question.what
    if what == LISTING:
        if question.first != question.last:
            raise BadInput(f"fdr:{LISTING} lists one day. Give the same day as --from and --to.")
        return lambda library: library.StockListing(LISTING)
    if what not in (*INDICES, RATE) and not CODE.fullmatch(what):
        known = ", ".join((*INDICES, RATE, LISTING))
        raise BadInput(f"fdr:{what} cannot be read. It may be {known} or a share code such as 005930.")
    days = (question.first.isoformat(), question.last.isoformat())
    return lambda library: library.DataReader(what, *days)
