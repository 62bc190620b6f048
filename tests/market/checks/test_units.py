"""Figures in another unit."""

from __future__ import annotations

import pytest

from newsgen.market.checks.findings import (
    UNIT,
)
from tests.market.checks.checking import EOK, checked, reasons
from tests.market.made_batches import (
    INDEX,
    MONDAY,
    closes,
    flows,
    held,
    made,
    sessions,
    shares,
)


@pytest.mark.parametrize(
    ("off", "times"), [(100, "100 times"), (10**6, "1,000,000 times"), (0.01, "a 100th of")]
)
def test_a_figure_in_another_unit_than_the_known_one_is_a_unit_clash(off: float, times: str) -> None:
    known = held(made(INDEX, [("KOSPI", MONDAY, {"turnover": 5 * 10**12})]))
    told = made(INDEX, [("KOSPI", MONDAY, {"turnover": int(5 * 10**12 * off)})])
    (found,) = checked(told, known, told_by="mine").refused
    assert found.reason == UNIT and times in found.detail


def test_a_figure_in_another_unit_than_its_neighbours_is_a_unit_clash() -> None:
    rows = [{"close": 5_000, "turnover": turnover} for turnover in (8 * 10**12, 9 * 10**6, 7 * 10**12)]
    batch = made(INDEX, [("KOSPI", day, row) for day, row in zip(sessions(3), rows, strict=True)])
    assert reasons(batch) == [("2026-03-10", "", UNIT)]


def test_the_stores_unit_is_the_right_one_however_many_rows_say_otherwise() -> None:
    known = held(made(INDEX, [("KOSPI", MONDAY, {"turnover": 5 * 10**12})]))
    days = sessions(4)[1:]
    told = made(INDEX, [("KOSPI", day, {"turnover": 6 * 10**6 + at}) for at, day in enumerate(days)])
    assert [reason for _, _, reason in reasons(told, known)] == [UNIT] * 3


def test_a_close_in_hundredths_is_a_unit_clash_and_not_a_move() -> None:
    assert reasons(closes(50_000, 5_100_000, 50_500)) == [("2026-03-10", "", UNIT)]


@pytest.mark.parametrize("thousands", [151, 152])
def test_a_close_cut_or_rounded_to_thousands_is_a_unit_clash_and_not_a_split(thousands: int) -> None:
    told = shares({"close": thousands, "percent": 0.4})
    assert reasons(told, held(shares({"close": 151_500, "percent": 0.4}))) == [("2026-03-09", "", UNIT)]


def test_flows_in_another_unit_than_the_known_ones_are_a_unit_clash() -> None:
    known = flows((5000 * EOK, -3000 * EOK, -2000 * EOK, 0))
    told = flows((500 * EOK, -300 * EOK, -200 * EOK, 0))
    assert reasons(told, held(known), told_by="mine") == [("2026-03-09", "", UNIT)]
    other = flows((5000 * EOK, -2500 * EOK, -2500 * EOK, 0))
    assert reasons(other, held(known), told_by="mine") == []


def test_turnover_over_volume_gives_about_the_close() -> None:
    right = {"close": 50_000, "volume": 1_000_000, "turnover": 51 * 10**9}
    assert reasons(shares(right)) == []
    assert reasons(shares(right | {"turnover": 51_000})) == [("2026-03-09", "", UNIT)]


def test_a_markets_turnover_may_multiply() -> None:
    batch = made(
        INDEX, [("KOSPI", day, {"turnover": 10**12 * (1 + 10 * at)}) for at, day in enumerate(sessions(2))]
    )
    assert reasons(batch) == []
