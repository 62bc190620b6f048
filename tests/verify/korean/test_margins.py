"""How many percentage points one index's rise or fall was above or below the other's, in Korean."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from newsgen.records import Assignment, MarketDay
from newsgen.verify import words_en
from newsgen.verify.amounts import Amount
from newsgen.verify.claims import RelativeSaid
from newsgen.verify.claims_past import MarginSaid
from newsgen.verify.judge import JUDGES
from newsgen.verify.korean import read_margins
from newsgen.verify.view import View
from tests.made import day, quote
from tests.verify.korean.hearing import claims, complaints
from tests.verify.korean.lies import lies

ROSE, FELL = ("1019.149", "1001.75"), ("990", "972.5")
"""Last prices of the two, from 1,000: 1.91 and 0.18 percent up as printed, 1.00 and 2.75 down."""


def two(lasts: tuple[str, str]) -> MarketDay:
    """A day of both indices."""
    named = zip(("KOSPI", "KOSDAQ"), lasts, strict=True)
    main, other = (quote(name, last=last, previous_close="1000") for name, last in named)
    return day(KOSPI=main, KOSDAQ=other)


TRUE = (
    (ROSE, "코스닥 상승률은 코스피를 1.73%포인트 밑돌았다."),
    (ROSE, "코스닥지수는 0.18% 올랐다. 상승률은 코스피보다 1.73%포인트 낮았다."),
    (ROSE, "코스닥지수는 0.18% 올랐다. 상승률은 코스피를 1.73% 포인트 밑돈다."),
    (ROSE[::-1], "코스닥지수는 1.91% 올랐다. 상승률은 코스피를 1.73%포인트 웃돌았다."),
    (ROSE[::-1], "코스닥지수는 1.91% 올랐다. 상승률은 코스피보다 1.73%포인트 높았다."),
    (FELL, "코스닥지수는 2.75% 내렸다. 하락률은 코스피를 1.75%포인트 웃돌고 있다."),
    (FELL, "코스닥지수는 2.75% 내렸다. 하락률은 코스피보다 1.75%포인트 컸다."),
    (FELL[::-1], "코스닥지수는 1.00% 내렸다. 하락률은 코스피보다 1.75%포인트 작았다."),
    (FELL[::-1], "코스닥지수는 1.00% 내렸다. 하락률은 코스피를 1.75%포인트 밑돌았다."),
)
"""Last prices and a sentence that they bear out."""
TURNS = (
    ("밑돌았다", "웃돌았다"),
    ("밑돈다", "웃돈다"),
    ("웃돌", "밑돌"),
    ("컸다", "작았다"),
    ("작았다", "컸다"),
    ("높았다", "낮았다"),
    ("낮았다", "높았다"),
    ("상승률은", "하락률은"),
    ("하락률은", "상승률은"),
    ("상승률은", "상승 폭은"),
    ("하락률은", "낙폭은"),
    ("상승률은", "상승률을"),
    ("코스피를", "코스피가"),
    ("코스피를", "코스피보다"),
    ("코스피보다", "코스피를"),
    ("코스피", "코스닥"),
    ("%포인트", "%"),
    ("%포인트", "포인트"),
    ("%포인트", "%포인트 넘게"),
    ("1.7", "1.8"),
    ("1.73%포인트", "1.7%포인트"),
    ("1.73%포인트", "1.74%포인트"),
    ("1.75%포인트 ", ""),
)


@pytest.mark.parametrize(("lasts", "sentence"), TRUE)
def test_a_true_margin_stands(lasts: tuple[str, str], sentence: str) -> None:
    assert complaints(sentence, two(lasts)) == []


@pytest.mark.parametrize(("lasts", "sentence"), TRUE)
def test_every_lie_about_a_margin_is_a_problem(lasts: tuple[str, str], sentence: str) -> None:
    head, _, last = sentence.rpartition("다. ") if "다. " in sentence else ("", "", sentence)
    start = f"{head}다. " if head else ""
    bent = {start + last.replace(true, lie) for true, lie in TURNS if true in last}
    found = (bent | {start + lie for lie in lies(last)}) - {sentence}
    assert len(found) > 9
    assert [lie for lie in sorted(found) if not complaints(lie, two(lasts))] == []


def test_a_margin_says_who_fared_how_beside_whom_and_by_how_much() -> None:
    relative, margin = claims("코스닥 상승률은 코스피를 1.73%포인트 밑돌았다.", two(ROSE))
    assert isinstance(relative, RelativeSaid)
    assert isinstance(margin, MarginSaid)
    assert (relative.who, relative.relation) == ("KOSDAQ", "lagged")
    assert margin[1:5] == ("KOSDAQ", "KOSPI", 1, -1)
    assert margin.amount == Amount(Decimal("1.73"), Decimal("0.01"), "percentage points")


def test_the_main_index_is_beside_none() -> None:
    assert complaints("코스피 상승률은 코스닥을 1.73%포인트 웃돌았다.", two(ROSE))
    assert complaints("상승률은 코스피를 1.73%포인트 웃돌았다.", two(ROSE))


def test_no_margin_between_two_that_went_opposite_ways() -> None:
    assert complaints("코스닥 상승률은 코스피를 2.91%포인트 밑돌았다.", two(("1019.1", "990")))


def test_a_margin_is_of_one_session() -> None:
    week = replace(two(ROSE), assignment=Assignment("market", "week"))
    (_, said) = claims("코스닥 상승률은 코스피를 1.73%포인트 밑돌았다.", two(ROSE))
    assert JUDGES[MarginSaid](said, View(two(ROSE), "ko")) is None
    assert JUDGES[MarginSaid](said, View(week, "ko"))


def test_the_margin_itself_is_judged_by_its_way_its_side_and_its_unit() -> None:
    (_, said) = claims("코스닥 상승률은 코스피를 1.73%포인트 밑돌았다.", two(ROSE))
    assert isinstance(said, MarginSaid)
    points = Amount(Decimal("1.73"), Decimal("0.01"), "points")
    lies_in_it = said._replace(sign=1), said._replace(way=-1), said._replace(amount=points)
    faults = [JUDGES[MarginSaid](lie, View(two(ROSE), "ko")) for lie in lies_in_it]
    assert [fault.check if fault else "" for fault in faults] == ["direction", "direction", "unit"]


@pytest.mark.parametrize("relation", sorted({*words_en.RELATIONS, *read_margins.RELATIONS.values()}))
def test_every_relation_that_is_read_has_its_judge(relation: str) -> None:
    for lasts in (ROSE, FELL, ROSE[::-1], ("990", "1010")):
        JUDGES[RelativeSaid](RelativeSaid((0, 1), "KOSDAQ", relation), View(two(lasts), "ko"))
