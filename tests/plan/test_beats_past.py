"""Which sentences set a session against the past, and how many of them a story takes."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from newsgen import settings
from newsgen.plan import plan
from newsgen.records import (
    FLOW,
    MAIN,
    SHARE,
    Contribution,
    Fact,
    FlowStreak,
    Gap,
    LargestSince,
    Move,
    MultiDay,
    Rank,
    RankedFact,
    StoryPlan,
    Streak,
    ToDate,
    YearRange,
)
from tests.made import BEFORE, day, fig, mark, witness

SKELETONS = settings.load().skeletons
LONG_AGO = date(2008, 10, 24)


def move(percent: str = "-3") -> RankedFact:
    way = "up" if Decimal(percent) > 0 else "down"
    fact = Move("KOSPI", MAIN, fig(970, "points"), fig(1000, "points"), fig(-30, "points"), fig(percent), way)
    return RankedFact(fact, 70, (), "slump" if way == "down" else "rally")


def planned(*facts: tuple[Fact, int], percent: str = "-3") -> StoryPlan:
    ranked = [move(percent), *(RankedFact(fact, points, ()) for fact, points in facts)]
    ranked.sort(key=lambda each: -each.points)
    return plan(day(), tuple(ranked), SKELETONS)


def templates(made: StoryPlan) -> list[str]:
    return [beat.template for beats in made.paragraphs for beat in beats]


def since(measure: str, role: str = MAIN, *, ever: bool = False, subject: str = "KOSPI") -> LargestSince:
    found = witness(measure, None if ever else mark(LONG_AGO, "1"), ever=ever)
    return LargestSince(subject, role, measure, fig("-3"), found, Decimal(17))


def rank(place: int) -> Rank:
    return Rank("KOSPI", MAIN, "fall_percent", fig(place, "place"), fig("-3"), LONG_AGO, ever=True)


def to_date(period: str, base: date = BEFORE, *, final: bool = True, percent: str = "2") -> ToDate:
    return ToDate("KOSPI", MAIN, period, fig(percent), mark(base, "1"), "up", final)


def multi(sessions: int, direction: str = "down") -> MultiDay:
    size = fig("-12" if direction == "down" else "12")
    return MultiDay("KOSPI", MAIN, fig(sessions, "sessions"), size, size, mark(BEFORE, "1"), direction)


def row(percent: str | None = "-9", sessions: int = 3, *, ended: bool = False) -> Streak:
    return Streak("KOSPI", MAIN, "down", fig(sessions, "sessions"), ended, fig(percent) if percent else None)


def bought(group: str, sessions: int = 6) -> FlowStreak:
    return FlowStreak(f"KOSPI.{group}", FLOW, group, "up", fig(sessions, "sessions"), ended=False)


@pytest.mark.parametrize(
    "measure",
    [
        *("high_price", "low_price", "intraday_rise_points", "intraday_fall_points", "low_turnover"),
        *("low_volume", "high_turnover", "intraday_fall_percent"),
    ],
)
def test_a_measure_that_a_sentence_does_not_name_never_slips_into_it(measure: str) -> None:
    made = planned((since(measure), 99))
    assert not {"since_close", "extreme", "deck_since"} & {*templates(made), made.deck and made.deck.template}
    assert [fact.kind for fact in made.paragraphs[0][0].facts] == ["move"]


@pytest.mark.parametrize(("place", "told"), [(1, False), (2, True), (5, True), (6, False)])
def test_the_second_to_the_fifth_place_is_told(place: int, *, told: bool) -> None:
    assert ("rank" in templates(planned((rank(place), 56)))) is told


def test_a_place_is_not_told_beside_a_move_without_precedent() -> None:
    assert "rank" not in templates(planned((rank(2), 56), (since("fall_percent", ever=True), 94)))


def test_a_place_in_percent_is_told_beside_the_largest_move_ever_in_points() -> None:
    assert "rank" in templates(planned((rank(2), 56), (since("fall_points", ever=True), 94)))


def first(measure: str, value: str, behind: str | None, *, ever: bool = True) -> Rank:
    passed = mark(LONG_AGO, behind) if behind else None
    return Rank("KOSPI", MAIN, measure, fig(1, "place"), fig(value), LONG_AGO, ever, behind=passed)


PERCENT, POINTS = first("fall_percent", "-3", "-2.99"), first("fall_points", "-30", "-29.99")


def passed(*facts: tuple[Fact, int]) -> list[str]:
    made = planned(*facts)
    beats = [beat for beats in made.paragraphs for beat in beats if beat.template == "passed"]
    return [fact.measure for beat in beats for fact in beat.facts if isinstance(fact, Rank)]


def test_the_largest_ever_names_what_it_passed_in_percent_first_and_only_once() -> None:
    both = (since("fall_percent", ever=True), 94), (since("fall_points", ever=True), 94)
    ranks = (PERCENT, 12), (POINTS, 12)
    assert passed(*both, *ranks) == ["fall_percent"]
    assert passed((since("fall_percent"), 74), both[1], *ranks) == ["fall_points"]
    assert passed((since("fall_percent"), 74), *ranks) == []
    assert passed(*both, (POINTS, 12)) == []


@pytest.mark.parametrize(
    "rank",
    [
        first("fall_percent", "-3", None),
        first("fall_percent", "-3", "-3.004"),
        first("fall_percent", "-3", "-2.99", ever=False),
    ],
    ids=["nothing before it", "a tie as printed", "not ever"],
)
def test_what_is_no_passing_is_not_told_as_one(rank: Rank) -> None:
    assert passed((since("fall_percent", ever=True), 94), (rank, 12)) == []


def test_fifty_two_weeks_are_told_only_where_nothing_says_since_when() -> None:
    low = YearRange("KOSPI", MAIN, "low_close", fig("970", "points"), None)
    assert "year_range" in templates(planned((low, 40)))
    assert "year_range" not in templates(planned((low, 40), (since("low_close"), 60)))


def test_the_day_is_told_where_the_close_was_nothing_like_it() -> None:
    within = since("intraday_fall_percent")
    assert "intraday" in templates(planned((within, 58)))
    assert "intraday" not in templates(planned((within, 58), (since("fall_percent"), 74)))


@pytest.mark.parametrize(
    ("ended", "told"),
    [(("week", "month", "quarter"), "quarter"), (("week", "month"), "month"), (("week",), "week")],
)
def test_the_longest_period_that_ends_is_told(ended: tuple[str, ...], told: str) -> None:
    made = planned(*((to_date(period), 40) for period in ended))
    (beat,) = [beat for beats in made.paragraphs for beat in beats if beat.template == "period"]
    assert [fact.period for fact in beat.facts if isinstance(fact, ToDate)] == [told]


def test_a_period_that_goes_on_or_came_to_nothing_is_not_told() -> None:
    assert "period" not in templates(planned((to_date("week", final=False), 40)))
    assert "period" not in templates(planned((to_date("week", percent="0.04"), 40)))


@pytest.mark.parametrize(("direction", "told"), [("down", ["week", "month"]), ("up", ["month"])])
def test_a_month_that_rose_does_not_hide_the_week_that_fell(direction: str, told: list[str]) -> None:
    week = replace(to_date("week", date(2026, 2, 20)), direction=direction)
    made = planned((week, 34), (to_date("month"), 38))
    (beat,) = [beat for beats in made.paragraphs for beat in beats if beat.template == "period"]
    assert [fact.period for fact in beat.facts if isinstance(fact, ToDate)] == told


def test_the_year_is_not_told_beside_a_month_that_is_all_there_is_of_it() -> None:
    start = date(2025, 12, 30)
    year = to_date("year", start, final=False)
    assert "year" not in templates(planned((to_date("month", start), 38), (year, 36)))
    assert "year" in templates(planned((to_date("month"), 38), (year, 36)))


def test_the_month_so_far_is_not_told_beside_a_week_that_is_all_there_is_of_it() -> None:
    week, month = to_date("week", percent="3.4"), to_date("month", final=False, percent="3.4")
    assert "so_far" not in templates(planned((week, 38), (month, 40)))
    assert "so_far" in templates(planned((week, 38), (replace(month, percent=fig("8.9")), 40)))


def test_a_large_move_over_several_sessions_is_told_where_every_one_of_them_went_that_way() -> None:
    short = (row(None, 3), 30)
    assert "several" in templates(planned((multi(2), 44), short))
    assert "several" not in templates(planned((multi(5), 44), short))
    assert "several" not in templates(planned((multi(2), 44), (row(None, 3, ended=True), 30)))
    assert "several" not in templates(planned((multi(2), 44)))


def test_a_row_is_summed_in_its_own_sentence_and_not_again() -> None:
    swing = (since("fall_percent"), 74)
    found = templates(planned((row(), 47), (multi(2), 44), swing))
    assert "row_sum" in found and not {"several", "streak"} & {*found}
    assert "streak" in templates(planned((row(None), 47), swing))
    assert "streak" in templates(planned((row(ended=True), 47), swing))


def test_a_row_that_the_lead_has_told_is_summed_in_the_next_paragraph() -> None:
    made = planned((row(), 47))
    assert [fact.kind for fact in made.paragraphs[0][0].facts] == ["move", "streak"]
    assert "several" in templates(made)


def test_the_strongest_that_the_past_says_of_a_group_is_told_and_only_that() -> None:
    largest = since("selling", FLOW, subject="KOSPI.institutions")
    assert "flow_since" in templates(planned((bought("foreign"), 45), (largest, 50)))
    assert "flow_row" in templates(planned((bought("foreign"), 45), (largest, 42)))


def test_a_row_of_others_than_foreigners_must_be_long() -> None:
    assert "flow_row" not in templates(planned((bought("retail", 9), 45)))
    assert "flow_row" in templates(planned((bought("retail", 10), 50)))


def part(of_change: str) -> Contribution:
    return Contribution("005930", SHARE, fig(-1, "won"), fig(of_change), fig(-1, "points"))


@pytest.mark.parametrize(
    ("of_change", "percent", "told"),
    [
        ("41", "-3", True),
        ("29", "-3", False),
        ("-41", "-3", False),
        ("120", "-3", False),
        ("41", "-0.9", False),
    ],
)
def test_a_share_s_part_is_told_where_it_was_large_and_the_market_moved(
    of_change: str, percent: str, *, told: bool
) -> None:
    assert ("part" in templates(planned((part(of_change), 38), percent=percent))) is told


def test_no_share_made_a_part_of_what_several_together_made_more_than_all_of() -> None:
    other = Contribution("000660", SHARE, fig(-1, "won"), fig("60"), fig(-1, "points"))
    assert "part" not in templates(planned((part("41"), 38), (other, 38)))
    assert "part" in templates(planned((part("41"), 38), (replace(other, of_change=fig("-60")), 38)))


def test_only_the_record_close_is_worth_its_distance() -> None:
    for to, told in (("record_close", True), ("record_high", False), ("next_rung", False)):
        found = Gap("KOSPI", MAIN, to, fig(1010, "points"), fig(40, "points"), fig(4), mark(BEFORE, "1010"))
        assert ("gap" in templates(planned((found, 38)))) is told


def test_a_record_is_as_far_as_the_fall_from_it_that_was_told() -> None:
    found = Gap(
        "KOSPI", MAIN, "record_close", fig(1000, "points"), fig(30, "points"), fig(3), mark(BEFORE, "1000")
    )
    made = planned((found, 38))
    assert "gap" not in templates(made)
    assert [why for ranked, why in made.left_out if ranked.fact is found] == ["implied by move:KOSPI"]


@pytest.mark.parametrize(("percent", "told"), [("-12", False), ("-11", True)])
def test_a_week_that_a_row_of_sessions_has_summed_is_not_told_again(percent: str, *, told: bool) -> None:
    week = ToDate("KOSPI", MAIN, "week", fig(percent), mark(BEFORE, "1"), "down", final=True)
    assert ("period" in templates(planned((multi(5), 50), (row(None, 5), 30), (week, 40)))) is told
