"""Which facts the sentences after the first tell: groups, shares, the won, levels in sight, the year."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from newsgen import pipeline, settings
from newsgen.plan import plan
from newsgen.records import (
    CAP,
    DOLLAR_WON,
    FLOW,
    INDEX,
    MAIN,
    SHARE,
    Fact,
    FlowStreak,
    FlowSum,
    Gap,
    LargestSince,
    Leader,
    Milestone,
    Move,
    NetFlow,
    Opening,
    PreviousMove,
    RankedFact,
    Record,
    SectorMove,
    SinceOpen,
    StoryPlan,
    ToDate,
    Volume,
    YearRange,
)
from tests.made import BEFORE, datum, day, fig, flows, history, mark, quote, run, witness

HOUSE = settings.load()
KOREAN = settings.load("ko")
BILLION = 10**9


def move(subject: str, role: str, percent: str) -> Move:
    way = "up" if Decimal(percent) > 0 else "down"
    return Move(
        subject, role, fig(100, "points"), fig(99, "points"), fig(percent, "points"), fig(percent), way
    )


def planned(*facts: tuple[Fact, int], kind: str = "rise", percent: str = "0.6") -> StoryPlan:
    lead = RankedFact(move("KOSPI", MAIN, percent), 55, (), kind)
    ranked = [lead, *(RankedFact(fact, points, ()) for fact, points in facts)]
    ranked.sort(key=lambda each: -each.points)
    return plan(day(), tuple(ranked), HOUSE.skeletons)


def templates(made: StoryPlan) -> list[str]:
    return [beat.template for beats in made.paragraphs for beat in beats]


def told(made: StoryPlan, template: str) -> list[Fact]:
    return [
        fact
        for beats in made.paragraphs
        for beat in beats
        if beat.template == template
        for fact in beat.facts
    ]


def why(made: StoryPlan, fact: Fact) -> str:
    return next(reason for ranked, reason in made.left_out if ranked.fact is fact)


def dealt(group: str, billions: str, *, with_move: bool = True) -> NetFlow:
    return NetFlow("KOSPI", MAIN, group, fig(int(Decimal(billions) * BILLION), "won"), with_move)


def row(group: str, sessions: int) -> FlowStreak:
    return FlowStreak(f"KOSPI.{group}", FLOW, group, "up", fig(sessions, "sessions"), ended=False)


def test_a_group_that_dealt_next_to_nothing_is_not_told_as_buying() -> None:
    little, much = dealt("retail", "0.4"), dealt("foreign", "150")
    made = planned((little, 46), (much, 46))
    assert told(made, "flows") == [much]
    assert why(made, little) == "under 1,000,000,000 won on balance is neither buying nor selling"


def test_retail_investors_stand_behind_others_that_went_with_the_index() -> None:
    made = planned((dealt("retail", "900"), 46), (dealt("foreign", "100"), 46))
    assert [fact.group for fact in told(made, "flows") if isinstance(fact, NetFlow)] == ["foreign", "retail"]


@pytest.mark.parametrize(("sessions", "group"), [(9, "foreign"), (4, "retail")])
def test_foreigners_row_is_told_rather_than_a_longer_one_of_others(sessions: int, group: str) -> None:
    made = planned((row("foreign", sessions), 45), (row("retail", 12), 50))
    assert [fact.group for fact in told(made, "flow_row") if isinstance(fact, FlowStreak)] == [group]


def test_a_flat_day_takes_in_what_a_group_has_dealt_this_month() -> None:
    total = FlowSum("KOSPI.foreign", FLOW, "foreign", "month", fig(-3 * 10**12, "won"))
    assert "flow_sum" in templates(planned((total, 34), kind="flat", percent="0.02"))
    assert "flow_sum" not in templates(planned((total, 34)))


def test_a_sum_that_is_this_session_alone_is_no_sum() -> None:
    today = dealt("foreign", "-300")
    total = FlowSum("KOSPI.foreign", FLOW, "foreign", "month", today.amount)
    assert "flow_sum" not in templates(planned((total, 46), (today, 46)))


def test_a_round_level_just_short_is_told_from_38_points() -> None:
    near = Gap("KOSPI", MAIN, "next_rung", fig(4300, "points"), fig(3, "points"), fig("0.07"))
    assert "next_rung" in templates(planned((near, 38)))
    assert "next_rung" not in templates(planned((near, 30)))


def test_market_value_that_loses_a_round_thousand_is_told_with_it() -> None:
    lost = Milestone("KOSPI.cap", CAP, fig(2000, "won"), fig(1990, "won"), "lost", "major", False, True)
    value = move("KOSPI.cap", CAP, "-8")
    assert told(planned((lost, 60), (value, 42), kind="crash", percent="-8"), "cap") == [value, lost]


def test_where_the_second_market_opened_is_put_by_how_it_closed() -> None:
    opened = Opening("KOSDAQ", INDEX, fig(905, "points"), fig(5, "points"), fig("0.6"), "up")
    stands = SinceOpen("KOSDAQ", INDEX, fig(905, "points"), fig(890, "points"), "below")
    for percent, template in (("-0.9", "kosdaq_turn"), ("0.05", "kosdaq_open")):
        made = planned((opened, 41), (stands, 12), (move("KOSDAQ", INDEX, percent), 46))
        assert [name for name in templates(made) if name.startswith("kosdaq")] == ["kosdaq", template]


def test_the_second_market_s_record_close_outweighs_its_largest_move() -> None:
    low = Record("KOSDAQ", INDEX, fig(276, "points"), "low_close", mark(BEFORE, "300"), fig(-24, "points"))
    since = LargestSince(
        "KOSDAQ", INDEX, "fall_percent", fig(-10), witness("x", mark(BEFORE, "1")), Decimal(7)
    )
    falls = (move("KOSDAQ", INDEX, "-10"), 46)
    assert "kosdaq_record" in templates(planned((low, 48), (since, 46), falls))
    assert "kosdaq_since" in templates(planned((low, 48), (since, 50), falls))


def test_the_won_s_record_or_superlative_follows_the_won() -> None:
    won = move("USDKRW", DOLLAR_WON, "0.9")
    since = LargestSince(
        "USDKRW", DOLLAR_WON, "high_close", fig(1480), witness("x", mark(BEFORE, "1")), Decimal(9)
    )
    record = Record("USDKRW", DOLLAR_WON, fig(1480), "close", mark(BEFORE, "1470"), fig(10))
    assert templates(planned((won, 45), (since, 48)))[-2:] == ["won", "won_since"]
    assert templates(planned((won, 45), (record, 50)))[-2:] == ["won", "won_record"]


def share(code: str, percent: str) -> Move:
    return move(code, SHARE, percent)


def test_a_leader_is_told_only_where_the_list_of_shares_has_left_it_out() -> None:
    listed = [(share(f"00000{number}", "1"), 40) for number in range(5)]
    best = Leader("000009", SHARE, "led", fig(9), 6)
    assert told(planned(*listed, (share("000009", "9"), 39), (best, 38)), "leader")[0] is best
    within = replace(best, subject="000000")
    assert "leader" not in templates(planned(*listed, (within, 38)))
    lagged = replace(best, side="lagged")
    assert "leader" not in templates(planned(*listed, (lagged, 38)))


def test_a_52_week_high_of_a_share_is_told_on_a_day_that_rose() -> None:
    high = YearRange("005930", SHARE, "high_close", fig(1), None)
    assert "share_range" in templates(planned((high, 41)))
    assert "share_range" not in templates(planned((high, 41), percent="-0.6"))


def test_a_share_s_volume_is_told_from_its_floor() -> None:
    heavy = Volume("005930", SHARE, fig(9, "shares"), fig(4, "times"))
    assert "volume" in templates(planned((heavy, 38)))
    assert "volume" not in templates(planned((heavy, 33)))


def test_a_large_move_the_session_before_is_told_where_the_lead_has_not() -> None:
    before = PreviousMove("KOSPI", MAIN, BEFORE, fig("-3.4"), "down", against=True, calendar_days=1)
    assert "before" in templates(planned((before, 45)))
    assert "before" not in templates(planned((before, 14)))


@pytest.mark.parametrize(
    ("points", "kind", "is_told"), [(32, "rise", False), (32, "crash", True), (40, "rise", True)]
)
def test_the_year_so_far_is_told_where_it_is_news(points: int, kind: str, *, is_told: bool) -> None:
    year = ToDate("KOSPI", MAIN, "year", fig("14"), mark(BEFORE, "1"), "up")
    percent = "-6" if kind == "crash" else "0.6"
    assert ("year" in templates(planned((year, points), kind=kind, percent=percent))) is is_told


def test_a_crash_a_record_and_a_surge_always_say_how_the_day_went() -> None:
    opened = {"opening": 29, "range": 22}
    for last, kind in (("930.00", "crash"), ("1065.00", "surge")):
        index = quote("KOSPI", last=last, previous_close="1000.00", open="1000.50", high="1066", low="929")
        made = pipeline.weigh(day(KOSPI=index), HOUSE)
        assert made.kind == kind
        assert set(opened) <= {*templates(made)}


def weighed(**year: Any) -> int:
    """The points of the year so far on a day like that."""
    ends = {"year": mark(date(2025, 12, 30), year.pop("base", "900"))}
    made = pipeline.weigh(day(history=history(period_ends=ends), **year), HOUSE)
    return next(each.points for each in made.ranked if each.fact.kind == "to_date")


def test_the_year_weighs_more_where_the_session_turned_it_or_ends_a_month() -> None:
    plain = weighed()
    assert weighed(next_session=date(2026, 3, 3)) > plain
    assert weighed(base="1002") > plain


def test_the_row_of_foreigners_that_loses_its_sentence_says_to_whom() -> None:
    past = {
        "KOSPI.retail": history("KOSPI.retail", run=run("up", 9))["KOSPI.retail"],
        "KOSPI.foreign": history("KOSPI.foreign", run=run("down", 8, total=datum(-9 * 10**12, "sum", "won")))[
            "KOSPI.foreign"
        ],
    }
    here = day(flows={"KOSPI": flows(foreign=-1000, retail=900)}, history=past)
    made = pipeline.weigh(here, HOUSE)
    lost = next(each.fact for each in made.ranked if each.fact.id == "flow_streak:KOSPI.retail")
    assert why(made, lost) == "foreigners' own row: flow_streak:KOSPI.foreign"


def sector(name: str, percent: str, *, with_move: bool) -> SectorMove:
    way = "up" if Decimal(percent) > 0 else "down"
    return SectorMove(name, "sector", {"en": name}, fig(percent), way, with_move)


def test_the_sectors_that_went_farthest_are_told_those_with_the_index_first() -> None:
    up = [sector(f"up {n}", str(n), with_move=True) for n in (1, 4, 2, 3)]
    down = [sector("down", "-5", with_move=False), sector("still", "0.004", with_move=True)]
    made = planned(*((each, 36) for each in (*down, *up)))
    (told,) = (beat for beats in made.paragraphs for beat in beats if beat.template == "sectors")
    assert [fact.subject for fact in told.facts] == ["up 4", "up 3", "up 2", "down"]


def test_flows_on_the_second_market_are_told_where_its_move_is_and_in_korean_alone() -> None:
    dealt = NetFlow("KOSDAQ", INDEX, "foreign", fig(100 * BILLION, "won"), with_move=True)
    facts = ((move("KOSDAQ", INDEX, "0.4"), 46), (dealt, 20), (replace(dealt, group="retail"), 20))
    assert "kosdaq_flows" not in templates(planned(*facts))
    lead = RankedFact(move("KOSPI", MAIN, "0.6"), 55, (), "rise")
    ranked = (lead, *(RankedFact(fact, points, ()) for fact, points in facts))
    told = [beat for beats in plan(day(), ranked, KOREAN.skeletons).paragraphs for beat in beats]
    (flows_beat,) = (beat for beat in told if beat.template == "kosdaq_flows")
    assert [fact.id for fact in flows_beat.facts] == ["net_flow:KOSDAQ:foreign", "net_flow:KOSDAQ:retail"]
    without = plan(
        day(),
        (lead, *(each for each in ranked if each.fact.role != INDEX or each.points < 46)),
        KOREAN.skeletons,
    )
    assert "kosdaq_flows" not in templates(without)
