"""Which round levels were crossed, and whether for the first time."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from newsgen.records import SHARE, SHARE_CAP, Milestone
from tests.facts.found import found, kospi
from tests.made import BEFORE, day, history, mark, quote


def test_a_first_touch_is_claimed_only_when_the_record_high_is_known_to_be_lower() -> None:
    here = day("14:00", **kospi("6005.00", "5969.64", high="6039.18"))
    assert [m.first for m in found(here, Milestone) if m.how == "touched"] == [False]
    known = day(
        "14:00",
        **kospi("6005.00", "5969.64", high="6039.18"),
        history=history(record_high=mark(BEFORE, "5969.64")),
    )
    assert [m.first for m in found(known, Milestone) if m.how == "touched"] == [True]


def test_a_look_before_the_close_closes_above_nothing() -> None:
    here = day("14:00", **kospi("6005.00", "5969.64", high="6039.18"))
    assert {m.how for m in found(here, Milestone)} == {"touched"}


def test_a_level_touched_but_not_held_at_the_close_is_not_closed_above() -> None:
    here = day(
        **kospi("2968.21", "2990.57", high="3027.16"), history=history(record_high=mark(BEFORE, "2990.57"))
    )
    crossed = {(m.how, m.level.value, m.first, m.holds) for m in found(here, Milestone)}
    assert ("touched", 3000, True, False) in crossed
    assert not any(m.how == "closed" and m.level.value == 3000 for m in found(here, Milestone))


def test_a_close_exactly_on_a_round_level_is_not_above_it() -> None:
    here = day(**kospi("6000.00", "5969.64"), history=history(record_close=mark(BEFORE, "5969.64")))
    assert [m for m in found(here, Milestone) if m.level.value == 6000] == []


def test_a_fall_through_a_round_level_loses_it() -> None:
    lost = [m for m in found(day(**kospi("4990.00", "5010.00")), Milestone) if m.how == "lost"]
    assert [(m.level.value, m.grade) for m in lost] == [(5000, "major")]


def test_a_level_lost_or_regained_names_the_last_close_on_that_side() -> None:
    before = mark(date(2005, 6, 29), "995.00")
    lost = day(**kospi("938.75", "1049.71"), history=history(last_beyond={Decimal(1000): before}))
    found_lost = [m for m in found(lost, Milestone) if m.how == "lost" and m.grade == "major"]
    assert [(m.since, round(m.years or 0)) for m in found_lost] == [(before, 21)]
    unknown = [m for m in found(day(**kospi("938.75", "1049.71")), Milestone) if m.how == "lost"]
    assert {m.since for m in unknown} == {None}


def test_the_kosdaq_has_no_round_levels_before_its_base_was_raised_tenfold() -> None:
    risen = quote("KOSDAQ", last="2059.70", previous_close="1990.00")
    early = day(session=date(2000, 4, 7), KOSDAQ=risen)
    late = day(session=date(2026, 2, 25), KOSDAQ=risen)
    assert found(early, Milestone, "KOSDAQ") == []
    assert found(late, Milestone, "KOSDAQ")


def test_a_return_above_a_level_is_not_the_first_time() -> None:
    here = day(**kospi("3005.00", "2990.00"), history=history(record_close=mark(date(2021, 7, 6), "3305.21")))
    assert [
        (m.how, m.first) for m in found(here, Milestone) if m.grade == "major" and m.how != "touched"
    ] == [("regained", False)]


def test_a_close_above_a_level_of_which_nothing_is_known_is_neither_first_nor_a_return() -> None:
    crossed = [m for m in found(day(**kospi("3005.00", "2990.00")), Milestone) if m.how != "touched"]
    assert [(m.how, m.first) for m in crossed] == [("closed", False)]


def test_the_first_close_above_a_split_share_s_price_is_counted_in_adjusted_terms() -> None:
    past = history("005930", record_close=mark(BEFORE, 2_650_000, adjusted=98_000))
    share = quote("005930", "won", last=101_000, previous_close=98_000)
    closed = [m for m in found(day(shares={"005930": share}, history=past), Milestone) if m.role == SHARE]
    assert [(m.level.value, m.first) for m in closed] == [(100_000, True)]


@pytest.mark.parametrize(
    ("last", "before", "told"),
    [
        ("1401.5", "1399", [("closed", 1400, "major")]),
        ("1399", "1401.5", [("lost", 1400, "major")]),
        ("1451", "1449", [("closed", 1450, "minor")]),
        ("1449", "1440", []),
    ],
)
def test_the_dollar_crosses_round_levels_of_won(last: str, before: str, told: list[object]) -> None:
    rate = quote("USDKRW", "won per dollar", last=last, previous_close=before)
    crossed = found(day(dollar_won=rate), Milestone, "USDKRW")
    assert [(m.how, m.level.value, m.grade) for m in crossed] == told


def test_a_company_s_value_has_round_levels_of_a_hundred_trillion_won() -> None:
    value = quote("005930.cap", "won", last=1002 * 10**12, previous_close=995 * 10**12)
    crossed = found(day(share_caps={"005930": value}), Milestone, "005930.cap")
    assert [(m.role, m.level.value, m.grade) for m in crossed] == [(SHARE_CAP, 10**15, "major")]


@pytest.mark.parametrize(
    ("last", "before", "major"),
    [
        (51_000, 49_000, 50_000),
        (101_000, 99_000, 100_000),
        (505_000, 495_000, 500_000),
        (1_010_000, 990_000, 1_000_000),
        (5_010_000, 4_990_000, 5_000_000),
    ],
)
def test_the_ladder_of_shares_grows_with_the_price(last: int, before: int, major: int) -> None:
    share = quote("005930", "won", last=last, previous_close=before)
    crossed = found(day(shares={"005930": share}), Milestone, "005930")
    assert [(m.level.value, m.grade) for m in crossed] == [(major, "major")]


def test_a_rise_from_exactly_a_round_level_is_above_it_now() -> None:
    crossed = found(day(**kospi("6010.00", "6000.00")), Milestone)
    assert [(m.how, m.level.value) for m in crossed] == [("closed", 6000)]


def test_a_share_that_closed_above_before_has_regained_the_price_though_no_record_is_known() -> None:
    before = mark(date(2025, 1, 16), "205000")
    share = quote("000660", "won", last=201_000, previous_close=198_000)
    past = history("000660", last_beyond={Decimal(200_000): before})
    (closed,) = found(day(shares={"000660": share}, history=past), Milestone, "000660")
    assert (closed.how, closed.first, closed.since) == ("regained", False, before)
