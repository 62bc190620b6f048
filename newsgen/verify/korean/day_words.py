"""What a day adds to the phrase book: share names, foreign indices; and supplied words, masked."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from importlib import import_module

from newsgen.records import SHARES, MarketDay, Notice, Supplied
from newsgen.records.assignment import DOLLARS
from newsgen.verify.heard import Told
from newsgen.verify.korean.book import Book, korean, overlay
from newsgen.verify.korean.terms import Phrase, Term
from newsgen.verify.supplied import supplied_words
from newsgen.verify.tokens import MASK

LANG = "ko"
RATE = "USDKRW"
FORMS = (LANG, f"{LANG}_later", f"{LANG}_head")
"""What a share goes by: in full, later on and in headlines."""
Names = tuple[tuple[str, str], ...]
"""Series and the name it goes by, in order."""
_SECTIONS = {
    "share": "words_share",
    "dollar_won": "words_rate",
    "flows": "words_dealt",
    "period": "words_period",
}
"""The module of a section's own words, imported for its stories alone."""


def focus(day: MarketDay) -> str:
    """The series that a story is about: a share, the rate, else the day's own index."""
    if day.assignment.section == DOLLARS:
        return RATE
    return day.assignment.about if day.assignment.section == SHARES else day.main


def book_of(day: MarketDay) -> Book:
    """The phrase book with the day's names; the same names make it once."""
    named = ((code, words.get(form)) for code, words in day.names.items() for form in FORMS)
    shares = tuple((code, name) for code, name in dict.fromkeys(named) if name)
    book = _named(shares, _others(day))
    section = _SECTIONS.get(day.assignment.section)
    if section is None:
        return book
    module = import_module(f"newsgen.verify.korean.{section}")
    return _laid_over(book, tuple(module.phrases_of(day)))


@lru_cache(maxsize=32)
def _laid_over(book: Book, phrases: tuple[Phrase, ...]) -> Book:
    """The book with a section's words; days with the same words share it and all it has learnt."""
    return overlay(book, phrases)


@lru_cache(maxsize=64)
def _named(shares: Names, others: Names) -> Book:
    return overlay(korean(), (*_names("WHO", others), *_names("SHARE", shares)))


def _others(day: MarketDay) -> Names:
    """Foreign indices by the names that the day gives them, and sectors."""
    return (
        *((f"^{each.index}", each.index) for each in day.overseas),
        *((f"#{at}", each.name[LANG]) for at, each in enumerate(day.sectors) if LANG in each.name),
    )


def _names(kind: str, names: Names) -> Iterator[Phrase]:
    for series, name in names:
        yield Phrase(name, Term(kind, series))


def mask(
    lines: Sequence[str], supplied: Sequence[Supplied], notices: Sequence[Notice]
) -> tuple[str, list[Told]]:
    """The lines as one text, supplied words replaced by marks of the same length, word for word."""
    text = "\n".join(lines)
    told: list[Told] = []
    for words, what in supplied_words(supplied, notices, LANG):
        if words not in text:
            continue
        text = text.replace(words, f"{MASK}{len(told)}".ljust(len(words), MASK))
        told.append(what)
    return text, told
