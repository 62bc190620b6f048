"""Checking a batch by itself, or beside what is held."""

from __future__ import annotations

from datetime import date
from typing import Any

import numpy as np

from newsgen.market.batch import Batch
from newsgen.market.checks import Checked, check
from newsgen.market.checks.sheet import Rows, Sheet
from tests.market.made_batches import (
    nothing_held,
)

EOK = 10**8
BAR_OF_A_DAY = {"close": 105, "open": 100, "high": 110, "low": 95, "volume": 5_000}
SATURDAY, HOLIDAY = date(2026, 3, 14), date(2026, 3, 2)


def checked(batch: Batch, before: Rows | None = None, told_by: str = "other") -> Checked:
    def feeds_of(_sheet: Sheet, _field: str, lines: Any) -> Any:
        return np.full(len(lines), told_by, dtype=np.object_)

    return check(batch, before or nothing_held(), "mine", feeds_of)


def reasons(batch: Batch, before: Rows | None = None, told_by: str = "other") -> list[tuple[str, str, str]]:
    """The day, the field and the reason of each refusal."""
    found = checked(batch, before, told_by).refused
    return [(str(each.session), each.field, each.reason) for each in found]
