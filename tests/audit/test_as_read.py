from __future__ import annotations

import textwrap
from pathlib import Path
from unicodedata import normalize

import pytest

import newsgen
from newsgen.audit.as_read import as_read

FIXTURE = Path(__file__).parents[2] / "fixtures/days/2026-02-25-kospi-6000"
DAY = FIXTURE / "close.json"
STORY = {lang: (FIXTURE / f"close.{lang}.txt").read_text("utf-8") for lang in ("en", "ko")}


def wrapped(text: str, width: int) -> str:
    return "\n".join(textwrap.fill(line, width, break_on_hyphens=False) for line in text.split("\n"))


WAYS = {
    "carriage returns": lambda text: text.replace("\n", "\r\n"),
    "no empty lines": lambda text: text.replace("\n\n", "\n"),
    "curly quotes": lambda text: text.replace("'", "\u2019"),
    "hard blanks": lambda text: text.replace(" ", "\u00a0"),
    "syllables taken apart": lambda text: normalize("NFD", text),
    "signs without width": lambda text: "\ufeff" + text.replace(" ", " \u200b"),
    "lines of 70": lambda text: wrapped(text, 70),
    "lines of 50": lambda text: wrapped(text, 50),
}


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("lang", STORY)
def test_however_it_is_typed_a_story_says_the_same(lang: str, way: str) -> None:
    plain, typed = STORY[lang], WAYS[way](STORY[lang])
    told, found = newsgen.check(plain, DAY), newsgen.check(typed, DAY)
    assert [each.verdict for each in found.statements] == [each.verdict for each in told.statements]
    assert (found.coverage, found.text) == (told.coverage, typed)
    for each in found.statements:
        assert typed[each.start : each.end] == each.text
    printed = [plain[start:end] for start, end in told.numbers]
    flat = [as_read(typed[start:end])[0].replace("\n", " ") for start, end in found.numbers]
    assert flat == [each.replace("\u00a0", " ") for each in printed]


def test_plain_copy_is_read_as_it_is() -> None:
    assert as_read("Kospi up\n\nIt rose 2.83 percent.") == ("Kospi up\n\nIt rose 2.83 percent.", None)


def test_every_character_knows_its_place() -> None:
    given = "\ufeffko\u1109\u1165\u11bc e\u0301"
    read, places = as_read(given)
    assert read == "ko성 é"
    assert places == [1, 2, 3, 6, 7, 9]


def test_a_line_that_had_room_for_the_next_word_ends_there() -> None:
    lines = "Kospi closes above 6,000 for the first time\nIt rose 2.83 percent.\nSo.\nIt held.\nIt did."
    assert as_read(lines)[0] == lines


def test_two_full_lines_may_be_a_headline_and_a_deck() -> None:
    heads = "Kospi closes above six thousand points again\nThe index rises to a record of 6,138.58 points"
    assert as_read(heads)[0] == heads
    within = "The Kospi closed above six thousand points\nand rose to a record of 6,138.58 on the day."
    assert as_read(within)[0] == within.replace("\n", " ")


def test_an_empty_line_stays_between_paragraphs_whose_lines_are_broken() -> None:
    text = wrapped("The index rose far. " * 9 + "\n\n" + "It fell again after. " * 9, 60)
    assert as_read(text)[0].count("\n") == 2
