"""Two stories of one day are held to each other, question by question."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from newsgen.verify.agreement import agree, compare
from newsgen.verify.amounts import Amount
from newsgen.verify.claims import ChangeSaid, CrossSaid, FlowSaid, LevelSaid, WaySaid, When
from newsgen.verify.claims_past import RankSaid
from newsgen.verify.claims_records import OldRecordSaid, RecordSaid, RunSaid, SinceSaid
from newsgen.verify.questions import Answer
from newsgen.verify.times import DaySaid, Lapse

SESSION = date(2026, 2, 25)
AT = (0, 1)


def amount(value: str, step: str = "0.01", unit: str = "percent") -> Amount:
    return Amount(Decimal(value), Decimal(step), unit)


def change(sign: int, value: str, unit: str = "percent") -> ChangeSaid:
    return ChangeSaid(AT, "KOSPI", "close", sign, amount(value, unit=unit))


def flow(sign: int, value: str, step: str) -> FlowSaid:
    return FlowSaid(AT, "foreign", "KOSPI", sign, amount(value, step, "won"))


SAME = [
    (change(1, "1.91"), change(1, "1.91")),
    (change(1, "1.91"), ChangeSaid(AT, "KOSPI", "last", 1, amount("1.9", "0.1"))),
    (change(1, "1.91"), WaySaid(AT, "KOSPI", "last", 1)),
    (change(1, "1.91"), WaySaid(AT, "KOSPI", "last", 0)),
    (change(1, "1.91"), change(1, "114.22", "points")),
    (flow(1, "1470000000000", "10000000000"), flow(1, "1466300000000", "100000000")),
    (RunSaid(AT, "KOSPI", 1, 3, broken=False), RunSaid(AT, "KOSPI", 1, 3, broken=False)),
    (RunSaid(AT, "KOSPI", 1, 3, broken=False), RunSaid(AT, "KOSPI", -1, 5, broken=True)),
    (
        OldRecordSaid(AT, "KOSPI", "close", amount("5969.64", unit="points"), DaySaid(1), None),
        OldRecordSaid(AT, "KOSPI", "close", amount("5969.64", unit="points"), DaySaid(-1, 2026, 2, 24), None),
    ),
    (
        CrossSaid(AT, "KOSPI", amount("3000", "1", "points"), 1, "close", since=DaySaid(-1, 2021, 12, 28)),
        CrossSaid(AT, "KOSPI", amount("3000", "1", "points"), 1, "hold"),
    ),
]
"""Claims that both may stand."""

APART = [
    (change(1, "1.91"), change(-1, "1.91")),
    (change(1, "1.91"), change(1, "1.92")),
    (change(1, "1.91"), WaySaid(AT, "KOSPI", "last", -1)),
    (flow(1, "1470000000000", "10000000000"), flow(-1, "1466300000000", "100000000")),
    (flow(1, "1470000000000", "10000000000"), flow(1, "1366300000000", "100000000")),
    (RunSaid(AT, "KOSPI", 1, 3, broken=False), RunSaid(AT, "KOSPI", 1, 4, broken=False)),
    (
        LevelSaid(AT, "KOSPI", "close", amount("6083.86", unit="points")),
        LevelSaid(AT, "KOSPI", "last", amount("6083.87", unit="points")),
    ),
    (
        SinceSaid(AT, "KOSPI", ("percent_down",), DaySaid(-1, 2008, 10, 24), ever=False),
        SinceSaid(AT, "KOSPI", ("percent_down",), DaySaid(-1, 2008, 10, 23), ever=False),
    ),
    (
        SinceSaid(AT, "KOSPI", ("percent_down",), DaySaid(-1, 2008, 10, 24), ever=False),
        SinceSaid(AT, "KOSPI", ("percent_down",), None, ever=True),
    ),
    (
        RankSaid(AT, "KOSPI", "percent_down", 4, ever=True, day=None),
        RankSaid(AT, "KOSPI", "percent_down", 5, ever=True, day=None),
    ),
    (
        OldRecordSaid(AT, "KOSPI", "close", None, DaySaid(1), None),
        OldRecordSaid(AT, "KOSPI", "close", None, DaySaid(-1, 2026, 2, 23), None),
    ),
]
"""Claims of which one must be wrong."""


@pytest.mark.parametrize(("one", "other"), SAME)
def test_claims_that_may_both_stand_agree(one: object, other: object) -> None:
    assert list(compare([one], [other], SESSION)) == []
    assert list(compare([other], [one], SESSION)) == []


@pytest.mark.parametrize(("one", "other"), APART)
def test_claims_that_cannot_both_be_true_do_not(one: object, other: object) -> None:
    assert compare([one], [other], SESSION) and list(compare([one], [other], SESSION))
    assert list(compare([other], [one], SESSION))


def test_another_sessions_move_is_no_answer_about_this_one() -> None:
    before = ChangeSaid(AT, "KOSPI", "last", -1, amount("7.24"), when=When(lapse=Lapse(1, "sessions")))
    assert list(compare([before], [change(1, "1.91")], SESSION)) == []


def test_a_bound_leaves_the_value_open_but_not_the_direction() -> None:
    more = ChangeSaid(AT, "KOSPI", "last", 1, amount("1", "1"), how="more")
    assert list(compare([more], [change(1, "1.91")], SESSION)) == []
    assert list(compare([more], [change(-1, "1.91")], SESSION))


def test_a_disagreement_names_the_question_both_answers_and_the_words() -> None:
    record = RecordSaid(AT, "KOSPI", "close")
    other = ChangeSaid((4, 7), "KOSPI", "close", -1, amount("1.91"))
    message, at = next(compare([record, change(1, "1.91")], [record, other], SESSION))
    assert message.startswith("way KOSPI last previous_close is 1")
    assert at == (4, 7)


def test_a_weekday_is_the_nearest_one_and_may_lie_ahead() -> None:
    thursday = Answer(days=(DaySaid(3),))
    assert agree(thursday, Answer(days=(DaySaid(-1, 2026, 2, 26),)), SESSION)
    assert agree(thursday, Answer(days=(DaySaid(-1, 2026, 2, 19),)), SESSION)
    assert not agree(thursday, Answer(days=(DaySaid(-1, 2026, 2, 12),)), SESSION)
