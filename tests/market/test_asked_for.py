"""What a story about the rate or the flows needs of a day."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from newsgen import pipeline, settings
from newsgen.errors import BadInput
from newsgen.facts.rate import find
from newsgen.market.asked_for import asked_for
from newsgen.market.assigned import assigned
from newsgen.records import THE_DAY, Assignment
from newsgen.records.rate import RateDay
from tests.made import day, flows, quote

HISTORY = Path(__file__).parents[3] / "shared" / "data"
real = pytest.mark.skipif(not HISTORY.is_dir(), reason="the market history in ../shared/data is not at hand")
NOON = quote("USDKRW.noon", "won per dollar", last="1439.4", previous_close="1412.1")
SEOUL = quote("USDKRW", "won per dollar", last="1440", previous_close="1411")
RATE, FLOWS = Assignment("USDKRW"), Assignment("flows")
MONDAY = date(2026, 2, 23)


@pytest.mark.parametrize("held", [{}, {"flows": {"KOSPI": flows(foreign=0, other=3)}}])
def test_a_day_without_flows_is_refused_in_one_line_that_says_what_to_add(held: dict[str, object]) -> None:
    with pytest.raises(
        BadInput, match=r"no net buying of KOSPI .* Add net_buying\.KOSPI to the day"
    ) as fault:
        assigned(day(**held), FLOWS)
    assert "\n" not in str(fault.value)


def test_a_day_without_a_rate_and_the_one_before_is_refused() -> None:
    with pytest.raises(BadInput, match=r"Add dollar_won\.last and dollar_won\.previous_close"):
        assigned(day(dollar_won=quote("USDKRW", "won per dollar", last="1440")), RATE)


def test_beside_an_onshore_rate_new_yorks_is_not_told() -> None:
    both = day(dollar_won=SEOUL, noon_rate=NOON, noon_on=MONDAY)
    told = asked_for(both, RATE)
    assert (told.noon_rate, told.noon_on) == (None, None)
    assert list(find(told)) == []


def test_new_yorks_rate_keeps_its_day() -> None:
    told = asked_for(day(noon_rate=NOON, noon_on=MONDAY), RATE)
    assert list(find(told)) == [RateDay("USDKRW.noon", "noon_rate", MONDAY)]


def test_a_story_about_the_market_needs_neither() -> None:
    seen = day()
    assert asked_for(seen, seen.assignment) is seen
    assert replace(seen, assignment=FLOWS) != seen


@real
def test_the_noon_rate_is_of_the_last_day_in_new_york_before_the_session() -> None:
    market = pipeline.market_at(HISTORY)
    assert market.day(date(2024, 12, 4), "close", RATE).noon_on == date(2024, 12, 3)
    assert market.day(date(2025, 1, 21), "close", RATE).noon_on == date(
        2025, 1, 17
    )  # over a New York holiday


@real
def test_a_session_before_the_flows_begin_is_refused() -> None:
    with pytest.raises(BadInput, match="holds no net buying of KOSPI"):
        pipeline.market_at(HISTORY).day(date(2023, 12, 11), "close", FLOWS)


def test_what_is_asked_for_goes_before_what_the_file_asks_for() -> None:
    path = Path(__file__).parents[2] / "fixtures/days/2025-05-21-a-share-up-its-limit/close.json"
    assert pipeline.day_from_file(str(path)).main == "KOSDAQ"
    asked = pipeline.day_from_file(str(path), THE_DAY)
    assert (asked.main, set(asked.indices)) == ("KOSPI", {"KOSPI", "KOSDAQ"})


def test_who_led_the_market_did_not_lead_the_kosdaq() -> None:
    path = str(Path(__file__).parents[2] / "fixtures/days/2026-02-25-kospi-6000/close.json")
    kinds = {each.kind for each in pipeline.day_from_file(path).supplied}
    asked = pipeline.day_from_file(path, Assignment("KOSDAQ"))
    assert {each.kind for each in asked.supplied} == kinds - {"leaders"} != kinds


def test_a_story_about_the_kosdaq_tells_no_market_value_of_the_kospi() -> None:
    path = str(Path(__file__).parents[2] / "fixtures/days/2026-02-25-kospi-6000/close.json")
    asked = pipeline.day_from_file(path, Assignment("KOSDAQ"))
    assert (asked.main, dict(asked.caps)) == ("KOSDAQ", {})
    assert pipeline.write(asked, settings.load()).problems == ()


def test_a_market_value_of_the_kosdaq_alone_is_not_told_as_the_kospis() -> None:
    path = str(Path(__file__).parents[2] / "fixtures/days/2025-08-21-the-kosdaq-for-itself/close.json")
    assert pipeline.write(pipeline.day_from_file(path, THE_DAY), settings.load()).problems == ()
