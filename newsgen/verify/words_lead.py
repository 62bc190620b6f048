"""The words of first sentences and headlines: what the market is called there, years that begin and end, days
that rank, turn or are halted."""

from __future__ import annotations

from collections.abc import Iterator

Row = tuple[str, str, str, int]
"""Phrase, kind of term, name, sign."""

WHOSE = ("south korea's", "seoul's", "korea's")
TAGS = ("", "benchmark ", "tech-heavy ")
INDICES = {"KOSPI": "kospi", "KOSDAQ": "kosdaq"}
NOUNS = ("stocks", "shares")
WHERE = ("in seoul", "in south korea")
YEAR_FIRST = (
    "first trading day of the year",
    "first session of the year",
    "in the first session of the year",
    "on the first trading day of the year",
)
YEAR_LAST = (
    "final session of the year",
    "last trading day of the year",
    "in the final session of the year",
    "on the last trading day of the year",
    "in the final session",
)
DAYS = {1: ("best day",), -1: ("worst day",)}
EARLY = {
    1: ("gave up early gains", "gives up early gains", "giving up early gains"),
    -1: ("erased early losses", "erases early losses", "erasing early losses"),
}
"""What an earlier look at the session must show."""
HALTED = ("in a session halted by a", "in a session that saw a")


def phrases() -> Iterator[Row]:
    """Every phrase with its term."""
    yield from _names()
    for noun in NOUNS:
        yield from ((f"{noun} {where}", "SUBJ", "main", 0) for where in WHERE)
    yield from ((text, "PHASE", "year_first", 0) for text in YEAR_FIRST)
    yield from ((text, "PHASE", "year_last", 0) for text in YEAR_LAST)
    yield from ((text, "DAYRANK", "", sign) for sign, texts in DAYS.items() for text in texts)
    yield from ((text, "EARLY", "", sign) for sign, texts in EARLY.items() for text in texts)
    yield from ((text, "HALTED", "", 0) for text in HALTED)


def _names() -> Iterator[Row]:
    """An index by where it is and what it is, and the shares listed on it."""
    for series, name in INDICES.items():
        for tag in TAGS:
            yield f"{tag}{name} index", "SUBJ", series, 0
            yield from ((f"{whose} {tag}{name}", "SUBJ", series, 0) for whose in WHOSE)
        for noun in NOUNS:
            yield f"{name} {noun}", "SUBJ", series, 0
            yield f"{name}-listed {noun}", "SUBJ", series, 0
            yield from ((f"{noun} on {whose} {name}", "SUBJ", series, 0) for whose in ("the", *WHOSE))
