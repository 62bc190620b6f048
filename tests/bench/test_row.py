from __future__ import annotations

from bench.row import Row


def test_a_limit_is_the_most_that_a_row_may_be() -> None:
    assert [Row("memory", measured, 10, "MB", "").kept for measured in (9, 10, 11)] == [True, True, False]


def test_where_more_is_better_the_limit_is_the_least() -> None:
    rows = [Row("faster", measured, 10, "x", "", least=True) for measured in (9, 10, 11)]
    assert [row.kept for row in rows] == [False, True, True]


def test_a_row_says_which_way_its_limit_goes_and_whether_it_holds() -> None:
    assert "11.0 x   at least  10.0 x   ok" in str(Row("faster", 11, 10, "x", "", least=True))
    assert "11.0 MB  at most   10.0 MB  MISSED" in str(Row("memory", 11, 10, "MB", ""))
