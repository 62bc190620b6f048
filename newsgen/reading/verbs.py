"""Which verbs does a story use, and for moves of which size?"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any, NamedTuple

from newsgen.reading.sentences import sentences
from newsgen.records import INDEX, MAIN, SHARE, Line, Move, Story
from newsgen.records.reported import VerbUse

SCALES = {MAIN: "index", INDEX: "index", SHARE: "share"}
"""What a move's subject is measured with; the others have no measurements."""

Range = tuple[Decimal, Decimal]


@dataclass(frozen=True, slots=True)
class Verb:
    """A verb and the moves, in absolute percent, that humans used it for."""

    name: str
    uses: int
    """How often it was seen."""
    all: Range
    half: Range
    also: Range | None
    safe: Range | None
    """The sizes of an index move for which the measurements call it safe."""

    def fits(self, size: Decimal) -> bool:
        """Whether a human used it for a move of that size, or might have."""
        spans = (each for each in (self.all, self.also, self.safe) if each)
        return any(low <= size <= high for low, high in spans)


@dataclass(frozen=True, slots=True)
class Verbs:
    """The measured verbs and the forms by which they are found."""

    verbs: Mapping[str, Verb]
    body: re.Pattern[str]
    head: re.Pattern[str]
    forms: Mapping[str, str]
    """The verb of each form."""


class Found(NamedTuple):
    """A verb in a line."""

    verb: str
    start: int
    end: int


def compile_verbs(table: Mapping[str, Any]) -> Verbs:
    """The table of verbs, ready to read with."""
    safe = _safe(table["safe"])
    verbs = {
        name: Verb(
            name,
            int(row["all"][2]),
            _range(row["all"]),
            _range(row["half"]),
            _optional(row.get("also")),
            safe.get(name),
        )
        for name, row in table["verbs"].items()
    }
    forms = {
        form: name
        for name, row in table["verbs"].items()
        for form in (*row["past"], *row["present"], *row["ing"])
    }
    body = [form for row in table["verbs"].values() for form in (*row["past"], *row["ing"])]
    return Verbs(verbs, _any_of(body), _any_of(list(forms)), forms)


def _safe(rows: list[Mapping[str, Any]]) -> dict[str, Range]:
    """From the smallest band that names a verb to the end of the largest."""
    found: dict[str, Range] = {}
    floor = Decimal(0)
    for row in rows:
        top = Decimal(str(row.get("below", 100)))
        for name in (*row.get("up", ()), *row.get("down", ())):
            found[name] = (found[name][0] if name in found else floor, top)
        floor = top
    return found


def _range(numbers: list[Any]) -> Range:
    return Decimal(str(numbers[0])), Decimal(str(numbers[1]))


def _optional(numbers: list[Any] | None) -> Range | None:
    return _range(numbers) if numbers else None


def _any_of(forms: list[str]) -> re.Pattern[str]:
    longest_first = sorted(map(re.escape, forms), key=len, reverse=True)
    return re.compile(rf"\b(?:{'|'.join(longest_first)})\b", re.IGNORECASE)


def verb_uses(story: Story, verbs: Verbs) -> Iterator[VerbUse]:
    """Every verb with the move it stands for: the figure beside it, or else the move that it names."""
    moves = {each.fact.id: each.fact for each in story.facts if isinstance(each.fact, Move)}
    draft = story.draft
    heads = [draft.headline, *([draft.deck] if draft.deck else [])]
    for line in heads:
        yield from _in_line(line, verbs.head, verbs, moves)
    for line in draft.paragraphs:
        yield from _in_line(line, verbs.body, verbs, moves)


def _in_line(
    line: Line, pattern: re.Pattern[str], verbs: Verbs, moves: Mapping[str, Move]
) -> Iterator[VerbUse]:
    marks = [span for span in line.spans if span.fact in moves and span.kind in ("figure", "direction")]
    begin = 0
    for sentence in sentences(line.text):
        begin = line.text.index(sentence, begin)
        end = begin + len(sentence)
        found = [
            Found(verbs.forms[match.group().lower()], match.start(), match.end())
            for match in pattern.finditer(line.text, begin, end)
        ]
        pairs = {
            (verb, span.fact)
            for span in marks
            if begin <= span.start < end and (span.kind == "direction" or span.unit == "percent")
            for verb in _verb_of(span.start, span.end, span.kind, found)
        }
        for verb, fact in sorted(pairs):
            move = moves[fact]
            if move.role in SCALES:
                yield VerbUse(verb.verb, SCALES[move.role], move.size)
        begin = end


def _verb_of(start: int, end: int, kind: str, found: list[Found]) -> list[Found]:
    """The verb that a marked word is, or that governs a figure: the nearest before it, else after it."""
    if kind == "direction":
        return [verb for verb in found if start <= verb.start < end]
    before = [verb for verb in found if verb.start < start]
    return before[-1:] or found[:1]
