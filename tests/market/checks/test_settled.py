"""Two feeds that mean the same."""

from __future__ import annotations

import numpy as np
import pytest

from newsgen.market.columns import NOTHING
from tests.market.checks.checking import checked
from tests.market.made_batches import (
    held,
    shares,
)


@pytest.mark.parametrize(("told", "stays"), [(123_456_000, False), (123_457_000, False), (123_456_789, True)])
def test_another_feed_may_round(told: int, stays: bool) -> None:
    known = held(shares({"close": 105, "volume": 123_456_789}))
    found = checked(shares({"close": 105, "volume": told}), known)
    assert found.refused == ()
    assert (found.sheet.told["volume"][0] != NOTHING) == stays


def test_a_finer_figure_of_another_feed_replaces_a_rounded_one() -> None:
    known = held(shares({"close": 105, "volume": 123_456_000}))
    found = checked(shares({"close": 105, "volume": 123_456_789}), known)
    assert found.refused == () and found.sheet.told["volume"][0] == 123_456_789


def test_a_vendor_that_restates_everything_marks_nothing_that_another_told() -> None:
    told = shares({"close": 105}, restated=np.array([True]))
    assert checked(told, held(shares({"close": 105})), told_by="krx").sheet.told["restated"][0] == NOTHING
    assert checked(told, held(shares({"close": 105})), told_by="mine").sheet.told["restated"][0] == 1
    assert checked(told).sheet.told["restated"][0] == 1
