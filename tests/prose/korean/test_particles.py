"""Particles after names and numbers, judged by how each is read aloud; the lists beside this file say how."""

from __future__ import annotations

from pathlib import Path

import pytest
import tossi
from hypothesis import given
from hypothesis import strategies as st

from newsgen.prose.korean.particles import PAIRS, final_sound, particle

HERE = Path(__file__).parent
JUDGED = ("은는", "이가", "을를", "와과", "으로")
ORACLE = ("은", "이", "을", "과", "로")


def rows(name: str) -> list[list[str]]:
    """Text, its reading and the five particles of each row."""
    header, *lines = (HERE / name).read_text("utf-8").splitlines()
    assert header.split("\t")[2:] == list(JUDGED)
    return [line.split("\t") for line in lines]


NAMES, NUMBERS = rows("names.tsv"), rows("numbers.tsv")


@pytest.mark.parametrize("judged", [NAMES, NUMBERS], ids=["names", "numbers"])
def test_every_name_and_number_of_the_lists_has_the_particle_that_a_reader_says(
    judged: list[list[str]],
) -> None:
    assert len(judged) >= 300
    wrong = [
        (text, pair, right, got)
        for text, _, *rights in judged
        for pair, right in zip(JUDGED, rights, strict=True)
        if (got := particle(text, pair)) != right
    ]
    assert not wrong


@pytest.mark.parametrize("judged", [NAMES, NUMBERS], ids=["names", "numbers"])
def test_another_library_hears_the_readings_of_the_lists_alike(judged: list[list[str]]) -> None:
    wrong = [
        (text, reading)
        for text, reading, *rights in judged
        if [str(tossi.pick(reading, each)) for each in ORACLE] != rights
    ]
    assert not wrong


@given(st.text(st.characters(min_codepoint=ord("가"), max_codepoint=ord("힣")), min_size=1))
def test_any_word_in_hangul_is_followed_as_another_library_has_it(word: str) -> None:
    ours = [particle(word, pair) for pair in (*JUDGED, "이라", "이다", "이며")]
    assert ours == [str(tossi.pick(word, each)) for each in (*ORACLE, "이라", "이다", "이며")]


def read_aloud(number: int) -> str:
    """A whole number in Hangul, digit by digit and unit by unit, up to 경."""
    words = []
    for power, unit in ((16, "경"), (12, "조"), (8, "억"), (4, "만"), (0, "")):
        group = number // 10**power % 10**4
        figures = zip(f"{group:04}", ("천", "백", "십", ""), strict=True)
        spoken = "".join("영일이삼사오육칠팔구"[int(digit)] + ten for digit, ten in figures if digit != "0")
        words.append(spoken + unit if spoken else "")
    return "".join(words) or "영"


@given(st.integers(0, 10**20 - 1), st.integers(0, 19), st.sampled_from(["", ","]))
def test_a_whole_number_is_followed_as_its_reading_is(digits: int, zeros: int, comma: str) -> None:
    number = digits // 10**zeros * 10**zeros
    written = f"{number:{comma}}"
    for pair, other in zip(JUDGED, ORACLE, strict=True):
        assert particle(written, pair) == str(tossi.pick(read_aloud(number), other))


@given(st.integers(0, 10**7), st.integers(0, 99))
def test_decimals_are_read_digit_by_digit(whole: int, decimals: int) -> None:
    last = "영일이삼사오육칠팔구"[decimals % 10]
    assert particle(f"{whole:,}.{decimals:02}", "으로") == str(tossi.pick(last, "로"))


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("삼성전자(1.78%)", "삼성전자(1.78%)는"),
        ("NAVER(035420)", "NAVER(035420)는"),
        ("HMM(-0.3%)", "HMM(-0.3%)은"),
        ("한화오션[042660]", "한화오션[042660]은"),
        ("'사자'", "'사자'는"),
        ("‘팔자’", "‘팔자’는"),
        ('"6,000"', '"6,000"은'),
        ("(2,565)", "(2,565)는"),
        ("주가(종가(1,000원) 기준)", "주가(종가(1,000원) 기준)는"),
        ("순매수…", "순매수…는"),
        ("美", "美는"),
    ],
)
def test_brackets_and_quotes_leave_the_word_to_decide(text: str, right: str) -> None:
    assert text + particle(text, "은는") == right


@pytest.mark.parametrize(("pair", "forms"), PAIRS.items())
def test_every_pair_has_the_forms_that_follow_a_consonant_a_vowel_and_rieul(
    pair: str, forms: tuple[str, str, str]
) -> None:
    assert tuple(particle(word, pair) for word in ("하락장", "코스피", "오늘")) == forms


@pytest.mark.parametrize(
    ("word", "both"),
    [("Outback", "은(는)"), ("?", "은(는)"), ("", "은(는)"), ("龍", "은(는)"), ("(", "은(는)")],
)
def test_what_cannot_be_read_gets_both_forms(word: str, both: str) -> None:
    assert final_sound(word) is None
    assert particle(word, "은는") == both


def test_both_forms_of_the_longer_particles_say_what_may_fall_away() -> None:
    shown = [particle("Outback", pair) for pair in ("으로", "이다", "이며", "이었다")]
    assert shown == ["(으)로", "(이)다", "(이)며", "이었다(였다)"]


@given(st.text(min_size=0, max_size=12))
def test_any_text_at_all_has_a_particle(text: str) -> None:
    assert particle(text, "으로") in {"으로", "로", "(으)로"}
