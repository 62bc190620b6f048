"""Points, reasons, and a table that is refused with the row and the field."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from newsgen import facts, records, settings
from newsgen.errors import BadTable
from newsgen.records import (
    CAP,
    DOLLAR_WON,
    FLOW,
    INDEX,
    MAIN,
    NOON_RATE,
    SHARE,
    SHARE_CAP,
    Fact,
    Halt,
    LargestSince,
    Move,
    Record,
    Turnover,
    Witness,
)
from newsgen.rules import compile_rules, rank
from tests.made import BEFORE, day, flows, history, mark, notice, quote, witness

TABLES = settings.load()


def ranked(**parts: Any) -> list[Any]:
    return list(rank(facts.find(day(**parts), TABLES.yardsticks), TABLES.rulebook))


def points(kind: type[Fact], **parts: Any) -> list[int]:
    return [each.points for each in ranked(**parts) if type(each.fact) is kind]


def points_of_the_move(last: str) -> int:
    parts = {"KOSPI": quote("KOSPI", last=last, previous_close="1000")}
    return next(each.points for each in ranked(**parts) if isinstance(each.fact, Move))


def test_a_fall_scores_like_a_rise_of_the_same_size() -> None:
    assert points_of_the_move("930") == points_of_the_move("1070")


def test_a_larger_move_scores_more() -> None:
    assert points_of_the_move("1005") < points_of_the_move("1030") < points_of_the_move("1090")


def test_every_point_has_a_reason() -> None:
    assert all(each.reasons and each.reasons[0] for each in ranked())


def test_the_first_close_above_a_round_thousand_leads_over_the_move_that_made_it() -> None:
    first = ranked(
        KOSPI=quote("KOSPI", last="6083.86", previous_close="5969.64"),
        history=history(record_close=mark(BEFORE, "5969.64")),
    )[0]
    assert (first.fact.id, first.story) == ("milestone:KOSPI:closed:6000", "milestone")


def test_the_first_row_that_fits_decides() -> None:
    book = compile_rules(
        [
            {"fact": "move", "when": {"size": {"at_least": 1}}, "points": 9, "reason": "large"},
            {"fact": "move", "points": 1, "reason": "any"},
        ]
    )
    move = next(f for f in facts.find(day(), TABLES.yardsticks) if isinstance(f, Move))
    assert rank([move], book)[0].reasons == ("any",)


def test_a_fact_no_rule_speaks_for_has_no_points_and_says_so() -> None:
    move = next(f for f in facts.find(day(), TABLES.yardsticks) if isinstance(f, Move))
    assert rank([move], compile_rules([]))[0].reasons == ("no rule speaks for it",)


@pytest.mark.parametrize(
    ("row", "message"),
    [
        ({"fact": "moove", "points": 1, "reason": "x"}, "row 1: fact is 'moove'"),
        ({"fact": "move", "points": "many", "reason": "x"}, "points must be a whole number"),
        ({"fact": "move", "points": 1}, "a reason must be given"),
        ({"fact": "move", "when": {"sise": 1}, "points": 1, "reason": "x"}, "move has no sise"),
        ({"fact": "move", "points": 1, "reason": "x", "pionts": 2}, "unknown field pionts"),
    ],
)
def test_a_wrong_row_is_refused_with_its_number_and_field(row: dict[str, Any], message: str) -> None:
    with pytest.raises(BadTable, match=message):
        compile_rules([row])


def test_every_kind_of_fact_is_weighed_whoever_it_is_about() -> None:
    roles = (MAIN, INDEX, SHARE, CAP, SHARE_CAP, DOLLAR_WON, NOON_RATE, FLOW)
    every = {kind.kind: kind for kind in Fact.__subclasses__() if kind.__name__ in records.__all__}
    last = {kind: TABLES.rulebook.about(kind, "overseas") for kind in every}
    without = {kind for kind, rows in last.items() if not rows or rows[-1].tests}
    assert without <= {"move", "milestone", "pace"}
    for kind in without:
        for role in roles[:-1]:
            assert not TABLES.rulebook.about(kind, role)[-1].tests, (kind, role)


def test_a_record_low_is_not_weighed_as_a_high() -> None:
    share = {"005930": quote("005930", "won", last=90, previous_close=100, high=99, low=90)}
    past = history("005930", record_low=mark(BEFORE, 95))
    assert points(Record, shares=share, history=past) == [43]


@pytest.mark.parametrize(
    ("measure", "session", "least"),
    [
        ("high_close", date(2024, 6, 3), 60),
        ("intraday_fall_percent", date(2008, 10, 24), 40),
        ("high_turnover", date(2021, 1, 11), 40),
    ],
)
def test_an_extreme_of_years_is_news_and_one_of_yesterday_is_not(
    measure: str, session: date, least: int
) -> None:
    index = quote("KOSPI", last=1010, previous_close=1000, high=1020, low=980, turnover=5)
    for seen, news in ((session, True), (BEFORE, False)):
        past = history(witnesses={measure: witness(measure, mark(seen, 1))})
        (found,) = points(LargestSince, KOSPI=index, history=past)
        assert (found >= least) == news


@pytest.mark.parametrize(("start", "weight"), [(date(2023, 12, 12), 5), (date(1995, 5, 2), 48)])
def test_a_turnover_that_nothing_in_the_history_equals_is_news_when_the_history_is_long(
    start: date, weight: int
) -> None:
    past = history(witnesses={"high_turnover": Witness("high_turnover", None, start, ever=False)})
    index = quote("KOSPI", last=1010, previous_close=1000, turnover=5)
    assert points(LargestSince, KOSPI=index, history=past) == [weight]


@pytest.mark.parametrize(("last", "leads"), [(1010, True), (990, False)])
def test_an_intraday_record_leads_only_where_the_day_kept_its_way(last: int, *, leads: bool) -> None:
    index = quote("KOSPI", last=last, previous_close=1000, high=1050, low=980)
    past = history(record_high=mark(BEFORE, 1040))
    (found,) = points(Record, KOSPI=index, history=past)
    assert (found > 50) is leads


def test_a_group_that_never_sold_as_much_is_news() -> None:
    past = history("KOSPI.foreign", witnesses={"selling": witness("selling", None, ever=True)})
    assert points(LargestSince, flows={"KOSPI": flows(foreign=-9)}, history=past) == [62]


def test_a_circuit_breaker_outweighs_any_index_move_short_of_five_percent() -> None:
    (halted,) = points(Halt, notices=(notice("circuit_breaker", stage=1),))
    assert points_of_the_move("951") < halted


def test_a_turnover_of_the_second_market_is_weighed_less_than_the_first_s() -> None:
    other = quote("KOSDAQ", last=99, previous_close=100, turnover=5)
    first = quote("KOSPI", last=99, previous_close=100, turnover=5)
    main, second = points(Turnover, KOSPI=first, KOSDAQ=other)
    assert second < main


def test_every_kind_of_fact_about_a_period_is_weighed_in_its_own_table() -> None:
    book = settings.load(section="period").rulebook
    kinds = {kind.kind for kind in Fact.__subclasses__() if kind.__module__ == "newsgen.records.period_facts"}
    assert kinds and all(not book.about(kind, "anyone")[-1].tests for kind in kinds)
