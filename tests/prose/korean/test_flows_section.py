"""Korean sentences of stories about investor flows, word for word."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime
from decimal import Decimal

import pytest

from newsgen.records import (
    FLOW,
    MAIN,
    Fact,
    FlowStreak,
    FlowSum,
    FlowTurn,
    LargestSince,
    MarketDay,
    Move,
    NetFlow,
)
from newsgen.sessions import KST
from tests.made import day, fig, flows, mark, witness
from tests.prose.korean import telling

BILLION = 10**9
DEALT = {"foreign": -2_871, "institutions": 703, "retail": 2_105}


def here(clock: str = "15:30", **dealt: int) -> MarketDay:
    return day(clock, flows={"KOSPI": flows(**(dealt or DEALT))})


def told(template: str, *facts: Fact, at: MarketDay | None = None, house: str = "yonhap") -> str:
    return telling.sentence("flows", template, *facts, day=at or here(), house=house)


def headed(template: str, *facts: Fact, house: str = "yonhap") -> str:
    return telling.sentence("flows", template, *facts, day=here(), house=house, headline=True)


def net(group: str, billions: int | None = None, part: str | None = None) -> NetFlow:
    amount = fig((DEALT[group] if billions is None else billions) * BILLION, "won")
    return NetFlow("KOSPI", MAIN, group, amount, True, fig(part) if part else None)


def most(measure: str, at: date | None, *, ever: bool = False, group: str = "foreign") -> LargestSince:
    seen = witness(measure, mark(at) if at else None, ever=ever)
    return LargestSince(f"KOSPI.{group}", FLOW, measure, fig("1", "won"), seen, Decimal(4))


def row(
    length: int, way: str, total: int | None = 4_512, *, ended: bool = False, group: str = "foreign"
) -> FlowStreak:
    whole = fig(total * BILLION, "won") if total else None
    return FlowStreak(f"KOSPI.{group}", FLOW, group, way, fig(length, "sessions"), ended, whole)


def summed(period: str, billions: int, group: str = "foreign") -> FlowSum:
    return FlowSum(f"KOSPI.{group}", FLOW, group, period, fig(billions * BILLION, "won"))


def move(points: str, percent: str, last: str) -> Move:
    way = "flat" if not Decimal(points) else "up" if Decimal(points) > 0 else "down"
    return Move(
        "KOSPI", MAIN, fig(last, "points"), fig(1, "points"), fig(points, "points"), fig(percent), way
    )


LEADS = (
    ((net("foreign"),), "외국인이 25일 유가증권시장에서 2조8천710억원어치를 팔아치웠다."),
    (
        (net("foreign"), most("selling", date(2021, 2, 26))),
        "외국인이 25일 유가증권시장에서 2021년 2월 26일 이후 가장 많은 2조8천710억원어치를 팔아치웠다.",
    ),
    (
        (net("foreign"), most("selling", None, ever=True)),
        "외국인이 25일 유가증권시장에서 사상 가장 많은 2조8천710억원어치를 팔아치웠다.",
    ),
    (
        (net("foreign"), most("selling", None)),
        "외국인이 25일 유가증권시장에서 적어도 1995년 5월 2일 이후 가장 많은 2조8천710억원어치를 팔아치웠다.",
    ),
    (
        (net("foreign"), row(4, "down")),
        "외국인이 25일 유가증권시장에서 2조8천710억원어치를 팔아치우며 나흘째 순매도를 이어갔다. "
        "이 기간 순매도액은 4조5천120억원에 이른다.",
    ),
    (
        (net("institutions"), row(6, "down", ended=True, group="institutions")),
        "기관이 25일 유가증권시장에서 7천30억원을 순매수하며 7거래일 만에 매수 우위로 돌아섰다.",
    ),
)


@pytest.mark.parametrize(("facts", "text"), LEADS)
def test_the_first_sentence_says_what_a_group_did_and_what_its_past_makes_of_that(
    facts: tuple[Fact, ...], text: str
) -> None:
    assert told("lead_dealt", *facts) == text


def test_before_the_close_the_first_sentence_is_of_now() -> None:
    at = here("14:00")
    assert told("lead_dealt", net("foreign"), at=at) == (
        "외국인이 25일 오후 2시 현재 유가증권시장에서 2조8천710억원을 순매도 중이다."
    )
    assert told("lead_dealt", net("foreign"), row(4, "down", None), at=at) == (
        "외국인이 25일 오후 2시 현재 유가증권시장에서 2조8천710억원어치를 팔아치우며 나흘째 순매도를 "
        "이어가고 있다."
    )


HEADS = (
    ((net("foreign"),), "외국인, 코스피서 2조8천710억원 순매도"),
    (
        (net("foreign"), most("selling", date(2021, 2, 26))),
        "외국인, 코스피서 2조8천710억원 순매도…2021년 2월 26일 이후 최대",
    ),
    ((net("foreign"), most("selling", None, ever=True)), "외국인, 코스피서 2조8천710억원 순매도…사상 최대"),
    ((net("retail"), row(7, "up", group="retail")), "개인, 코스피서 7거래일 연속 '사자'"),
    ((net("retail"), row(7, "down", ended=True, group="retail")), "개인, 코스피서 8거래일 만에 '사자'"),
)


@pytest.mark.parametrize(("facts", "text"), HEADS)
def test_the_headline_is_clipped(facts: tuple[Fact, ...], text: str) -> None:
    assert headed("head_dealt", *facts) == text


def test_a_house_without_quoted_sides_and_with_its_own_amounts() -> None:
    assert (
        headed("head_dealt", net("foreign"), row(7, "down"), house="herald")
        == "외인, 코스피서 7거래일 연속 순매도"
    )
    assert told("lead_dealt", net("foreign"), house="herald") == (
        "외국인이 25일 유가증권시장에서 2조 8,710억 원어치를 팔아치웠다."
    )


def test_a_flash_says_how_much_behind_the_row_of_the_headline() -> None:
    assert headed("flash_dealt", net("retail")) == "…2조1천50억원 순매수"


def test_the_deck_gives_two_groups_of_one_side_one_verb() -> None:
    assert (
        headed("deck_dealt", net("institutions"), net("retail")) == "기관 7천30억원·개인 2조1천50억원 순매수"
    )
    assert headed("deck_dealt", net("institutions", -703), net("retail")) == (
        "기관 7천30억원 순매도, 개인 2조1천50억원 순매수"
    )


BODY = (
    (
        "dealt_others",
        (net("institutions"), net("retail")),
        "기관과 개인은 각각 7천30억원, 2조1천50억원을 순매수했다.",
    ),
    (
        "dealt_others",
        (net("institutions", -703), net("retail")),
        "기관은 7천30억원을 순매도한 반면 개인은 2조1천50억원을 순매수했다.",
    ),
    ("dealt_others", (net("institutions"),), "기관은 7천30억원을 순매수했다."),
    (
        "dealt_turned",
        (
            FlowTurn(
                "KOSPI",
                MAIN,
                "foreign",
                fig(-2_871 * BILLION, "won"),
                fig(10, "won"),
                datetime(2026, 2, 25, 9, 20, tzinfo=KST),
            ),
        ),
        "오전 9시 20분 매수 우위였던 외국인은 순매도로 돌아섰다.",
    ),
    (
        "dealt_part",
        (net("foreign", part="18.84"),),
        "외국인의 순매도액은 유가증권시장 거래대금의 18.8%에 해당한다.",
    ),
    (
        "dealt_row",
        (row(4, "down"),),
        "외국인은 나흘째 순매도를 이어가며 이 기간 4조5천120억원어치를 팔아치웠다.",
    ),
    ("dealt_row", (row(4, "down", None),), "외국인은 나흘째 순매도를 이어갔다."),
    ("dealt_row", (row(6, "down", ended=True, group="retail"),), "개인은 7거래일 만에 순매수로 전환했다."),
    (
        "dealt_since",
        (most("buying", date(2025, 11, 20), group="institutions"),),
        "기관의 하루 순매수액은 지난해 11월 20일 이후 가장 컸다.",
    ),
    ("dealt_since", (most("selling", None, ever=True),), "외국인의 하루 순매도액은 사상 최대였다."),
    (
        "dealt_sums",
        (summed("week", -4_382), summed("month", -11_076), summed("year", -240)),
        "외국인은 이번 주 들어 4조3천820억원, 이달 들어 11조760억원, 올해 들어 2천400억원을 순매도했다.",
    ),
    (
        "dealt_sums",
        (summed("week", 686), summed("month", -3_200), summed("year", -5_000)),
        "외국인은 이번 주 들어 6천860억원을 순매수했으나 이달 들어서는 3조2천억원, 올해 들어 5조원을 "
        "순매도했다.",
    ),
    (
        "dealt_index",
        (move("-128.32", "-3.20", "3882.94"),),
        "코스피는 전 거래일보다 128.32포인트(3.20%) 내린 3,882.94에 거래를 마쳤다.",
    ),
    ("dealt_index", (move("0", "0", "3882.94"),), "코스피는 전 거래일과 같은 3,882.94에 거래를 마쳤다."),
    (
        "dealt_index",
        (move("0.01", "0.0002", "3882.94"),),
        "코스피는 전 거래일보다 0.01포인트 오른 3,882.94에 거래를 마쳤다.",
    ),
)


@pytest.mark.parametrize(("template", "facts", "text"), BODY)
def test_a_sentence_of_the_body(template: str, facts: tuple[Fact, ...], text: str) -> None:
    assert told(template, *facts) == text


def test_a_row_ended_by_a_session_without_a_side_is_no_turn() -> None:
    nothing = here(foreign=0, institutions=5, retail=-5)
    assert told("dealt_row", row(6, "down", ended=True), at=nothing) == (
        "외국인은 6거래일 연속 이어진 순매도를 멈췄다."
    )


def test_two_rows_that_go_on_are_told_in_two_ways() -> None:
    rows = row(4, "down"), row(6, "up", 5_124, group="retail")
    assert telling.sentences("flows", here(), *(("dealt_row", (each,)) for each in rows)) == [
        "외국인은 나흘째 순매도를 이어가며 이 기간 4조5천120억원어치를 팔아치웠다.",
        "개인은 6거래일 연속 매수 우위를 보이며 이 기간 5조1천240억원을 순매수했다.",
    ]


def test_two_rows_that_ended_are_told_in_two_verbs() -> None:
    rows = row(6, "down", ended=True, group="institutions"), row(8, "down", ended=True, group="retail")
    assert telling.sentences("flows", here(), *(("dealt_row", (each,)) for each in rows)) == [
        "기관은 7거래일 만에 순매수로 전환했다.",
        "개인은 9거래일 만에 순매수로 돌아섰다.",
    ]


def test_sums_of_two_groups_on_one_side_end_in_two_verbs() -> None:
    both = (summed("year", -240),), (summed("month", -3_200, "retail"), summed("year", -5_000, "retail"))
    assert telling.sentences("flows", here(), *(("dealt_sums", each) for each in both)) == [
        "외국인은 올해 들어 2천400억원을 순매도했다.",
        "개인은 이달 들어 3조2천억원, 올해 들어 5조원어치를 팔아치웠다.",
    ]


def test_sums_that_turned_twice() -> None:
    assert told("dealt_sums", summed("week", 686), summed("month", -3_200), summed("year", 5_000)) == (
        "외국인은 이번 주 들어 6천860억원을 순매수했고 이달 들어서는 3조2천억원을 순매도했으나 올해 들어서는 "
        "5조원을 순매수했다."
    )


def test_the_first_sentence_has_at_most_120_characters() -> None:
    facts = net("institutions", -12_345), row(12, "down", 123_456, group="institutions")
    first = told("lead_dealt", *facts, at=here("09:20")).split(". ")[0]
    assert len(first) <= 120


def test_the_last_session_of_a_period_has_all_of_it() -> None:
    week, month = (replace(summed(span, -686), final=True) for span in ("week", "month"))
    assert told("dealt_sums", week, month, summed("year", 5_000)) == (
        "외국인은 이번 주 6천860억원, 2월 한 달간 6천860억원을 순매도했으나 올해 들어서는 5조원을 순매수했다."
    )
    assert told("dealt_sums", week, at=here("14:00")) == "외국인은 이번 주 들어 6천860억원을 순매도했다."
