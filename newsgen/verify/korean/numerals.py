"""Numbers of Korean copy: digits mixed with the words for thousands and ten-thousands, and their units.

A number counts in groups of four digits, each with its word: 1조2천200억원 is 1,220,000,000,000 won. Parts
that are zero are left out, so 1조원 is as exact as 1조2천200억원: amounts from 100 million are rounded to
100 million (억), those below it to 10,000 (만), and those that show their last digits are exact.
"""

from __future__ import annotations

import re
from decimal import Decimal
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from newsgen.verify.amounts import Amount

_SCALES = {"경": 10**16, "조": 10**12, "억": 10**8, "만": 10**4, "": 1}
_ROUNDED = {"경": 10**8, "조": 10**8, "억": 10**8, "만": 10**4, "": 1}
"""To what an amount is exact that ends with this word."""
_UNITS = {
    "%포인트": "percentage points",
    "% 포인트": "percentage points",
    "%p": "percentage points",
    "%P": "percentage points",
    "%": "percent",
    "포인트": "points",
    "p": "points",
    "P": "points",
    "원": "won",
    "주": "shares",
    "배": "times",
    "위": "place",
    "차례": "occasions",
    "번": "occasions",
    "개": "count",
}
_RUN = r"\d(?:[\d,.]*\d)?"
_PIECE = rf"{_RUN}(?:천(?:{_RUN})?)?"
_WHOLE = rf"{_PIECE}[경조억만](?: ?{_PIECE}[경조억만])*(?:{_PIECE}| {_PIECE}(?= ?[원주]))?|{_PIECE}"
_NUMBER = re.compile(rf"[-\u2212]?(?:{_WHOLE})")
_UNIT_WORDS = (
    r"% ?포인트|%[pP](?![A-Za-z0-9])|%| ?포인트|[pP](?![A-Za-z0-9])| ?원"
    r"| ?주(?!간|일|째|년| ?(?:만에|연속|동안))|배(?!럴)|위|차례|번(?! ?째)|개(?!월)"
)
_UNIT = re.compile(_UNIT_WORDS)
_NO_UNIT = r"[\d경조억만천]|[A-Za-z]|[:/]\d| ?(?:거래일|일|월|년|시|분|개월|분기|주|번)"
_GOES_ON = re.compile(_NO_UNIT)
"""After a number without a unit: it is malformed, or begins a date, an hour, a stretch of time or a place."""
PLAIN_NUMBER = (
    r"(?=[0-9])(?![\d,.]*\d[년월개일시분주거번])"
    rf"((?>{_WHOLE}))(?>({_UNIT_WORDS})|(?!{_NO_UNIT}))(?:(선)(?!물)|(?! ?[선대]))"
)
"""The pattern of a number, its unit if any and the word for a round level right behind it, if that is there:
what nothing further behind can make anything else of."""
_GROUP = re.compile(r"(?:[\d,.]+)(?:천[\d,.]*)?|[경조억만]")
_DIGITS = re.compile(r"(?:0|[1-9]\d{0,2}(?:,\d{3})+|[1-9]\d*)(?:\.\d{1,15})?")
_THOUSANDS = re.compile(r"([1-9])천([1-9]\d{0,2})?")
_ROUND = re.compile(r" ?(?:(선)(?!물)|대(?![비형금]))")


class Around(NamedTuple):
    """A round number as a rung (6,000선) or as the band that begins with it (2,450대: up to 2,460)."""

    rung: bool
    least: Decimal
    below: Decimal
    """Where the band ends; the same as ``least`` for a rung."""


def read_amount(text: str, at: int) -> tuple[Amount, int] | None:
    """The amount that starts at a digit or minus sign, and where it ends; None for what is no amount.

    >>> read_amount("1조2천200억원을", 0)
    (Amount(value=Decimal('1220000000000'), step=Decimal('100000000'), unit='won'), 9)
    >>> read_amount("1,23,4포인트", 0) is None
    True
    """
    number = _NUMBER.match(text, at)
    if number is None:
        return None
    unit = _UNIT.match(text, number.end())
    if unit is None and _GOES_ON.match(text, number.end()):
        return None
    amount = amount_of(number.group(), in_unit(unit.group() if unit else None))
    return (amount, (unit or number).end()) if amount is not None else None


def in_unit(word: str | None) -> str:
    """What a unit's word counts; empty where there is none.

    >>> in_unit("% 포인트"), in_unit(None)
    ('percentage points', '')
    """
    return _UNITS[word.strip()] if word else ""


@lru_cache(maxsize=4096)
def amount_of(words: str, unit: str) -> Amount | None:
    """The amount of a number's own words; round and small ones come back again and again."""
    sign = -1 if words[0] in "-\u2212" else 1
    digits = words.lstrip("-\u2212")
    if _DIGITS.fullmatch(digits):
        step = Decimal(1).scaleb(-len(digits.partition(".")[2]))
        return Amount(sign * Decimal(digits.replace(",", "")), step, unit)
    groups = _groups(digits)
    if groups is None:
        return None
    value = sum(number * _SCALES[scale] for number, scale in groups)
    last, scale = groups[-1]
    places = -int(last.as_tuple().exponent)
    step = Decimal(_SCALES[scale]).scaleb(-places) if places else Decimal(_ROUNDED[scale])
    return Amount(sign * Decimal(value), step, unit)


def _groups(words: str) -> list[tuple[Decimal, str]] | None:
    """The groups of up to four digits with their words; None unless they go down, whole and not zero."""
    found: list[tuple[Decimal, str]] = []
    for piece in _GROUP.findall(words):
        if piece in _SCALES and found:
            found[-1] = found[-1][0], piece
            continue
        number = _of_four(piece)
        if number is None:
            return None
        found.append((number, ""))
    falling = all(_SCALES[one[1]] > _SCALES[other[1]] for one, other in pairwise(found))
    whole = len(found) == 1 or all(number == int(number) for number, _ in found)
    return found if falling and whole else None


def _of_four(piece: str) -> Decimal | None:
    """A group's number from 1 to 9,999: 2천200, 2200, 2,200; the only one may have decimals."""
    thousands = _THOUSANDS.fullmatch(piece)
    if thousands:
        return Decimal(int(thousands[1]) * 1000 + int(thousands[2] or 0))
    number = Decimal(piece.replace(",", "")) if _DIGITS.fullmatch(piece) else None
    return number if number is not None and 0 < number < 10000 else None


def is_round(value: Decimal) -> bool:
    """Whether a value can be a round level: whole tens, above nothing."""
    return value > 0 and value % 10 == 0


def read_around(text: str, at: int, amount: Amount) -> tuple[Around, int] | None:
    """What 선 or 대 behind an amount makes of it, and where that ends; None where neither stands.

    >>> read_around("2,450대", 5, Amount(Decimal(2450), Decimal(1), ""))
    (Around(rung=False, least=Decimal('2450'), below=Decimal('2460')), 6)
    """
    word, value = _ROUND.match(text, at), amount.value
    if word is None or value <= 0 or value != int(value):
        return None
    if word[1]:
        return (Around(rung=True, least=value, below=value), word.end()) if is_round(value) else None
    digits = str(int(value))
    width = 10 ** (len(digits) - len(digits.rstrip("0")))
    return Around(rung=False, least=value, below=value + width), word.end()
