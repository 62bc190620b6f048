"""What is known of a sentence beside its words: whom each piece speaks of, which day, which verb takes it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import time
from typing import NamedTuple

from newsgen.audit.assertions import NOW, BeyondSaid, Event, Moment
from newsgen.audit.cast import Cast
from newsgen.audit.korean.pieces import Piece

NUMERIC = frozenset(("figure", "rung", "odd"))
PREDICATES = frozenset(
    "move end stand net turn cross touch become revalue change pare reach do gross come stop called "
    "apply".split()
)
"""Kinds that can take the figures before them, as verbs or as a headline's nouns."""
SUBJECTS = frozenset(("topic", "subject"))
"""Particles of a subject."""
STRANGERS = frozenset("word plain hedge market business outsider speech goods".split())
"""Those of which the data, or the words for them, say nothing."""
UNCLEAR = "not understood"


class Passed(NamedTuple):
    """When a level was passed, and the piece after which a sentence knows it."""

    event: Event
    known: int


@dataclass
class Tale:
    """What the sentences so far leave behind for the next."""

    cast: Cast
    who: tuple[str, ...] = ()
    """The subject last spoken of."""
    index: str = ""
    share: str = ""
    market: str = ""
    when: Moment = NOW
    look: time | None = None
    """The hour last named for the figures, unless it is that of the data."""
    over: bool = False
    """Whether the last sentence told of a month or year, which may go on."""
    heading: bool = False
    """Whether the lines of a list go on that a heading names the subject of."""
    pair: tuple[str, ...] = ()
    """The last two or three that were named."""


@dataclass
class Told:
    """One sentence: its pieces, and lists beside them that say of each what it speaks of."""

    pieces: tuple[Piece, ...]
    headline: bool
    first: bool
    cast: Cast
    text: str = ""
    """The whole text that the places are counted in."""
    who: list[tuple[str, ...]] = field(default_factory=list)
    owner: list[int] = field(default_factory=list)
    """The piece that owns a figure: its subject, or the noun right before it; -1 for one carried over."""
    verb: list[int] = field(default_factory=list)
    """The predicate that takes a figure; -1 without one."""
    block: list[str] = field(default_factory=list)
    market: list[str] = field(default_factory=list)
    when: list[Moment] = field(default_factory=list)
    clause: list[int] = field(default_factory=list)
    aside: list[bool] = field(default_factory=list)
    """Within brackets."""
    look: time | None = None
    """The hour of the figures where copy names another than the day's own."""
    over: bool = False
    """Whether the sentence before told of a month or year, which may go on."""
    taken: set[int] = field(default_factory=set)
    dealt: tuple[str, tuple[str, ...], int] | None = None
    """The market, the groups and the side last told of, for the next sentence: 이는 사상 최대다."""
    crossed: BeyondSaid | None = None
    """The level last passed, for the next sentence: 1월 19일 이후 처음이다."""
    ever: bool = False
    """Whether it tells of a record of all time, for the next: 종가 기준으로도 최고가다."""
    passed_on: Passed | None = None
    """The level that is told to have been passed on an earlier day: 한 달 만이다 counts from there."""
    before: Told | None = None
    """The sentence before."""

    def free(self, i: int) -> bool:
        """Whether the number at a piece is still anybody's to take."""
        return self.pieces[i].number is not None and i not in self.taken and not self.block[i]

    def take(self, *at: int) -> None:
        """Keeps others from these pieces."""
        self.taken.update(at)

    def words(self, i: int) -> str:
        """The words of a piece, its particle with them."""
        return self.text[self.pieces[i].start : self.pieces[i].stop] if i < len(self.pieces) else ""

    def figures(self) -> Iterator[int]:
        """The figures that are free, in their order."""
        return (i for i, piece in enumerate(self.pieces) if piece.kind in NUMERIC and self.free(i))

    def hanging(self, i: int) -> str:
        """The tail of a figure, or of the last one of its list: 1천원, 2천원에 마감."""
        piece, verb = self.pieces[i], self.verb[i]
        if piece.tail or self.kind(i + 1) == "open" or verb < 0:
            return piece.tail
        unit = piece.value.amount.unit
        alike = [
            k
            for k in range(i, verb)
            if self.kind(k) == "figure" and self.pieces[k].value.amount.unit == unit and not self.aside[k]
        ]
        return self.pieces[alike[-1]].tail if alike else piece.tail

    def kind(self, i: int) -> str:
        """The kind of a piece; empty beyond the ends."""
        return self.pieces[i].kind if 0 <= i < len(self.pieces) else ""

    def owned_by(self, i: int, *kinds: str) -> bool:
        """Whether what owns a figure is of one of these kinds."""
        return self.owner[i] >= 0 and self.pieces[self.owner[i]].kind in kinds
