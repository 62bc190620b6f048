"""A sentence with its phrases struck over: as long as it was, each phrase of one meaning a row of one letter.

Patterns over it read like the sentences they are for, ``<group> <net> <won>``, and places in it are places in
the text. Phrases stand in the ``words_*`` beside it; dates, figures and names come from the first look.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from itertools import pairwise
from typing import Any, NamedTuple

from newsgen.audit.english import (
    phrases,
    words_breadth,
    words_crossing,
    words_dealing,
    words_glue,
    words_move,
    words_rank,
)
from newsgen.records.checked import Span

TABLES = (words_dealing, words_rank, words_crossing, words_breadth, words_glue)
BORROWED = (words_move, "move")
"""A table of the first look, and the kind that is taken over from it."""
SMALL = frozenset(
    "of in on at to a an the their its some was were is are as by from for with after "
    "and but while which who that both each only "
    "too up had have has been all just even than above below under over past near off".split()
)
"""Words too small to be struck: patterns name them, and a kind that has one means it too."""
FIRST_LOOK = (
    "won percent points pp dollars shares times count number ordinal foreign who they "
    "day lapse clock period before respectively"
).split()
"""Kinds that come from the first look; figures by their unit."""
_WORD = re.compile(r"[^\W\d_]+(?:'[a-z]+)?|[\d.,]+")
_SMALL = re.compile(r"[a-z]+")
_HYPHEN = re.compile(r"(?<=[a-z])-(?=[a-z])|[\s\u00a0]")
_STRAIGHT = str.maketrans("’‘“”–—−‐‑", "''\"\"-----")
_FIRST_LETTER = 0xE000
"""The first letter of Unicode's private area, which no text has."""


class Struck(NamedTuple):
    """A phrase or figure under its letters."""

    start: int
    end: int
    meanings: Mapping[str, Any]
    """By kind, its value."""
    digits: tuple[Span, ...] = ()
    """Where its printed numbers stand in the whole text."""


class Lexicon(NamedTuple):
    """All phrases, by their first word, longest first, and the letters of their kinds."""

    phrases: Mapping[str, Sequence[tuple[tuple[str, ...], Mapping[str, str]]]]
    of: Mapping[frozenset[str], str]
    """The letter of what means all these kinds."""
    letters: Mapping[str, str]
    """By kind, every letter that can mean it."""
    small: Mapping[str, Sequence[str]]
    """By kind, its small words, which are not struck."""


@cache
def lexicon() -> Lexicon:
    """The tables compiled; a phrase of several kinds has a letter of its own."""
    meanings: dict[tuple[str, ...], dict[str, str]] = {}
    small: dict[str, list[str]] = {}
    for kind, value, phrase in _rows():
        if phrase in SMALL:
            small.setdefault(kind, []).append(phrase)
        else:
            words = tuple(_WORD.findall(phrase.replace("-", " ")))
            meanings.setdefault(words, {}).setdefault(kind, value)
    of = _letters(meanings.values())
    kinds = frozenset().union(*of)
    letters = {kind: "".join(of[each] for each in of if kind in each) for kind in kinds}
    return Lexicon(_by_first_word(meanings), of, letters, small)


def _rows() -> Iterator[tuple[str, str, str]]:
    """Every phrase of the tables with its kind and value."""
    for each in TABLES:
        yield from phrases.phrases(each.PHRASES)
    table, borrowed = BORROWED
    yield from (row for row in phrases.phrases(table.PHRASES) if row[0] == borrowed)


def _letters(meanings: Iterable[Mapping[str, str]]) -> dict[frozenset[str], str]:
    """A letter for each set of kinds."""
    of: dict[frozenset[str], str] = {}
    for kinds in (*(frozenset((kind,)) for kind in FIRST_LOOK), *map(frozenset, meanings)):
        of.setdefault(kinds, chr(_FIRST_LETTER + len(of)))
    return of


def _by_first_word(
    meanings: Mapping[tuple[str, ...], Mapping[str, str]],
) -> dict[str, list[tuple[tuple[str, ...], Mapping[str, str]]]]:
    """The phrases by their first word, the longest first."""
    found: dict[str, list[tuple[tuple[str, ...], Mapping[str, str]]]] = {}
    for words in sorted(meanings, key=len, reverse=True):
        found.setdefault(words[0], []).append((words, meanings[words]))
    return found


_BLANK = re.compile(r" (?!\+)")
_NAMED = re.compile(r"(?<!\?P)<(?:(\w+):)?(\w+)>")


@cache
def pattern(written: str) -> re.Pattern[str]:
    """A pattern in which ``<net>`` is any phrase of the kind and ``<how:net>`` one that is kept by a name.

    A blank stands for one or more.
    """
    return re.compile(_NAMED.sub(_class, _BLANK.sub(" +", written)))


def _class(found: re.Match[str]) -> str:
    name, kind = found.groups()
    ways = [f"(?<![{each}])[{each}]++" for each in (lexicon().letters.get(kind, ""),) if each]
    ways += [rf"\b{word}\b" for word in lexicon().small.get(kind, ())]
    return f"(?P<{name}>{'|'.join(ways)})" if name else f"(?:{'|'.join(ways)})"


class Mask(NamedTuple):
    """A sentence struck over."""

    text: str
    offset: int
    """Where it begins in the whole text."""
    struck: Mapping[int, Struck]
    """By where they begin in the sentence."""
    kinds: frozenset[str]
    """Of everything struck, and of the small words between."""

    def value(self, found: re.Match[str], name: str, kind: str = "") -> Any:
        """The meaning of what a named group struck, a small word itself; None where it took no part."""
        at = found.start(name)
        if at < 0:
            return None
        return self.struck[at].meanings.get(kind or name) if at in self.struck else found[name]

    def every(self, start: int, end: int, kind: str) -> list[Struck]:
        """Everything of a kind between two places."""
        return [each for at, each in self.struck.items() if start <= at < end and kind in each.meanings]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Places of the whole text."""
        return start + self.offset, end + self.offset


def strike(text: str, offset: int, first_look: Iterable[Struck]) -> Mask:
    """A sentence under its letters: the first look's marks, but for those that a longer phrase holds."""
    low = _plain(text)
    marks = {each.start: each for each in first_look}
    phrases = dict(_phrases(low, marks))
    done = 0
    for start in sorted(phrases):
        each = phrases[start]
        for at in range(each.start, each.end):
            marks.pop(at, None)
    struck: dict[int, Struck] = {}
    chars = list(low)
    for at, each in sorted({**phrases, **marks}.items()):
        if at >= done:
            struck[at], done = each, each.end
            chars[at:done] = letter(each) * (done - at)
    masked = "".join(chars)
    kinds = {kind for each in struck.values() for kind in each.meanings}
    for word in SMALL.intersection(_SMALL.findall(masked)):
        kinds.update(_of_small().get(word, ()))
    return Mask(masked, offset, struck, frozenset(kinds))


@cache
def _of_small() -> dict[str, tuple[str, ...]]:
    """The kinds that each small word means."""
    small = lexicon().small
    return {word: tuple(kind for kind in small if word in small[kind]) for word in SMALL}


def letter(each: Struck) -> str:
    """The letter that stands for just these kinds."""
    return lexicon().of[frozenset(each.meanings)]


def _phrases(low: str, marks: Mapping[int, Struck]) -> Iterator[tuple[int, Struck]]:
    """Phrases of the tables, the longest from each place; none over a figure or a day."""
    words = [(found.group(), *found.span()) for found in _WORD.finditer(low)]
    known, done = lexicon().phrases, 0
    hard = sorted((each.start, each.end) for each in marks.values())
    for i, (word, start, _) in enumerate(words):
        if start < done or word not in known:
            continue
        for phrase, meanings in known[word]:
            row = words[i : i + len(phrase)]
            if len(row) == len(phrase) and tuple([each[0] for each in row]) == phrase and _joined(low, row):
                end, own = row[-1][2], int("noun" in meanings)
                if all(end <= a or b <= start or (start <= a and b < end + own) for a, b in hard):
                    done = end
                    yield start, Struck(start, end, meanings)
                break


def _joined(low: str, row: list[tuple[str, int, int]]) -> bool:
    """Whether nothing but blanks stands between the words."""
    return all(low[one[2] : other[1]].isspace() for one, other in pairwise(row))


def _plain(text: str) -> str:
    """In small letters, as long as it was: straight quotes, blanks for breaks and for hyphens in words."""
    low = text.lower()
    low = low if len(low) == len(text) else text
    return _HYPHEN.sub(" ", low.translate(_STRAIGHT))
