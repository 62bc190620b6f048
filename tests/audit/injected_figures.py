"""Figures of our own stories made wrong: bent, scaled, taken from elsewhere, changed round.

Each change knows the true value behind the figure, which its mark holds exactly, and is made only where what
it prints is not that value, be it ever so loosely rounded.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import ROUND_FLOOR, Decimal
from itertools import pairwise

from newsgen.records import Quote, Span
from tests.audit.injected_amounts import Figure, bent, figure, reprinted, transposed
from tests.audit.injected_tale import Tale, Wrong, within

EQUAL = (
    "move opening range net_flow flow_turn turnover volume overseas sector record gap previous_move to_date "
    "multi_day worth period_move flow_sum"
).split()
"""Kinds of fact whose figures stand for a value, and not for a level passed or a place."""
INEXACT = {
    "en": (
        re.compile(r"(?:more than|over|under|nearly|less than|almost|about|at least) \$?$", re.IGNORECASE),
        r"(?!)",
    ),
    "ko": (re.compile(r"(?:약|무려) ?$"), r"^(?:%|원|포인트|달러|주)?(?:대| ?넘| ?가까이| ?이상| ?안팎|여)"),
}
LEFT_OF = Decimal("0.002")
"""While trading goes on, a tick taken seconds apart: so much of a level or a price is no injected error."""
OF_A_ROUNDED_SUM = Decimal("0.005")
"""Dollars may be reckoned from the won as they are printed, rounded."""
LEFT_OF_FLOWS = Decimal("0.15")
"""And so much of a flow that the exchange may still correct."""
ROUND = {"percent": Decimal("0.25")}
"""And so many percentage points of a move."""


def figures(tale: Tale) -> Iterator[tuple[Span, Figure, Decimal]]:
    """The figures that state a value: the mark, the number in its words, the value itself."""
    before, after = INEXACT[tale.lang]
    for span in tale.spans:
        if (
            span.kind != "figure"
            or span.fact.partition(":")[0] not in EQUAL
            or span.unit in ("sessions", "place")
        ):
            continue
        words = tale.words(span)
        found = figure(words, tale.lang)
        if found is None or before.search(tale.text[: span.start + found.start]):
            continue
        if not re.match(after, tale.text[span.start + found.end : span.end + 6]):
            yield span, found, abs(Decimal(span.value))


def false(tale: Tale, span: Span, new: Figure, value: Decimal) -> bool:
    """Whether a figure in the place of another is beyond every tolerance."""
    off, flow = abs(new.value - value), "flow" in span.fact
    room = max(new.step * 2, loosely(new))
    if span.unit == "dollars":
        room = max(room, value * OF_A_ROUNDED_SUM)
    if flow:
        market = tale.day.flows.get("KOSPI")
        if tale.day.phase != "close" or (market and market.provisional):
            room = max(room, value * LEFT_OF_FLOWS)
    elif tale.day.phase != "close":
        room = max(room, ROUND.get(span.unit, value * LEFT_OF))
    return off > room


def loosely(printed: Figure) -> Decimal:
    """How far a figure that ends in zeros, printed without decimals, may be rounded: 350,000 by 10,000."""
    number = str(int(printed.value / printed.step))
    zeros = len(number) - len(number.rstrip("0")) if printed.step >= printed.scale else 0
    return printed.step * 10**zeros


def replaced(tale: Tale, kind: str, span: Span, found: Figure, words: str, value: Decimal) -> Iterator[Wrong]:
    """The change that prints these words in the place of a number, if they are false there."""
    at = (span.start + found.start, span.start + found.end)
    behind = tale.text[at[1] : span.end]
    new = figure(words + behind, tale.lang)
    if new and words != tale.text[at[0] : at[1]] and false(tale, span, new, value):
        yield tale.change(kind, at, words)


def digits(tale: Tale) -> Iterator[Wrong]:
    """One digit off; two changed round."""
    for span, found, value in figures(tale):
        words = tale.words(span)[found.start : found.end]
        for kind, ways in (("one digit off", bent(words)), ("digits transposed", transposed(words))):
            for way in ways:
                yield from replaced(tale, kind, span, found, way, value)


def scales(tale: Tale) -> Iterator[Wrong]:
    """Billions for trillions, 조 for 억; market values and dollars off by ten."""
    for span, found, value in figures(tale):
        words = tale.words(span)
        for one, other in _SCALES[tale.lang]:
            if re.search(one, words):
                changed = re.sub(one, other, words)
                kind = "dollars wrong" if span.unit == "dollars" else "unit scale"
                yield tale.change(kind, (span.start, span.end), changed)
                break
        kind = _by_ten(span)
        if kind:
            number = words[found.start : found.end]
            for factor in (Decimal(10), Decimal("0.1")):
                if tale.lang == "ko" and found.value * factor >= 10**16:
                    continue  # another unit, 경, that no market value is printed in
                new = reprinted(found.value / found.scale * factor, number, tale.lang)
                yield from replaced(tale, kind, span, found, new, value)


_SCALES = {
    "en": (
        (r"(?<=\d )billion", "million"),
        (r"(?<=\d )trillion", "billion"),
        (r"(?<=\d )million", "billion"),
    ),
    "ko": (
        (r"조([\d천,]+)억", r"억\1만"),
        (r"억([\d천,]+)만", r"조\1억"),
        (r"(?<=[\d천])조", "억"),
        (r"(?<=[\d천])억", "조"),
    ),
}


def _by_ten(span: Span) -> str:
    if span.unit == "dollars":
        return "dollars wrong"
    return "market value off by ten" if ".cap" in span.fact and span.unit == "won" else ""


def units(tale: Tale) -> Iterator[Wrong]:
    """Points for percent, and percent for points, of an index; a share has no points."""
    swaps = {
        "en": ((" percent", " points"), (" points", " percent")),
        "ko": (("%", "포인트"), ("포인트", "%")),
    }
    for span, found, value in figures(tale):
        words = tale.words(span)
        for unit, other in swaps[tale.lang]:
            index = span.fact.partition(":")[2] in tale.day.indices
            if index and words[found.end :] == unit and value > Decimal("0.3"):
                yield tale.change("points for percent", (span.start, span.end), words[: found.end] + other)
                break


def elsewhere(tale: Tale) -> Iterator[Wrong]:
    """The figure of another day, of another moment of the day, from another base."""
    for span, found, value in figures(tale):
        quote = _quote(tale, span)
        if not (span.fact.startswith("move:") and quote and quote.last and quote.last.value is not None):
            continue
        if len(span.data) == 1 and span.data[0].endswith("/last"):
            taken = (
                ("figure of another day", quote.previous_close),
                ("the open for the close", quote.open),
                ("intraday for closing", quote.high),
            )
            for kind, datum in taken:
                if datum and datum.value is not None:
                    words = reprinted(datum.value / found.scale, _number(tale, span, found), tale.lang)
                    yield from replaced(tale, kind, span, found, words, value)
        elif quote.open and quote.open.value and value < quote.last.value / 2:
            moved = quote.last.value - quote.open.value
            if span.unit == "percent":
                moved = moved / quote.open.value * 100
            words = reprinted(abs(moved), _number(tale, span, found), tale.lang)
            yield from replaced(tale, "from the open, not the previous close", span, found, words, value)


def formers(tale: Tale) -> Iterator[Wrong]:
    """A previous close or a former record that was another."""
    for span, found, value in figures(tale):
        if span.data and all(
            at.endswith(("/previous_close", "/record_close", "/record_high")) for at in span.data
        ):
            for words in bent(_number(tale, span, found)):
                yield from replaced(tale, "former figure wrong", span, found, words, value)


def cuts(tale: Tale) -> Iterator[Wrong]:
    """Percent cut instead of rounded: may be told as false, or as close."""
    for span, found, value in figures(tale):
        if span.unit == "percent" and found.step < 1:
            cut = value.quantize(found.step, ROUND_FLOOR)
            if cut != found.value and cut:
                at = (span.start + found.start, span.start + found.end)
                words = reprinted(cut, _number(tale, span, found), tale.lang)
                yield tale.change("percent cut, not rounded", at, words, close=True)


def swapped(tale: Tale) -> Iterator[Wrong]:
    """Two figures of a sentence changed round: rows of a table, or what *respectively* deals out."""
    for (one, first, value), (two, second, other) in pairwise(figures(tale)):
        alike = one.unit == two.unit and one.fact.partition(":")[0] == two.fact.partition(":")[0]
        place = within(tale.sentences, one.start)
        if not (alike and one.fact != two.fact and place == within(tale.sentences, two.start)):
            continue
        if false(tale, one, second, value) and false(tale, two, first, other):
            kind = (
                "respectively" if re.search("respectively|각각", tale.text[slice(*place)]) else "rows swapped"
            )
            middle = tale.text[one.end : two.start]
            words = tale.words(two) + middle + tale.words(one)
            yield tale.change(kind, (one.start, two.end), words)


def _number(tale: Tale, span: Span, found: Figure) -> str:
    return tale.words(span)[found.start : found.end]


def _quote(tale: Tale, span: Span) -> Quote | None:
    """The quote that a move is of."""
    series, day = span.fact.partition(":")[2], tale.day
    if series == "USDKRW":
        return day.dollar_won
    return day.indices.get(series) or day.shares.get(series) or day.caps.get(series)
