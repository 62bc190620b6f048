"""One sentence as the areas see it: struck over, with what came before and what blocks a verdict."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from typing import NamedTuple

from newsgen.audit.assertions import Beside
from newsgen.audit.cast import Cast
from newsgen.audit.english.figures import ORDINALS
from newsgen.audit.english.mask import FIRST_LOOK, Mask, Struck, pattern, strike
from newsgen.audit.english.needs import needs
from newsgen.audit.english.words import Mark, Sentence
from newsgen.audit.marks import Printed
from newsgen.records.checked import Span
from newsgen.verify.amounts import Amount

BLOCKS = {
    "suppose": "no fact of the session: {}",
    "ahead": "no fact of the session: {}",
    "deny": "said not to be so: {}",
    "part": "a part of the investors, which the data do not tell apart: {}",
    "elsewhere": "not the shares of the market: {}",
}
"""Kinds that keep a clause from being judged, and what is said of them."""
ANYWHERE = ("elsewhere", "part", "ahead")
"""Those that do so behind the words as well as before them."""
ADDING_UP = ("add", "adds", "added", "adding")
TRAILING = r"(?: <glue>|,| <by>)+$"
BOUND = r"[,;:()]|--| - |(?! as of\b) <join> "


@dataclass
class Carried:
    """What one sentence leaves to the next."""

    groups: tuple[str, ...] = ()
    market: str = ""
    sign: int = 0
    who: tuple[str, ...] = ()
    traded: str = ""
    """A market's turnover, volume or worth."""
    headless: bool = False
    """Nobody was named yet."""


class Row(NamedTuple):
    """A row of sessions that a sentence told of."""

    end: int
    who: str
    sign: int
    length: int
    ended: bool


@dataclass
class Scene:
    """One sentence, and what its areas have taken of it."""

    text: str
    """The whole text."""
    mask: Mask
    cast: Cast
    subject: Callable[[int], tuple[str, ...]]
    """The series spoken of at a place of the whole text."""
    carried: Carried
    taken: list[Span] = field(default_factory=list)
    days: set[int] = field(default_factory=set)
    """Where days and stretches of time begin, in the whole text, that something here was said of."""
    signs: dict[int, int] = field(default_factory=dict)
    """By place, which side was said to have been taken."""
    rows: list[Row] = field(default_factory=list)
    bounds: list[Span] | None = None
    """Where the clauses of the sentence end and begin, once somebody asked."""

    def free(self, start: int, end: int) -> bool:
        """Whether nobody took any of it."""
        return all(end <= a or b <= start for a, b in self.taken)

    def take(self, start: int, end: int) -> Span:
        """Its place in the whole text, taken."""
        self.taken.append((start, end))
        return self.mask.span(start, end)

    def search(self, written: str, *also: str) -> Iterator[re.Match[str]]:
        """What a pattern finds that is still free, from left to right.

        Nothing where the sentence lacks a kind that the pattern needs, or one of those that its area does.
        """
        kinds = self.mask.kinds
        if not kinds.issuperset(also) or any(kinds.isdisjoint(each) for each in needs(written)):
            return
        for found in pattern(written).finditer(self.mask.text):
            if self.free(*found.span()):
                yield found

    def span(self, struck: Struck) -> Span:
        """The place of a phrase in the whole text."""
        return self.mask.span(struck.start, struck.end)

    def clause(self, start: int, end: int) -> Span:
        """From the last point or joining word before a place to the first one behind it."""
        begin = max((behind for _, behind in self._bounds() if behind <= start), default=0)
        stop = min((at for at, _ in self._bounds() if at >= end), default=len(self.mask.text))
        return begin, stop

    def _bounds(self) -> list[Span]:
        """Every point and joining word, found once."""
        if self.bounds is None:
            self.bounds = [found.span() for found in pattern(BOUND).finditer(self.mask.text)]
        return self.bounds

    def has(self, kind: str, start: int, end: int) -> bool:
        """Whether anything of a kind stands between two places."""
        return bool(self.mask.every(start, end, kind))

    def blocked(self, start: int, end: int) -> str:
        """Why what stands there cannot be judged; empty if it can."""
        begin, stop = self.clause(start, end)
        for at, each in self.mask.struck.items():
            if begin <= at < stop:
                for kind in each.meanings:
                    if kind in BLOCKS and (kind in ANYWHERE or at < end):
                        low, high = self.span(each)
                        return BLOCKS[kind].format(f"'{self.text[low:high]}'")
        return "somebody's own words" if self.quoted(start) else ""

    def quoted(self, at: int) -> bool:
        """Whether a place stands within quotation marks."""
        return self.mask.text.count('"', 0, at) % 2 == 1

    def beside(self, start: int, end: int, why: str, figures: Sequence[Struck]) -> Beside:
        """What cannot be judged, with its figures."""
        return Beside(self.take(start, end), self.numbers(*figures), why)

    def trim(self, found: re.Match[str]) -> Span:
        """A match without the small words behind it."""
        return found.start(), found.start() + len(pattern(TRAILING).sub("", found[0]))

    def market(self) -> str:
        """The market that a sentence means which names none; empty where the one before it was of another."""
        other = self.carried.market not in ("", self.cast.main)
        return "" if other else self.cast.main

    def numbers(self, *struck: Struck) -> tuple[Span, ...]:
        """The printed numbers of figures, days and stretches of time."""
        self.days.update(self.span(each)[0] for each in struck)
        return tuple(at for each in struck for at in each.digits)


def first_look(sentence: Sentence) -> Iterator[Struck]:
    """Figures, days, stretches of time and names of a sentence, from its beginning."""
    for mark in sentence.marks:
        if mark.kind == "figure":
            start, end = mark.value.bare
            unit = mark.value.amount.unit or "number"
            value = mark.value._replace(how="") if _added_up(sentence, mark) else mark.value
            yield Struck(start - sentence.start, end - sentence.start, {unit: value}, mark.digits)
        elif mark.kind == "word" and (nth := mark.low.split()[0]) in ORDINALS:
            place = Printed(Amount(Decimal(ORDINALS[nth]), Decimal(1), "ordinal"))
            start, end = mark.start, mark.start + len(nth)
            yield Struck(start - sentence.start, end - sentence.start, {"ordinal": place}, ((start, end),))
        elif mark.kind in FIRST_LOOK:
            yield Struck(
                mark.start - sentence.start, mark.end - sentence.start, {mark.kind: mark.value}, mark.digits
            )


def _added_up(sentence: Sentence, mark: Mark) -> bool:
    """Whether the *up to* before a figure is the end of *added up to*."""
    if mark.value.how != "most":
        return False
    before = [each for each in sentence.marks if each.end <= mark.start]
    return bool(before) and before[-1].low.split()[-1] in ADDING_UP


def scene_of(
    text: str, sentence: Sentence, cast: Cast, carried: Carried, subject: Callable[[int], tuple[str, ...]]
) -> Scene:
    """A sentence struck over."""
    mask = strike(text[sentence.start : sentence.end], sentence.start, first_look(sentence))
    return Scene(text, mask, cast, subject, carried)
