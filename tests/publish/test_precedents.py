from __future__ import annotations

from datetime import date
from decimal import Decimal

from newsgen.publish.precedents import precedents
from newsgen.records import Fact, Figure, LargestSince, Mark, Rank, Record, Witness

START, THEN = date(1995, 5, 2), date(2008, 10, 30)


def largest(at: Mark | None, *, ever: bool = False) -> Fact:
    rise = Figure(Decimal("9.63"), "percent", ())
    return LargestSince(
        "KOSPI", "main", "rise_percent", rise, Witness("rise_percent", at, START, ever), Decimal(17)
    )


def test_a_superlative_shows_its_witness_to_four_decimals() -> None:
    at = Mark(THEN, Decimal("11.950004321"), "made#1", "KRX")
    assert list(precedents(largest(at))) == ["since 2008-10-30: 11.9500"]


def test_a_superlative_without_a_witness_says_how_far_the_history_reaches() -> None:
    assert list(precedents(largest(None))) == ["without equal since 1995-05-02"]
    assert list(precedents(largest(None, ever=True))) == ["without equal ever"]


def test_a_record_shows_the_one_it_beat() -> None:
    figure = Figure(Decimal(3000), "points", ())
    record = Record("KOSPI", "main", figure, "close", Mark(THEN, Decimal("2999.5"), "made#1", "KRX"), figure)
    assert list(precedents(record)) == ["record till then 2008-10-30: 2,999.5"]


def test_a_place_shows_its_neighbours() -> None:
    ahead, behind = (Mark(THEN, Decimal(value), "made#1", "KRX") for value in ("-10.57", "-9.44"))
    place = Figure(Decimal(3), "place", ())
    rank = Rank("KOSPI", "main", "fall_percent", place, place, START, True, ahead, behind)
    assert list(precedents(rank)) == ["next to 2008-10-30: -10.57", "passing 2008-10-30: -9.44"]


def test_a_mark_without_a_value_is_a_date_alone() -> None:
    assert list(precedents(largest(Mark(THEN, None, "made#1", "KRX")))) == ["since 2008-10-30"]
