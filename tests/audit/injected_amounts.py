"""Printed figures read, bent and printed anew, in either language, without newsgen's own readers."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

SCALES = {"thousand": 10**3, "million": 10**6, "billion": 10**9, "trillion": 10**12}
KOREAN = {"조": 10**12, "억": 10**8, "만": 10**4}
_ENGLISH = re.compile(r"(?P<digits>\d[\d,]*(?:\.\d+)?)(?P<scale> (?:thousand|million|billion|trillion))?")
_KOREAN = re.compile(r"\d[\d,.천]*(?:조|억|만)?(?:\d[\d,천]*(?:억|만)?)*")
_PART = re.compile(r"([\d,.천]+)(조|억|만)?")


class Figure(NamedTuple):
    """A number as printed: where in the words, its value, and one unit of its last digit."""

    start: int
    end: int
    value: Decimal
    step: Decimal
    scale: Decimal = Decimal(1)
    """What a word behind the digits multiplies them by."""


def figure(words: str, lang: str) -> Figure | None:
    """The first number in some words."""
    found = (_ENGLISH if lang == "en" else _KOREAN).search(words)
    if not found:
        return None
    if lang == "en":
        scale = Decimal(SCALES.get((found["scale"] or "").strip(), 1))
        value, step = _plain(found["digits"]) * scale, _step(found["digits"]) * scale
        return Figure(found.start(), found.end("digits"), value, step, scale)
    value, step = korean(found.group())
    return Figure(found.start(), found.end(), value, step)


def korean(words: str) -> tuple[Decimal, Decimal]:
    """What ``1조4천701억`` comes to, and its last digit's unit."""
    value, step = Decimal(0), Decimal(1)
    for part in _PART.finditer(words):
        scale = Decimal(KOREAN.get(part[2] or "", 1))
        thousands, cheon, rest = part[1].partition("천")
        if cheon:
            value += (_plain(thousands or "1") * 1000 + _plain(rest or "0")) * scale
            step = scale * (1 if rest else 1000)
        else:
            value, step = value + _plain(part[1]) * scale, _step(part[1]) * scale
    return value, step


def reprinted(value: Decimal, like: str, lang: str) -> str:
    """A value with the decimals and commas of another printed number, words of scale left out."""
    if lang == "ko" and re.search(r"[조억만천]", like):
        return in_korean(value, thousands="천" in like)
    places = len(like.partition(".")[2])
    commas = "," in like or value >= 1000
    return f"{abs(value):,.{places}f}" if commas else f"{abs(value):.{places}f}"


def in_korean(value: Decimal, *, thousands: bool) -> str:
    """``1조4천701억`` for 1470100000000."""
    left, parts = int(abs(value)), []
    for unit, scale in KOREAN.items():
        number, left = divmod(left, scale)
        if number:
            parts.append(f"{_group(number, thousands=thousands)}{unit}")
    if left:
        parts.append(_group(left, thousands=thousands))
    return "".join(parts)


def bent(words: str) -> Iterator[str]:
    """The words with one digit off, each that can be."""
    for at, letter in enumerate(words):
        if letter.isdecimal():
            for way in (1, -1, 3):
                digit = (int(letter) + way) % 10
                if digit or not (at == 0 or not words[at - 1].isdecimal()):
                    yield f"{words[:at]}{digit}{words[at + 1 :]}"


def transposed(words: str) -> Iterator[str]:
    """The words with two neighbouring digits changed round."""
    for found in re.finditer(r"(?=(\d)([,.]?)(\d))", words):
        one, between, two = found.groups()
        at = found.start()
        if one != two and not (two == "0" and (at == 0 or not words[at - 1].isdecimal())):
            yield words[:at] + two + between + one + words[at + 2 + len(between) :]


def _group(number: int, *, thousands: bool) -> str:
    if number >= 10_000:
        return f"{number:,}"
    if thousands and number >= 1000:
        return f"{number // 1000}천{number % 1000 or ''}"
    return str(number)


def _plain(digits: str) -> Decimal:
    return Decimal(digits.replace(",", "").rstrip("."))


def _step(digits: str) -> Decimal:
    return Decimal(1).scaleb(-len(digits.partition(".")[2]))
