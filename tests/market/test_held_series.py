from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from newsgen.errors import BadInput
from newsgen.market.batch import FLOWS, INDEX, NAMES, PLACES, RATE, SHARE, Batch
from newsgen.market.held_series import held_series
from newsgen.market.measured import MEASURED

DAYS = np.array(["2024-01-03", "2024-01-02", "2024-01-03"], dtype="datetime64[D]")


def batch(kind: str, *names: str, **figures: Any) -> Batch:
    """Rows out of order, two of the first series."""
    told = {field: np.array(values, dtype=np.int64) for field, values in figures.items()}
    series = np.array(names, dtype=np.object_)
    return Batch(
        kind, "f.csv", series, DAYS, told, "f.csv#{day}/{series}", {each: each for each in PLACES[kind]}
    )


def test_each_index_comes_with_its_days_in_order_and_its_market_value() -> None:
    found = held_series(batch(INDEX, "KOSPI", "KOSPI", "KOSDAQ", close=[2, 1, 3], cap=[8, 9, -(2**63)]))
    assert {name: series.close.tolist() for name, (series, _) in found.items()} == {
        "KOSDAQ": [3],
        "KOSPI": [1, 2],
        "KOSPI.cap": [9, 8],
    }
    assert {name: told for name, (_, told) in found.items()} == {
        "KOSDAQ": tuple(MEASURED),
        "KOSPI": tuple(MEASURED),
        "KOSPI.cap": ("high_close", "low_close"),
    }


def test_shares_that_nobody_follows_are_left_out() -> None:
    found = held_series(batch(SHARE, "005930", "005930", "999999", close=[2, 1, 3], volume=[1, 1, 1]))
    assert list(found) == ["005930"]


def test_each_investor_group_and_each_rate_is_a_series() -> None:
    flows = batch(
        FLOWS, *["KOSPI"] * 3, retail=[1, 2, 3], foreign=[-1, -2, -3], institutions=[0] * 3, other=[0] * 3
    )
    assert set(held_series(flows)) == {"KOSPI.foreign", "KOSPI.institutions", "KOSPI.retail"}
    rates = batch(RATE, "USDKRW", "USDKRW", "USDKRW.noon", close=[2, 1, 3])
    assert {name: series.close.tolist() for name, (series, _) in held_series(rates).items()} == {
        "USDKRW": [1, 2],
        "USDKRW.noon": [3],
    }


def test_names_are_no_series() -> None:
    assert held_series(batch(NAMES, "005930", "005930", "999999")) == {}


def test_what_no_history_can_be_made_from_is_refused() -> None:
    with pytest.raises(BadInput, match="close of 2024-01-02 is not above zero"):
        held_series(batch(INDEX, "KOSPI", "KOSPI", "KOSDAQ", close=[2, 0, 3]))
