"""Where the terms of a story stand: each at its own words, in both languages."""

from __future__ import annotations

import re
from itertools import pairwise
from pathlib import Path

import pytest

from newsgen import pipeline, verify
from newsgen.records import MarketDay
from newsgen.verify.amounts import Amount
from newsgen.verify.heard import FIGURE, NAME, STOP, Placed

DAYS = Path(__file__).parent.parent.parent / "fixtures" / "days"
LOOKS = sorted(DAYS.glob("*/close.json"))[::3]
KOSPI_6000 = DAYS / "2026-02-25-kospi-6000" / "14-00.json"


def placed(lines: list[str], day: MarketDay, lang: str) -> list[tuple[Placed, str]]:
    """The terms of some lines, each with its words."""
    joined = "\n".join(lines)
    return [(each, joined[each.start : each.end]) for each in verify.heard(lines, day, lang).placed()]


@pytest.mark.parametrize("lang", ["en", "ko"])
@pytest.mark.parametrize("path", LOOKS, ids=lambda path: path.parent.name)
def test_terms_stand_in_order_and_figures_at_their_digits(path: Path, lang: str) -> None:
    text = path.with_suffix(f".{lang}.txt").read_text(encoding="utf-8")
    lines = [line for line in text.split("\n") if line][:-1]
    found = placed(lines, pipeline.day_from_file(str(path)), lang)
    places = [(each.start, each.end) for each, words in found if words]
    assert places == sorted(places) and all(one[1] <= other[0] for one, other in pairwise(places))
    assert all(words == words.strip() or words == "\n" for _, words in found)
    assert all(words in (".", "\n", ";") for each, words in found if each.kind == STOP and words)
    for each, words in found:
        if each.kind == FIGURE and isinstance(each.value, Amount) and lang == "en":
            number = re.search(r"\d[\d,]*(\.\d+)?", words)
            assert number and f"{each.value.value:f}".lstrip("0.")[:1] == number[0].lstrip("0.")[:1]


def test_a_term_ends_where_its_phrase_does() -> None:
    day = pipeline.day_from_file(str(KOSPI_6000))
    lines = ["The index opened at 6,022.70. As of 2 p.m., the S&P 500 was up 0.77 percent on Jan. 27."]
    found = placed(lines, day, "en")
    assert [words for each, words in found if each.kind == FIGURE] == [
        "6,022.70",
        "2 p.m.",
        "0.77 percent",
        "Jan. 27",
    ]
    assert [words for each, words in found if each.kind == STOP] == [".", "."]
    assert "S&P 500" in [words for each, words in found if each.kind == NAME]


def test_supplied_words_stand_where_they_are_printed() -> None:
    day = pipeline.day_from_file(str(KOSPI_6000))
    lines = ["Semiconductor shares led the gains, according to the market desk."]
    words = [words for _, words in placed(lines, day, "en")]
    assert words[0] == "Semiconductor shares" and "the market desk" in words


def test_a_sentence_heard_by_itself_has_nobody_to_speak_of() -> None:
    day = pipeline.day_from_file(str(KOSPI_6000))
    for lang, line in (("en", "The index stood at 6,138.58."), ("ko", "지수는 6,138.58을 나타내고 있다.")):
        assert "KOSPI" in str(verify.heard([line], day, lang).claims)
        alone = verify.heard([line], day, lang, alone=True)
        assert "KOSPI" not in str(alone.claims) and verify.NOBODY in str(alone.claims)
