import pytest

from newsgen.audit.assertions import Point, ValueSaid
from tests.audit.judged import AT, ago, amount, close_of, found, judged, recorded, value


@pytest.mark.parametrize(
    ("who", "number", "unit", "aspect", "verdict"),
    [
        ("KOSPI", "6138.58", "", "last", "true"),
        ("KOSPI", "6139", "points", "last", "true"),
        ("KOSPI", "6022.70", "points", "open", "true"),
        ("KOSPI", "6142.14", "points", "high", "true"),
        ("KOSPI", "6142.14", "points", "extreme", "true"),
        ("KOSPI", "6242.14", "points", "extreme", "false"),
        ("000660", "1028000", "won", "last", "true"),
        ("000660", "1038000", "won", "last", "false"),
        ("USDKRW", "1429.95", "won", "last", "true"),
        ("KOSPI.cap", "5.049e15", "won", "last", "true"),
        ("KOSPI", "6138.58", "won", "last", "false"),
        ("KOSPI", "6138.58", "", "close", "uncheckable"),
        ("KOSDAQ", "1180", "", "high", "uncheckable"),
        ("035720", "50000", "won", "last", "uncheckable"),
        ("^S&P 500", "6900.12", "points", "last", "uncheckable"),
    ],
)
def test_a_value_is_held_to_its_subject_aspect_and_unit(
    who: str, number: str, unit: str, aspect: str, verdict: str
) -> None:
    assert found(value(who, number, unit, aspect)).verdict == verdict


def test_a_previous_close_is_that_of_the_session_before() -> None:
    said = ValueSaid(AT, (), Point("KOSPI", "close", ago(1)), amount("5969.64", "points"))
    assert found(said).verdict == "true"
    assert found(said._replace(amount=amount("5969.46", "points"))).verdict == "false"


def test_quotes_taken_seconds_apart_are_close_until_the_close() -> None:
    said = value("KOSPI", "6140.01")
    assert found(said).verdict == "close"
    assert found(said, close_of(recorded())).verdict == "false"


def test_a_text_that_prints_the_very_level_is_forgiven_no_ticks() -> None:
    assert judged(value("KOSPI", "6140.01"), text="at 6,138.58, it was at 6,140.01").verdict == "false"


def test_the_statement_says_datum_right_value_and_address() -> None:
    told = judged(value("000660", "1038000", "won"), lang="ko")
    assert told.right == "1,028,000원"
    assert told.why == "SK hynix at 2 p.m.: 1,028,000 won"
    assert told.cause == "1,038,000 is the day's high of SK hynix"
    assert told.data == ("14-00.json#/shares/000660/last",)


def test_a_level_as_small_as_the_move_was_not_understood() -> None:
    assert found(value("USDKRW", "12.55", "won")).verdict == "uncheckable"
    assert found(value("USDKRW", "142.995", "won")).verdict == "false"


def test_a_level_in_round_tens_is_close_within_half_a_hundredth() -> None:
    day = close_of(recorded())
    assert found(value("KOSPI", "6140"), day).verdict == "close"
    assert found(value("KOSPI", "6100"), day).verdict == "false"
    assert found(value("KOSPI", "6141"), day).verdict == "false"


def test_what_is_missing_is_named() -> None:
    assert found(value("KOSDAQ", "1180", "", "high")).why == "the data give no high of KOSDAQ for Feb. 25"


def test_a_market_value_in_dollars_is_turned_at_the_rate_of_the_day() -> None:
    assert found(value("KOSPI.cap", "3.53e12", "dollars")).verdict == "true"
    assert found(value("KOSPI.cap", "35.3e12", "dollars")).verdict == "false"
