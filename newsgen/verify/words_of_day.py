"""What a day adds to the phrase book: share names, foreign indices, sectors; and supplied words, masked."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache

from newsgen.records import SHARES, MarketDay, Notice, Supplied
from newsgen.records.assignment import DOLLARS, FLOWS, PERIODICAL
from newsgen.verify.heard import Told
from newsgen.verify.lexicon import Book, Term, english, overlay
from newsgen.verify.supplied import supplied_words
from newsgen.verify.tokens import MASK, cut
from newsgen.verify.words_companies import TAGS

_AMBIGUOUS = frozenset(("korea", "sk", "lg", "hd", "the"))
"""First words that never stand for one company alone."""
_SHORT_NAMES = frozenset(("dow", "s&p", "nasdaq"))
"""First words of the foreign indices that the phrase book knows."""

Names = tuple[tuple[str, str], ...]
"""Series and the name it goes by, in order."""


def book_of(day: MarketDay, lang: str) -> Book:
    """The language's phrase book with the day's names; the same names make it once."""
    named = ((code, words.get(form)) for form in (lang, f"{lang}_later") for code, words in day.names.items())
    shares = tuple((code, name) for code, name in named if name)
    section = day.assignment.section
    one = focus(day) if section == SHARES else ""
    abroad = (
        *((f"^{each.index}", each.index) for each in day.overseas),
        *((f"#{at}", each.name[lang]) for at, each in enumerate(day.sectors) if lang in each.name),
    )
    if section == PERIODICAL:
        return _book_of_period(shares, abroad, day.assignment.period, day.session.year, _reasons(day))
    if section in (DOLLARS, FLOWS):
        return _book_of_section(shares, abroad, section, day.main, noon=day.noon_on is not None)
    return _book(shares, abroad, one)


@lru_cache(maxsize=16)
def _book_of_section(shares: Names, abroad: Names, section: str, main: str, *, noon: bool) -> Book:
    """With the words of a story about the dollar and the won, or about investor flows."""
    from newsgen.verify import words_dealt, words_rate

    own = words_dealt.phrases(main) if section == FLOWS else words_rate.phrases(noon=noon)
    return overlay(_book(shares, abroad, ""), own)


def _reasons(day: MarketDay) -> tuple[str, ...]:
    """Why the market was closed on days of the week."""
    past = day.history[day.main].period if day.main in day.history else None
    return tuple(each.reason for each in past.closed if each.reason) if past else ()


@lru_cache(maxsize=16)
def _book_of_period(shares: Names, abroad: Names, period: str, year: int, reasons: tuple[str, ...]) -> Book:
    """With the words of a story about a period; their module is loaded for nothing else."""
    from newsgen.verify.words_period import phrases

    return overlay(_book(shares, abroad, ""), phrases(period, year, reasons))


@lru_cache(maxsize=64)
def _book(shares: Names, abroad: Names, one: str) -> Book:
    return overlay(english(), (*_share_names(shares), *_foreign_names(abroad), *_of_stock(one)))


def _of_stock(code: str) -> Iterable[tuple[tuple[str, ...], Term]]:
    """The words of a story about one share; their module is loaded for nothing else."""
    if not code:
        return ()
    from newsgen.verify.words_stock import phrases

    return phrases(code)


def focus(day: MarketDay) -> str:
    """The series that a story is about: a share, else the day's own index."""
    return day.assignment.about if day.assignment.section == SHARES else day.main


def _share_names(shares: Names) -> Iterable[tuple[tuple[str, ...], Term]]:
    """Share names in full, and by their first word where that means one share only."""
    names = [(code, cut(name)) for code, name in shares]
    firsts = [first for first, _ in {(name[0], code) for code, name in names}]
    for code, name in names:
        term, short = Term("SUBJ", code), name[0]
        if len(name) > 1 and firsts.count(short) == 1 and short not in _AMBIGUOUS and short not in english():
            yield name[:1], term
        yield name, term
        yield from (((*cut(tag), *name), term) for tag in TAGS.get(code, ()))


def _foreign_names(abroad: Names) -> Iterable[tuple[tuple[str, ...], Term]]:
    """Foreign indices that the phrase book does not know, and sectors."""
    for series, name in abroad:
        words = cut(name)
        if words[0] not in _SHORT_NAMES:
            yield words, Term("SUBJ", series)


def series_by_word(day: MarketDay) -> dict[str, str]:
    """The day's series under the general words of the phrase book, and foreign indices in short."""
    found = {"main": "KOSPI"}  # the benchmark, whatever the story is about
    of = focus(day)
    found.update((part, f"{of}.{part}") for part in ("cap", "turnover", "volume"))
    for each in day.overseas:
        full = f"^{each.index}"
        short = each.index.partition(" ")[0].lower()
        if short in _SHORT_NAMES:
            found[f"^{short}"] = full
        found[full] = full
    return found


def mask(
    lines: Sequence[str], supplied: Sequence[Supplied], lang: str, notices: Sequence[Notice] = ()
) -> tuple[str, list[Told]]:
    """The lines as one text in small letters, supplied words replaced by marks of the same length.

    Supplied words count only word for word, save for a capital at the start of a sentence.
    """
    text = "\n".join(lines)
    told: list[Told] = []
    for words, what in supplied_words(supplied, notices, lang):
        at = text.find(words[1:], 1)
        if at < 1:
            continue
        mark = f"{MASK}{len(told)}".ljust(len(words))
        told.append(what)
        while at > 0:
            if text[at - 1] in (words[0], words[0].upper()):
                text = text[: at - 1] + mark + text[at - 1 + len(words) :]
            at = text.find(words[1:], at + 1)
    return text.lower(), told
