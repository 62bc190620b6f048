from __future__ import annotations

from newsgen.oracle import shares_of_day
from newsgen.records import Leader
from tests.oracle.tapes import ask, tape


def leaders(*percents: float) -> dict[str, Leader]:
    series = [tape([100, 100 + each], name=f"{at:06}", role="share") for at, each in enumerate(percents)]
    return {fact.side: fact for fact in shares_of_day.leaders(ask(*series))}


def test_the_largest_rise_led_and_the_largest_fall_lagged() -> None:
    found = leaders(1, 3, -2, 0)
    assert (found["led"].subject, found["lagged"].subject, found["led"].among) == ("000001", "000002", 4)


def test_two_that_print_alike_share_the_lead_so_that_nobody_has_it() -> None:
    assert set(leaders(3, 3, -1)) == {"lagged"}


def test_the_smallest_rise_is_no_laggard() -> None:
    assert set(leaders(1, 2, 3)) == {"led"}


def test_a_share_s_part_is_that_of_the_market_s_change_and_of_the_index() -> None:
    index = tape([2000, 2020])
    market = tape([1000, 1010], name="KOSPI.cap", role="cap")
    share = tape([200, 205], name="005930.cap", role="share_cap")
    (part,) = shares_of_day.contributions(ask(index, market, share))
    assert (part.subject, part.of_change.value, part.points.value) == ("005930", 50, 10)
