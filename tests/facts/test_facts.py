"""What the facts stage finds, and what it does not claim."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import TypeVar

import pytest

from newsgen import settings
from newsgen.errors import BadTable
from newsgen.facts import Ladder, compile_ladders, find
from newsgen.records import (
    CapGrowth,
    DayRange,
    Fact,
    FlowTurn,
    LargestSince,
    MarketDay,
    Milestone,
    Move,
    NetFlow,
    Opening,
    Pace,
    PreviousMove,
    Record,
    Relative,
    SinceOpen,
    Streak,
    Turnover,
    YearToDate,
)
from tests.made import BEFORE, datum, day, flows, history, look, mark, quote, run, rung, witness

F = TypeVar("F", bound=Fact)
LADDERS = settings.load().yardsticks


def found(here: MarketDay, kind: type[F], subject: str | None = None) -> list[F]:
    facts = [fact for fact in find(here, LADDERS) if type(fact) is kind]
    return [fact for fact in facts if subject in (None, fact.subject)]  # type: ignore[misc]


def kospi(last: str, before: str = "1000.00", **prices: str) -> dict[str, object]:
    return {"KOSPI": quote("KOSPI", last=last, previous_close=before, **prices)}


# --- moves and openings


def test_a_move_is_last_minus_previous_close_in_points_and_in_percent_of_that_close() -> None:
    move = found(day(**kospi("6138.58", "5969.64")), Move)[0]
    assert move.change.value == Decimal("168.94")
    assert round(move.percent.value, 2) == Decimal("2.83")
    assert move.direction == "up"
    assert move.percent.data == ("made#KOSPI/last", "made#KOSPI/previous_close")


def test_no_previous_close_no_move() -> None:
    here = day(KOSDAQ=quote("KOSDAQ", last="1167.14"))
    assert found(here, Move, "KOSDAQ") == []


def test_an_opening_needs_no_later_price() -> None:
    here = day("09:20", KOSDAQ=quote("KOSDAQ", open="1174.27", previous_close="1165.00"))
    assert found(here, Opening, "KOSDAQ")[0].change.value == Decimal("9.27")


def test_a_range_names_the_highest_round_level_passed_on_the_way() -> None:
    here = day("14:00", **kospi("6138.58", "5969.64", high="6142.14"))
    assert found(here, DayRange)[0].passed is not None
    assert found(here, DayRange)[0].passed.value == 6100  # type: ignore[union-attr]


def test_a_range_that_passed_nothing_names_nothing() -> None:
    assert found(day(**kospi("1005.00", high="1010.00")), DayRange)[0].passed is None


def test_a_rise_that_slipped_below_its_opening_level_is_seen() -> None:
    here = day("14:00", KOSDAQ=quote("KOSDAQ", last="1167.14", open="1174.27", previous_close="1165.00"))
    assert found(here, SinceOpen, "KOSDAQ")[0].side == "below"


# --- round levels


def test_a_first_touch_is_claimed_only_when_the_record_high_is_known_to_be_lower() -> None:
    here = day("14:00", **kospi("6005.00", "5969.64", high="6039.18"))
    assert [m.first for m in found(here, Milestone) if m.how == "touched"] == [False]
    known = day(
        "14:00",
        **kospi("6005.00", "5969.64", high="6039.18"),
        history=history(record_high=mark(BEFORE, "5969.64")),
    )
    assert [m.first for m in found(known, Milestone) if m.how == "touched"] == [True]


def test_a_look_before_the_close_closes_above_nothing() -> None:
    here = day("14:00", **kospi("6005.00", "5969.64", high="6039.18"))
    assert {m.how for m in found(here, Milestone)} == {"touched"}


def test_a_level_touched_but_not_held_at_the_close_is_not_closed_above() -> None:
    here = day(
        **kospi("2968.21", "2990.57", high="3027.16"), history=history(record_high=mark(BEFORE, "2990.57"))
    )
    crossed = {(m.how, m.level.value, m.first, m.holds) for m in found(here, Milestone)}
    assert ("touched", 3000, True, False) in crossed
    assert not any(m.how == "closed" and m.level.value == 3000 for m in found(here, Milestone))


def test_a_close_exactly_on_a_round_level_is_not_above_it() -> None:
    here = day(**kospi("6000.00", "5969.64"), history=history(record_close=mark(BEFORE, "5969.64")))
    assert [m for m in found(here, Milestone) if m.level.value == 6000] == []


def test_a_return_above_a_level_is_not_the_first_time() -> None:
    here = day(**kospi("3005.00", "2990.00"), history=history(record_close=mark(date(2021, 7, 6), "3305.21")))
    assert [
        (m.how, m.first) for m in found(here, Milestone) if m.grade == "major" and m.how != "touched"
    ] == [("regained", False)]


def test_a_close_above_a_level_of_which_nothing_is_known_is_neither_first_nor_a_return() -> None:
    crossed = [m for m in found(day(**kospi("3005.00", "2990.00")), Milestone) if m.how != "touched"]
    assert [(m.how, m.first) for m in crossed] == [("closed", False)]


def test_a_fall_through_a_round_level_loses_it() -> None:
    lost = [m for m in found(day(**kospi("4990.00", "5010.00")), Milestone) if m.how == "lost"]
    assert [(m.level.value, m.grade) for m in lost] == [(5000, "major")]


def test_a_level_lost_or_regained_names_the_last_close_on_that_side() -> None:
    before = mark(date(2005, 6, 29), "995.00")
    lost = day(**kospi("938.75", "1049.71"), history=history(last_beyond={Decimal(1000): before}))
    found_lost = [m for m in found(lost, Milestone) if m.how == "lost" and m.grade == "major"]
    assert [(m.since, round(m.years or 0)) for m in found_lost] == [(before, 21)]
    unknown = [m for m in found(day(**kospi("938.75", "1049.71")), Milestone) if m.how == "lost"]
    assert {m.since for m in unknown} == {None}


def test_the_pace_counts_calendar_days_from_the_first_close_above_the_earlier_level() -> None:
    here = day(
        "14:00",
        **kospi("6138.58", "5969.64", high="6142.14"),
        history=history(
            record_high=mark(BEFORE, "5969.64"),
            rungs=(
                rung(4000, date(2025, 10, 27), date(2025, 10, 27)),
                rung(5000, date(2026, 1, 22), date(2026, 1, 27), "5084.85"),
            ),
        ),
    )
    paces = found(here, Pace)
    assert [(p.past_level.value, p.days, p.also_touch, p.rungs_back) for p in paces] == [
        (5000, 29, False, 1),
        (4000, 121, True, 2),
    ]


def test_market_value_growth_is_told_in_whole_steps_it_exceeds() -> None:
    cap = quote("KOSPI.cap", "won", last=5049 * 10**12, previous_close=4922737 * 10**9)
    past = history(
        "KOSPI.cap", rungs=(rung(4000 * 10**12, close=date(2026, 1, 16), value="4004900000000000"),)
    )
    growth = found(day("14:00", caps={"KOSPI": cap}, history=past), CapGrowth)
    assert [(g.at_least.value, g.days) for g in growth] == [(10**15, 40)]


# --- records and superlatives


def test_a_tie_with_the_record_is_not_a_record() -> None:
    here = day(**kospi("5969.64", "5900.00"), history=history(record_close=mark(BEFORE, "5969.64")))
    assert found(here, Record) == []


def test_a_record_by_a_hundredth_is_a_record() -> None:
    here = day(**kospi("5969.65", "5900.00"), history=history(record_close=mark(BEFORE, "5969.64")))
    assert [(r.what, r.gap.value) for r in found(here, Record)] == [("close", Decimal("0.01"))]


def test_without_coverage_there_is_no_record() -> None:
    assert found(day(**kospi("9999.00")), Record) == []


def test_a_price_before_the_close_is_never_a_record_close() -> None:
    past = history(record_close=mark(BEFORE, "900.00"), record_high=mark(BEFORE, "900.00"))
    here = day("14:00", **kospi("1005.00", high="1006.00"), history=past)
    assert [r.what for r in found(here, Record)] == ["high"]


def test_a_move_without_a_witness_in_a_whole_history_is_the_largest_ever() -> None:
    past = history(witnesses={"fall_percent": witness("fall_percent", None, ever=True)})
    assert found(day(**kospi("880.00"), history=past), LargestSince)[0].ever


def test_a_history_that_starts_late_cannot_say_ever() -> None:
    past = history(witnesses={"fall_percent": witness("fall_percent", None)})
    assert not found(day(**kospi("880.00"), history=past), LargestSince)[0].ever


def test_a_fall_is_not_compared_with_rises() -> None:
    past = history(witnesses={"rise_percent": witness("rise_percent", None, ever=True)})
    assert found(day(**kospi("880.00"), history=past), LargestSince) == []


def test_superlatives_of_closes_wait_for_the_close() -> None:
    past = history(witnesses={"high_close": witness("high_close", mark(date(2021, 7, 6), "1007"))})
    assert found(day("14:00", **kospi("1005.00"), history=past), LargestSince) == []


# --- rows of sessions


@pytest.mark.parametrize(
    ("last", "before", "told"),
    [
        ("1005.00", run("up", 2), [("up", 3, False)]),
        ("995.00", run("up", 4), [("up", 4, True)]),
        ("1000.00", run("up", 4), [("up", 4, True)]),
        ("1005.00", run("down", 1), []),
    ],
)
def test_a_row_is_kept_broken_or_too_short(last: str, before: object, told: list[object]) -> None:
    streaks = found(day(**kospi(last), history=history(run=before)), Streak)
    assert [(s.direction, s.sessions.value, s.ended) for s in streaks] == told


def test_the_session_before_is_counted_in_calendar_days() -> None:
    past = history(previous_session=date(2026, 2, 20), previous_percent=datum("-3.65", "pct", "percent"))
    move = found(day(**kospi("1005.00"), history=past), PreviousMove)[0]
    assert (move.calendar_days, move.against) == (5, True)


def test_the_year_so_far_starts_from_the_last_close_of_the_year_before() -> None:
    past = history(year_end=mark(date(2025, 12, 30), "800"))
    assert found(day(**kospi("1000.00", "990.00"), history=past), YearToDate)[0].percent.value == 25


# --- flows, turnover, the other market


def test_a_group_turns_when_an_earlier_look_had_it_on_the_other_side() -> None:
    here = day(
        "14:00",
        flows={"KOSPI": flows(retail=-47, foreign=-1220)},
        earlier=(look("09:20", flows={"KOSPI": flows(retail=830, foreign=-536)}),),
    )
    turns = found(here, FlowTurn)
    assert [(t.group, t.before_at.hour) for t in turns] == [("retail", 9)]


def test_without_an_earlier_look_nobody_turned() -> None:
    assert found(day("14:00", flows={"KOSPI": flows(retail=-47)}), FlowTurn) == []


def test_the_latest_look_on_the_other_side_is_the_one_told() -> None:
    here = day(
        flows={"KOSPI": flows(retail=230)},
        earlier=(
            look("09:20", flows={"KOSPI": flows(retail=-5)}),
            look("14:00", flows={"KOSPI": flows(retail=-47)}),
        ),
    )
    assert found(here, FlowTurn)[0].before_at.hour == 14


def test_a_flow_goes_with_the_index_when_its_sign_does() -> None:
    here = day(**kospi("1005.00"), flows={"KOSPI": flows(retail=-47, institutions=10)})
    assert {f.group: f.with_move for f in found(here, NetFlow)} == {"retail": False, "institutions": True}


def test_a_group_that_bought_as_much_as_it_sold_did_neither() -> None:
    here = day(flows={"KOSPI": flows(retail=0, foreign=12)})
    assert [f.group for f in found(here, NetFlow)] == ["foreign"]


def test_turnover_is_told_in_dollars_only_with_a_rate() -> None:
    traded = quote("KOSPI", last="1005", previous_close="1000", turnover=10**12, volume=5)
    assert found(day(KOSPI=traded), Turnover)[0].dollars is None
    rate = datum("1250", "rate", "won per dollar")
    assert found(day(KOSPI=traded, conversion=rate), Turnover)[0].dollars.value == 800_000_000  # type: ignore[union-attr]


def test_an_index_that_fell_while_the_other_rose_bucked_it() -> None:
    here = day(**kospi("1005.00"), KOSDAQ=quote("KOSDAQ", last="990", previous_close="1000"))
    assert found(here, Relative)[0].relation == "bucked"


def test_missing_parts_mean_missing_facts_and_no_fault() -> None:
    only = day("09:20", KOSPI=quote("KOSPI", last="1050", previous_close="1040"))
    assert {type(fact) for fact in find(only, LADDERS)} == {Move}


def test_nothing_that_plunged_is_said_to_have_fared_better() -> None:
    here = day(**kospi("900.00"), KOSDAQ=quote("KOSDAQ", last="947.50", previous_close="1000"))
    assert found(here, Relative)[0].relation == "tracked"


def test_the_kosdaq_has_no_round_levels_before_its_base_was_raised_tenfold() -> None:
    risen = quote("KOSDAQ", last="2059.70", previous_close="1990.00")
    early = day(session=date(2000, 4, 7), KOSDAQ=risen)
    late = day(session=date(2026, 2, 25), KOSDAQ=risen)
    assert found(early, Milestone, "KOSDAQ") == []
    assert found(late, Milestone, "KOSDAQ")


def test_a_saturday_of_half_a_session_is_not_called_light() -> None:
    traded = quote("KOSPI", last="1005", previous_close="1000", turnover=10**12)
    past = history(usual_turnover=datum(2 * 10**12, "usual", "won"))
    weekday, saturday = date(1998, 1, 2), date(1998, 1, 3)
    assert found(day(session=weekday, KOSPI=traded, history=past), Turnover)[0].ratio is not None
    assert found(day(session=saturday, KOSPI=traded, history=past), Turnover)[0].ratio is None


def test_only_the_last_session_of_a_year_ends_the_year() -> None:
    past = history(year_end=mark(date(2025, 12, 30), "800"))
    assert not found(day(history=past, next_session=date(2026, 2, 26)), YearToDate)[0].final
    assert found(day(history=past, next_session=date(2027, 1, 4)), YearToDate)[0].final


# --- ladders


def test_a_price_on_a_rung_is_not_above_it() -> None:
    ladder = Ladder(((Decimal(0), Decimal(100), Decimal(1000)),))
    assert ladder.highest_up_to(Decimal(6000), "major") == 5000
    assert ladder.lowest_above(Decimal(6000), "major") == 7000


def test_a_ladder_row_without_a_step_names_its_role() -> None:
    with pytest.raises(BadTable, match=r"ladders\.yaml: share"):
        compile_ladders({"share": [{"from": 0, "minor": 10}]})
