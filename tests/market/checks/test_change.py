"""Changes that do not follow from the closes."""

from __future__ import annotations

from typing import Any

import numpy as np

from newsgen.market.batch import INDEX, Batch
from newsgen.market.checks.findings import CHANGE
from tests.market.checks.checking import checked, reasons
from tests.market.made_batches import made, sessions

_, TUE, _ = map(str, sessions(3))


def index(*rows: tuple[int, int]) -> Batch:
    """Closes and changes of the Kospi, a session each, in points."""
    told: list[Any] = [
        ("KOSPI", day, {"close": close, "change": change})
        for day, (close, change) in zip(sessions(len(rows)), rows, strict=True)
    ]
    return made(INDEX, told)


def test_a_close_corrected_without_its_change_is_refused_and_the_row_after_it_is_not() -> None:
    batch = index((2650, 1), (2665, 5), (2660, 5))
    (found,) = checked(batch).refused
    assert (str(found.session), found.reason) == (TUE, CHANGE)
    assert found.detail == "change 5.00 does not lead from 2,650.00 to 2,665.00"


def test_a_correction_of_close_and_changes_together_is_taken() -> None:
    assert reasons(index((2650, 1), (2665, 15), (2660, -5))) == []


def test_a_change_over_a_session_that_is_missing_is_not_judged() -> None:
    batch = index((2650, 1), (2665, 5), (2660, 9))
    assert reasons(batch.only(np.array([True, False, True]))) == []
