"""A version of a story as newsroom systems take it in: every field that any format carries."""

from __future__ import annotations

from datetime import date, datetime

from newsgen.records.filing import Correction, Review
from newsgen.records.frozen import frozen
from newsgen.records.newsroom import Genre, Instrument, Subject

DATA_DRIVEN, HUMAN_EDITS = "dataDrivenMedia", "humanEdits"
"""The IPTC's Digital Source Type of words that a program made of data, and of those a desk then changed."""


@frozen
class Twin:
    """The same story in another language."""

    lang: str
    uri: str


@frozen
class Dateline:
    """Where a story is from."""

    city: str
    """In the language of the story: ``Seoul``, ``서울``."""
    country: str
    """ISO 3166: ``KR``."""
    text: str
    """As the house prints it: ``(서울=뉴스젠)``, ``SEOUL (Newsgen)``; never empty."""


@frozen
class Rights:
    """Whose it is, and what may be done with it."""

    holder: str
    notice: str
    usage: str


@frozen
class Provider:
    """Who sends it."""

    name: str
    uri: str
    logo: str = ""


@frozen
class Chart:
    """The picture beside a story: where it is and what it shows, in words."""

    uri: str
    """Its own address for ever, with no file's ending."""
    href: str
    """Where the PNG can be fetched."""
    name: str
    """The name of its file, in ASCII: ``kospi-2026-02-25-close-1530.en.png``."""
    alt: str
    """What it shows, in the language of the story."""
    caption: str
    width: int
    height: int
    """Pixels."""


@frozen
class Item:
    """A version of a story for a newsroom system. Times are aware and of whole seconds."""

    uri: str
    """One a story and language, for ever."""
    story_id: str
    """``kospi-2026-02-25-close-1530-en``."""
    version: int
    first_created: datetime
    version_created: datetime
    status: str
    lang: str
    twins: tuple[Twin, ...]
    headline: str
    short_headline: str
    deck: str
    """Empty without one."""
    slugline: str
    """A few words that tell this story from the others of the day, the same in every version."""
    slug: str
    """ASCII, unique a story and language; the last part of web addresses."""
    dateline: Dateline
    byline: str
    paragraphs: tuple[str, ...]
    """The story's own words: no dateline, no notice."""
    notice: str
    """That the story was generated, by what, from which data; empty where the house leaves it out."""
    tail: str
    """The house's own last line; empty without one."""
    opening: str
    """What the house prints before the first paragraph, with what joins it; empty without."""
    section: str
    kind: str
    phase: str
    session: date
    as_of: datetime
    genre: Genre
    subjects: tuple[Subject, ...]
    instruments: tuple[Instrument, ...]
    keywords: tuple[str, ...]
    urgency: int
    embargo: datetime | None
    rights: Rights
    provider: Provider
    source: str
    """Whose data it rests on, in the language of the story."""
    generator: str
    """``newsgen 0.1.0``."""
    source_type: str
    """DATA_DRIVEN, or HUMAN_EDITS once a person changed the words."""
    disclosure: str
    """In one sentence, how it was made."""
    automatic: bool
    """Whether portals that keep automatic articles apart must be told that it is one."""
    edit_note: str
    """What an editor must know: of a correction its class and what was wrong."""
    corrections: tuple[Correction, ...]
    review: Review | None
    chart: Chart | None
    summary: str = ""
    """The news in one line, whole: the deck, the first paragraph or the headline, whichever a receiver's
    length allows."""
    chart_gone: str = ""
    """The address of the picture that a withdrawn item had: receivers that keep pictures by themselves take
    it down by that."""
