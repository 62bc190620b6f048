"""Rows that name no series, or a day that cannot be."""

from __future__ import annotations

from datetime import date
from typing import Any

import numpy as np
import pytest

from newsgen.market.batch import NAMES, Batch
from newsgen.market.checks.findings import AHEAD, NO_SERIES, TOO_EARLY
from newsgen.market.checks.placed import placed
from tests.market.made_batches import INDEX, MONDAY, SHARE, made

TODAY = date(2026, 3, 20)


@pytest.mark.parametrize("code", [None, "xyz", 5930, "5930"])
def test_a_row_whose_code_is_none_is_refused_and_the_others_kept(code: Any) -> None:
    kept, refused = placed(
        made(SHARE, [(each, MONDAY, {"close": 5}) for each in (code, "005930", "0126Z0")]), TODAY
    )
    assert kept.series.tolist() == ["005930", "0126Z0"]
    assert [(each.reason, each.session) for each in refused] == [(NO_SERIES, MONDAY)]
    assert "005930" in refused[0].detail


def test_an_index_that_newsgen_does_not_know_is_refused() -> None:
    _, (refused,) = placed(made(INDEX, [("코스피", MONDAY, {"close": 5})]), TODAY)
    assert refused.series == "코스피" and "KOSPI, KOSDAQ" in refused.detail


@pytest.mark.parametrize(
    ("day", "reason"),
    [
        (date(2026, 3, 23), AHEAD),
        (date(9999, 3, 19), AHEAD),
        (date(1956, 3, 2), TOO_EARLY),
        (date.min, TOO_EARLY),
    ],
)
def test_a_day_that_had_not_come_or_came_before_the_exchange_is_refused(day: date, reason: str) -> None:
    kept, (refused,) = placed(made(INDEX, [("KOSPI", each, {"close": 5}) for each in (day, TODAY)]), TODAY)
    assert (refused.reason, refused.session) == (reason, day)
    assert kept.days.tolist() == [TODAY]


def test_a_name_may_be_without_a_day_and_not_without_a_code() -> None:
    codes, names = np.array(["005930", None], np.object_), np.array(["삼성전자", "?"], np.object_)
    never = np.full(2, np.datetime64("NaT", "D"))
    kept, refused = placed(Batch(NAMES, "n.csv", codes, never, {}, "", {}, names=names), TODAY)
    assert kept.series.tolist() == ["005930"] and len(refused) == 1
