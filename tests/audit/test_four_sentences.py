"""Four mistakes that copy about 2026-02-25, 2 p.m., can make, each found with its likely cause."""

from __future__ import annotations

from pathlib import Path

import pytest

from newsgen import pipeline
from newsgen.checking import check
from newsgen.records import MarketDay
from newsgen.records.checked import CLOSE, FALSE, TRUE, Statement
from tests.audit.composed import speaks

AT_TWO = Path(__file__).parents[2] / "fixtures/days/2026-02-25-kospi-6000/14-00.json"
COPY = {
    "en": (
        "At 2 p.m. the Kospi stood at 6,138.58, up 2.83 percent. "
        "Samsung Electronics rose 3 percent to 205,500 won, and SK hynix rose 2.39 percent to 1,028,000 won. "
        "The won strengthened 11.6 won from the previous session to 1,429.95 per dollar. "
        "More than 1,000 trillion won were added to the market capitalization in just a month since Jan. 16, "
        "when it first closed above 4,000 trillion won."
    ),
    "ko": (
        "오후 2시 현재 코스피는 2.83% 오른 6,138.58이다. "
        "삼성전자는 3% 오른 20만5천500원, SK하이닉스는 2.39% 오른 102만8천원에 거래되고 있다. "
        "원/달러 환율은 전 거래일보다 11.6원 내린 1,429.95원이다. "
        "유가증권시장 시가총액은 지난달 16일 4천조원을 처음 넘은 지 불과 한 달 만에 1천조원 넘게 늘었다."
    ),
}
TRUE_WORDS = {
    "en": ("6,138.58", "2.83 percent", "205,500 won", "1,028,000 won", "1,429.95"),
    "ko": ("6,138.58", "2.83%", "20만5천500원", "102만8천원", "1,429.95원"),
}
WRONG = (
    ("en", "2.39 percent", "2.29", "digit", "1,005,000"),
    ("en", "11.6 won", "12.55", "open", "1,442.5"),
    ("en", "in just a month", "40 days", "", "Jan. 16"),
    ("ko", "2.39%", "2.29", "digit", "1,005,000"),
    ("ko", "11.6원", "12.55", "open", "1,442.5"),
    ("ko", "한 달 만에", "40", "", ""),
)


@pytest.fixture(scope="module")
def day() -> MarketDay:
    return pipeline.day_from_file(str(AT_TWO))


def said_of(words: str, day: MarketDay, lang: str) -> list[Statement]:
    """What the check says of some words of the copy."""
    text = COPY[lang]
    start = text.index(words)
    found = check(text, day, lang).statements
    return [each for each in found if speaks(each, (start, start + len(words)), text)]


@pytest.mark.parametrize(("lang", "words", "right", "cause", "datum"), WRONG)
def test_each_mistake_is_found_with_its_cause(
    lang: str, words: str, right: str, cause: str, datum: str, day: MarketDay
) -> None:
    wrong = [each for each in said_of(words, day, lang) if each.verdict == FALSE]
    assert wrong, said_of(words, day, lang)
    assert right in wrong[0].right
    assert wrong[0].cause and cause in wrong[0].cause
    assert datum in wrong[0].why


@pytest.mark.parametrize(("lang", "words"), [("en", "rose 3 percent"), ("ko", "삼성전자는 3%")])
def test_a_figure_rounded_more_loosely_than_those_beside_it_is_close(
    lang: str, words: str, day: MarketDay
) -> None:
    said = [each for each in said_of(words, day, lang) if each.numbers]
    assert {each.verdict for each in said} == {CLOSE}
    assert all("2.75" in each.right or "2.75" in each.why for each in said)


@pytest.mark.parametrize(("lang", "words"), [(lang, each) for lang in COPY for each in TRUE_WORDS[lang]])
def test_what_is_right_beside_them_is_called_true(lang: str, words: str, day: MarketDay) -> None:
    verdicts = {each.verdict for each in said_of(words, day, lang)}
    assert TRUE in verdicts and FALSE not in verdicts
