"""The words of a published version, line by line, and where in them something stands."""

from __future__ import annotations

import json
from bisect import bisect_right
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from newsgen.errors import BadInput
from newsgen.reading.sentences import sentences
from newsgen.records import MarketDay
from newsgen.records.filed import Filed
from newsgen.records.item import Item
from newsgen.records.restored import restored
from newsgen.records.revised import DECK, HEADLINE

BETWEEN = "\n\n"


class Passage(NamedTuple):
    """A headline, a deck or a paragraph."""

    place: str
    """HEADLINE, DECK or the number of the paragraph, from 1."""
    text: str


def passages(item: Item) -> tuple[Passage, ...]:
    """All that a version tells, in order."""
    heads = [Passage(HEADLINE, item.headline), *([Passage(DECK, item.deck)] if item.deck else [])]
    return (*heads, *(Passage(str(at), text) for at, text in enumerate(item.paragraphs, 1)))


def snapshot(filed: Filed) -> MarketDay:
    """The market day that a version was written from."""
    return _restored(filed.snapshot)


@lru_cache(maxsize=2)
def _restored(told: str) -> MarketDay:
    """Read once for a story and its twin: many questions are asked of it, one after the other."""
    return restored(MarketDay, json.loads(told))


def require_same(before: Filed, day: MarketDay) -> None:
    """Raises BadInput for a day that is another session, look or story."""
    then = snapshot(before)
    for what, one, other in (
        ("session", then.session, day.session),
        ("look", f"{then.as_of:%Y-%m-%d %H:%M}", f"{day.as_of:%Y-%m-%d %H:%M}"),
        ("story", " ".join(then.assignment), " ".join(day.assignment)),
    ):
        if one != other:
            told = f"{before.item.story_id} is of another {what}: {one}, and the new data are of {other}"
            raise BadInput(f"{told}. Give the data of the same {what}.")


class Published(NamedTuple):
    """A version as one text: its passages and, last, the notice that the house made it."""

    passages: tuple[Passage, ...]
    notice: str
    lang: str

    @classmethod
    def of(cls, item: Item) -> Published:
        """The words of a version."""
        return cls(passages(item), item.disclosure, item.lang)

    @property
    def lines(self) -> tuple[str, ...]:
        """Headline, deck and paragraphs."""
        return tuple(each.text for each in self.passages)

    @property
    def text(self) -> str:
        """The lines and the notice, an empty line between each."""
        return BETWEEN.join((*self.lines, self.notice))

    @property
    def sentences(self) -> Iterator[tuple[str, str]]:
        """Every sentence with the place where it stands."""
        for each in self.passages:
            yield from ((each.place, said) for said in sentences(each.text, self.lang))

    def around(self, start: int, end: int) -> tuple[str, str]:
        """The place and the sentence of a stretch of the text; nothing for one in the notice."""
        starts = [0]
        for line in self.lines:
            starts.append(starts[-1] + len(line) + len(BETWEEN))
        at = bisect_right(starts, start) - 1
        if at == len(self.passages):
            return "", ""
        found = self.passages[at]
        return found.place, _sentence(found.text, start - starts[at], end - starts[at], self.lang)


def _sentence(line: str, start: int, end: int, lang: str) -> str:
    """The sentence that holds a stretch of a line; the whole line where the stretch goes over its end."""
    begin = 0
    for each in sentences(line, lang):
        begin = line.index(each, begin)
        if begin <= start and end <= begin + len(each):
            return each
        begin += len(each)
    return line
