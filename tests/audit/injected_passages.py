"""True statements of the composed passages made wrong: figures, units, directions, sides and counts."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from newsgen.records.checked import TRUE
from tests.audit.composed import Passage, Told
from tests.audit.injected_amounts import bent, figure, transposed
from tests.audit.injected_tale import Wrong, cut, put, within
from tests.audit.injected_times import counted_on
from tests.audit.injected_words import other_word, words_of

STATED = (
    "level move open high low share flow won cap turnover volume overseas sector dollars previous former"
).split()
"""Kinds of statement whose figure stands for a value."""
INEXACT = re.compile(
    r"about|nearly|more than|over|less|around|roughly|some |almost|short of|first|record|"
    r"약|여|넘|가까이|대에|이상|선|최고"
)
_NO_FIGURE = re.compile(r"\d+월|\d+일|(?:Jan|Feb|Mar|Apr|May|June|July|Aug|Sept|Oct|Nov|Dec)")


def changes(passage: Passage) -> Iterator[Wrong]:
    """Every single change that makes a true statement of the passage false."""
    for told in passage.told:
        words = passage.text[slice(*told.at)]
        if told.verdict == TRUE:
            yield from _counts(passage, told, words)
        if told.verdict != TRUE or told.kind not in STATED or INEXACT.search(words):
            continue
        if not _NO_FIGURE.search(words):
            yield from _figures(passage, told, words)
        yield from _words(passage, told, words)


def _figures(passage: Passage, told: Told, words: str) -> Iterator[Wrong]:
    found = figure(words, passage.lang)
    if found is None:
        return
    number = words[found.start : found.end]
    ways: tuple[tuple[str, Callable[[str], Iterator[str]]], ...] = (
        ("one digit off", bent),
        ("digits transposed", transposed),
    )
    for kind, way in ways:
        for wrong in way(number):
            new = figure(wrong + words[found.end :], passage.lang)
            if new and _beyond(passage, new.value, found.value, new.step):
                start = told.at[0] + found.start
                at = (start, start + len(number))
                yield _wrong(passage, kind, at, wrong, (start, start + len(wrong)))
    for one, other in (("billion", "million"), ("trillion", "billion"), ("조원", "억원"), ("억원", "조원")):
        if one in words and not (one == "억원" and "조" in words):
            place = told.at[0] + words.index(one)
            yield _wrong(passage, "unit scale", (place, place + len(one)), other, told.at)


def _beyond(passage: Passage, new: object, old: object, step: object) -> bool:
    """Whether a figure is further off than any rounding, or any tick while trading goes on."""
    off, size = abs(float(new) - float(old)), float(old)  # type: ignore[arg-type]
    room = 0 if passage.day.endswith("close") else size * 0.15
    return off > max(2 * float(step), room)  # type: ignore[arg-type]


def _words(passage: Passage, told: Told, words: str) -> Iterator[Wrong]:
    tables = words_of(passage.lang)
    lists = {"move": "direction", "share": "direction", "overseas": "direction", "sector": "direction"}
    which = {**lists, "flow": "dealing", "won": "won"}.get(told.kind)
    if (
        which is None
        or not re.search(r"\d", words)
        or re.search(r"unchanged|flat|보합|같은|0\.0[0-2]", words)
    ):
        return
    new = other_word(words, tables[which])
    if new:
        kinds = {
            "direction": "direction flipped",
            "dealing": "bought for sold",
            "won": "direction of the won",
        }
        yield _wrong(passage, kinds[which], told.at, new, (told.at[0], told.at[0] + len(new)))


def _counts(passage: Passage, told: Told, words: str) -> Iterator[Wrong]:
    """A row of another length, a *since* that reaches further back, another weekday."""
    year, week = re.search(r"\b(?:19|20)\d\d(?=\b|년)", words), words_of(passage.lang)["weekdays"]
    kind = new = ""
    if told.kind == "row" and "first" not in words:
        kind, new = "length of a row", counted_on(words, passage.lang, 2) or ""
    elif told.kind == "since" and year:
        kind = "since the wrong day"
        new = words[: year.start()] + str(int(year.group()) - 1) + words[year.end() :]
    elif told.kind == "weekday" and words in week:
        kind, new = "weekday wrong", week[week.index(words) - 2]
    if new:
        yield _wrong(passage, kind, told.at, new, (told.at[0], told.at[0] + len(new)))


def _wrong(passage: Passage, kind: str, at: tuple[int, int], words: str, found: tuple[int, int]) -> Wrong:
    start, end = within(cut(passage.text), at[0])
    more = len(words) - (at[1] - at[0])
    return Wrong(kind, put(passage.text, at, words), found, (start, end + more))
