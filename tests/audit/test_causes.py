from decimal import Decimal

import pytest

from newsgen.audit.assertions import BEFORE, Moment, MoveSaid, Point
from newsgen.audit.causes import Suspect, cause
from tests.audit.judged import AT, Days, amount, close_of, found, move, recorded, value


@pytest.mark.parametrize(
    ("said", "right", "words"),
    [
        (amount("2.38"), "2.83", "two digits are transposed"),
        (amount("2.39"), "2.29", "one digit is wrong"),
        (amount("28.3"), "2.83", "wrong scale: ten times too large"),
        (
            amount("12.2e9", "won"),
            "12.2e12",
            "wrong scale: a thousand times too small, as million for billion",
        ),
        (amount("122e8", "won"), "122e12", "wrong scale: ten thousand times too small, as 억 for 조"),
        (amount("4.71"), "2.83", ""),
        (amount("7"), "2.83", ""),
    ],
)
def test_a_misprint_is_told_from_its_digits(said: object, right: str, words: str) -> None:
    assert cause(said, Decimal(right), ()) == words  # type: ignore[arg-type]


def test_a_figure_of_two_digits_needs_a_fit_of_its_own() -> None:
    one, other = Suspect(Decimal("1.24"), "that of one"), Suspect(Decimal("1.16"), "that of another")
    assert cause(amount("1.2"), Decimal("2.83"), (one,)) == "1.24 is that of one"
    assert cause(amount("1.2"), Decimal("2.83"), (one, other)) == ""


def test_a_likelier_cause_goes_before_a_misprint_and_a_lesser_one_after() -> None:
    same = Suspect(Decimal("2.38"), "that of another")
    assert cause(amount("2.38"), Decimal("2.83"), (same,)) == "2.38 is that of another"
    assert cause(amount("2.38"), Decimal("2.83"), (), (same,)) == "two digits are transposed"


@pytest.mark.parametrize(
    ("number", "unit", "words"),
    [
        ("115.88", "points", "115.88 is the distance from the open of 6,022.7"),
        ("1.92", "percent", "1.92 is the distance from the open of 6,022.7"),
        ("172.50", "points", "172.5 is the distance to the day's high"),
        ("2.83", "points", "2.83 is the move in percent"),
        ("168.94", "percent", "168.94 is the move in points"),
        ("0.59", "percent", "0.59 is the move as of 9:20 a.m."),
    ],
)
def test_a_wrong_move_may_be_that_of_another_base_end_or_unit(number: str, unit: str, words: str) -> None:
    assert found(move("KOSPI", 1, number, unit), close_of(recorded())).cause == words


def test_a_wrong_move_may_be_that_of_another_share() -> None:
    assert found(move("000660", 1, "2.75"), close_of(recorded())).cause == (
        "2.75 is the move of Samsung Electronics"
    )


def test_a_wrong_move_may_be_reckoned_on_the_later_figure() -> None:
    told = found(move("000660", 1, "2.24"), close_of(recorded()))
    assert told.cause == "2.24 is the change in percent of the later figure, not of the earlier one"


def test_the_wons_move_from_the_open_is_told_as_such() -> None:
    told = found(move("USDKRW", -1, "11.6", "won"))
    assert told.cause == "11.65 is the distance from the open of 1,441.6"


@pytest.mark.parametrize(
    ("number", "words"),
    [
        ("5969.64", "5,969.64 is the previous close of KOSPI"),
        ("1167.14", "1,167.14 is the figure of KOSDAQ"),
        ("6005.04", "6,005.04 is the figure of 9:20 a.m."),
        ("5084.85", "5,084.85 is the close of Jan. 27"),
    ],
)
def test_a_wrong_level_may_be_that_of_another_day_or_index(number: str, words: str) -> None:
    assert found(value("KOSPI", number), close_of(recorded())).cause == words


def test_two_days_changes_added_are_told_as_such() -> None:
    from datetime import date

    closes = {date(2026, 2, 23): "1000", date(2026, 2, 24): "1165.00", date(2026, 2, 25): "1167.14"}
    past = Days({"KOSPI": closes, "KOSDAQ": closes})
    said = MoveSaid(AT, (), Point("KOSDAQ", when=Moment(ago=2)), Point("KOSDAQ"), 1, amount("16.68"))
    told = found(said, close_of(recorded()), past)
    assert told.cause == "16.68 is the sum of the two sessions' changes, which should be compounded"


def test_causes_leave_no_trace_among_the_data() -> None:
    from newsgen.audit.verdicts import Bench

    _, seen = Bench("", close_of(recorded()), "en", None).weigh(move("KOSPI", 1, "115.88", "points"))
    assert set(seen) == {"14-00.json#/indices/KOSPI/last", "14-00.json#/indices/KOSPI/previous_close"}
    assert BEFORE.ago == 1
