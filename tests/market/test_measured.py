from __future__ import annotations

from decimal import Decimal
from typing import Any

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from newsgen.market.columns import NOTHING
from newsgen.market.measured import MEASURED, NET, column, moves, percents
from newsgen.numbers import half_up, percent_change
from newsgen.records import MEASURES

N = NOTHING


def figures(*values: int) -> Any:
    return np.array(values, dtype=np.int64)


def test_every_measure_has_a_column() -> None:
    told = {name: figures(1) for name in ("close", "high", "low", "turnover", "volume", NET)}
    assert all(column(measure, told, figures(1)) is not None for measure in MEASURES)
    assert all(column(measure, {}, figures(1)) is None for measure in MEASURES)


def test_highs_rises_and_buying_look_up_and_the_others_down() -> None:
    up = {measure for measure in MEASURES if "high" in measure or "rise" in measure} | {"buying"}
    assert {measure for measure, told in MEASURED.items() if told.up} == up


def test_a_fall_is_no_small_rise_and_a_flat_day_is_neither() -> None:
    told, base = {"close": figures(110, 90, 100, N)}, figures(100, 100, 100, 100)
    rise, fall = (column(f"{way}_points", told, base) for way in ("rise", "fall"))
    assert rise is not None and rise.tolist() == [10, N, N, N]
    assert fall is not None and fall.tolist() == [N, -10, N, N]


def test_moves_within_the_day_go_from_the_close_before_to_high_and_low() -> None:
    told, base = {"high": figures(120, 99), "low": figures(101, 95)}, figures(100, 100)
    rise, fall = (column(f"intraday_{way}_points", told, base) for way in ("rise", "fall"))
    assert rise is not None and rise.tolist() == [20, N]
    assert fall is not None and fall.tolist() == [N, -5]


def test_buying_and_selling_are_kept_apart_and_zero_is_neither() -> None:
    told = {NET: figures(5, -3, 0, N)}
    buying, selling = (column(side, told, figures()) for side in ("buying", "selling"))
    assert buying is not None and buying.tolist() == [5, N, N, N]
    assert selling is not None and selling.tolist() == [N, -3, N, N]


def test_no_base_no_move() -> None:
    assert moves(figures(5, N, 5), figures(N, 5, 4)).tolist() == [N, N, 1]
    assert percents(figures(5, N, 5, 5), figures(N, 5, 0, 4)).tolist() == [N, N, N, 2500]


def test_a_percentage_too_large_for_whole_numbers_is_unknown_rather_than_wrong() -> None:
    assert percents(figures(10**15, 10**18), figures(10**15 - 1, 10)).tolist() == [N, N]


@given(st.integers(1, 10**13), st.integers(1, 10**13))
def test_percentages_are_rounded_as_they_are_printed(close: int, base: int) -> None:
    exact = percent_change(Decimal(close), Decimal(base))
    assert exact is not None
    assert percents(figures(close), figures(base))[0] == int(half_up(exact, 2).scaleb(2))
