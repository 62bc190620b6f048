from __future__ import annotations

from datetime import date
from decimal import Decimal

from newsgen.oracle import periods
from tests.oracle.tapes import ask, flows, split, tape

END = date(2020, 2, 24)


def test_the_last_close_of_the_period_before_is_the_base() -> None:
    found = {fact.period: fact for fact in periods.to_date(ask(tape([100, 110, 121, 110], END)))}
    assert {period: str(fact.base.session) for period, fact in found.items()} == {}
    longer = tape([100, 110, 121, 110, 132, 99], END)
    found = {fact.period: fact for fact in periods.to_date(ask(longer))}
    assert {period: str(fact.base.session) for period, fact in found.items()} == {
        "month": "2020-02-28",
        "week": "2020-02-28",
    }
    assert found["week"].percent.value == Decimal(-25) and found["week"].direction == "down"


def test_the_last_session_of_a_period_is_final() -> None:
    friday = tape([100, 110, 121, 110, 132, 99, 100, 100, 100, 100], END)
    found = {fact.period: fact.final for fact in periods.to_date(ask(friday))}
    assert found == {"month": False, "week": True}


def test_a_year_begins_with_the_calendar_s() -> None:
    found = {fact.period: fact for fact in periods.to_date(ask(tape([100, 110], date(2019, 12, 30))))}
    assert found["year"].base.session == date(2019, 12, 30) and found["quarter"].percent.value == 10


def test_several_days_are_one_change_in_this_session_s_terms() -> None:
    series = tape([5000, 5100, 5000, 110], factors=split(4, 3, 50))
    found = {int(fact.sessions.value): fact for fact in periods.multi_day(ask(series))}
    assert set(found) == {2, 3}
    assert (found[3].base.value, found[3].base.adjusted, found[3].percent.value) == (5000, 100, 10)


def test_sessions_that_cannot_be_counted_are_not_spanned() -> None:
    assert list(periods.multi_day(ask(tape([1, 2, 3, 4], date(1998, 12, 3))))) == []


def test_a_sum_is_told_only_of_a_period_that_is_wholly_at_hand() -> None:
    found = {
        fact.period: fact.amount.value
        for fact in periods.flow_sums(ask(flows([7, 1, 2, 4, 8, 16], first=END)))
    }
    assert found == {"month": 16, "week": 16}
