"""What a report on many stories measures: one story's measures, and what they come to together."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import NamedTuple

from newsgen.records.replayed import Fault


class VerbUse(NamedTuple):
    """A verb and the move that it stood for."""

    verb: str
    scale: str
    """``index`` or ``share``."""
    size: Decimal
    """The move's absolute size, percent, unrounded."""


class FamilyMet(NamedTuple):
    """A family of facts that the day has and that humans tell on such a day."""

    family: str
    lead: bool
    """Whether it belongs in the headline, the deck or the first paragraph of this story."""
    told: bool
    led: bool
    """Whether it is told there."""
    why: str = ""
    """Why the plan left it out; empty where it is told or the plan does not say."""


@dataclass(frozen=True, slots=True)
class Measured:
    """One finished story, measured."""

    session: date
    story_id: str
    kind: str
    """The kind of story that was written."""
    day: str
    """The kind of day it was, settled by the data: ``flat``, ``up``, ``down``, ``record`` ..."""
    opening: str
    """The first sentence."""
    masked: str
    """The same without figures, weekdays and dates."""
    sentences: tuple[int, ...]
    """Words in each sentence of the body, the notice not counted."""
    paragraphs: tuple[int, ...]
    """Sentences in each paragraph of the body."""
    verbs: tuple[VerbUse, ...]
    families: tuple[FamilyMet, ...]
    problems: tuple[Fault, ...]
    headline: str
    deck: str
    """Empty where there is none."""
    body: tuple[str, ...]
    """Its paragraphs."""

    @property
    def words(self) -> int:
        """Words of the body."""
        return sum(self.sentences)


@dataclass(frozen=True, slots=True)
class Written:
    """Some sessions written and measured."""

    stories: tuple[Measured, ...] = ()
    skipped: tuple[Fault, ...] = ()
    """Sessions without a story, with the reason."""


class Repeat(NamedTuple):
    """Two stories, one after the other, whose first sentences are worded alike."""

    session: date
    opening: str
    before: date
    opening_before: str


class Missed(NamedTuple):
    """A day on which a family was not told, or not in the lead."""

    session: date
    why: str


class FamilyRow(NamedTuple):
    """One family of facts on one kind of day."""

    family: str
    day: str
    human: int
    """Percent of the human stories of such a day that have it."""
    expected: int
    """Days of the kind that have it."""
    told: int
    lead: bool
    """Whether it belongs in the lead on such a day."""
    lead_expected: int
    led: int
    missed: tuple[Missed, ...]
    not_led: tuple[Missed, ...]


class Unknowable(NamedTuple):
    """A family that humans tell and no data of a market can hold."""

    family: str
    days: Mapping[str, int]
    """Percent of the human stories, by kind of day."""
    why: str


class VerbRow(NamedTuple):
    """How a verb was used for indices or for shares, beside how humans used it."""

    verb: str
    scale: str
    uses: int
    least: Decimal
    low: Decimal
    """A quarter of the uses were smaller moves."""
    middle: Decimal
    high: Decimal
    """A quarter of the uses were larger moves."""
    most: Decimal
    human_uses: int
    human: tuple[Decimal, Decimal]
    """The smallest and largest move that humans used it for."""
    human_half: tuple[Decimal, Decimal]
    """The middle half of the human uses."""
    outside: tuple[tuple[date, Decimal], ...]
    """Days and moves for which no human used it."""


class Band(NamedTuple):
    """A span that was measured in human stories."""

    name: str
    least: int
    most: int


@dataclass(frozen=True, slots=True)
class Reported:
    """Many stories measured, beside what was measured in human ones."""

    stories: int = 0
    problems: tuple[Fault, ...] = ()
    skipped: tuple[Fault, ...] = ()
    repeats: tuple[Repeat, ...] = ()
    kinds: Mapping[tuple[int, str], int] = field(default_factory=dict)
    """Stories by year and kind."""
    never: tuple[str, ...] = ()
    """Kinds of story that the rules know and that did not occur."""
    sentence_words: Mapping[int, int] = field(default_factory=dict)
    """How many sentences have so many words."""
    story_words: Mapping[int, int] = field(default_factory=dict)
    """How many stories have so many words."""
    full_story_words: Mapping[int, int] = field(default_factory=dict)
    """The same of the days whose data hold all that a complete human story tells."""
    paragraph_sentences: Mapping[int, int] = field(default_factory=dict)
    word_bands: tuple[Band, ...] = ()
    verbs: tuple[VerbRow, ...] = ()
    families: tuple[FamilyRow, ...] = ()
    unknowable: tuple[Unknowable, ...] = ()
    told_from: Decimal = Decimal(95)
    """Percent of the expected families that must be told."""
    sample: tuple[Measured, ...] = ()
    """A few stories to read, across the kinds."""
    days: Mapping[str, int] = field(default_factory=dict)
    """Sessions by kind of day."""
    market: str = ""
    """The folder or store, as the command named it."""
    lang: str = "en"
    style: str = ""
    first: date | None = None
    last: date | None = None
    seconds: Decimal = Decimal(0)
    """How long it took by the clock."""

    @property
    def expected(self) -> int:
        """Families that the days have, each day for itself."""
        return sum(row.expected for row in self.families)

    @property
    def told(self) -> int:
        """How many of them the stories tell."""
        return sum(row.told for row in self.families)

    @property
    def share(self) -> Decimal | None:
        """Percent of the expected families that are told, unrounded; None where none is expected."""
        return Decimal(self.told) * 100 / self.expected if self.expected else None

    @property
    def not_led(self) -> int:
        """Families that belong in a lead and are not in it."""
        return sum(row.lead_expected - row.led for row in self.families)

    @property
    def passed(self) -> bool:
        """True when the stories are what the newsroom asked for."""
        enough = self.share is None or self.share >= self.told_from
        return enough and not (self.problems or self.repeats or self.not_led)
