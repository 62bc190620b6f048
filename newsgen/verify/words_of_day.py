"""What a day adds to the phrase book: share names, foreign indices; and supplied words, masked."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache

from newsgen.records import MarketDay, Supplied
from newsgen.verify.lexicon import Book, Term, overlay
from newsgen.verify.reading import Told
from newsgen.verify.tokens import MASK, cut

_cut = lru_cache(maxsize=1024)(cut)
_AMBIGUOUS = frozenset(("korea", "sk", "lg", "hd", "the"))
"""First words that never stand for one company alone."""


def book_of(day: MarketDay, lang: str, book: Book) -> Book:
    """The language's phrase book with the day's names."""
    return overlay(book, _names(day, lang, book))


def _names(day: MarketDay, lang: str, book: Book) -> Iterable[tuple[tuple[str, ...], Term]]:
    """Share names in full, and by their first word where that means one share only."""
    names = {code: _cut(words[lang]) for code, words in day.names.items() if lang in words and code in day.shares}
    firsts = [name[0] for name in names.values()]
    for code, name in names.items():
        term = Term("SUBJ", code)
        short = name[0]
        if len(name) > 1 and firsts.count(short) == 1 and short not in _AMBIGUOUS and short not in book:
            yield name[:1], term
        yield name, term
    for each in day.overseas:
        yield _cut(each.index), Term("SUBJ", f"^{each.index}")


def overseas_by_short_name(day: MarketDay) -> dict[str, str]:
    """The day's foreign indices under the short names of the phrase book."""
    found: dict[str, str] = {}
    for each in day.overseas:
        name = each.index.lower()
        for short in ("dow", "s&p", "nasdaq"):
            if name.startswith(short):
                found[f"^{short}"] = f"^{each.index}"
        found[f"^{each.index}"] = f"^{each.index}"
    return found


def mask(lines: Sequence[str], supplied: Sequence[Supplied], lang: str) -> tuple[str, list[Told]]:
    """The lines as one text in small letters, supplied words replaced by marks of the same length.

    Supplied words count only word for word, save for a capital at the start of a sentence.
    """
    text = "\n".join(lines)
    told: list[Told] = []
    for words, (part, items) in sorted(_supplied_words(supplied, lang).items(), key=_longest_first):
        if words[1:] not in text:
            continue
        mark = f"{MASK}{len(told)}".ljust(len(words))
        text = text.replace(words, mark).replace(words[0].upper() + words[1:], mark)
        told.append(Told(part, frozenset(items), supplied[items[0]].kind))
    return text.lower(), told


def _longest_first(row: tuple[str, object]) -> int:
    return -len(row[0])


def _supplied_words(supplied: Sequence[Supplied], lang: str) -> dict[str, tuple[str, list[int]]]:
    """Each supplied phrase with its part and the items it belongs to."""
    found: dict[str, tuple[str, list[int]]] = {}
    for number, item in enumerate(supplied):
        parts = {"text": item.text, "speaker": item.speaker, "role": item.role, "source": item.source.name}
        for part, words in parts.items():
            phrase = words.get(lang) if words else None
            if phrase:
                found.setdefault(phrase, (part, []))[1].append(number)
    return found
