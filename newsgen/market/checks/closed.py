"""Is a row dated on a day without trading?"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import numpy as np

from newsgen.market.batch import RATE
from newsgen.market.calendar import why_closed
from newsgen.market.checks.findings import CLOSED, Finding
from newsgen.market.checks.sheet import Sheet


def closed(sheet: Sheet) -> Iterator[Finding]:
    """Rows of weekends and of the exchange's holidays; foreign exchange keeps weekends alone."""
    days, at = np.unique(sheet.days, return_inverse=True)
    why = [_why(sheet.kind, day) for day in days.tolist()]
    shut = np.array([reason is not None for reason in why], dtype=np.bool_)[at] & sheet.given
    yield Finding(
        CLOSED,
        np.flatnonzero(shut),
        lambda line: f"{sheet.days[line]} was {_named(why[at[line]])}: no session",
    )


def _why(kind: str, day: date) -> str | None:
    if kind != RATE:
        return why_closed(day)
    return "a weekend" if day.weekday() > 4 else None


def _named(reason: str | None) -> str:
    text = reason or "closed"
    return text if text.startswith("a ") else f"closed ({text})"
