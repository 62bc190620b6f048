from decimal import Decimal

import pytest

from newsgen.audit.assertions import DollarsSaid, MoveSaid, NetSaid, PaceSaid, Point, RatioSaid, SumSaid
from tests.audit.judged import AT, Days, ago, amount, close_of, found, move, recorded


def net(group: str, sign: int) -> NetSaid:
    return NetSaid(AT, (), group, "KOSPI", sign)


@pytest.mark.parametrize(
    ("number", "verdict"), [("1.267e12", "true"), ("1.3e12", "true"), ("2.33e12", "false")]
)
def test_several_groups_come_to_a_sum(number: str, verdict: str) -> None:
    said = SumSaid(AT, (), (net("foreign", -1), net("retail", -1)), amount(number, "won"))
    assert found(said).verdict == verdict


def test_percentages_of_days_in_turn_are_compounded() -> None:
    def gone(sessions: int) -> MoveSaid:
        ends = Point("KOSDAQ", "close", ago(sessions + 1)), Point("KOSDAQ", "close", ago(sessions))
        return MoveSaid(AT, (), *ends, 1)

    from datetime import date

    closes = {date(2026, 2, 23): "1000", date(2026, 2, 24): "1165.00", date(2026, 2, 25): "1167.14"}
    past = Days({"KOSPI": closes, "KOSDAQ": closes})
    said = SumSaid(AT, (), (gone(0), gone(1)), amount("16.71"))
    assert found(said, close_of(recorded()), past).verdict == "true"
    wrong = found(said._replace(amount=amount("16.68")), close_of(recorded()), past)
    assert (wrong.verdict, wrong.right) == ("false", "16.71 percent")
    assert wrong.cause == "16.68 is the sum of the changes, which should be compounded"


@pytest.mark.parametrize(
    ("won", "dollars", "verdict"),
    [
        ("1.22e12", "853e6", "true"),
        ("1.22e12", "846e6", "true"),
        ("1.222e12", "850e6", "close"),
        ("1.22e12", "8.53e9", "false"),
        ("1.2e12", "853e6", "true"),
        ("1.2e12", "870e6", "close"),
        ("1.2e12", "900e6", "false"),
    ],
)
def test_dollars_are_reckoned_at_a_rate_at_hand(won: str, dollars: str, verdict: str) -> None:
    said = DollarsSaid(AT, (), Decimal(won), amount(dollars, "dollars"))
    assert found(said).verdict == verdict


def test_dollars_ten_times_too_large_say_so() -> None:
    told = found(DollarsSaid(AT, (), Decimal("1.22e12"), amount("8.53e9", "dollars")))
    assert (told.right, told.cause) == ("$853.2 million", "wrong scale: ten times too large")


@pytest.mark.parametrize(
    ("times", "verdict"), [("5", "true"), ("5.00", "true"), ("4.2", "false"), ("6", "false"), ("4", "false")]
)
def test_one_price_is_so_many_times_another(times: str, verdict: str) -> None:
    said = RatioSaid(AT, (), Point("000660"), Point("005930"), Decimal(times))
    assert found(said).verdict == verdict


def test_turnover_is_held_to_its_median_once_the_session_has_closed() -> None:
    day = recorded("2025-04-07-a-crash-without-precedent", "close")
    usual = day.history["KOSPI"].usual_turnover
    now = day.indices["KOSPI"].turnover
    assert usual is not None and now is not None
    ratio = now.value / usual.value
    said = PaceSaid(AT, (), "KOSPI.turnover", amount(f"{ratio:.1f}", "times"), 1, 20)
    assert found(said, day).verdict == "true"
    assert found(said._replace(times=amount(f"{ratio + 1:.1f}", "times")), day).verdict == "false"
    assert found(said._replace(over=5), day).verdict == "uncheckable"
    assert found(said._replace(times=None, sign=-1), day).verdict == "false"


def test_a_sum_without_one_of_its_figures_is_not_to_be_told() -> None:
    said = SumSaid(AT, (), (net("foreign", -1), net("other", -1)), amount("1.267e12", "won"))
    assert found(said).verdict == "uncheckable"
    assert found(SumSaid(AT, (), (move("KOSPI", 1),), amount("2.83"))).verdict == "true"
