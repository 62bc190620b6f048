"""What goes out: facts in order of weight, the plan, the draft and the finished story."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import field
from datetime import date, datetime
from typing import NamedTuple

from newsgen.records.assignment import IN_FULL, MARKET, Length
from newsgen.records.facts import Fact
from newsgen.records.filing import AS_WRITTEN, Filing
from newsgen.records.frozen import frozen
from newsgen.records.market import Words
from newsgen.records.newsroom import Newsroom
from newsgen.records.said import Said

STANDS = ("lead", "headline", "deck", "body")
"""Where in a story a fact may stand; the body is every sentence after the lead."""


class RankedFact(NamedTuple):
    """A fact, its points, and the reasons for them in words an editor can argue with."""

    fact: Fact
    points: int
    reasons: tuple[str, ...]
    story: str = ""
    """The kind of story this fact makes when it leads; empty when it may not lead."""
    stand: tuple[str, ...] = ()
    """Where it may stand, of STANDS; nothing where it may stand anywhere."""


class Beat(NamedTuple):
    """One sentence to be written: which template, from which facts (the first one leads)."""

    template: str
    facts: tuple[Fact, ...]
    clauses: tuple[Beat, ...] | None = None
    """What follows in the same breath, in order, each from some of the facts, before the sentence ends; None
    where the template itself ends it."""


NO_PLACE = "no sentence of this kind of story tells it"


@frozen
class StoryPlan:
    """The order of a story, settled before a word is chosen."""

    story_id: str
    kind: str
    """``milestone``, ``record``, ``crash``, ``slump``, ``surge``, ``rally``, ``rise``, ``fall`` ..."""
    phase: str
    session: date
    as_of: datetime
    lead: RankedFact
    headline: Beat
    deck: Beat | None
    paragraphs: tuple[tuple[Beat, ...], ...]
    ranked: tuple[RankedFact, ...]
    """Every fact found, by points."""
    passed_over: tuple[tuple[Fact, str], ...]
    """Facts that had their chance in this story, each with the reason why it is not told."""
    section: str = MARKET
    """The section of the paper: one of SECTIONS."""

    @property
    def left_out(self) -> tuple[tuple[RankedFact, str], ...]:
        """Every fact that is not told, strongest first, each with the reason."""
        heads = (self.headline, self.deck) if self.deck else (self.headline,)
        told = {id(fact) for beats in (heads, *self.paragraphs) for beat in beats for fact in beat.facts}
        why = {id(fact): reason for fact, reason in self.passed_over}
        return tuple(
            (each, why.get(id(each.fact), NO_PLACE)) for each in self.ranked if id(each.fact) not in told
        )


@frozen
class Span:
    """A stretch of a line that says something checkable, and the data that make it true."""

    start: int
    end: int
    kind: str
    """``figure``, ``name``, ``direction``, ``time`` or ``quote``."""
    value: str
    unit: str
    fact: str
    data: tuple[str, ...]


@frozen
class Line:
    """A headline, a deck or a paragraph, in the pieces it was printed in: plain words and ``Said``."""

    text: str
    pieces: tuple[str, ...]

    @classmethod
    def of(cls, pieces: Sequence[str]) -> Line:
        """The line that these pieces make."""
        return cls("".join(pieces), tuple(pieces))

    @property
    def spans(self) -> tuple[Span, ...]:
        """Where in the text each marked piece stands, in order."""
        spans, at = [], 0
        for piece in self.pieces:
            end = at + len(piece)
            if isinstance(piece, Said):
                fact = piece.fact.id if piece.fact else ""
                spans.append(Span(at, end, piece.kind, piece.shown_value, piece.unit, fact, piece.data))
            at = end
        return tuple(spans)


@frozen
class Draft:
    """A story in words."""

    lang: str
    headline: Line
    deck: Line | None
    paragraphs: tuple[Line, ...]
    notice: Line
    """The last line: that the story was generated, by what, from which source."""

    @property
    def lines(self) -> tuple[Line, ...]:
        """All lines from headline to notice."""
        deck = (self.deck,) if self.deck else ()
        return (self.headline, *deck, *self.paragraphs, self.notice)


@frozen
class Problem:
    """Something in a story that the data do not bear out."""

    check: str
    message: str
    excerpt: str


@frozen
class Imprint:
    """What a house sets around its stories: never part of a story's own words."""

    dateline: str = ""
    """Before the first paragraph: ``(서울=뉴스젠)``, ``SEOUL (Newsgen)``."""
    byline: str = ""
    """Who signs: ``김뉴스 기자``."""
    tail: str = ""
    """The house's own last line, such as that on copyright."""
    notice: bool = True
    """Whether the notice that the story was generated stands behind it."""


NO_IMPRINT = Imprint()


class WonForm(NamedTuple):
    """How a Korean house writes amounts of won, in its stories and in the pictures beside them."""

    thousands: str = "cheon"
    """``cheon`` (1조2천200억원), ``digits`` (1조2200억원) or ``comma`` (1조2,200억원)."""
    apart: bool = False
    """Whether a blank stands between the units and before 원: 1조 2,200억 원."""


AS_AGENCIES = WonForm()


@frozen
class Story:
    """A draft with everything behind it. One with problems is shown, never published."""

    id: str
    style: str
    plan: StoryPlan
    draft: Draft
    facts: tuple[RankedFact, ...]
    problems: tuple[Problem, ...]
    imprint: Imprint = NO_IMPRINT
    """What the house sets around it."""
    filing: Filing = AS_WRITTEN
    """Which version it is, since when, and what was corrected."""
    newsroom: Newsroom | None = None
    """Who sends it, for formats that newsroom systems take in; None where nobody asked for one."""
    length: Length = field(default=IN_FULL, compare=False)
    """How much of it was asked for."""
    won: WonForm = field(default=AS_AGENCIES, compare=False)
    """How the picture beside it writes Korean amounts."""
    table_names: Mapping[str, Words] = field(default_factory=dict, compare=False)
    """Of the names of its day those that newsgen's own table gave, where a newsroom will file the story."""

    @property
    def version(self) -> int:
        """Which version of the story this is, from 1."""
        return self.filing.version
