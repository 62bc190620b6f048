"""Which particle follows a word, a figure or a name, by how it is read aloud.

The last sound decides: a vowel, ㄹ, or another consonant. Hangul shows it; digits are read as numbers (6,000
육천, 6,138.58 ... 점 오팔), units by name (3% 삼 퍼센트), capitals letter by letter or as the words that
``readings.py`` has. Behind a closing bracket the word before the bracket decides, behind a quotation mark
the word within. What cannot be read gets both forms, ``은(는)``, rather than a guess.

The library for this, tossi 0.3.1, was tried. It reads Hangul and whole numbers well and is the oracle of
the tests. But it says 3%은, 1,000,000,000,000은 (it sees the last three digits) and NAVER은(는), and with
bidict and six takes 29 ms to import, where a whole story takes 140 and this module less than one.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from string import ascii_letters

from newsgen.prose.korean.readings import HANJA, LETTERS, SIGNS, UNITS, WORDS

PAIRS: Mapping[str, tuple[str, str, str]] = {
    "은는": ("은", "는", "은"),
    "이가": ("이", "가", "이"),
    "을를": ("을", "를", "을"),
    "와과": ("과", "와", "과"),
    "으로": ("으로", "로", "로"),
    "이라": ("이라", "라", "이라"),
    "이다": ("이다", "다", "이다"),
    "이며": ("이며", "며", "이며"),
    "이나": ("이나", "나", "이나"),
    "이었다": ("이었다", "였다", "이었다"),
    "이어서": ("이어서", "여서", "이어서"),
}
"""By name, what follows a consonant, a vowel and ㄹ."""

SHOWN_BOTH = {
    "은는": "은(는)",
    "이가": "이(가)",
    "을를": "을(를)",
    "와과": "와(과)",
}
VOWEL, RIEUL = 0, 8
"""The final sound of a syllable, as Unicode counts the 28 of them: none, and ㄹ."""

DIGITS = "영일이삼사오육칠팔구"
TENS = ((16, "경"), (12, "조"), (8, "억"), (4, "만"), (3, "천"), (2, "백"), (1, "십"))
"""What a number that ends in so many zeros ends in."""

SILENT = "'\"’”」』》〉.,…!?;:·~"
"""Marks that are not read, as long as a word stands before them."""
BRACKETS = {")": "(", "]": "[", "）": "（", "〕": "〔"}

_FIGURES = "0123456789"
_RUN = ascii_letters + _FIGURES + "&-"
"""What a name in Latin letters may hold besides."""
_SPELLED_FINALS = ("aiouyrswxzdfvh", "l", "mn")
"""Small letters that end an English word in a vowel, in ㄹ and in another consonant when it is said in
Korean, whatever the word; the rest (Bank and Facebook, Nike and Apple) cannot be told from the spelling."""


@lru_cache(maxsize=8192)
def particle(text: str, pair: str) -> str:
    """The form of a particle that follows the text.

    >>> [particle(text, "은는") for text in ("삼성전자", "6,000", "3%", "LG", "S&P500", "KOSPI", "NAVER")]
    ['는', '은', '는', '는', '은', '는', '는']
    >>> [particle(text, "으로") for text in ("6,138.58", "6,000", "1위", "S-Oil", "HMM", "'팔자'")]
    ['로', '으로', '로', '로', '으로', '로']
    >>> particle("삼성전자(1.78%)", "이가"), particle("Outback", "이가")
    ('가', '이(가)')
    """
    after_consonant, after_vowel, after_rieul = PAIRS[pair]
    final = final_sound(text)
    if final is None:
        return SHOWN_BOTH.get(pair) or _bracketed(after_consonant, after_vowel)
    if final == VOWEL:
        return after_vowel
    return after_rieul if final == RIEUL else after_consonant


def _bracketed(long: str, short: str) -> str:
    """``(으)로``: the form after a vowel with what a consonant adds to it."""
    return f"({long.removesuffix(short)}){short}" if long.endswith(short) else f"{long}({short})"


def final_sound(text: str) -> int | None:
    """The final sound of a text when it is read aloud: 0 for a vowel, 8 for ㄹ, another number for another
    consonant; None when it cannot be read.

    >>> final_sound("코스피"), final_sound("1조2천200억원"), final_sound("6,138.58"), final_sound("?")
    (0, 4, 8, None)
    """
    word = _bare(text)
    if not word:
        return None
    if word[-1] in _FIGURES:
        return _of_syllable(_number(word))
    if word[-1].isascii() and word[-1].isalpha():
        return _of_latin(word)
    return _of_syllable(SIGNS.get(word[-1]) or HANJA.get(word[-1]) or word)


def _of_syllable(text: str) -> int | None:
    place = ord(text[-1]) - ord("가")
    return place % 28 if 0 <= place <= ord("힣") - ord("가") else None


def _bare(text: str) -> str:
    """The text up to the last word that is read: without what stands in brackets behind it, and marks."""
    text = text.rstrip()
    while text and (text[-1] in SILENT or text[-1] in BRACKETS):
        opening = text.rfind(BRACKETS[text[-1]]) if text[-1] in BRACKETS else -1
        before = text[:opening].rstrip() if opening > 0 else ""
        text = before or text[:-1]
    return text


def _tail(text: str, characters: str) -> str:
    """The end of a text as far back as it has only these characters."""
    return text[len(text.rstrip(characters)) :]


def _number(text: str) -> str:
    """The last syllable of a number: its last digit, or the power of ten that it ends in."""
    name = _tail(text, _RUN).lstrip(_FIGURES + "&-")
    if name and (word := WORDS.get(name.upper())):
        return word
    _, point, figures = _tail(text, _FIGURES + ",.").rpartition(".")
    whole = figures.replace(",", "")
    if point or whole[0] == "0" or whole[-1] != "0":
        return DIGITS[int(text[-1])]
    zeros = len(whole) - len(whole.rstrip("0"))
    return next(word for power, word in TENS if zeros >= power)


def _of_latin(text: str) -> int | None:
    letters = _tail(text, ascii_letters)
    before = text[: len(text) - len(letters)].rstrip()
    if before and before[-1] in _FIGURES + "%" and letters in UNITS:
        return _of_syllable(UNITS[letters])
    if word := WORDS.get(letters.upper()):
        return _of_syllable(word)
    if letters[-1].isupper() or len(letters) == 1:
        return _of_syllable(LETTERS[letters[-1].upper()])
    return _of_english(letters)


def _of_english(word: str) -> int | None:
    """The final sound of an English word that no table has, where its spelling leaves no doubt."""
    vowel, rieul, consonant = _SPELLED_FINALS
    if word[-1] in vowel:
        return VOWEL
    if word[-1] in rieul:
        return RIEUL
    return _of_syllable("은") if word[-1] in consonant or word.endswith("ng") else None
