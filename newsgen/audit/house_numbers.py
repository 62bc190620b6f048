"""Which numbers a house-worded sentence prints, and which of its claims speaks for each."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import time
from decimal import Decimal
from typing import Any

from newsgen.audit.house_lines import Lines
from newsgen.audit.house_sentences import Sentence
from newsgen.records.checked import Span
from newsgen.verify.amounts import Amount
from newsgen.verify.heard import FIGURE, NAME, Placed
from newsgen.verify.times import DaySaid, Lapse
from newsgen.verify.words_rank import CARDINALS

_DIGITS = re.compile(r"\d(?:.*\d)?")
_WORD = re.compile(r"\w+")

Figure = tuple[Span, Placed]


def figures_of(sentence: Sentence, lines: Lines, text: str) -> Iterator[Figure]:
    """The numbers printed in a sentence: digits, and words that count."""
    for term in sentence.terms:
        if term.kind == NAME:
            continue
        start, end = lines.span(term.start, term.end)
        digits = _DIGITS.search(text, start, end)
        if digits is not None:
            yield digits.span(), term
            continue
        word = _WORD.match(text, start, end) if term.kind == FIGURE else None
        if word is not None and word[0].lower() in CARDINALS:
            yield word.span(), term


def spoken_for(
    claims: Sequence[Any], figures: Sequence[Figure], places: Sequence[Placed]
) -> dict[int, list[Span]]:
    """By claim, the numbers that it speaks for: those it was read from and those it holds."""
    spoken: dict[int, list[Span]] = {}
    held = [_held(claim) for claim in claims]
    for at, term in figures:
        within = [n for n, claim in enumerate(claims) if _covers(claim, term, places)]
        if not within:
            holders = [n for n, values in enumerate(held) if term.value in values] or [
                n for n, values in enumerate(held) if _holds(values, term)
            ]
            within = sorted(holders, key=lambda n: _apart(claims[n], term, places))[:1]
        for number in within:
            spoken.setdefault(number, []).append(at)
    return spoken


def amounts_in(claim: Any) -> tuple[Amount, ...]:
    """The amounts that a claim holds."""
    return tuple(each for each in _held(claim) if isinstance(each, Amount))


def _covers(claim: Any, term: Placed, places: Sequence[Placed]) -> bool:
    first, last = claim.at
    end = places[max(last - 1, first)].end
    return bool(places[first].start <= term.start and term.end <= end)


def _apart(claim: Any, term: Placed, places: Sequence[Placed]) -> int:
    first: int = claim.at[0]
    return abs(places[first].start - term.start)


_ROWS = ("row", "broken")
"""Sums over a row of sessions: the reader has held its length to the row just told."""
_VALUES = (Amount, DaySaid, Lapse, time, int, Decimal)


def _held(part: Any) -> list[Any]:
    """Every value in a claim or a part of one; *over 20 sessions* stands in a base by its number."""
    if isinstance(part, str):
        number = part.rpartition(":")[2]
        return [int(number)] if number.isdecimal() else [part] if part in _ROWS else []
    found = [part] if isinstance(part, _VALUES) else []
    if isinstance(part, tuple) and not found:
        names = getattr(part, "_fields", None)
        parts = part if names is None else [getattr(part, name) for name in names if name != "at"]
        return [value for each in parts for value in _held(each)]
    fields: Mapping[str, Any] = getattr(part, "__dataclass_fields__", {})
    return found or [value for name in fields if name != "at" for value in _held(getattr(part, name))]


def _holds(values: Sequence[Any], term: Placed) -> bool:
    """Whether one of the values is the figure's; a word with digits in it is any claim's that is near."""
    value = term.value
    if isinstance(value, Lapse):
        return any(_as_long(each, value) for each in values)
    if isinstance(value, Amount):
        return any(_same(each, value) for each in values)
    if isinstance(value, DaySaid) and value.day:  # 30일 is of the month that the words around it name
        return any(isinstance(each, DaySaid) and each.day == value.day for each in values)
    return term.kind != FIGURE or value in values


def _same(each: Any, amount: Amount) -> bool:
    if isinstance(each, Amount):
        return abs(each.value) == amount.value and each.unit == amount.unit
    return bool(each == amount.value)


def _as_long(each: Any, lapse: Lapse) -> bool:
    """*About* and *under* stand before a length of time and are no part of its number; a row is counted."""
    if isinstance(each, Lapse):
        return (each.number, each.unit) == (lapse.number, lapse.unit)
    return each in _ROWS or (type(each) is int and each == lapse.number)
