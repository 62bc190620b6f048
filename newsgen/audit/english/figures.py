"""Numbers of English copy with their scale, unit, sign and qualifier."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from functools import lru_cache
from typing import NamedTuple

from newsgen.audit.english.phrases import listed
from newsgen.audit.english.tokens import Token
from newsgen.audit.english.words_hows import HOWS
from newsgen.records.checked import Span
from newsgen.verify.amounts import Amount

SCALES = {
    "thousand": 10**3, "million": 10**6, "mn": 10**6, "mln": 10**6, "billion": 10**9, "bn": 10**9,
    "bln": 10**9, "trillion": 10**12, "tn": 10**12, "trn": 10**12, "tr": 10**12, "trln": 10**12,
    "quadrillion": 10**15,
}  # fmt: skip
SHORT = {"m": 10**6, "b": 10**9, "t": 10**12, "k": 10**3}
"""Scales that are letters, read only right behind the digits of an amount of money."""
UNITS = {
    "%": ("percent",), "percent": ("percent",), "pct": ("percent",), "pc": ("percent",),
    "per cent": ("percent",), "point": ("points",), "points": ("points",), "pts": ("points",),
    "pt": ("points",), "won": ("won",), "krw": ("won",), "dollars": ("dollars",),
    "dollar": ("dollars",), "usd": ("dollars",), "shares": ("shares",), "times": ("times",),
    "fold": ("times",), "stocks": ("count",), "issues": ("count",),
}  # fmt: skip
TRIANGLES = ("▲", "▼", "△", "▽")
SIGNS = {"$": "dollars", "₩": "won", "￦": "won", "krw": "won", "usd": "dollars", "w": "won"}
FOREIGN = ("€", "£", "¥", "yen", "yuan", "euros", "euro", "pounds", "bps", "bp", "basis")
WORDS = {
    word: number
    for number, word in enumerate(
        "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
        "sixteen seventeen eighteen nineteen twenty".split(),
        1,
    )
} | {"thirty": 30, "forty": 40, "fifty": 50, "hundred": 100}
ORDINALS = {
    word: number
    for number, word in enumerate(
        "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth "
        "fourteenth fifteenth".split(),
        1,
    )
} | {"twentieth": 20}
LONGEST = 5


@lru_cache(maxsize=1)
def _hows() -> dict[tuple[str, ...], str]:
    """What stands before a number, by its words."""
    return {tuple(phrase.split()): how for how, written in HOWS.items() for phrase in listed(written)}


class Figure(NamedTuple):
    """A number as printed: the first three as in ``marks.Printed``."""

    amount: Amount
    how: str = ""
    sign: int = 0
    at: Span = (0, 0)
    """The digits alone."""
    bare: Span = (0, 0)
    """From the first digit to the unit, without the qualifier."""
    word: str = ""
    """The qualifier as printed."""
    round: bool = False
    """Spelt as a word."""


class Found(NamedTuple):
    """A figure, and the first token after it."""

    figure: Figure
    start: int
    """The character where it begins, its qualifier included."""
    stop: int


def figure_at(tokens: Sequence[Token], i: int) -> Found | None:
    """The figure whose digits are token ``i``, its currency sign before it included."""
    digits = tokens[i]
    places = len(digits.low.partition(".")[2])
    value, step = Decimal(digits.low.replace(",", "")), Decimal(1).scaleb(-places)
    stop, scale = _scale(tokens, i)
    unit, stop = _unit(tokens, i, stop)
    start, sign = _before(tokens, i)
    if start != i and tokens[start].low in SIGNS:
        unit = unit or SIGNS[tokens[start].low]
    elif start != i and tokens[i - 1].low in SIGNS:
        unit = unit or SIGNS[tokens[i - 1].low]
    elif start != i and tokens[i - 1].low in FOREIGN:
        unit = "foreign"
    amount = Amount(value * scale, step * scale, unit)
    end = tokens[stop - 1].end
    return Found(
        Figure(amount, "", sign, (digits.start, digits.end), (tokens[start].start, end)),
        tokens[start].start,
        stop,
    )


def _scale(tokens: Sequence[Token], i: int) -> tuple[int, int]:
    """The first token after the scale word, and the scale."""
    after = tokens[i + 1]
    if after.low in SCALES:
        return i + 2, SCALES[after.low]
    if after.low in SHORT and after.start == tokens[i].end and tokens[i + 2].low != ".":
        money = tokens[i - 1].low in SIGNS if i else False
        if money or tokens[i + 2].low == "won":
            return i + 2, SHORT[after.low]
    return i + 1, 1


def _unit(tokens: Sequence[Token], i: int, stop: int) -> tuple[str, int]:
    """The unit behind a number and its scale, and the first token after it."""
    after = tokens[stop].low
    if after == "-" and tokens[stop + 1].low in UNITS:
        stop, after = stop + 1, tokens[stop + 1].low
    if after in ("percentage", "%") and tokens[stop + 1].low in ("point", "points", "p"):
        return "pp", stop + 2
    if after == "per" and tokens[stop + 1].low == "cent":
        return "percent", stop + 2
    if after in ("basis", "bps", "bp"):
        two = after == "basis" and tokens[stop + 1].low in ("point", "points")
        return "foreign", stop + (2 if two else 1)
    if after == "u.s." and tokens[stop + 1].low in ("dollars", "dollar"):
        return "dollars", stop + 2
    if after in FOREIGN:
        return "foreign", stop + 1
    if after == "p" and tokens[stop].start == tokens[i].end:
        return "points", stop + 1
    if after in UNITS:
        return UNITS[after][0], stop + 1
    return "", stop


def _before(tokens: Sequence[Token], i: int) -> tuple[int, int]:
    """The token where the figure begins with its sign or currency, and the sign."""
    start, sign = i, 0
    if (
        start
        and (tokens[start - 1].low in SIGNS or tokens[start - 1].low in FOREIGN[:3])
        and _touch(tokens, start)
    ):
        start -= 1
        if start and tokens[start - 1].low in ("us", "s") and _touch(tokens, start):
            start -= 1
    elif start and tokens[start - 1].low in ("krw", "usd"):
        start -= 1
    if (
        start
        and tokens[start - 1].low in ("-", "+", "▲", "▼", "△", "▽")
        and (_touch(tokens, start) or tokens[start - 1].low in TRIANGLES)
    ):
        free = (
            start < 2
            or tokens[start - 2].end < tokens[start - 1].start
            or tokens[start - 2].low in ("(", "/", ",", ":")
        )
        if free:
            sign = {"-": -1, "▼": -1, "▽": -1}.get(tokens[start - 1].low, 1)
            start -= 1
    return start, sign


def _touch(tokens: Sequence[Token], i: int) -> bool:
    return tokens[i - 1].end == tokens[i].start


def how_before(tokens: Sequence[Token], i: int, least: int) -> tuple[str, str, int]:
    """The qualifier that ends before token ``i``: what it says, its words, and its first token."""
    hows = _hows()
    for length in range(min(LONGEST, i - least), 0, -1):
        words = tuple(each.low for each in tokens[i - length : i])
        if (how := hows.get(words)) is not None:
            return ("" if how == "same" else how), " ".join(words), i - length
    return "", "", i


def spelt(tokens: Sequence[Token], i: int) -> Figure | None:
    """A number word as a figure: *three*, *third* (unit ``ordinal``), *10th*."""
    token = tokens[i]
    value, unit = WORDS.get(token.low), ""
    if value is None:
        value, unit = ORDINALS.get(token.low), "ordinal"
    if value is None:
        return None
    at = (token.start, token.end)
    return Figure(Amount(Decimal(value), Decimal(1), unit), "", 0, at, at, "", round=True)
