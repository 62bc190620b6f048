"""A printed figure stands on the right side of everything the story says of it."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsgen import pipeline, settings
from newsgen.prose.decimals import PERCENT_MARKS, needed
from newsgen.prose.english import amounts
from newsgen.records import CAP, FLOW, FlowStreak, Milestone, Move
from tests.made import day, fig, flows, history, mark, quote
from tests.prose.test_styles import HOUSES, sentence
from tests.verify.test_amounts import said

TRILLION = 10**12
SCALES = {house: amounts.scales(settings.load("en", house).desk.style.won) for house in HOUSES}
WON = st.integers(min_value=10**6, max_value=10**16).map(Decimal)


def side(value: Decimal, other: Decimal) -> int:
    return (value > other) - (value < other)


@pytest.mark.parametrize("house", HOUSES)
@given(level=st.integers(1, 9999), scale=st.sampled_from([10**9, 10**12]), off=st.integers(-(10**11), 10**11))
def test_an_amount_never_prints_onto_a_round_one_it_did_not_reach(
    house: str, level: int, scale: int, off: int
) -> None:
    mark = Decimal(level * scale)
    value = mark + off
    if value < 10**6:
        return
    printed = said(f"{amounts.scaled(value, SCALES[house], (mark,))} won").value
    assert side(printed, mark) == side(value, mark)
    assert abs(printed - value) <= abs(amounts.printed(value, SCALES[house]) - value)


@pytest.mark.parametrize("house", HOUSES)
@given(one=WON, other=WON)
def test_two_amounts_beside_each_other_print_in_their_order(house: str, one: Decimal, other: Decimal) -> None:
    small, large = sorted((one, other))
    told = amounts.printed(small, SCALES[house])
    if told >= large > small:
        return  # the smaller one rounds past the larger: the rule is for the figure that is said to be more
    printed = said(f"{amounts.scaled(large, SCALES[house], (told,))} won").value
    assert side(printed, told) == side(large, told)


@given(st.decimals(min_value="0.0001", max_value="200", places=6), st.integers(0, 2))
def test_a_percentage_is_nothing_or_the_whole_only_when_it_is(value: Decimal, places: int) -> None:
    printed = Decimal(amounts.percent(value, places, trim=True).replace(",", ""))
    assert (printed in PERCENT_MARKS) is (value in PERCENT_MARKS)


@given(
    st.decimals(min_value=0, max_value=10**4, places=8), st.lists(st.decimals(0, 10**4, places=2), max_size=4)
)
def test_no_more_decimals_are_printed_than_needed(value: Decimal, others: list[Decimal]) -> None:
    places = needed(value, 2, others)
    sides = [side(value, other) for other in others]
    assert [side(amounts.half_up(value, places), other) for other in others] == sides
    if places > 2:
        assert [side(amounts.half_up(value, places - 1), other) for other in others] != sides


@pytest.mark.parametrize(
    ("value", "beside", "printed"),
    [
        ("999960000000", (), "1 trillion"),
        ("999960000000", (TRILLION,), "999.96 billion"),
        ("999900000000", (TRILLION,), "999.9 billion"),
        ("1000040000000", (TRILLION,), "1.00004 trillion"),
        ("999999600000", (TRILLION,), "999.9996 billion"),
    ],
)
def test_a_trillion_is_said_only_of_what_is_one(value: str, beside: tuple[int, ...], printed: str) -> None:
    assert amounts.scaled(Decimal(value), SCALES["herald"], [Decimal(each) for each in beside]) == printed


@pytest.mark.parametrize(
    ("house", "printed"),
    [
        ("herald", "5,000.0003 trillion won"),
        ("reuters", "5,000.0003 trillion won"),
        ("joongang", "5.0000003 quadrillion won"),
    ],
)
def test_a_market_value_just_past_a_round_one_prints_past_it(house: str, printed: str) -> None:
    level, value = fig(5000 * TRILLION, "won"), fig(5000 * TRILLION + 3 * 10**8, "won")
    base, change = fig(4990 * TRILLION, "won"), fig(10 * TRILLION, "won")
    passed = Milestone("KOSPI.cap", CAP, level, value, "closed", "major", first=True, holds=True)
    move = Move("KOSPI.cap", CAP, value, base, change, fig("0.2"), "up")
    assert printed in sentence("cap_milestone", passed, move, house=house)


@pytest.mark.parametrize(
    ("house", "printed"), [("yonhap", "4,999.9997 trillion"), ("joongang", "4.9999997 quadr")]
)
def test_a_market_value_just_short_of_a_round_one_prints_short_of_it(house: str, printed: str) -> None:
    level, value = fig(5000 * TRILLION, "won"), fig(5000 * TRILLION - 3 * 10**8, "won")
    base, change = fig(5010 * TRILLION, "won"), fig(-10 * TRILLION, "won")
    lost = Milestone("KOSPI.cap", CAP, level, value, "lost", "major", first=False, holds=False)
    move = Move("KOSPI.cap", CAP, value, base, change, fig("-0.2"), "down")
    assert printed in sentence("cap", move, lost, house=house)


def test_an_index_that_rounds_onto_a_level_it_did_not_reach_is_printed_short_of_it() -> None:
    past = history(record_close=mark(date(2026, 1, 5), "4100"), record_high=mark(date(2026, 1, 5), "4110"))
    here = day(KOSPI=quote("KOSPI", last="3999.996", previous_close="4005.00", high="4005.00"), history=past)
    made = pipeline.write(here, settings.load())
    told = "\n".join(line.text for line in made.draft.lines)
    assert made.problems == ()
    assert "3,999.996" in told and "4,000.00" not in told


def test_the_sum_of_a_row_prints_as_more_than_its_last_session() -> None:
    row = FlowStreak(
        "KOSPI.foreign", FLOW, "foreign", "up", fig(3, "sessions"), False, fig(1_014 * 10**9, "won")
    )
    told = sentence("flow_row", row, house="herald", flows={"KOSPI": flows(foreign="1012")})
    assert "1.014 trillion won" in told
    assert "1.01 trillion won" in sentence(
        "flow_row", row, house="herald", flows={"KOSPI": flows(foreign="4")}
    )


def test_a_real_move_too_small_for_two_decimals_is_no_move_of_nothing() -> None:
    tiny = quote("KOSPI", last="2508.7020", previous_close="2508.7000")
    told = "\n".join(line.text for line in pipeline.write(day(KOSPI=tiny), settings.load()).draft.paragraphs)
    assert "0.002 points" in told
    assert " 0 points" not in told and "0.00 points" not in told
