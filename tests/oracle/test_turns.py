from __future__ import annotations

from datetime import date

import pytest

from newsgen.oracle import moves, periods
from newsgen.oracle.seoul import after
from tests.oracle.tapes import ask, tape


@pytest.mark.parametrize(
    ("opened", "closed", "ways"),
    [(101, 99, ["down"]), (99, 101, ["up"]), (101, 102, []), (100.4, 99, []), (101, 99.8, [])],
)
def test_a_session_turned_where_both_margins_are_clear(opened: float, closed: float, ways: list[str]) -> None:
    series = tape([100, closed], columns={"open": [None, opened]})
    assert [fact.direction for fact in moves.reversals(ask(series))] == ways


def test_the_answer_to_the_session_before_is_this_one_s_own_size() -> None:
    (before,) = moves.previous(ask(tape([100, 110, 99])))
    assert before.answer == 10


@pytest.mark.parametrize(
    ("first", "what"),
    [(date(2020, 12, 30), ["year_first"]), (date(2020, 12, 29), ["year_last"]), (date(2020, 2, 24), [])],
)
def test_a_year_ends_and_begins_by_rows_and_closed_days(first: date, what: list[str]) -> None:
    following = after(first)
    assert following is not None
    found = list(periods.occasions(ask(tape([100, 101], days=[first, following]))))
    assert [fact.what for fact in found] == what
