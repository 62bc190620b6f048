"""What a newsroom says of itself wherever its stories go: addresses, names, rights, lengths and codes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field

from newsgen.records.frozen import frozen
from newsgen.records.market import Words


@frozen
class Subject:
    """What a story is about, in the codes of the IPTC."""

    medtop: str
    """Eight digits of a Media Topic: ``20000385``."""
    name: Words
    """By language; the IPTC has no Korean labels, so they are our own."""
    subj: str = ""
    """Eight digits of the legacy Subject Code, which older desks read; empty where there is none."""
    subj_name: str = ""


@frozen
class Genre:
    """What sort of story it is, in the IPTC's genres."""

    code: str
    """``Fixture``, ``Current``, ``Summary``."""
    name: Words


@frozen
class Instrument:
    """What is traded, by the symbol of its exchange."""

    symbol: str
    """``005930``, ``KOSPI``, ``USD/KRW``."""
    exchange: str
    """The market identifier code, ``XKRX``; empty where there is no exchange."""
    kind: str
    """``share``, ``index`` or ``rate``."""
    name: Words
    isin: str = ""

    def code(self, joint: str = ":") -> str:
        """The symbol behind its exchange, for formats that have one place for both: ``XKRX:KOSPI``; alone
        where there is no exchange."""
        return joint.join(each for each in (self.exchange, self.symbol) if each)


@frozen
class Tail:
    """A part of a headline that may be left out, so that what remains is whole and true: how it begins."""

    words: str
    """Its first signs: `` as ``, ``…``."""
    behind: tuple[str, ...] = ()
    """What must end the rest; nothing where anything may."""
    unless: tuple[str, ...] = ()
    """What may not be left out with it, for the rest would mislead without it."""
    until: str = ""
    """With which words the headline goes on behind it; empty where it leads to the end."""


@frozen
class Coding:
    """The editors' table of codes, ready to be asked."""

    subjects: Mapping[str, tuple[Subject, ...]]
    """By section of the paper, the most important first."""
    urgency: Mapping[str, int]
    """By kind of story, 1 (most urgent) to 5; ``other`` for every kind not named."""
    genres: Mapping[str, Genre]
    """By look at the session, and ``period``."""
    indices: Mapping[str, Instrument]
    """Indices and rates by their series."""
    keywords: Mapping[str, Mapping[str, tuple[str, ...]]]
    """By section and language."""
    told: Mapping[str, Words]
    """Keywords for names that a story speaks of, by their series: ``foreign``."""
    exchanges: Mapping[str, str]
    """Market identifier codes by the market that a share is listed on; ``other`` where that is not known."""
    tails: Mapping[str, tuple[Tail, ...]]
    """By language, what may be left out of a headline to make it short."""


NOBODYS = "https://newsgen.example/stories"
"""Below it stand the addresses of stories whose house has not said where its own are."""


@frozen
class Newsroom:
    """A house as its receivers know it."""

    coding: Coding
    uri: str = NOBODYS
    """Below it stand the addresses of all stories. Once used it must never change."""
    media: str = ""
    """Below it stand the pictures; below ``uri`` without it."""
    languages: tuple[str, ...] = ()
    """In which each story appears: its items in these are linked to each other."""
    provider: Words = field(default_factory=lambda: {"en": "newsgen", "ko": "newsgen"})
    """The house's name by language."""
    provider_uri: str = "https://newsgen.example/"
    logo: str = ""
    """The address of the house's logo; empty without one."""
    desk: Words = field(default_factory=lambda: {"en": "newsgen Market Desk", "ko": "newsgen 증권데스크"})
    """Who signs, by language: a desk or a machine, never a person."""
    holder: Words = field(default_factory=dict)
    """Who has the rights; the provider without it."""
    copyright: Words = field(default_factory=dict)
    """The notice of rights by language."""
    usage: Words = field(default_factory=dict)
    """Terms of use by language."""
    headline_length: int = 42
    """Most characters of the short headline, unless nothing as short is true by itself."""
    deck_length: int = 160
    """Most characters of the summary."""
    slugline_length: int = 24
    """Most characters of the slugline, unless more are needed to tell the stories of a day apart."""
    automatic: bool = True
    """Whether stories are flagged as made automatically until a person has reviewed them."""
    unflagged_limit: int | None = None
    """The most stories a day and language whose flag a review may take away; None for no limit."""
    daily_limit: int | None = None
    """The most automatic stories a day that may go out without a review, by language; None for no limit."""
