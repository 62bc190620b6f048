"""Times and counts of our own stories made wrong: days, hours, anchors, lapses, rows and ranks."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from tests.audit.injected_tale import Tale, Wrong
from tests.audit.injected_words import cased, other_word, words_of

MILESTONES = ("pace", "cap_growth", "record", "gap")
_DATED = re.compile(r"일$|\d$|\d, \d{4}$|year$")


def days(tale: Tale) -> Iterator[Wrong]:
    """Another weekday, another date, another hour."""
    week = words_of(tale.lang)["weekdays"]
    for span in tale.spans:
        words, at = tale.words(span), (span.start, span.end)
        if span.kind != "time" or "told" in span.fact:
            continue
        if span.value == str(tale.day.session) and not span.fact:
            for name in week:
                if name in words:
                    yield tale.change_word(
                        "weekday wrong", at, words.replace(name, week[week.index(name) - 2])
                    )
            if tale.lang == "ko" and re.fullmatch(r"\d+일", words) and tale.day.session.day < 27:
                yield tale.change_word("date wrong", at, f"{tale.day.session.day + 2}일")
        elif not span.fact and tale.day.phase != "close" and "T" in span.value:
            found = re.search(r"\d+", words)
            if found:
                hour = str(int(found.group()) - 1 or 3)
                yield tale.change_word("hour wrong", at, words[: found.start()] + hour + words[found.end() :])


def anchors(tale: Tale) -> Iterator[Wrong]:
    """A *since* that reaches further back than the witness; a milestone's day that was another."""
    for span in tale.spans:
        kind, words, at = span.fact.partition(":")[0], tale.words(span), (span.start, span.end)
        if (
            span.kind != "time"
            or not re.search(r"\d", words)
            or not re.fullmatch(r"\d{4}-\d\d-\d\d", span.value)
        ):
            continue
        day = date.fromisoformat(span.value)
        if kind in ("since", "milestone"):
            yield tale.change("since the wrong day", at, _a_year_before(day, words, tale.lang))
        elif kind in MILESTONES and _DATED.search(words) and not re.fullmatch(r"\d+(?:일| days)", words):
            yield tale.change("milestone's day wrong", at, _another_day(day, words, tale.lang))


def _a_year_before(day: date, words: str, lang: str) -> str:
    if lang == "ko":
        return f"{day.year - 1}년 {day.month}월 {day.day}일"
    bare = re.sub(r"(?:, \d{4}| last year)$", "", words)
    return f"{bare}, {day.year - 1}"


def _another_day(day: date, words: str, lang: str) -> str:
    wrong = day.day + 7 if day.day < 15 else day.day - 7
    if lang == "ko":
        return re.sub(r"\d+일$", f"{wrong}일", words)
    return re.sub(rf"(?<= ){day.day}\b(?!\d)", str(wrong), words, count=1)


def lapses(tale: Tale) -> Iterator[Wrong]:
    """A longer or shorter time between two milestones."""
    for span in tale.spans:
        words, at = tale.words(span), (span.start, span.end)
        if span.kind != "time" or span.fact.partition(":")[0] not in ("pace", "cap_growth"):
            continue
        counted = re.fullmatch(r"(?:약 )?(\d+)( days|일|개월|주)", words)
        if counted and int(counted[1]) > 2:
            wrong = str(int(counted[1]) * 3 // 2 + 1)
            yield tale.change_word("elapsed time wrong", at, words.replace(counted[1], wrong))
            continue
        new = other_word(words, [[one, two] for one, two in words_of(tale.lang)["lapses"]])
        if new and not re.search(r"\d", words):
            yield tale.change_word("elapsed time wrong", at, new)


def rows(tale: Tale) -> Iterator[Wrong]:
    """A row of another length, or of the other direction; another place among all."""
    for span in tale.spans:
        kind, words, at = span.fact.partition(":")[0], tale.words(span), (span.start, span.end)
        if span.kind == "figure" and kind in ("streak", "flow_streak") and span.unit == "sessions":
            new = counted_on(words, tale.lang, 2)
            if new:
                yield tale.change_word("length of a row", at, new)
        elif span.kind == "figure" and kind == "rank" and span.unit == "place":
            new = counted_on(words, tale.lang, 1)
            if new:
                yield tale.change_word("rank wrong", at, new)
        elif span.kind == "direction" and kind == "streak" and "USDKRW" not in span.fact:
            new = other_word(words, words_of(tale.lang)["row"])
            if new:
                yield tale.change_word("direction of a row", at, new)
        elif span.kind == "direction" and kind == "flow_streak":
            new = other_word(words, words_of(tale.lang)["dealing"])
            if new:
                yield tale.change_word("direction of a row", at, new)


def counted_on(words: str, lang: str, more: int) -> str | None:
    """The words with their count that much larger."""
    for counts in (words_of(lang)["ordinals"], words_of(lang)["numbers"]):
        for place, count in enumerate(counts[:-more]):
            edges = r"\b" if lang == "en" else ""
            found = re.search(f"{edges}{count}{edges}", words, re.IGNORECASE)
            if found:
                return (
                    words[: found.start()] + cased(counts[place + more], found.group()) + words[found.end() :]
                )
    found = re.search(r"\d+", words)
    return words[: found.start()] + str(int(found.group()) + more) + words[found.end() :] if found else None
