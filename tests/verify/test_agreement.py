"""Two stories of one day are held to each other, question by question."""

from __future__ import annotations

import subprocess
import sys
from datetime import date
from decimal import Decimal

import pytest

from newsgen.verify.agreement import agree, compare
from newsgen.verify.amounts import Amount
from newsgen.verify.claims import (
    ChangeSaid,
    CrossSaid,
    DollarsSaid,
    FlowSaid,
    GrowthSaid,
    LevelSaid,
    WaySaid,
    When,
)
from newsgen.verify.claims_lead import EarlierSaid, HaltedSaid
from newsgen.verify.claims_past import RankSaid
from newsgen.verify.claims_period import (
    Another,
    PeriodAverageSaid,
    PeriodBestSaid,
    PeriodDaysSaid,
    PeriodEndSaid,
    PeriodMostSaid,
    PeriodRecordsSaid,
    PeriodRunSaid,
    PeriodSinceSaid,
    ShutSaid,
)
from newsgen.verify.claims_rate import DealtPartSaid, NoonSaid
from newsgen.verify.claims_records import OldRecordSaid, RecordSaid, RunSaid, SinceSaid
from newsgen.verify.claims_stock import LastTradedSaid, LimitSaid, PlaceSaid, SplitSaid
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


PERCENT = ("rise_percent",)
KRW = amount("5368100000000", "100000000", "won")
FEB = PeriodSinceSaid(AT, "KOSPI", "month", PERCENT, Another("month", None, 2), ever=False)
WEEK = Another("week", DaySaid(-1, 2026, 2, 6))
TOP = PeriodEndSaid(AT, "KOSPI", "month", 1, None, None)
BEST = PeriodBestSaid(AT, "KOSPI", 1, DaySaid(1), 1, amount("1.91"))
DAYS = PeriodDaysSaid(AT, "KOSPI", 1, 12, 20)
AVERAGE = PeriodAverageSaid(AT, KRW, -1, amount("21.6", "0.1"))
SECTIONS = [
    (FEB, FEB._replace(since=Another("month", None, 2, 2026)), FEB._replace(since=Another("month", None, 3))),
    (FEB, FEB, FEB._replace(since=None, ever=True)),
    (
        FEB._replace(period="week", since=WEEK),
        FEB._replace(period="week", since=Another("week", DaySaid(-1, 0, 2, 6))),
        FEB._replace(period="week", since=Another("week", DaySaid(-1, 2026, 1, 30))),
    ),
    (
        TOP,
        TOP._replace(amount=amount("6083.86", unit="points"), day=DaySaid(2)),
        TOP._replace(amount=amount("6000", unit="points"), day=DaySaid(1)),
    ),
    (BEST, BEST._replace(day=DaySaid(-1, 2026, 2, 24)), BEST._replace(day=DaySaid(0))),
    (BEST, BEST, BEST._replace(sign=-1)),
    (DAYS, DAYS, DAYS._replace(number=13)),
    (
        AVERAGE,
        AVERAGE._replace(amount=amount("5370000000000", "10000000000", "won"), percent=None, sign=0),
        AVERAGE._replace(sign=1),
    ),
    (
        PeriodRunSaid(AT, "KOSPI", "week", 1, 3, broken=False),
        PeriodRunSaid(AT, "KOSPI", "month", 1, 5, broken=False),
        PeriodRunSaid(AT, "KOSPI", "week", 1, 4, broken=False),
    ),
    (
        PeriodRecordsSaid(AT, "KOSPI", 3, DaySaid(1), None),
        PeriodRecordsSaid(AT, "KOSPI", 3, None, amount("6083.86")),
        PeriodRecordsSaid(AT, "KOSPI", 2, None, None),
    ),
    (
        PeriodMostSaid(AT, "005930", 1, 30, amount("10.5", "0.1")),
        PeriodMostSaid(AT, "000660", -1, 30, amount("3.1", "0.1")),
        PeriodMostSaid(AT, "000660", 1, 30, amount("10.5", "0.1")),
    ),
    (
        ShutSaid(AT, (DaySaid(1),), through=False, why="seollal"),
        ShutSaid(AT, (DaySaid(0), DaySaid(1)), through=True, why="seollal"),
        ShutSaid(AT, (DaySaid(0),), through=False, why="seollal"),
    ),
    (
        LimitSaid(AT, "005930", "upper", closed=True),
        LimitSaid(AT, "005930", "lower", closed=False),
        LimitSaid(AT, "005930", "lower", closed=True),
    ),
    (
        LastTradedSaid(AT, "005930", amount("51000", "1"), DaySaid(1)),
        LastTradedSaid(AT, "005930", amount("51000", "1"), None),
        LastTradedSaid(AT, "005930", amount("51100", "1"), None),
    ),
    (
        SplitSaid(AT, "005930", amount("1000", "1"), amount("5000", "1"), 5),
        SplitSaid(AT, "005930", amount("1000", "1"), amount("5000", "1"), None),
        SplitSaid(AT, "005930", amount("1000", "1"), amount("5000", "1"), 50),
    ),
    (
        PlaceSaid(AT, "005930", 1, "KOSPI"),
        PlaceSaid(AT, "000660", 2, "KOSPI"),
        PlaceSaid(AT, "005930", 2, "KOSPI"),
    ),
    (NoonSaid(AT, DaySaid(1)), NoonSaid(AT, None), NoonSaid(AT, DaySaid(0))),
    (
        DealtPartSaid(AT, "foreign", "KOSPI", 1, amount("4.1", "0.1")),
        DealtPartSaid(AT, "foreign", "KOSPI", 1, amount("4", "1")),
        DealtPartSaid(AT, "foreign", "KOSPI", -1, amount("4.1", "0.1")),
    ),
    (
        GrowthSaid(AT, "KOSPI.cap", amount("1000", "1"), "more", amount("4000", "1")),
        GrowthSaid(AT, "KOSPI.cap", amount("1016", "1"), "", amount("4000", "1")),
        None,
    ),
    (
        GrowthSaid(AT, "KOSPI.cap", amount("1017", "1"), "", amount("4000", "1")),
        GrowthSaid(AT, "KOSPI.cap", amount("900", "1"), "", amount("3000", "1")),
        GrowthSaid(AT, "KOSPI.cap", amount("1016", "1"), "", amount("4000", "1")),
    ),
    (
        DollarsSaid(AT, amount("1.02", unit="dollars"), flow(1, "1470000000000", "10000000000"), ""),
        DollarsSaid(AT, amount("1.05", unit="dollars"), None, ""),
        DollarsSaid(AT, amount("1.03", unit="dollars"), flow(1, "1470000000000", "10000000000"), ""),
    ),
    (EarlierSaid(AT, "KOSPI", 1), EarlierSaid(AT, "KOSDAQ", -1), EarlierSaid(AT, "KOSPI", -1)),
    (HaltedSaid(AT, "sidecar", 1, "KOSPI"), HaltedSaid(AT, "sidecar", -1, "KOSPI"), None),
]
"""A claim, one that may stand beside it, and one that may not, where there is any."""


@pytest.mark.parametrize(("said", "beside", "against"), SECTIONS)
def test_claims_of_the_sections_and_of_first_sentences_are_held_to_each_other(
    said: object, beside: object, against: object
) -> None:
    assert list(compare([said], [beside], SESSION)) == list(compare([beside], [said], SESSION)) == []
    if against is not None:
        assert list(compare([said], [against], SESSION))
        assert list(compare([against], [said], SESSION))


def test_a_story_of_the_market_s_day_pays_nothing_for_the_sections() -> None:
    asked = (
        "import sys; import newsgen.verify.agreement; print('newsgen.verify.claims_period' in sys.modules)"
    )
    shown = subprocess.run([sys.executable, "-c", asked], capture_output=True, text=True, check=True)
    assert shown.stdout == "False\n"


@pytest.mark.parametrize(("one", "other"), SAME)
def test_claims_that_may_both_stand_agree(one: object, other: object) -> None:
    assert list(compare([one], [other], SESSION)) == []
    assert list(compare([other], [one], SESSION)) == []


@pytest.mark.parametrize(("one", "other"), APART)
def test_claims_that_cannot_both_be_true_do_not(one: object, other: object) -> None:
    assert list(compare([one], [other], SESSION))
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
