"""The words for places, periods, sums and parts, and for halts."""

from __future__ import annotations

from collections.abc import Iterator

from newsgen.verify.words_en import BIGGEST
from newsgen.verify.words_rank import ORDINALS

SPANS: dict[str, tuple[str, ...]] = {
    "week": ("for the week", "on the week"),
    "month": ("for the month", "on the month"),
    "quarter": ("for the quarter", "on the quarter"),
}
"""Said of a period that has ended."""
SO_FAR: dict[str, tuple[str, ...]] = {
    period: (f"this {period}", f"so far this {period}", f"since the start of the {period}")
    for period in ("week", "month", "quarter")
}
MONTHS = ("january february march april may june july august september october november december").split()
SIDES = {"buy": 1, "sell": -1}
HELD = {"program buying": "1", "program selling": "-1", "program trading": "0", "trading": "all"}

PASSING = ("surpassed", "exceeded", "topped", "eclipsed", "beat")

Row = tuple[str, str, str, int]
"""Phrase, kind of term, name, sign."""


def phrases() -> Iterator[Row]:
    """Every phrase with its term."""
    for place, word in enumerate(ORDINALS[1:10], 2):
        yield from ((f"{word}-{big}", "NTH", "big", place) for big in BIGGEST)
    for period, texts in SPANS.items():
        yield from ((text, "SPAN", period, 0) for text in texts)
    for period, texts in SO_FAR.items():
        yield from ((text, "YEAR", period, 0) for text in texts)
    for number, month in enumerate(MONTHS, 1):
        yield f"in {month}", "SPAN", "month", number
    for number, word in enumerate(ORDINALS[:4], 1):
        yield f"in the {word} quarter", "SPAN", "quarter", number
    yield "a combined", "COMBINED", "", 0
    for sign, nouns in ((1, ("rise", "gain", "advance")), (-1, ("drop", "loss", "fall"))):
        yield from ((f"bringing the {noun} over the", "BROUGHT", "", sign) for noun in nouns)
    for sign, nouns in ((1, ("rise", "gain", "advance")), (-1, ("drop", "loss", "fall"))):
        yield from ((f"{noun} {verb}", "PASSED", "", sign) for noun in nouns for verb in PASSING)
    yield "over the period", "PERIOD", "", 0
    yield from ((text, "PART", "", 0) for text in ("accounted for", "made up"))
    plain = ("among sectors", "having", "alone", "leaving", "worth of shares", "change hands")
    yield from ((text, "", "", 0) for text in plain)
    yield "followed", "AFTER", "followed", 0
    yield "short of", "BEYOND", "short", -1
    yield "saw", "SAW", "", 0
    yield "among large caps", "AMONG", "", 0
    yield from ((f"now {way}", "TURNED", way, sign) for way, sign in (("up", 1), ("down", -1)))
    yield from _halts()


def _halts() -> Iterator[Row]:
    for side, sign in SIDES.items():
        yield f"{side}-side sidecar", "HALT", "sidecar", sign
    yield "sidecar", "HALT", "sidecar", 0
    yield "circuit breaker", "HALT", "circuit_breaker", 1
    for number, word in enumerate(ORDINALS[:3], 1):
        yield f"{word}-stage circuit breaker", "HALT", "circuit_breaker", number
    yield from ((text, "ISSUED", "", 0) for text in ("issued", "triggered", "activated"))
    for text, held in HELD.items():
        yield from ((f"{verb} {text}", "HELD", held, 0) for verb in ("halting", "suspending"))
    yield "ending trading", "HELD", "end", 0
