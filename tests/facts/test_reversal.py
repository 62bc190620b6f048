"""A session that opened on one side of the previous close and ended on the other."""

from __future__ import annotations

import pytest

from newsgen.records import Reversal
from tests.facts.found import found, kospi
from tests.made import day, look, quote


@pytest.mark.parametrize(
    ("opened", "last", "turned"),
    [
        ("1008.00", "995.00", [("down", False)]),
        ("992.00", "1005.00", [("up", False)]),
        ("1008.00", "1005.00", []),
        ("1004.00", "990.00", []),
        ("1008.00", "998.00", []),
    ],
)
def test_a_reversal_has_a_clear_margin_on_both_sides(opened: str, last: str, turned: list[object]) -> None:
    facts = found(day(**kospi(last, open=opened)), Reversal)
    assert [(fact.direction, fact.gave_up) for fact in facts] == turned


def test_high_and_low_say_nothing_of_the_order_in_which_they_came() -> None:
    assert found(day(**kospi("995.00", high="1020", low="980")), Reversal) == []


def test_before_the_close_nothing_has_been_reversed() -> None:
    assert found(day("14:00", **kospi("995.00", open="1008.00")), Reversal) == []


@pytest.mark.parametrize(("seen", "gave_up"), [("1012.00", True), ("997.00", False)])
def test_gains_were_given_up_only_where_an_earlier_look_found_them(seen: str, *, gave_up: bool) -> None:
    earlier = look("09:20", quotes={"KOSPI": quote("KOSPI", last=seen)})
    fact = found(day(**kospi("995.00", open="1008.00"), earlier=(earlier,)), Reversal)[0]
    assert fact.gave_up is gave_up
