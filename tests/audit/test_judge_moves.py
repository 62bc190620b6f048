from datetime import date
from decimal import Decimal

import pytest

from newsgen.audit.assertions import BEFORE, Moment, MoveSaid, Point
from newsgen.verify.amounts import Amount
from tests.audit.judged import AT, ago, amount, found, judged, move, recorded, value


@pytest.mark.parametrize(
    ("who", "sign", "number", "unit", "verdict", "right"),
    [
        ("KOSPI", 1, "2.83", "percent", "true", ""),
        ("KOSPI", 1, "168.94", "points", "true", ""),
        ("KOSPI", -1, "2.83", "percent", "false", "up 2.83 percent"),
        ("KOSPI", 1, "2.38", "percent", "false", "2.83 percent"),
        ("000660", 1, "2.39", "percent", "false", "2.29 percent"),
        ("000660", 1, "23000", "won", "true", ""),
        ("USDKRW", -1, "11.6", "won", "false", "12.55 won"),
        ("USDKRW", 1, "12.55", "won", "false", "stronger by 12.55 won"),
        ("KOSPI", 1, "", "", "true", ""),
        ("KOSPI", -1, "", "", "false", "up 2.83 percent"),
        ("KOSPI", 0, "", "", "false", "up 2.83 percent"),
        ("KOSDAQ", 0, "", "", "true", ""),
        ("^S&P 500", 1, "0.77", "percent", "true", ""),
        ("^S&P 500", 1, "1.04", "percent", "false", "0.77 percent"),
        ("^Nikkei 225", 1, "1.04", "percent", "uncheckable", ""),
        ("#0", 1, "1.04", "percent", "uncheckable", ""),
    ],
)
def test_a_move_is_held_to_direction_size_and_unit_together(
    who: str, sign: int, number: str, unit: str, verdict: str, right: str
) -> None:
    told = judged(move(who, sign, number, unit))
    assert (told.verdict, told.right) == (verdict, right)


@pytest.mark.parametrize(
    ("who", "number", "cause"),
    [
        ("KOSPI", "2.83", "the size is right, but it went the other way"),
        ("KOSPI", "1.5", ""),
        ("^S&P 500", "0.77", "the size is right, but it went the other way"),
        ("^S&P 500", "1.5", ""),
    ],
)
def test_of_the_wrong_way_alone_it_is_said_that_the_size_is_right(who: str, number: str, cause: str) -> None:
    told = found(move(who, -1, number))
    assert (told.verdict, told.cause) == ("false", cause)


def test_a_foreign_move_rounded_beside_finer_ones_is_close() -> None:
    beside = "rose 2.83 percent after the S&P 500 gained 1 percent"
    assert judged(move("^S&P 500", 1, "1"), text=beside).verdict == "close"
    assert judged(move("^S&P 500", 1, "1"), text="gained 1 percent").verdict == "true"


def test_a_figure_rounded_beside_finer_ones_is_close() -> None:
    told = judged(move("005930", 1, "3"), text="rose 2.29 percent, while Samsung rose 3 percent")
    assert (told.verdict, told.right) == ("close", "2.75 percent")
    assert told.why.endswith("loosely rounded beside figures printed to two decimals")
    assert (
        judged(move("005930", 1, "3"), text="rose 2 percent, while Samsung rose 3 percent").verdict == "true"
    )


def test_the_won_up_without_a_word_for_stronger_may_be_either_convention() -> None:
    assert found(move("USDKRW", 1, "12.55", "won", loose=True)).verdict == "true"
    assert found(move("USDKRW", 1, "11.6", "won", loose=True)).verdict == "false"
    assert found(move("USDKRW", 1, loose=True)).verdict == "uncheckable"


def test_the_formula_is_told_with_both_figures() -> None:
    assert found(move("000660", 1, "2.29")).why == (
        "SK hynix at 2 p.m.: 1,028,000 won; previous close: 1,005,000 won; "
        "up 23,000 / 1,005,000 = 2.29 percent"
    )


def test_a_move_as_large_as_the_level_was_not_understood() -> None:
    assert found(move("000660", 1, "1028000", "won")).verdict == "uncheckable"
    assert found(move("000660", 1, "32000", "won")).verdict == "false"


def test_points_called_percentage_points_are_a_wrong_unit() -> None:
    told = found(move("KOSPI", 1, "2.83", "pp"))
    assert (told.verdict, told.cause) == ("false", "the number is that of the move in percent")
    assert found(move("KOSPI", 1, "4.11", "pp")).verdict == "uncheckable"


def test_a_distance_is_held_to_its_side_and_may_be_reckoned_on_either_end() -> None:
    now, level = Point("KOSPI"), Point("KOSPI", level=Decimal(6200))
    short = MoveSaid(AT, (), now, level, 1, amount("61.42", "points"), gap=True)
    assert found(short).verdict == "true"
    assert found(short._replace(sign=-1)).verdict == "false"
    assert found(short._replace(amount=amount("1.00"))).verdict == "true"
    assert found(short._replace(amount=amount("0.99"))).verdict == "true"
    assert found(short._replace(amount=amount("0.90"))).verdict == "false"


def test_the_move_of_the_session_before_may_be_known_in_percent_alone() -> None:
    day = recorded("2025-04-08-the-rebound", "close")
    said = MoveSaid(AT, (), Point("KOSPI", when=ago(2)), Point("KOSPI", when=BEFORE), -1, amount("12.06"))
    assert found(said, day).verdict == "true"
    assert found(said._replace(sign=1), day).verdict == "false"
    assert found(said._replace(amount=amount("12.60")), day).verdict == "false"


def test_a_day_named_with_the_one_before_it_is_not_held_to_itself() -> None:
    day = recorded("2025-09-05-a-week-with-the-won-where-it-was", "close")
    previous = day.history["KOSPI"].previous_session
    ends = Point("KOSPI", when=Moment(on=previous, ago=1)), Point("KOSPI", when=Moment(on=previous))
    assert found(MoveSaid(AT, (), *ends, 1, amount("0.58")), day).verdict == "true"
    assert found(MoveSaid(AT, (), *ends, 1, amount("0.54")), day).verdict == "false"
    monday = Point("KOSPI", when=Moment(on=date(2025, 9, 1)))
    fell = MoveSaid(
        AT, (), Point("KOSPI", when=Moment(on=date(2025, 9, 1), ago=1)), monday, -1, amount("0.73")
    )
    assert found(fell, day).verdict == "true"


def test_the_close_before_a_row_is_that_many_sessions_ago() -> None:
    day = recorded("2025-08-01-a-row-of-losses-that-ends-in-the-worst-day", "close")
    run = day.history["KOSPI"].run
    assert run is not None and run.base is not None and run.base.value is not None
    now = day.indices["KOSPI"].last
    assert now is not None
    fall = (run.base.value - now.value) / run.base.value * 100
    said = MoveSaid(
        AT, (), Point("KOSPI", when=ago(run.sessions + 1)), Point("KOSPI"), -1, amount(f"{fall:.2f}")
    )
    assert found(said, day).verdict == "true"
    assert (
        found(said._replace(start=Point("KOSPI", when=ago(run.sessions + 2))), day).verdict == "uncheckable"
    )


def test_a_market_value_grown_by_a_round_sum_is_close() -> None:
    said = move("KOSPI.cap", 1, "126e12", "won")
    assert found(said).verdict == "true"
    round_sum = Amount(Decimal(5 * 10**15), Decimal(10**12), "won")
    assert found(value("KOSPI.cap", "1", "won")._replace(amount=round_sum)).verdict == "close"


@pytest.mark.parametrize(
    ("sign", "number", "verdict"),
    [(1, "2.93", "true"), (1, "1.5", "uncheckable"), (1, "3.5", "false"), (-1, "0.5", "false")],
)
def test_a_move_at_one_point_is_false_only_outside_the_range_of_the_day(
    sign: int, number: str, verdict: str
) -> None:
    said = move("KOSPI", sign, number)
    said = said._replace(end=said.end._replace(aspect="extreme"))
    assert judged(said, recorded(look="close")).verdict == verdict
