"""Which verbs does a story use, and for moves of which size?"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any, NamedTuple

from newsgen.reading.sentences import sentences
from newsgen.records import INDEX, MAIN, SHARE, Line, Move, Span, Story
from newsgen.records.reported import VerbUse

SCALES = {MAIN: "index", INDEX: "index", SHARE: "share"}
"""What a move's subject is measured with; the others have no measurements."""

BOUNDS = {"en": (r"\b", r"\b"), "ko": ("(?<![가-힣])", "")}
"""What stands before a form of a verb and behind it, by language: behind a Korean stem stands its ending."""
GOVERNS = {"en": ("before", "after"), "ko": ("after",)}
"""Where the verb of a figure stands, the likelier place first, by language."""

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
    way: str = ""
    """``up`` or ``down`` where it is never said of a move the other way."""

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
    lang: str = "en"


class Found(NamedTuple):
    """A verb in a line."""

    verb: str
    start: int
    end: int


def compile_verbs(table: Mapping[str, Any], lang: str = "en") -> Verbs:
    """The table of a language's verbs, ready to read with."""
    safe = _safe(table["safe"])
    verbs = {
        name: Verb(
            name,
            int(row["all"][2]),
            _range(row["all"]),
            _range(row["half"]),
            _optional(row.get("also")),
            safe.get(name),
            row.get("way", ""),
        )
        for name, row in table["verbs"].items()
    }
    forms = {
        form: name
        for name, row in table["verbs"].items()
        for form in (*row["past"], *row["present"], *row.get("ing", ()))
    }
    body = [form for row in table["verbs"].values() for form in (*row["past"], *row.get("ing", ()))]
    return Verbs(verbs, _any_of(body, lang), _any_of(list(forms), lang), forms, lang)


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


def _any_of(forms: list[str], lang: str) -> re.Pattern[str]:
    longest_first = sorted(map(re.escape, forms), key=len, reverse=True)
    before, behind = BOUNDS[lang]
    return re.compile(rf"{before}(?:{'|'.join(longest_first)}){behind}", re.IGNORECASE)


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
    for sentence in sentences(line.text, verbs.lang):
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
            for verb in _verb_of(span, _of_way(found, verbs, moves[span.fact]), GOVERNS[verbs.lang])
        }
        for verb, fact in sorted(pairs):
            move = moves[fact]
            if move.role in SCALES:
                yield VerbUse(verb.verb, SCALES[move.role], move.size)
        begin = end


def _of_way(found: list[Found], verbs: Verbs, move: Move) -> list[Found]:
    """The verbs without those that are never said of a move its way."""
    return [each for each in found if verbs.verbs[each.verb].way in ("", move.direction)]


def _verb_of(span: Span, found: list[Found], places: tuple[str, ...]) -> list[Found]:
    """The verb that a marked word is, or that governs a figure: the nearest one on either side."""
    if span.kind == "direction":
        return [verb for verb in found if span.start <= verb.start < span.end]
    before, after = (
        [verb for verb in found if verb.start < span.start],
        [verb for verb in found if verb.start >= span.start],
    )
    nearest = {"before": before[-1:], "after": after[:1]}
    return next((nearest[place] for place in places if nearest[place]), [])
