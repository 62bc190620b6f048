from __future__ import annotations

from datetime import date
from decimal import Decimal
from fractions import Fraction

from tests.oracle.tapes import last, split, tape


def test_a_row_after_a_gap_has_no_base_but_the_exchange_s_own_change() -> None:
    series = tape([100, 110], columns={"change": [None, 4]}, days=[date(2020, 1, 2), date(2020, 1, 6)])
    assert (series.joined[1], series.start[1], series.base(1)) == (False, 1, 10_600)


def test_moves_are_rounded_half_away_from_zero_as_they_are_printed() -> None:
    series = tape([200, 200.25, 200, 199.75])
    assert list(series.column("percent", 3)) == [None, 13, -12, -13]
    assert list(tape([800, 801, 800]).column("percent", 2)) == [None, 13, -12]
    assert list(tape([800, 799]).column("percent", 1)) == [None, -13]


def test_a_split_puts_earlier_prices_into_later_terms_and_leaves_earlier_rows_alone() -> None:
    series = tape([5000, 5100, 103, 104], factors=split(4, 2, 50))
    assert series.base(2) == Fraction(10_200)
    assert list(series.column("close", 3)) == [10_000, 10_200, 10_300, 10_400]
    assert list(series.column("close", 1))[:2] == [500_000, 510_000]
    assert series.scale(0, 3) == Fraction(1, 50) and series.scale(2, 3) == 1
    assert list(series.column("points", 3)) == [None, 200, 100, 100]


def test_a_figure_is_known_from_the_row_after_the_last_that_lacks_it() -> None:
    series = tape([1, 2, 3, 4], columns={"high": [1, None, 3, 4]})
    assert [series.known_from("high", row) for row in range(4)] == [0, 2, 2, 2]


def test_a_session_without_a_trade_is_no_gap_in_what_is_known() -> None:
    series = tape([1, None, 3], halted=[False, True, False])
    assert series.known_from("close", 2) == 0 and series.base(2) == 100


def test_a_row_is_not_sane_when_its_close_lies_outside_its_range_or_its_change_is_another() -> None:
    assert not tape([1, 5], columns={"high": [1, 4], "low": [1, 3]}).sane(1)
    assert not tape([1, 5], columns={"open": [1, 2], "low": [1, 3]}).sane(1)
    assert not tape([1, 5], columns={"change": [None, 3]}).sane(1)
    assert tape([1, 5], columns={"change": [None, 4], "high": [1, 5], "low": [1, 2]}).sane(1)


def test_figures_come_in_the_unit_of_the_tape_and_amounts_whole() -> None:
    series = tape([100], whole={"volume": [7]})
    assert (series.worth(10_050), series.worth(7, "volume"), series.worth(13, "percent")) == (
        Decimal("100.5"),
        Decimal(7),
        Decimal("0.13"),
    )


def test_sessions_are_counted_only_back_to_where_the_calendar_library_agrees() -> None:
    saturdays = tape([1, 2, 3, 4], first=date(1998, 12, 3))
    assert [str(day) for day in saturdays.days] == ["1998-12-03", "1998-12-04", "1998-12-05", "1998-12-07"]
    assert saturdays.counted_from(3) == 3
    assert last(saturdays).sessions_since(2) is None
    assert last(tape([1, 2, 3])).sessions_since(0) == 2
