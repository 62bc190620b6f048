"""What a wrong figure looks like: the right figure of something else, or the right one misprinted.

A cause is given only where it fits the printed figure to its last digit, and where that is no accident: the
figure has at least three digits that count, or nothing else at hand fits it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from decimal import Decimal
from typing import NamedTuple

from newsgen.audit.holding import cuts, rounds
from newsgen.audit.printed import plain
from newsgen.verify.amounts import Amount

TELLING = 3
"""Digits from which a fit is no accident: two figures of a story share two digits every other day."""


class Suspect(NamedTuple):
    """A figure that the printed one may have been taken from."""

    value: Decimal
    words: str
    """What it is, as the end of a sentence: *the distance from the open of 1,441.6*."""


def cause(said: Amount, right: Decimal, suspects: Iterable[Suspect], later: Iterable[Suspect] = ()) -> str:
    """The likely cause of a wrong figure, or nothing; ``later`` are less likely than a misprint."""
    if _cut_from_right(said, right):
        return ""
    telling = digits(said) >= TELLING
    fits = (each for each in _distinct(suspects, right) if _fits(said, each.value))
    if not telling:
        found = list(fits)
        return _told(said, found[0]) if len({each.value for each in found}) == 1 else _scaled(said, right)
    first = next(fits, None)
    if first is not None:
        return _told(said, first)
    misprint = _scaled(said, right) or _misprinted(said, right)
    if misprint:
        return misprint
    last = next((each for each in _distinct(later, right) if _fits(said, each.value)), None)
    return _told(said, last) if last is not None else ""


def digits(said: Amount) -> int:
    """How many digits of a printed figure count: the zeros of 600 billion do not, those of 2.30 do.

    >>> digits(Amount(Decimal("2.30"), Decimal("0.01"), "")), digits(Amount(Decimal(600), Decimal(1), ""))
    (3, 1)
    """
    whole = str(int(said.value / said.step))
    return len(whole if said.step < 1 else whole.rstrip("0"))


def _distinct(suspects: Iterable[Suspect], right: Decimal) -> Iterator[Suspect]:
    return (each for each in suspects if abs(each.value) != abs(right))


def _fits(said: Amount, value: Decimal) -> bool:
    size = abs(value)
    return bool(size) and (rounds(size, said) or cuts(size, said))


def _cut_from_right(said: Amount, right: Decimal) -> bool:
    return _fits(said, right)


def _told(said: Amount, suspect: Suspect) -> str:
    exact = abs(suspect.value)
    size = plain(exact.quantize(min(said.step, Decimal("0.01")))) if said.value < 10**8 else ""
    number = f"{size} is" if size else "it is"
    return f"{number} {suspect.words}"


_SCALES = (
    (1, "ten times too large", "ten times too small"),
    (2, "a hundred times too large", "a hundred times too small"),
    (
        3,
        "a thousand times too large, as billion for million",
        "a thousand times too small, as million for billion",
    ),
    (4, "ten thousand times too large, as 조 for 억", "ten thousand times too small, as 억 for 조"),
)


def _scaled(said: Amount, right: Decimal) -> str:
    """The right figure in a wrong unit scale."""
    for power, larger, smaller in _SCALES:
        for value, words in ((right.scaleb(power), larger), (right.scaleb(-power), smaller)):
            if digits(said) > 1 and _fits(said, value):
                return f"wrong scale: {words}"
    return ""


def _misprinted(said: Amount, right: Decimal) -> str:
    """Two digits exchanged, or one wrong."""
    was = str(int(said.value / said.step))
    if len(was) < TELLING:
        return ""
    for cut in (abs(right) / said.step + Decimal("0.5"), abs(right) / said.step):
        should = str(int(cut))
        if len(should) != len(was):
            continue
        wrong = [at for at in range(len(was)) if was[at] != should[at]]
        if (
            len(wrong) == 2
            and wrong[1] == wrong[0] + 1
            and was[wrong[0]] == should[wrong[1]]
            and (was[wrong[1]] == should[wrong[0]])
        ):
            return "two digits are transposed"
        if len(wrong) == 1:
            return "one digit is wrong"
    return ""
