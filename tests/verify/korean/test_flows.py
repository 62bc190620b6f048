"""Who bought and who sold, in Korean: every group, side, amount, row, turn and sum is heard and judged."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from newsgen.records import Datum, MarketDay
from newsgen.verify.claims import FlowSaid, TurnSaid
from newsgen.verify.claims_past import SumSaid
from newsgen.verify.claims_records import RunSaid, SinceSaid
from tests.made import day, flows, history, look, mark, run, witness
from tests.verify.korean.hearing import claims, complaints

TOTAL = Datum("made#sum", Decimal(-2_700_000_000_000), "won")


def closing(**behind: object) -> MarketDay:
    """Foreign investors and institutions sold, retail bought; the Kosdaq the other way."""
    both = {
        "KOSPI": flows(foreign="-536", institutions="-308", retail="830"),
        "KOSDAQ": flows("KOSDAQ", foreign="12", institutions="4.1", retail="-158.3"),
    }
    return day(flows=both, **behind)


def selling_row() -> MarketDay:
    """Foreign investors sell for the fifth session."""
    return closing(history=history("KOSPI.foreign", run=run("down", 4, date(2026, 2, 19), total=TOTAL)))


TRUE = (
    "유가증권시장에서 외국인은 5천360억원을 순매도했다.",
    "개인은 8천300억원을 순매수했고 외국인과 기관은 각각 5천360억원, 3천80억원을 순매도했다.",
    "개인이 8천300억원을 사들인 반면 외국인과 기관은 각각 5천360억원과 3천80억원을 팔아치웠다.",
    "외국인은 5천360억원, 기관은 3천80억원을 순매도했다.",
    "개인이 8,300억 원 순매수했다.",
    "외국인은 5천360억원 매도 우위를 보였다.",
    "외국인은 5천360억원 순매도를 기록했다.",
    "외국인이 '팔자'에 나섰다.",
    "코스닥시장에서는 외국인과 기관이 각각 120억원, 41억원을 순매수했다.",
    "코스닥시장에서 개인은 1천583억원을 순매도했다.",
    "코스피가 외국인과 기관의 동반 매도에 밀려 소폭 올랐다.",
    "코스피, 외국인 5천억원대 순매도에도 0.50% 상승",
    "외국인 5천360억원 순매도",
    "유가증권시장에서 개인이 8천300억원을 순매수하며 지수를 끌어올렸다.",
    "개인은 8천300억원어치를 사들였다.",
    "개인이 8천300억원을 사들인 반면 외국인은 5천360억원을 순매도했다.",
    "개인의 매수세와 외국인·기관의 매도세가 맞서며 코스피가 소폭 올랐다.",
)
FALSE = (
    ("코스피가 외국인과 외국인의 동반 매도에 밀려 소폭 올랐다.", "unread"),
    ("코스피가 외국인의 동반 매도에 밀려 소폭 올랐다.", "unread"),
    ("코스피가 개인의 매수세에 밀려 소폭 올랐다.", "unread"),
    ("코스피가 기관의 매도세에 힘입어 소폭 올랐다.", "unread"),
    ("코스피, 외국인 6천억원대 순매도에도 0.50% 상승", "number"),
    ("외국인의 매도세와 기관의 매도세가 맞서며 코스피가 소폭 올랐다.", "unread"),
    ("외국인과 기관이 각각 5천360억원, 3천80억원을 순매도하며 지수를 끌어내렸다.", "direction"),
    ("개인이 8천300억원을 순매수하며 지수를 끌어내렸다.", "unread"),
    ("외국인은 누적 5천360억원을 순매도했다.", "unread"),
    ("외국인이 나홀로 5천360억원을 순매도했다.", "direction"),
    ("외국인은 5천360억원을 순매수했다.", "direction"),
    ("기관은 5천360억원을 순매도했다.", "number"),
    ("외국인은 5천370억원을 순매도했다.", "number"),
    ("외국인은 5천360억주를 순매도했다.", "unit"),
    ("외국인과 기관은 각각 3천80억원, 5천360억원을 순매도했다.", "number"),
    ("외국인과 기관은 5천360억원을 순매도했다.", "unread"),
    ("코스닥시장에서 외국인은 5천360억원을 순매도했다.", "direction"),
    ("외국인는 5천360억원을 순매도했다.", "unread"),
    ("외국인은 5천360억원를 순매도했다.", "unread"),
    ("외국인은 5,36억원을 순매도했다.", "unread"),
    ("외국인이 '사자'에 나섰다.", "direction"),
    ("개인은 8천300억원 매도 우위를 보였다.", "direction"),
    ("5천360억원을 순매도했다.", "unread"),
    ("연기금은 5천360억원을 순매도했다.", "unread"),
    ("개인이 8천300억원을 사들인 외국인은 5천360억원을 순매도했다.", "unread"),
)


@pytest.mark.parametrize("sentence", TRUE)
def test_a_true_sentence_about_flows_stands(sentence: str) -> None:
    assert complaints(sentence, closing()) == []


@pytest.mark.parametrize(("sentence", "check"), FALSE)
def test_a_lie_about_group_side_amount_unit_or_particle_is_a_problem(sentence: str, check: str) -> None:
    assert any(each.startswith(check) for each in complaints(sentence, closing()))


def test_each_of_two_groups_has_its_amount() -> None:
    sentence = "개인은 8천300억원을 순매수했고 외국인과 기관은 각각 5천360억원, 3천80억원을 순매도했다."
    found = [said for said in claims(sentence, closing()) if isinstance(said, FlowSaid)]
    assert [(said.group, said.sign, int(said.amount.value) if said.amount else 0) for said in found] == [
        ("retail", 1, 830_000_000_000),
        ("foreign", -1, 536_000_000_000),
        ("institutions", -1, 308_000_000_000),
    ]


@pytest.mark.parametrize(
    "sentence",
    [
        "외국인은 5거래일 연속 순매도했다.",
        "외국인은 5거래일째 '팔자'를 이어갔다.",
        "외국인은 닷새째 순매도 행진을 이어갔다.",
    ],
)
def test_a_row_of_selling_counts_this_session(sentence: str) -> None:
    found = [said for said in claims(sentence, selling_row()) if isinstance(said, RunSaid)]
    assert [(said.who, said.sign, said.sessions, said.broken) for said in found] == [
        ("KOSPI.foreign", -1, 5, False)
    ]
    assert complaints(sentence, selling_row()) == []
    assert complaints(sentence.replace("5거래일", "6거래일").replace("닷새", "엿새"), selling_row())


def test_a_turn_after_a_row_counts_the_day_itself() -> None:
    here = closing(history=history("KOSPI.retail", run=run("down", 5)))
    sentence = "개인은 6거래일 만에 순매수로 돌아섰다."
    found = [said for said in claims(sentence, here) if isinstance(said, RunSaid)]
    assert [(said.who, said.sign, said.sessions, said.broken) for said in found] == [
        ("KOSPI.retail", -1, 5, True)
    ]
    assert complaints(sentence, here) == []
    assert complaints(sentence.replace("6거래일", "5거래일"), here)
    assert complaints(sentence.replace("순매수", "순매도"), here)


def test_a_turn_within_the_day_needs_an_earlier_look() -> None:
    seen = closing(earlier=(look("09:20", flows={"KOSPI": flows(retail="-40")}),))
    sentence = "개인은 8천300억원 순매수로 돌아섰다."
    assert any(isinstance(said, TurnSaid) for said in claims(sentence, seen))
    assert complaints(sentence, seen) == []
    assert complaints(sentence, closing())


def test_a_sum_is_of_the_row_just_said() -> None:
    sentence = "외국인은 5거래일 연속 순매도했다. 이 기간 누적 순매도 규모는 3조2천360억원이다."
    found = [said for said in claims(sentence, selling_row()) if isinstance(said, SumSaid)]
    assert [(said.group, said.sign, said.over) for said in found] == [("foreign", -1, "row")]
    assert complaints(sentence, selling_row()) == []
    assert complaints(sentence.replace("2천360억", "2천370억"), selling_row())


def test_a_size_is_the_largest_since_a_day() -> None:
    seen = witness("selling", mark(date(2025, 11, 21), "-2830800000000"))
    here = closing(history=history("KOSPI.foreign", witnesses={"selling": seen}))
    sentence = "외국인의 순매도 규모는 지난해 11월 21일 이후 가장 컸다."
    found = [said for said in claims(sentence, here) if isinstance(said, SinceSaid)]
    assert [(said.who, said.measures) for said in found] == [("KOSPI.foreign", ("selling",))]
    assert complaints(sentence, here) == []
    assert complaints(sentence.replace("21일", "20일"), here)
