"""The change over several sessions."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from newsgen.records import MultiDay
from tests.facts.found import found, kospi
from tests.made import day, history, mark, quote


def test_several_sessions_are_one_change_and_no_sum() -> None:
    past = history(earlier_closes={2: mark(date(2026, 2, 23), "1250"), 3: mark(date(2026, 2, 20), "1000")})
    moves = found(day(**kospi("1010", "1100"), history=past), MultiDay)
    assert [(m.sessions.value, m.percent.value, m.direction) for m in moves] == [
        (2, Decimal("-19.2"), "down")
    ]


def test_a_split_in_between_is_taken_out() -> None:
    past = history("005930", earlier_closes={5: mark(date(2026, 2, 13), 500_000, adjusted=50_000)})
    share = quote("005930", "won", last=55_000, previous_close=52_000)
    move = found(day(shares={"005930": share}, history=past), MultiDay)[0]
    assert (move.percent.value, move.base.value) == (10, 500_000)
