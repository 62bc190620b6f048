"""The other opinion: every claim of a story recomputed from the raw rows, slowly and by code of its own.

It shares nothing with the stages but the records and the editors' tables, reads the vendors' files (or
the store) itself and scans back from each session. What it cannot judge it does not let pass.
"""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from newsgen.oracle import editors
from newsgen.oracle.judge import Oracle
from newsgen.oracle.raw_folder import Folder
from newsgen.oracle.rows import Rows, ask

__all__ = ["Oracle", "Rows", "ask", "read"]


def read(market: Path, known_at: datetime | None = None, house: Path | None = None) -> Rows:
    """The rows of a market folder, or of a store as it was known at a moment; judged from here on with the
    round levels and thresholds of a house, where it has its own."""
    editors.furnish(house)
    if market.is_dir():
        return Folder(market)
    from newsgen.oracle.raw_store import Store

    return Store(market, known_at)
