from datetime import date
from decimal import Decimal

import pytest

from newsgen.audit.assertions import BeyondSaid, Moment
from tests.audit.judged import AT, Days, close_of, found, recorded

BACK_ABOVE_3000 = "2025-07-02-back-above-3000-after-years"
FIRST_CLOSE, FIRST_TRADE = date(2026, 1, 27), date(2026, 1, 22)


def beyond(level: str, how: str, side: int = 1, who: str = "KOSPI", **told: object) -> BeyondSaid:
    return BeyondSaid(AT, (), who, Decimal(level), side, how)._replace(**told)


@pytest.mark.parametrize(
    ("said", "verdict"),
    [
        (beyond("6000", "touch"), "true"),
        (beyond("6100", "stand"), "true"),
        (beyond("6140", "stand"), "close"),
        (beyond("6140", "touch"), "true"),
        (beyond("6140", "brief"), "true"),
        (beyond("6100", "brief"), "false"),
        (beyond("6200", "any"), "false"),
        (beyond("6000", "open"), "true"),
        (beyond("6100", "open"), "false"),
        (beyond("6000", "close"), "uncheckable"),
        (beyond("6200", "stand", -1), "true"),
        (beyond("1430", "stand", -1, "USDKRW"), "true"),
        (beyond("5e15", "stand", who="KOSPI.cap"), "true"),
        (beyond("6142.14", "touch"), "true"),
        (beyond("200000", "stand", -1, "005930"), "false"),
        (beyond("1180", "touch", who="KOSDAQ"), "uncheckable"),
        (beyond("1170", "touch", who="KOSDAQ"), "true"),
    ],
)
def test_a_level_is_passed_by_the_figure_that_the_words_mean(said: BeyondSaid, verdict: str) -> None:
    assert found(said).verdict == verdict


def test_a_level_on_another_scale_was_said_of_something_else() -> None:
    assert found(beyond("4e15", "touch")).verdict == "uncheckable"
    assert found(beyond("50", "stand", -1)).verdict == "uncheckable"


@pytest.mark.parametrize(
    ("level", "side", "verdict", "shown"),
    [
        ("5990", -1, "true", "low: 5,984.28"),
        ("5980", -1, "false", "low: 5,984.28"),
        ("6140", 1, "true", "high: 6,144.71"),
        ("6150", 1, "false", "high: 6,144.71"),
    ],
)
def test_a_level_passed_at_any_time_is_shown_by_the_extreme_of_its_side(
    level: str, side: int, verdict: str, shown: str
) -> None:
    told = found(beyond(level, "any", side), recorded(look="close"))
    assert told.verdict == verdict
    assert shown in told.why


def test_a_level_passed_at_any_time_may_have_been_so_at_a_low_that_is_not_known() -> None:
    assert found(beyond("6030", "any", -1)).verdict == "true"
    assert found(beyond("6000", "any", -1)).verdict == "uncheckable"
    assert found(beyond("1420", "any", -1, "USDKRW")).verdict == "false"


def test_a_close_is_not_made_by_a_high() -> None:
    told = found(beyond("6140", "close"), close_of(recorded()))
    assert (told.verdict, told.right) == ("false", "6,138.58")
    assert told.cause == "it traded beyond the level and did not stay there"


def test_a_first_time_needs_a_record_short_of_the_level() -> None:
    told = found(beyond("6000", "touch", first=True))
    assert told.verdict == "true"
    assert told.why == "KOSPI high: 6,142.14; the record before was 5,969.64 on Feb. 24"
    assert found(beyond("5000", "touch", first=True)).verdict == "false"
    assert found(beyond("5000", "touch", first=True)).right == "Jan. 22"


def test_without_a_record_a_first_time_is_not_to_be_told() -> None:
    assert found(beyond("1160", "stand", who="KOSDAQ", first=True)).verdict == "uncheckable"


def test_a_first_close_is_held_to_its_own_day() -> None:
    said = beyond("5000", "close", first=True, when=Moment(on=FIRST_CLOSE))
    assert found(said).verdict == "true"
    wrong = found(said._replace(when=Moment(on=FIRST_TRADE)))
    assert (wrong.verdict, wrong.right) == ("false", "Jan. 27")
    assert wrong.cause == "Jan. 22 is the day of the first trade beyond it"
    assert found(said._replace(how="any", when=Moment(on=FIRST_TRADE))).verdict == "true"
    assert found(said._replace(level=Decimal(5100))).verdict == "uncheckable"


def test_a_day_before_the_first_time_is_too_early() -> None:
    said = beyond("5000", "touch", when=Moment(on=date(2026, 1, 15)))
    assert (found(said).verdict, found(said).right) == ("false", "Jan. 22")
    assert found(said._replace(when=Moment(on=date(2026, 1, 23)))).verdict == "uncheckable"


def test_back_above_needs_the_other_side_at_the_session_before() -> None:
    day = recorded(BACK_ABOVE_3000, "close")
    assert found(beyond("3000", "close", back=True), day).verdict == "true"
    assert found(beyond("2960", "close", back=True), day).verdict == "false"
    assert found(beyond("6000", "touch", back=True)).cause == "it had never been there before"


def test_a_first_time_since_is_anchored_on_the_last_day_beyond() -> None:
    day = recorded(BACK_ABOVE_3000, "close")
    said = beyond("3000", "close", since=date(2022, 1, 5))
    assert found(said, day).verdict == "true"
    assert found(said._replace(first=True), day).verdict == "true"
    assert found(said._replace(since=date(2022, 1, 1), span="month"), day).verdict == "true"
    wrong = found(said._replace(since=date(2021, 12, 30)), day)
    assert (wrong.verdict, wrong.right) == ("false", "Jan. 5, 2022")


@pytest.mark.parametrize(
    ("number", "unit", "how", "verdict"),
    [
        (42, "months", "", "true"),
        (3, "years", "", "close"),
        (5, "years", "", "false"),
        (3, "years", "more", "true"),
    ],
)
def test_a_first_time_in_so_long_reaches_back_to_the_last_day(
    number: int, unit: str, how: str, verdict: str
) -> None:
    said = beyond("3000", "close", lapse=(number, unit), lapse_how=how)
    assert found(said, recorded(BACK_ABOVE_3000, "close")).verdict == verdict


def test_the_past_tells_of_levels_that_the_day_does_not_carry() -> None:
    closes = {date(2026, 1, 5): "1190", date(2026, 2, 24): "1165.00", date(2026, 2, 25): "1167.14"}
    past = Days({"KOSPI": closes, "KOSDAQ": closes})
    day = close_of(recorded())
    said = beyond("1166", "close", who="KOSDAQ", since=date(2026, 1, 5))
    assert found(said, day, past).verdict == "true"
    assert found(beyond("1166", "close", who="KOSDAQ", first=True), day, past).verdict == "false"
