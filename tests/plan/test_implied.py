"""What goes without saying once something else is told, and a table of it that is wrong."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest

from newsgen import settings
from newsgen.errors import BadTable
from newsgen.plan.implied import compile_implied
from newsgen.plan.shelf import Shelf
from newsgen.records import (
    CAP,
    INDEX,
    MAIN,
    SHARE,
    Beat,
    Fact,
    Gap,
    LargestSince,
    Milestone,
    MultiDay,
    Rank,
    RankedFact,
    Record,
    Streak,
    ToDate,
    YearRange,
)
from tests.made import BEFORE, fig, mark, witness

IMPLIED = settings.load().skeletons.implied
POINTS = "points"


def left(told: Fact, other: Fact, template: str = "any") -> str | None:
    """Why the other fact is passed over once the first is told in a sentence; None where it is not."""
    shelf = Shelf([RankedFact(told, 1, ()), RankedFact(other, 1, ())], "close", {}, IMPLIED)
    shelf.tell(Beat(template, (told,)))
    return shelf.passed_over.get(id(other), (other, None))[1]


def milestone(level: int, how: str, grade: str = "major", role: str = MAIN) -> Milestone:
    return Milestone(
        "KOSPI", role, fig(level, POINTS), fig(level, POINTS), how, grade, first=True, holds=True
    )


def since(measure: str, role: str = MAIN, subject: str = "KOSPI", *, ever: bool = False) -> LargestSince:
    found = witness(measure, None if ever else mark(BEFORE, "1"), ever=ever)
    return LargestSince(subject, role, measure, fig(1), found, Decimal(2))


def record(what: str, role: str = MAIN) -> Record:
    return Record("KOSPI", role, fig(1001, POINTS), what, mark(BEFORE, "1000"), fig(1, POINTS))


def span(sessions: int, percent: str) -> MultiDay:
    way = fig(percent)
    return MultiDay("KOSPI", MAIN, fig(sessions, "sessions"), way, way, mark(BEFORE, "1"), "up")


def row(sessions: int, percent: str, *, ended: bool = False) -> Streak:
    return Streak("KOSPI", MAIN, "up", fig(sessions, "sessions"), ended, fig(percent))


def to_date(period: str, percent: str, *, final: bool = False) -> ToDate:
    return ToDate("KOSPI", MAIN, period, fig(percent), mark(BEFORE, "1"), "up", final)


YEAR_HIGH = YearRange("KOSPI", MAIN, "high_close", fig(1), None)
RANK = Rank("KOSPI", MAIN, "fall_percent", fig(2, "place"), fig(-8), BEFORE, ever=True)
NEXT = Gap("KOSPI", MAIN, "next_rung", fig(5000, POINTS), fig(3, POINTS), fig("0.1"))


@pytest.mark.parametrize(
    ("told", "other", "implied"),
    [
        (milestone(5000, "closed"), milestone(4900, "touched"), True),
        (record("close"), milestone(5000, "regained"), True),
        (record("high"), milestone(5000, "regained"), False),
        (milestone(5000, "touched"), milestone(5100, "closed"), False),
        (milestone(5000, "lost"), milestone(4900, "lost", "minor"), True),
        (milestone(5000, "lost"), milestone(4900, "regained", "minor"), False),
        (milestone(5000, "lost"), NEXT, True),
        (milestone(4000, "lost"), NEXT, False),
        (record("close"), since("high_close"), True),
        (record("high"), since("high_close"), False),
        (record("low_close"), since("low_close"), True),
        (record("close"), YEAR_HIGH, True),
        (since("high_close"), YEAR_HIGH, True),
        (since("low_close"), YEAR_HIGH, False),
        (since("low_close"), milestone(2300, "lost", "minor"), True),
        (since("fall_percent"), since("intraday_fall_percent"), True),
        (since("fall_percent"), since("intraday_rise_percent"), False),
        (since("fall_percent", ever=True), RANK, True),
        (since("fall_points", ever=True), RANK, False),
        (since("fall_percent"), RANK, False),
        (to_date("year", "20", final=True), to_date("month", "2", final=True), True),
        (to_date("year", "20"), to_date("month", "2", final=True), False),
        (to_date("month", "20", final=True), to_date("year", "20"), True),
    ],
)
def test_what_is_told_leaves_out_what_it_implies_and_nothing_else(
    told: Fact, other: Fact, *, implied: bool
) -> None:
    assert left(told, other) == (f"implied by {told.id}" if implied else None)


def test_a_row_leaves_out_its_sum_only_where_the_sentence_has_said_it() -> None:
    for template, implied in (("row_sum", True), ("several", True), ("lead_drift", False)):
        assert bool(left(row(4, "5.3"), span(4, "5.3"), template)) is implied
        assert bool(left(row(4, "5.3"), to_date("week", "5.3"), template)) is implied
    assert left(row(4, "5.3"), to_date("week", "5.2"), "row_sum") is None
    assert left(row(4, "5.3", ended=True), span(4, "5.3"), "row_sum") is None


def test_nothing_is_implied_of_another_subject() -> None:
    other = replace(since("high_close"), subject="KOSDAQ", role=INDEX)
    assert left(record("close"), other) is None
    assert left(record("close"), replace(other, role=MAIN)) is None


def test_the_role_of_the_implied_fact_is_that_of_the_told_one() -> None:
    assert left(record("close", SHARE), replace(YEAR_HIGH, role=SHARE))
    assert left(milestone(5000, "lost", role=CAP), NEXT) is None


ROW: dict[str, Any] = {
    "told": {"fact": "record", "what": "close"},
    "implies": {"fact": "since"},
    "reason": "a reason",
}


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"told": {"fact": "recrod"}}, "told.fact is 'recrod'"),
        ({"implies": {"fact": "sinze"}}, "implies.fact is 'sinze'"),
        ({"told": {"fact": "record", "height": 3}}, "record has no height"),
        ({"same": "level.value"}, "has no level"),
        ({"reason": ""}, "a reason must be given"),
        ({"because": "x"}, "unknown field because"),
    ],
)
def test_a_wrong_row_is_refused_with_what_is_wrong_in_it(change: dict[str, Any], message: str) -> None:
    with pytest.raises(BadTable, match=message):
        compile_implied([{**ROW, **change}])
