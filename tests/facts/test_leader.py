"""Who led and who lagged."""

from __future__ import annotations

from newsgen.records import Leader
from tests.facts.found import found
from tests.made import day, quote


def told(*prices: str) -> list[tuple[str, str, int]]:
    shares = {
        f"00000{n}": quote(f"00000{n}", "won", last=p, previous_close=10_000) for n, p in enumerate(prices)
    }
    return [(leader.side, leader.subject, leader.among) for leader in found(day(shares=shares), Leader)]


def test_the_largest_rise_leads_and_the_largest_fall_lags() -> None:
    assert told("10100", "10500", "9900", "9700", "10000") == [("led", "000001", 5), ("lagged", "000003", 5)]


def test_too_few_shares_have_no_leader() -> None:
    assert told("10100", "10500", "9900", "9700") == []


def test_two_shares_that_print_alike_are_both_or_neither() -> None:
    assert told("10500", "10500", "9900", "9700", "10000") == [("lagged", "000003", 5)]


def test_where_everything_fell_nobody_led() -> None:
    assert told("9600", "9500", "9900", "9700", "9800") == [("lagged", "000001", 5)]


def test_a_share_without_a_base_is_not_one_to_choose_from() -> None:
    shares = {
        f"00000{n}": quote(f"00000{n}", "won", last=10_000 + n, previous_close=10_000) for n in range(4)
    }
    unknown = {"000009": quote("000009", "won", last=20_000)}
    assert found(day(shares=shares | unknown), Leader) == []
