"""What a group bought or sold over a period."""

from __future__ import annotations

from datetime import date

from newsgen.records import FlowSum
from tests.facts.found import found
from tests.made import datum, day, flows, history


def test_a_sum_takes_in_this_session() -> None:
    past = history("KOSPI.retail", sums={"month": datum(400 * 10**9, "sum", "won")})
    (total,) = found(day(flows={"KOSPI": flows(retail=-100)}, history=past), FlowSum)
    assert (total.group, total.period, total.amount.value) == ("retail", "month", 300 * 10**9)
    assert total.amount.data == ("made#sum", "made#KOSPI/retail")


def test_a_sum_waits_for_the_close_and_for_final_figures() -> None:
    past = history("KOSPI.retail", sums={"month": datum(400 * 10**9, "sum", "won")})
    assert found(day("14:00", flows={"KOSPI": flows(retail=-100)}, history=past), FlowSum) == []
    late = flows(retail=-100, provisional=True)
    assert found(day(flows={"KOSPI": late}, history=past), FlowSum) == []


def test_a_sum_is_final_in_the_last_session_of_its_period() -> None:
    past = history("KOSPI.retail", sums={"month": datum(400 * 10**9, "sum", "won")})
    for following, final in ((date(2026, 2, 26), False), (date(2026, 3, 3), True)):
        here = day(flows={"KOSPI": flows(retail=-100)}, history=past, next_session=following)
        assert [total.final for total in found(here, FlowSum)] == [final]
