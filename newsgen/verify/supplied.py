"""Words that a day supplies, which a story gives word for word: which part each is, of which items."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from newsgen.records import Notice, Supplied
from newsgen.verify.heard import Told


def supplied_words(
    supplied: Sequence[Supplied], notices: Sequence[Notice], lang: str
) -> list[tuple[str, Told]]:
    """Every supplied phrase of a language, the longest first; the numbers of notices count on behind."""
    found: dict[str, tuple[str, list[int]]] = {}
    for words, part, number in (*_of_items(supplied, lang), *_of_notices(notices, lang, len(supplied))):
        found.setdefault(words, (part, []))[1].append(number)
    return [
        (words, Told(part, frozenset(items), _kind(supplied, items[0])))
        for words, (part, items) in sorted(found.items(), key=lambda row: -len(row[0]))
    ]


def _of_items(supplied: Sequence[Supplied], lang: str) -> Iterator[tuple[str, str, int]]:
    for number, item in enumerate(supplied):
        parts = (
            ("text", item.text),
            ("source", item.source.name),
            ("speaker", item.speaker),
            ("role", item.role),
        )
        for part, words in parts:
            if words and lang in words:
                yield words[lang], part, number


def _of_notices(notices: Sequence[Notice], lang: str, first: int) -> Iterator[tuple[str, str, int]]:
    for number, notice in enumerate(notices, first):
        if lang in notice.source.name:
            yield notice.source.name[lang], "source", number


def _kind(supplied: Sequence[Supplied], number: int) -> str:
    return supplied[number].kind if number < len(supplied) else "notice"
