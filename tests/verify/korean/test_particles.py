"""Particles against the word before them, as it is read aloud."""

from __future__ import annotations

import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsgen.verify.korean.particles import agrees

PAIRS = (
    ("은", "는"),
    ("이", "가"),
    ("을", "를"),
    ("과", "와"),
    ("이라", "라"),
    ("이다", "다"),
    ("이며", "며"),
    ("이나", "나"),
)

DIGITS = "영일이삼사오육칠팔구"


def _read(number: int) -> str:
    """A whole number in words, by rules of this test's own."""
    if not number:
        return "영"
    words = ""
    for power, scale in ((16, "경"), (12, "조"), (8, "억"), (4, "만"), (0, "")):
        group, number = divmod(number, 10**power)
        for ten, name in ((1000, "천"), (100, "백"), (10, "십"), (1, "")):
            digit, group = divmod(group, ten)
            if digit:
                words += DIGITS[digit] + name
        words += scale if words and words[-1] not in "경조억만" else ""
    return words


def _coda(word: str) -> str:
    """The last consonant of a Hangul word, from the decomposed syllable."""
    jamo = unicodedata.normalize("NFD", word[-1])
    return jamo[2:]


def _check(printed: str, read: str) -> None:
    closed = bool(_coda(read))
    for after_consonant, after_vowel in PAIRS:
        assert agrees(printed, after_consonant) is closed, (printed, after_consonant)
        assert agrees(printed, after_vowel) is not closed, (printed, after_vowel)
    road = closed and _coda(read) != "\u11af"
    assert agrees(printed, "으로") is road and agrees(printed, "로") is not road


@pytest.mark.parametrize(
    ("printed", "read"),
    [
        ("삼성전자", "삼성전자"),
        ("사상 처음", "처음"),
        ("서울", "서울"),
        ("외국인", "외국인"),
        ("SK하이닉스", "하이닉스"),
        ("SK하이닉스(-0.92%)", "하이닉스"),
        ("삼성물산(028260)", "물산"),
        ("'팔자'", "팔자"),
        ("\u2018팔자\u2019", "팔자"),
        ("KOSPI", "코스피"),
        ("KOSDAQ", "코스닥"),
        ("NAVER", "네이버"),
        ("LG", "엘지"),
        ("HMM", "에이치엠엠"),
        ("GKL", "지케이엘"),
        ("S&P500", "오백"),
        ("S&P 500", "오백"),
        ("코스피200", "이백"),
        ("6,000", "육천"),
        ("60,000", "육만"),
        ("6,138.58", "팔"),
        ("6,083.80", "영"),
        ("0.10", "영"),
        ("3%", "삼퍼센트"),
        ("168.94포인트", "포인트"),
        ("168.94p", "포인트"),
        ("0.2%p", "포인트"),
        ("1,429.4원", "원"),
        ("1조2천200억원", "원"),
        ("1.2배", "배"),
        ("newsgen", "뉴스젠"),
        ("LS ELECTRIC", "일렉트릭"),
        ("E1", "이원"),
        ("S-1", "에스원"),
    ],
)
def test_words_numbers_and_names_take_the_particle_of_their_sound(printed: str, read: str) -> None:
    _check(printed, read)


@given(st.integers(0, 10**17))
def test_whole_numbers_are_read_with_their_scales(number: int) -> None:
    _check(f"{number:,}", _read(number))
    _check(str(number), _read(number))


@given(st.integers(1, 999), st.integers(0, 19))
def test_round_numbers_end_in_the_word_for_their_noughts(head: int, noughts: int) -> None:
    number = head * 10**noughts
    if number < 10**18:
        _check(f"{number:,}", _read(number))


@given(st.integers(0, 10**6), st.integers(0, 9), st.integers(0, 9))
def test_decimals_are_read_digit_by_digit(whole: int, tenth: int, hundredth: int) -> None:
    _check(f"{whole:,}.{tenth}{hundredth}", DIGITS[hundredth])


@given(st.text(alphabet=[chr(code) for code in range(0xAC00, 0xD7A4)], min_size=1, max_size=6))
def test_every_syllable_shows_its_last_consonant(word: str) -> None:
    _check(word, word)


def test_particles_of_one_form_stand_after_all() -> None:
    for particle in ("에", "의", "도", "보다", "까지", "부터", "에서", "만에"):
        assert agrees("코스피", particle) and agrees("외국인", particle)


def test_longer_particles_agree_by_their_beginning() -> None:
    assert agrees("시장", "으로는") and not agrees("코스피", "으로는")
    assert agrees("코스피", "로는") and not agrees("시장", "로는")
    assert agrees("외국인", "이었다") and not agrees("코스피", "이었다")


def test_a_name_that_cannot_be_read_for_certain_takes_either() -> None:
    for name in ("Kakao", "ABOV"):
        assert agrees(name, "는") and agrees(name, "은")


LISTS = Path(__file__).parents[2] / "prose/korean"
OTHERS = {"은": "는", "이": "가", "을": "를", "과": "와", "으로": "로"}
OTHERS |= {vowel: consonant for consonant, vowel in OTHERS.items()}


@pytest.mark.parametrize("name", ["names.tsv", "numbers.tsv"])
def test_the_lists_of_names_and_numbers_are_heard_as_they_are_judged(name: str) -> None:
    """Never the right particle refused; the wrong one is, unless a name may be read either way."""
    rows = [line.split("\t") for line in (LISTS / name).read_text("utf-8").splitlines()[1:]]
    refused = [(text, right) for text, _, *rights in rows for right in rights if not agrees(text, right)]
    passed = [text for text, _, *rights in rows if any(agrees(text, OTHERS[right]) for right in rights)]
    assert not refused
    assert len(passed) * 20 <= len(rows), passed
