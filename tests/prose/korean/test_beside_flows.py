"""Who bought and who sold, and what the groups did before."""

from __future__ import annotations

from datetime import date, datetime

import pytest

from newsgen.records import (
    FLOW,
    MAIN,
    FlowStreak,
    FlowSum,
    FlowTurn,
)
from newsgen.sessions import KST
from tests.made import day, fig, flows
from tests.prose.korean.besides import (
    NOW,
    THREE,
    dealt,
    every,
    moved,
    sentence,
    since,
    told,
)

EOK = 10**8


def test_one_side_bought_and_the_two_others_sold() -> None:
    found = every("flows", *THREE)
    assert "유가증권시장에서 기관이 1조1천100억원을 순매수하며 지수를 끌어올렸다. " in min(found)[:60]
    ends = {each.partition("끌어올렸다. ")[2] for each in found}
    assert ends == {
        "외국인과 개인은 각각 1조2천200억원, 470억원을 순매도했다.",
        "외국인과 개인은 각각 1조2천200억원, 470억원어치를 팔아치웠다.",
        "외국인과 개인은 각각 1조2천200억원, 470억원 매도 우위를 보였다.",
    }


def test_who_went_against_the_index_did_not_pull_it() -> None:
    against = (dealt("foreign", -5_120), dealt("retail", 7_030))
    assert not any("끌어" in each for each in every("flows", *against))
    assert "유가증권시장에서 외국인이 5천120억원을 순매도한 반면 개인은 7천30억원을 순매수했다." in every(
        "flows", *against
    )


def test_who_sold_on_a_falling_day_pulled_the_index_down() -> None:
    sold = (dealt("foreign", -5_120, with_move=True), dealt("retail", 7_030))
    (found,) = told(("flows", sold), lead=(moved("down"),))
    assert found.startswith(
        "유가증권시장에서 외국인이 5천120억원을 순매도하며 지수를 끌어내렸다. 개인은 7천30억원"
    )


def test_retail_investors_and_small_moves_pull_nothing() -> None:
    retail = (dealt("foreign", 5_120, with_move=True), dealt("retail", 30, with_move=True))
    assert not any("끌어" in each for each in every("flows", *retail))
    (found,) = told(("flows", THREE), lead=(moved(percent="0.12"),))
    assert "끌어" not in found


def test_a_first_sentence_that_told_of_groups_is_not_told_again() -> None:
    (found,) = told(("flows", THREE), lead=(moved(), THREE[0]))
    assert "끌어" not in found and found.startswith("유가증권시장에서 기관이 1조1천100억원을 순매수")


def test_two_groups_on_the_first_side_have_an_amount_each() -> None:
    pair = (dealt("foreign", -5_120), dealt("institutions", -2_020), dealt("retail", 7_030))
    assert (
        "유가증권시장에서 외국인과 기관이 각각 5천120억원, 2천20억원을 순매도했고 "
        "개인은 7천30억원어치를 사들였다." in every("flows", *pair)
    )


def test_all_three_groups_on_one_side_share_a_verb() -> None:
    three = (dealt("foreign", -5_120), dealt("institutions", -2_020), dealt("retail", -310))
    assert every("flows", *three) == {
        "유가증권시장에서 외국인과 기관, 개인이 각각 5천120억원, 2천20억원, 310억원을 순매도했다."
    }


@pytest.mark.parametrize(
    ("house", "amounts"), [("daily", "각각 1조2200억원, 470억원"), ("herald", "각각 1조2,200억 원, 470억 원")]
)
def test_amounts_stand_as_the_house_writes_them(house: str, amounts: str) -> None:
    assert amounts.replace("조2", "조 2") in sentence("flows", *THREE, house=house).replace("조2", "조 2")


def test_before_the_close_nobody_has_bought_yet_and_nothing_ends_in_being() -> None:
    found = every("flows", *THREE, clock=NOW)
    assert (
        "유가증권시장에서 기관이 1조1천100억원을 순매수하는 반면 "
        "외국인과 개인은 각각 1조2천200억원, 470억원을 순매도 중이다." in found
    )
    assert (
        "유가증권시장에서 기관이 1조1천100억원을 순매수 중이고 "
        "외국인과 개인은 각각 1조2천200억원, 470억원 매도 우위다." in found
    )
    assert not any(word in each for each in found for word in ("있다", "했", "팔아치우"))


def test_the_second_market_is_named_and_its_groups_pull_nothing() -> None:
    found = every(
        "kosdaq_flows",
        dealt("retail", 1_234, with_move=True, market="KOSDAQ"),
        dealt("foreign", -1_000, market="KOSDAQ"),
    )
    assert "코스닥시장에서는 개인이 1천234억원을 순매수한 반면 외국인은 1천억원을 순매도했다." in found
    assert not any("끌어" in each for each in found)


@pytest.mark.parametrize(
    ("eok", "words"),
    [(-470, "순매수했던 개인은 470억원 순매도로"), (470, "순매도했던 개인은 470억원 순매수로")],
)
def test_a_group_that_changed_sides_stands_first(eok: int, words: str) -> None:
    at = datetime(2026, 2, 25, 9, 20, tzinfo=KST)
    turn = FlowTurn("KOSPI", MAIN, "retail", fig(eok * EOK, "won"), fig(-eok * EOK, "won"), at)
    found = every("flow_turn", turn, *THREE[:2])
    start = f"유가증권시장에서 오전 9시 20분까지 {words} 돌아섰다. 기관은 1조1천100억원을 순매수"
    assert all(each.startswith(start) for each in found)
    assert every("flow_turn", turn) == {f"유가증권시장에서 오전 9시 20분까지 {words} 돌아섰다."}


def streak(direction: str, sessions: int, *, ended: bool = False, total: int | None = None) -> FlowStreak:
    amount = fig(total * EOK, "won") if total else None
    return FlowStreak("KOSPI.foreign", FLOW, "foreign", direction, fig(sessions), ended, amount)


def test_a_row_of_sessions_goes_on() -> None:
    assert sentence("flow_row", streak("up", 3)) == "외국인은 사흘째 매수 우위를 이어갔다."
    assert every("flow_row", streak("down", 7, total=-32_000)) == {
        "외국인은 7거래일째 매도 우위를 이어가며 이 기간 3조2천억원을 순매도했다.",
        "외국인은 7거래일째 매도 우위를 이어가며 이 기간 3조2천억원을 팔아치웠다.",
    }


def test_a_row_that_ends_counts_the_day_that_ended_it() -> None:
    assert sentence("flow_row", streak("up", 6, ended=True)) == "외국인은 7거래일 만에 순매도로 돌아섰다."
    assert every("flow_row", streak("down", 2, ended=True, total=-980)) == {
        "외국인은 사흘 만에 순매수로 돌아섰다. 앞선 2거래일 동안에는 980억원을 순매도했다.",
        "외국인은 사흘 만에 순매수로 돌아섰다. 앞선 2거래일 동안에는 980억원을 팔아치웠다.",
    }


def test_a_row_that_ends_in_no_dealing_at_all_has_not_turned() -> None:
    nothing = {"KOSPI": flows(foreign=0)}
    beat = ("flow_row", (streak("down", 5, ended=True),))
    assert told(beat, here=day(flows=nothing)) == ["외국인은 5거래일 연속 이어진 순매도를 멈췄다."]


@pytest.mark.parametrize(
    ("measure", "at", "ever", "told"),
    [
        ("selling", date(2025, 11, 20), False, "외국인의 하루 순매도액은 지난해 11월 20일 이후 가장 컸다."),
        ("buying", None, True, "외국인의 하루 순매수액은 사상 최대였다."),
        ("buying", None, False, "외국인의 하루 순매수액은 적어도 1995년 5월 2일 이후 가장 컸다."),
    ],
)
def test_the_most_a_group_dealt_since(measure: str, at: date | None, ever: bool, told: str) -> None:
    assert sentence("flow_since", since("KOSPI.foreign", FLOW, measure, at=at, ever=ever)) == told


@pytest.mark.parametrize(
    ("period", "eok", "final", "told"),
    [
        ("month", -214_000, False, "이달 들어 외국인의 순매도액은 21조4천억원에 이른다."),
        ("year", 1_493, False, "올해 들어 외국인의 순매수액은 1천493억원이다."),
        ("month", -214_000, True, "2월 한 달간 외국인의 순매도액은 21조4천억원에 이른다."),
        ("quarter", 1_493, True, "1분기 외국인의 순매수액은 1천493억원이다."),
        ("year", 1_493, True, "올해 한 해 외국인의 순매수액은 1천493억원이다."),
    ],
)
def test_what_a_group_dealt_since_a_period_began(period: str, eok: int, final: bool, told: str) -> None:
    fact = FlowSum("KOSPI.foreign", FLOW, "foreign", period, fig(eok * EOK, "won"), final=final)
    assert sentence("flow_sum", fact) == told
