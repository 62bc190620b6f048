"""Audited texts as one web page that stands alone: each statement marked, its reasons a touch away."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from newsgen.publish.check_table import percent
from newsgen.publish.check_words import CheckWords, check_words
from newsgen.publish.html_pages import render
from newsgen.records import Datum, Mark
from newsgen.records.checked import CLOSE, FALSE, TRUE, UNCHECKABLE, Checked, Statement

WORST_FIRST = (FALSE, CLOSE, UNCHECKABLE, TRUE)
"""Words of several statements are marked as the worst of them."""

_PARAGRAPH = re.compile(r"\S(?:.|\n(?!\s*\n))*")
_SENTENCE_END = re.compile(r"[.!?。”\"’')\]]\s*$")


@dataclass(frozen=True, slots=True)
class Note:
    """What is said of one statement."""

    verdict: str
    words: str
    right: str
    why: str
    cause: str
    data: tuple[str, ...]
    """``14-00.json#/indices/KOSPI/last = 6138.58``"""


@dataclass(frozen=True, slots=True)
class Stretch:
    """Words of the text that belong to the same statements; to none when it has no notes."""

    text: str
    verdict: str
    notes: tuple[Note, ...]
    begins: bool = False
    """Whether the statement that marks it begins here: words of others may cut it in two."""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph of the text, in stretches."""

    head: bool
    """Whether it is the headline: the first, and no sentence."""
    stretches: tuple[Stretch, ...]


@dataclass(frozen=True, slots=True)
class CheckedStory:
    """What the template may use of one text."""

    name: str
    lang: str
    words: CheckWords
    session: str
    coverage: str
    count: tuple[tuple[str, int], ...]
    """Statements by verdict, the worst first."""
    paragraphs: tuple[Paragraph, ...]
    to_correct: tuple[Note, ...]
    notes: tuple[Note, ...]


@dataclass(frozen=True, slots=True)
class CheckPage:
    """What the template may use, and nothing else."""

    lang: str
    words: CheckWords
    title: str
    stories: tuple[CheckedStory, ...]
    refused: tuple[str, ...]
    """Why a text could not be checked, one line each."""


def encode(checked: Sequence[Checked], refused: Sequence[str] = ()) -> bytes:
    """UTF-8 HTML without a single outside file: style inside, no script, no picture."""
    langs = {each.lang for each in checked}
    lang = langs.pop() if len(langs) == 1 else "en"
    words = check_words(lang)
    stories = tuple(map(_story, checked))
    one = len(stories) == 1
    title = f"{words.title}: {stories[0].name}" if one else words.several.format(count=len(stories))
    return render("check.html", page=CheckPage(lang, words, title, stories, tuple(refused)))


def _story(checked: Checked) -> CheckedStory:
    words = check_words(checked.lang)
    count = Counter(each.verdict for each in checked.statements)
    judged, numbers = checked.judged, len(checked.numbers)
    notes = {each: _note(each, checked) for each in checked.statements}
    return CheckedStory(
        name=checked.name or words.text,
        lang=checked.lang,
        words=words,
        session=words.session.format(session=checked.session),
        coverage=(words.coverage if numbers else words.no_numbers).format(
            judged=judged, numbers=numbers, percent=percent(judged, numbers)
        ),
        count=tuple((verdict, count[verdict]) for verdict in WORST_FIRST if count[verdict]),
        paragraphs=tuple(_paragraphs(checked, notes)),
        to_correct=tuple(
            note for verdict in (FALSE, CLOSE) for note in notes.values() if note.verdict == verdict
        ),
        notes=tuple(notes.values()),
    )


def _note(said: Statement, checked: Checked) -> Note:
    data = tuple(_traced(address, checked.data.get(address)) for address in said.data)
    return Note(said.verdict, " ".join(said.text.split()), said.right, said.why, said.cause, data)


def _traced(address: str, datum: Datum | Mark | None) -> str:
    return address if datum is None or datum.value is None else f"{address} = {datum.value:f}"


def _paragraphs(checked: Checked, notes: dict[Statement, Note]) -> Iterator[Paragraph]:
    for at, found in enumerate(_PARAGRAPH.finditer(checked.text)):
        stretches = tuple(_stretches(checked.text, found.start(), found.end(), notes))
        yield Paragraph(not at and not _SENTENCE_END.search(found.group()), stretches)


def _stretches(text: str, start: int, end: int, notes: dict[Statement, Note]) -> Iterator[Stretch]:
    """The words from one place to another, cut wherever a statement begins or ends."""
    here = [each for each in notes if each.start < end and each.end > start]
    edges = {start, end, *(edge for each in here for edge in (each.start, each.end) if start < edge < end)}
    places = sorted(edges)
    for first, last in pairwise(places):
        over = [each for each in here if each.start <= first and each.end >= last]
        over.sort(key=lambda each: WORST_FIRST.index(each.verdict))
        told = tuple(notes[each] for each in over)
        verdict, begins = (over[0].verdict, over[0].start == first) if over else ("", False)
        yield Stretch(text[first:last], verdict, told, begins)
