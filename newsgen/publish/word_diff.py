"""Which words did a version take out, and which did it put in?"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from typing import NamedTuple

from newsgen.records.filing import CANCELED
from newsgen.records.item import Item

SAME, GONE, NEW = "same", "gone", "new"
PARAGRAPH = "\n\n"
_WORDS = re.compile(r"\n\n|\s+|[^\s]+")


class Stretch(NamedTuple):
    """Words that both versions have, or one alone, with the blanks between them."""

    kind: str
    """SAME, GONE or NEW."""
    text: str


def word_diff(before: Item, after: Item) -> tuple[Stretch, ...]:
    """Both versions as one text, an empty line between paragraphs.

    What is GONE stands before what is NEW in its place; without the NEW it is the version before, without the
    GONE the one after.
    """
    if after.status == CANCELED:  # a note in place of the words: that both have an "on" says nothing
        return Stretch(GONE, told(before)), Stretch(NEW, PARAGRAPH + told(after))
    one, other = _WORDS.findall(told(before)), _WORDS.findall(told(after))
    return tuple(_joined(one, other))


def told(item: Item) -> str:
    """Headline, deck and paragraphs, an empty line between each."""
    return PARAGRAPH.join(each for each in (item.headline, item.deck, *item.paragraphs) if each)


def paragraphs(diff: Sequence[Stretch]) -> Iterator[tuple[Stretch, ...]]:
    """The same, paragraph by paragraph."""
    row: list[Stretch] = []
    for each in diff:
        first, *rest = each.text.split(PARAGRAPH)
        row.append(Stretch(each.kind, first))
        for part in rest:
            yield tuple(piece for piece in row if piece.text)
            row = [Stretch(each.kind, part)]
    yield tuple(piece for piece in row if piece.text)


def _joined(one: Sequence[str], other: Sequence[str]) -> Iterator[Stretch]:
    matcher = SequenceMatcher(None, one, other, autojunk=False)
    for kind, first, last, begin, end in _without_blanks(matcher, one):
        if kind == "equal":
            yield Stretch(SAME, "".join(one[first:last]))
            continue
        if first < last:
            yield Stretch(GONE, "".join(one[first:last]))
        if begin < end:
            yield Stretch(NEW, "".join(other[begin:end]))


Step = tuple[str, int, int, int, int]


def _without_blanks(matcher: SequenceMatcher[str], one: Sequence[str]) -> Iterator[Step]:
    """The steps, with those joined that only a blank parts: three changed words read best as one change."""
    steps: list[Step] = []
    for step in matcher.get_opcodes():
        blank = step[0] == "equal" and not "".join(one[step[1] : step[2]]).strip(" ")
        if steps and steps[-1][0] != "equal" and (blank or step[0] != "equal"):
            _, first, _, begin, _ = steps.pop()
            steps.append(("replace", first, step[2], begin, step[4]))
        else:
            steps.append(step)
    yield from steps
