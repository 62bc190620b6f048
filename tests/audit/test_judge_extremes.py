from dataclasses import replace
from datetime import date

import pytest

from newsgen.audit.assertions import ExtremeSaid, FormerSaid
from newsgen.records import History, Mark, MarketDay
from tests.audit.judged import AT, Days, amount, close_of, found, recorded

CRASH = "2025-04-07-a-crash-without-precedent"


def extreme(*measures: str, who: str = "KOSPI", **told: object) -> ExtremeSaid:
    return ExtremeSaid(AT, (), who, measures)._replace(**told)


def crash() -> MarketDay:
    return recorded(CRASH, "close")


@pytest.mark.parametrize(
    ("said", "verdict"),
    [
        (extreme("fall_percent", ever=True), "true"),
        (extreme("fall_points", "fall_percent", ever=True), "true"),
        (extreme("low_close", ever=True), "false"),
        (extreme("low_close", since=date(2022, 10, 13)), "true"),
        (extreme("low_close", since=date(2022, 10, 1), span="month"), "true"),
        (extreme("low_close", since=date(2022, 1, 1), span="year"), "true"),
        (extreme("low_close", since=date(2022, 10, 14)), "false"),
        (extreme("low_close", since=date(2020, 3, 19)), "false"),
        (extreme("low_close", lapse=(2, "years")), "close"),
        (extreme("low_close", lapse=(30, "months")), "true"),
        (extreme("low_close", lapse=(3, "years")), "false"),
        (extreme("low_close", within="year"), "true"),
        (extreme("low_close", within="52 weeks"), "true"),
        (extreme("rise_percent", ever=True), "false"),
        (extreme("high_turnover", ever=True), "uncheckable"),
        (extreme("fall_percent", since=date(2008, 10, 24)), "false"),
        (extreme("fall_percent", since=date(1990, 10, 24)), "uncheckable"),
        (extreme("fall_percent", place=1, ever=True), "true"),
        (extreme("fall_percent", place=2, ever=True), "false"),
        (extreme("low_volume", place=2), "uncheckable"),
    ],
)
def test_a_superlative_is_held_to_its_witness(said: ExtremeSaid, verdict: str) -> None:
    assert found(said, crash()).verdict == verdict


def test_the_witness_is_told() -> None:
    told = found(extreme("low_close", since=date(2020, 3, 19)), crash())
    assert told.why == "KOSPI close: 2,261.71; the last one as low was 2,171.52 on Oct. 13, 2022"
    assert told.right == "since Oct. 13, 2022"
    assert told.cause == "'since' goes back too far: Oct. 13, 2022 lies between"


def test_a_record_before_the_close_is_one_of_prices_alone() -> None:
    assert found(extreme("high_price", ever=True)).verdict == "true"
    assert found(extreme("high_close", ever=True)).verdict == "uncheckable"
    assert found(extreme("high_close", ever=True), close_of(recorded())).verdict == "true"


def test_an_intraday_record_told_as_one_of_the_close_says_so() -> None:
    day = close_of(recorded())
    closed = Mark(date(2026, 2, 20), day.indices["KOSPI"].last.value + 2, "x", "made up")  # type: ignore[union-attr]
    high = Mark(date(2026, 2, 20), closed.value, "y", "made up")
    past = {"KOSPI": History("KOSPI", record_close=closed, record_high=high)}
    told = found(extreme("high_close", ever=True), replace(day, history=past))
    assert (told.verdict, told.cause) == ("false", "it is true of an intraday high")


def test_provisional_net_buying_bears_out_no_superlative() -> None:
    day = recorded("2025-11-21-the-largest-selling-since", "close")
    said = extreme("selling", who="KOSPI.foreign", since=date(2021, 2, 26))
    assert found(said, day).verdict == "true"
    assert found(said._replace(since=date(2021, 3, 26)), day).verdict == "false"
    flows = {"KOSPI": replace(day.flows["KOSPI"], provisional=True)}
    assert found(said, replace(day, flows=flows)).verdict == "uncheckable"


def test_a_day_at_hand_refutes_where_no_witness_is_carried() -> None:
    day = close_of(recorded())
    lower = replace(day.indices["KOSPI"], last=day.indices["KOSPI"].open)
    day = replace(day, indices={**day.indices, "KOSPI": lower})
    said = extreme("low_close", since=date(2026, 1, 2))
    assert found(said, day).verdict == "false"
    assert found(said._replace(since=date(2026, 2, 24)), day).verdict == "uncheckable"


def test_the_past_is_asked_where_the_day_has_no_witness() -> None:
    closes = {date(2026, 1, 5): "1190", date(2026, 2, 24): "1165.00", date(2026, 2, 25): "1167.14"}
    past = Days({"KOSPI": closes, "KOSDAQ": closes})
    said = extreme("high_close", who="KOSDAQ", since=date(2026, 1, 5))
    assert found(said, close_of(recorded()), past).verdict == "true"
    assert found(said._replace(since=date(2026, 1, 6)), close_of(recorded()), past).verdict == "false"


@pytest.mark.parametrize(
    ("number", "day", "verdict"),
    [
        ("5969.64", date(2026, 2, 24), "true"),
        ("5969.64", date(2026, 2, 23), "false"),
        ("5996.64", None, "false"),
        ("", date(2026, 2, 24), "true"),
    ],
)
def test_the_record_before_has_its_value_and_its_day(number: str, day: date | None, verdict: str) -> None:
    said = FormerSaid(AT, (), "KOSPI", "close", amount(number, "points") if number else None, day)
    assert found(said).verdict == verdict
