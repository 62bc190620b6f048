"""Does a particle agree with the word before it, as that word is read aloud?"""

from __future__ import annotations

import re
from functools import lru_cache

NONE, OTHER, RIEUL = "", "other", "ㄹ"
"""How a word ends: in a vowel, in a consonant, in the one consonant after which 로 stands without 으."""
_ROADS = {"으로": frozenset((OTHER,)), "로": frozenset((NONE, RIEUL))}
_VOWEL_FORMS = frozenset(
    "는 가 를 와 와의 와는 와도 라 라고 라는 라며 라도 란 다 며 면서 면 나 고 자".split()
    + "였다 였고 였으며 였던 여서".split()
)
"""Whole particles and endings that stand after a vowel; the same letters begin other words as well."""
_CONSONANT_HEADS = ("이라", "이란", "이다", "이며", "이면", "이나", "이고", "이었", "이어", "이자")
_ENDS_IN = {
    "0": OTHER,  # 영
    "1": RIEUL,  # 일
    "2": NONE,
    "3": OTHER,  # 삼
    "4": NONE,
    "5": NONE,
    "6": OTHER,  # 육
    "7": RIEUL,  # 칠
    "8": RIEUL,  # 팔
    "9": NONE,
}
_MYRIADS = (OTHER, OTHER, OTHER, NONE, OTHER)
"""How a number ends by its last noughts in groups of four: 십 백 천, 만, 억, 조, 경."""
_LETTERS = {"L": RIEUL, "R": RIEUL, "M": OTHER, "N": OTHER}
"""Letters whose Korean names end in a consonant: 엘, 알, 엠, 엔."""
_WORDS = {
    "NAVER": NONE,
    "KOSDAQ": OTHER,
    "NASDAQ": OTHER,
    "POSCO": NONE,
    "KOSPI": NONE,
    "NEWSGEN": OTHER,
    "OIL": RIEUL,
    "ELECTRIC": OTHER,
    "SIMPAC": OTHER,
    "SOOP": OTHER,
    "SPAC": OTHER,
}
"""Latin words that are read as words: 네이버, 코스닥, 포스코, 뉴스젠, 오일, 일렉트릭, 심팩, 숲."""
_SAID_AS_WORD = re.compile(r"(?=.{4})(?=.*[AEIOU])")
"""Capitals that may be a word: from four letters on, with a vowel."""
_NUMBERED = re.compile(r"[A-Za-z]-?(\d)$")
_ENGLISH = {"1": OTHER, "2": NONE, "4": NONE, "5": NONE}
"""A digit behind a letter may be the English one: E1 ends in 원, E8 in 에이트; most are not certain."""
_CLOSING = "\"'\u2019\u201d\u300b\u300d\u300f>»"
_OPENING = {")": "(", "]": "[", "）": "（"}
_NUMBER = re.compile(r"(?:\d[\d,]*)?(?:\.\d+)?$")
_LATIN = re.compile(r"(?<!\d)(?<![A-Za-z])[A-Za-z]+$")
"""Not right behind a digit, where it is a unit."""


def agrees(before: str, particle: str) -> bool:
    """Whether the particle stands in the right form after the words before it.

    What has one form only, and words that cannot be read aloud for certain, always agree.

    >>> agrees("6,000", "을"), agrees("6,138.58", "로"), agrees("S&P500", "가")
    (True, True, False)
    """
    wanted = _wanted(particle)
    if wanted is None:
        return True
    last = before[-1:]
    ending = _coda(last) if "가" <= last <= "힣" else ending_of(before[-48:])
    return ending is None or ending in wanted


@lru_cache(maxsize=256)
def _wanted(particle: str) -> frozenset[str] | None:
    """The endings after which the particle may stand; None when it stands after all."""
    if particle.startswith("으로"):
        return _ROADS["으로"]
    if particle in ("로", "로는", "로서", "로도", "로의", "로만", "로부터", "로써"):
        return _ROADS["로"]
    if particle in ("은", "이", "을", "과", "과의", "과는", "과도") or particle.startswith(_CONSONANT_HEADS):
        return frozenset((OTHER, RIEUL))
    return frozenset((NONE,)) if particle in _VOWEL_FORMS else None


@lru_cache(maxsize=4096)
def ending_of(words: str) -> str | None:
    """How the last word ends when read aloud; None when that is not certain.

    >>> ending_of("SK하이닉스(-0.92%)"), ending_of("6,000"), ending_of("LG"), ending_of("사상 처음")
    ('', 'other', '', 'other')
    """
    words = _without_marks(words)
    if not words:
        return None
    last = words[-1]
    if "가" <= last <= "힣":
        return _coda(last)
    if last.isdecimal() and last.isascii():
        return _of_number(words)
    if last == "%" or (last in "pP" and words[-2:-1] in tuple("0123456789%")):
        return NONE  # 퍼센트, 포인트
    latin = _LATIN.search(words)
    return _of_latin(latin.group()) if latin else None


def _coda(syllable: str) -> str:
    """How a syllable ends."""
    coda = (ord(syllable) - 0xAC00) % 28
    return RIEUL if coda == 8 else OTHER if coda else NONE


def _without_marks(words: str) -> str:
    """The words without what stands in brackets at their end, and without closing quotes."""
    while words:
        if words[-1] in _CLOSING:
            words = words[:-1]
        elif words[-1] in _OPENING:
            start = words.rfind(_OPENING[words[-1]])
            words = words[:start] if start > 0 else words[start + 1 : -1]
        else:
            break
    return words


def _of_number(words: str) -> str | None:
    """A number's last digit, or the word for its noughts; decimals are read digit by digit."""
    numbered = _NUMBERED.search(words)
    if numbered:
        return _ENGLISH.get(numbered[1])
    found = _NUMBER.search(words)
    number = found.group().replace(",", "") if found else words[-1]
    if "." in number or number[-1] != "0":
        return _ENDS_IN[number[-1]]
    noughts = len(number) - len(number.rstrip("0"))
    if noughts == len(number):
        return _ENDS_IN["0"]
    return _MYRIADS[min(noughts // 4, 4)]


def _of_latin(word: str) -> str | None:
    """A word that is read as one, or capitals by their names; small letters alone are not certain."""
    known = _WORDS.get(word.upper())
    if known is not None:
        return known
    if not word.isupper() or _SAID_AS_WORD.match(word):
        return None
    return _LETTERS.get(word[-1], NONE)
