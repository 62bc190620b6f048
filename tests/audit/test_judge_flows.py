from dataclasses import replace
from datetime import date

import pytest

from newsgen.audit.assertions import Moment, NetSaid, TurnSaid
from newsgen.records import MarketDay
from tests.audit.judged import AT, Days, ago, amount, close_of, found, judged, recorded


def net(group: str, sign: int, number: str = "", how: str = "", **told: object) -> NetSaid:
    said = amount(number, "won") if number else None
    return NetSaid(AT, (), group, "KOSPI", sign, said, how)._replace(**told)


@pytest.mark.parametrize(
    ("said", "verdict", "right"),
    [
        (net("foreign", -1, "1.22e12"), "true", ""),
        (net("foreign", -1, "1220e9"), "true", ""),
        (net("foreign", -1), "true", ""),
        (net("foreign", -1, "1.2e12", "more"), "true", ""),
        (net("foreign", 1, "1.22e12"), "false", "net selling of 1.22 trillion won"),
        (net("institutions", 1, "1.22e12"), "false", "1.11 trillion won"),
        (net("retail", -1, "470e9"), "false", "47 billion won"),
        (net("other", 1, "10e9"), "uncheckable", ""),
        (net("foreign", -1, "1e12")._replace(market="KOSDAQ"), "uncheckable", ""),
        (
            net("foreign", -1, "536e9")._replace(when=Moment(look=recorded().earlier[0].as_of.time())),
            "true",
            "",
        ),
    ],
)
def test_net_buying_is_held_to_group_side_and_amount(said: NetSaid, verdict: str, right: str) -> None:
    told = judged(said, close_of(recorded()))
    assert (told.verdict, told.right) == (verdict, right)


def test_the_other_groups_figure_is_told_as_the_cause() -> None:
    told = judged(net("institutions", 1, "1.22e12"), close_of(recorded()), lang="ko")
    assert told.right == "1조1천100억원"
    assert told.cause == "it is the net selling of foreigners"


def test_provisional_net_buying_is_close_within_its_tolerance() -> None:
    day = close_of(recorded())
    flows = {"KOSPI": replace(day.flows["KOSPI"], provisional=True)}
    assert found(net("foreign", -1, "1245e9"), day).verdict == "false"
    assert found(net("foreign", -1, "1245e9"), replace(day, flows=flows)).verdict == "close"
    assert found(net("foreign", -1, "1300e9"), replace(day, flows=flows)).verdict == "false"


def row_day() -> MarketDay:
    return recorded("2025-08-29-a-month-that-ends-and-a-row-of-buying", "close")


def test_a_sum_over_a_row_of_sessions_is_added_up() -> None:
    said = net("foreign", 1, "3732.7e9", over=7)
    assert found(said, row_day()).verdict == "true"
    assert found(said._replace(amount=amount("3120.4e9", "won")), row_day()).verdict == "false"
    assert found(said._replace(over=6), row_day()).verdict == "uncheckable"


def test_a_sum_since_a_period_began_counts_this_session() -> None:
    said = net("foreign", 1, "4.596e12", since="month")
    assert found(said, row_day()).verdict == "true"
    assert found(said._replace(since="week"), row_day()).verdict == "false"
    assert found(said._replace(since="year"), row_day()).verdict == "uncheckable"


def test_a_sum_over_days_comes_from_the_past_where_one_is_at_hand() -> None:
    days = {date(2026, 2, 23): "-500000000000", date(2026, 2, 24): "100000000000", date(2026, 2, 25): "1"}
    past = Days({"KOSPI": dict.fromkeys(days, "1"), "KOSPI.foreign": days})
    assert found(net("foreign", -1, "1.62e12", over=3), past=past).verdict == "true"
    assert found(net("foreign", 1, "100e9", when=ago(1)), past=past).verdict == "true"


def turned(sign: int, group: str = "retail", gone: int = 0, after: int = 0) -> TurnSaid:
    return TurnSaid(AT, (), group, "KOSPI", sign, gone, after)


def test_a_turn_needs_an_earlier_look_on_the_other_side() -> None:
    assert found(turned(-1)).verdict == "true"
    assert found(turned(1)).verdict == "false"
    assert found(turned(-1, "foreign")).verdict == "uncheckable"


def test_a_turn_without_looks_is_held_to_the_session_before() -> None:
    day = recorded("2025-11-21-the-largest-selling-since", "close")
    assert found(turned(-1, "foreign"), day).verdict == "false"
    bought = replace(day, flows={"KOSPI": replace(day.flows["KOSPI"], foreign=day.flows["KOSPI"].retail)})
    assert found(turned(1, "foreign"), bought).verdict == "true"


def test_a_turn_after_so_many_sessions_is_held_to_the_row_before() -> None:
    day = recorded("2025-11-21-the-largest-selling-since", "close")
    assert found(turned(-1, "foreign", 1), day).cause == "it was on the same side the session before"
    bought = replace(day, flows={"KOSPI": replace(day.flows["KOSPI"], foreign=day.flows["KOSPI"].retail)})
    assert found(turned(1, "foreign", 1), bought).verdict == "true"
    assert found(turned(1, "foreign", after=3), bought).verdict == "true"
    wrong = found(turned(1, "foreign", after=4), bought)
    assert (wrong.verdict, wrong.right) == ("false", "3 sessions")
