from dataclasses import replace
from datetime import time
from decimal import Decimal

import pytest

from newsgen.audit.assertions import BreadthSaid, FareSaid, HaltedSaid, PlaceSaid
from newsgen.records import Breadth, Datum, Listing, MarketDay
from tests.audit.judged import AT, amount, found, judged, recorded

HALTS = "2025-10-17-halts-and-a-place-among-all"


def counted() -> MarketDay:
    numbers = {"advancing": 271, "declining": 607, "unchanged": 42}
    data = {key: Datum(f"day.json#/breadth/KOSPI/{key}", Decimal(n), "shares") for key, n in numbers.items()}
    return replace(recorded(), breadth={"KOSPI": Breadth("KOSPI", **data)})


def breadth(way: int, number: str = "", over: int | None = None, market: str = "KOSPI") -> BreadthSaid:
    return BreadthSaid(AT, (), market, way, amount(number, "") if number else None, "", over)


@pytest.mark.parametrize(
    ("said", "verdict"),
    [
        (breadth(1, "271"), "true"),
        (breadth(-1, "607"), "true"),
        (breadth(0, "42"), "true"),
        (breadth(1, "607"), "false"),
        (breadth(-1, "607", 1), "true"),
        (breadth(-1, "", 1), "true"),
        (breadth(1, "", -1), "false"),
        (breadth(2, "3"), "uncheckable"),
        (breadth(1, "271", market="KOSDAQ"), "uncheckable"),
    ],
)
def test_gainers_and_losers_are_held_to_the_counts(said: BreadthSaid, verdict: str) -> None:
    assert found(said, counted()).verdict == verdict
    assert found(said).verdict == "uncheckable"


def test_gainers_and_losers_exchanged_say_so() -> None:
    told = judged(breadth(1, "607"), counted())
    assert (told.right, told.cause) == ("271", "607 is the number of losers")


def test_one_index_fares_better_than_another() -> None:
    assert found(FareSaid(AT, (), "KOSPI", "KOSDAQ", 1)).verdict == "true"
    assert found(FareSaid(AT, (), "KOSDAQ", "KOSPI", 1)).verdict == "false"
    assert found(FareSaid(AT, (), "KOSDAQ", "KOSPI", 2)).verdict == "false"
    assert found(FareSaid(AT, (), "KOSDAQ", "^Nikkei 225", -1)).verdict == "uncheckable"


def test_a_place_by_value_is_told_only_where_all_are_held() -> None:
    place = Listing("KOSPI", None, Datum("a", Decimal(2), "shares"), 950)
    day = replace(recorded(), listings={"000660": place})
    assert found(PlaceSaid(AT, (), "000660", "KOSPI", 2), day).verdict == "true"
    assert found(PlaceSaid(AT, (), "000660", "KOSPI", 3), day).right == "2nd"
    assert found(PlaceSaid(AT, (), "005930", "KOSPI", 1), day).verdict == "uncheckable"


def test_a_halt_is_one_that_the_exchange_announced() -> None:
    day = recorded(HALTS, "close")
    notice = day.notices[0]
    said = HaltedSaid(AT, (), notice.kind, notice.market)
    assert found(said, day).verdict == "true"
    assert found(said._replace(clock=notice.at.time()), day).verdict == "true"
    assert found(said._replace(clock=time(3, 33)), day).verdict == "false"
    assert found(said).verdict == "uncheckable"
