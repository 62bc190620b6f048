"""What a copy editor marks in a printed sentence."""

from __future__ import annotations

from decimal import Decimal

import pytest

from newsgen.prose.copy_edit import beat_marks, text_marks
from newsgen.records import said


@pytest.mark.parametrize(
    ("text", "check"),
    [
        ("The Kospi  rose.", "spaces"),
        ("The Kospi rose .", "spaces"),
        ("The Kospi rose ( up).", "spaces"),
        ("The Kospi rose..", "spaces"),
        ("It ended a 8 percent fall.", "article"),
        ("A 11-session streak ended.", "article"),
        ("An 12 percent gain.", "article"),
        ("after a 80.5-point loss", "article"),
        ("It was an 7 percent loss.", "article"),
        ("The the Kospi rose.", "twice"),
        ("Turnover came to 3 trillion won ($2 billion.", "parentheses"),
        ("the Kospi rose.", "capital"),
        ("The Kospi rose. it had fallen.", "capital"),
    ],
)
def test_a_slip_is_marked(text: str, check: str) -> None:
    assert [mark.check for mark in text_marks("t", text)] == [check]


@pytest.mark.parametrize(
    "text",
    [
        "It ended an 8 percent fall.",
        "An 11-session streak ended.",
        "after a 110-point loss and an 80 percent gain",
        "As of 9:20 a.m. the Kospi stood at 2,700 and SK Inc. rose on Feb. 5.",
        "Kospi rises",
        "Trading was heavy, with 1.1 billion shares worth 35.28 trillion won (US$24.7 billion).",
    ],
)
def test_clean_copy_is_left_alone(text: str) -> None:
    assert list(text_marks("t", text)) == []


@pytest.mark.parametrize("size", ["-1.4", "1.4"])
def test_a_change_without_a_word_for_its_direction_is_marked(size: str) -> None:
    loss = said("1.4 percent", "figure", Decimal(size), unit="percent")
    assert [mark.check for mark in beat_marks("t", ["The index moved ", loss, "."])] == ["sign"]


def test_a_loss_beside_a_verb_of_direction_is_not() -> None:
    loss = said("1.4 percent", "figure", Decimal("-1.4"), unit="percent")
    fell = said("slid", "direction", "down")
    assert list(beat_marks("t", ["The index ", fell, " ", loss, "."])) == []
    assert list(beat_marks("t", ["a loss of ", loss])) == []


@pytest.mark.parametrize(
    ("text", "check"),
    [
        ("지수가 6,000를 넘었다.", "particle"),
        ("외국인이 1조2천억원를 샀다.", "particle"),
        ("168.94포인트(2.83%)이 올랐다.", "particle"),
        ("지수가 6,138.58으로 마쳤다.", "particle"),
        ("카카오은(는) 올랐다.", "particle"),
        ("코스피는는 올랐다.", "twice"),
        ("전 거래일보다 전 거래일보다 지수가 지수가 올랐다.", "twice"),
        ("6,000선 을 넘었다.", "spaces"),
        ("이 기사는 자동으로 작성했습니다.", "register"),
        ("코스피는  올랐다.", "spaces"),
        ("외국인은 1조0억원을 팔았다.", "amount"),
        ("외국인은 1조 0천억원을 팔았다.", "amount"),
        ("외국인은 10000억원을 팔았다.", "amount"),
        ("외국인은 1,234천원을 팔았다.", "amount"),
        ("지수는 전 거래일 대비보다 1.00포인트 올랐다.", "twice"),
        ("지수는 전 거래일보다 1.00포인트(0.1%), 전날 대비 더 올랐다.", "twice"),
        ("그들은 코스피에서 팔았다.", "order"),
        ("상승했다 코스피는 25일.", "order"),
        ("코스피는 25일 1% 상승했으며.", "order"),
        ("코스피는 25일 올랐어요.", "register"),
        ("코스피 25일 상승.", "register"),
    ],
)
def test_a_korean_slip_is_marked(text: str, check: str) -> None:
    assert check in [mark.check for mark in text_marks("t", text, "ko")]


@pytest.mark.parametrize(
    "text",
    [
        "지수는 전 거래일보다 168.94포인트(2.83%) 오른 6,138.58로 출발했다.",
        "외국인과 기관은 각각 1조2천200억원, 470억원을 순매도했다.",
        "삼성전자(1.75%)와 SK하이닉스(1.29%)가 올랐다.",
        "지수는 6,000을 넘어 3%가 넘는 상승률을 새로 썼다.",
        "코스피, 외국인 '팔자'에 1%대 하락…2,450선 마감",
        "종전 기록(5,969.64)을 하루 만에 갈아치웠다.",
        "운송(1.21%)과 증권(0.82%)이 올랐다.",
        "외국인은 1조2천200억원, 기관은 10억원을 샀고 거래대금은 35조2,846억 원, 거래량은 5,230만주였다.",
        "코스피는 전 거래일보다 1.00포인트 올랐고, 코스닥은 전 거래일보다 2.00포인트 내렸다.",
    ],
)
def test_a_korean_sentence_without_a_slip_is_not(text: str) -> None:
    assert list(text_marks("t", text, "ko")) == []


def test_a_first_sentence_and_a_headline_have_a_length_and_a_body_has_none() -> None:
    long = "가" * 118 + "했다."
    checks = {name: [mark.check for mark in text_marks(name, long, "ko")] for name in ("lead_row", "triple")}
    assert checks == {"lead_row": ["length"], "triple": []}
    assert [mark.check for mark in text_marks("head_row", "코스피 3% 급락.", "ko")] == ["headline"]
    assert [mark.check for mark in text_marks("head_row", "코" * 46, "ko")] == ["headline"]
    assert list(text_marks("head_row", "코스피 3% 급락", "ko")) == []


def test_the_notice_alone_speaks_to_the_reader() -> None:
    polite = "이 기사는 자동으로 작성했습니다."
    assert list(text_marks("notice", polite, "ko")) == []
    assert [mark.check for mark in text_marks("triple", polite, "ko")] == ["register"]
