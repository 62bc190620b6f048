"""Breaks what a story says of the past and of halts: another row, period, group, halt or market."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newsgen.records import MarketDay
from tests.verify.break_words import CARDINALS, GROUPS, HALTS, MONTHS, ORDINALS, SPANS, cased

Change = tuple[str, int, int, str]


def untrue_periods(line: str, day: MarketDay) -> Iterator[tuple[str, str]]:
    """Another week, month, quarter or year, unless both began on the same day."""
    past = day.history.get(day.main)
    starts = {name: mark.session for name, mark in past.period_ends.items()} if past else {}
    for right, wrong in SPANS:
        mine, other = (re.sub(r"\W|[Ff]or the |this ", "", words) for words in (right, wrong))
        if starts.get(mine) != starts.get(other):
            yield f"{wrong} for {right}", line.replace(right, wrong)
    for number, month in enumerate(MONTHS):
        yield "another month", line.replace(f"In {month},", f"In {MONTHS[number - 1]},")


def one_group(line: str) -> Iterator[Change]:
    """Another investor group, in a sentence about one of them and its past."""
    for found in re.finditer(
        r"(?:^|\. |by )(\w+ ?\w*?)(?= (?:since|on record|were net|ended a|have \w+ a))", line
    ):
        for mine, other in zip(GROUPS, (*GROUPS[1:], GROUPS[0]), strict=True):
            if found[1].lower() in mine:
                yield "another group", found.start(1), found.end(1), cased(other[-1], found[1])


def passed(line: str) -> Iterator[Change]:
    """Another size, unit or way of the move that a record move passed."""
    for found in re.finditer(r"([\d,]+\.?\d*)(-point) (?:rise|drop)", line):
        wrong = re.sub(r"\d$", lambda last: str((int(last.group()) + 1) % 10), found[1])
        yield "off by one in the last digit", found.start(1), found.end(1), wrong
        yield "percent for points", found.start(2), found.end(2), " percent"
    for right, wrong in (("rise", "drop"), ("drop", "rise")):
        for found in re.finditer(rf"(?<=[t%] ){right}(?= of| set)", line):
            yield "past a move the other way", found.start(), found.end(), wrong


def halts(line: str) -> Iterator[Change]:
    """Another halt, longer or shorter, on another market."""
    if "sidecar" not in line and "circuit breaker" not in line:
        return
    for right, wrong in HALTS:
        for found in re.finditer(right, line):
            yield f"{wrong} for {right}", found.start(), found.end(), wrong
    for found in re.finditer(r"(?<=on the K)(?:ospi|OSPI)\b", line):
        yield "another market", found.start(), found.end(), "osdaq"


def rows(line: str) -> Iterator[Change]:
    """A row of sessions one longer."""
    for number, word in enumerate(ORDINALS[:-1]):
        for found in re.finditer(rf"\b{word}(?= straight|-largest)", line):
            yield "a longer row", found.start(), found.end(), ORDINALS[number + 1]
    for number, word in enumerate(CARDINALS[:-1]):
        for found in re.finditer(rf"\b{word}(?=-session)", line, re.IGNORECASE):
            yield "a longer row", found.start(), found.end(), cased(CARDINALS[number + 1], found.group())
        for found in re.finditer(rf"(?<=in ){word}(?= sessions)", line):
            yield "another number of sessions", found.start(), found.end(), CARDINALS[number + 1]
    for found in re.finditer(r"(?<=in )\d+(?= sessions)", line):
        yield "another number of sessions", found.start(), found.end(), str(int(found.group()) + 1)
