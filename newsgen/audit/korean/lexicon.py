"""The words that Korean copy is read by, put together once, and those of a cast laid over them."""

from __future__ import annotations

from functools import lru_cache
from importlib import import_module
from typing import Any, NamedTuple

from newsgen.audit.korean.endings import ends_well, of_act, of_noun, of_verb
from newsgen.audit.korean.words_beside import PLAIN

WORDS = ("words_market", "words_moves", "words_beside", "words_dealt", "words_stood", "words_counted")
"""Modules of words in this folder; each has any of NOUNS, ACTS and STEMS, the later ones win."""
NOUN, ACT, STEM = 0, 1, 2


class Entry(NamedTuple):
    """What a written form means, and what may hang behind it."""

    kind: str
    value: Any
    form: int
    """NOUN, ACT (a noun that 하다 makes a verb of) or STEM."""


class Raw(NamedTuple):
    """A meaning within a run of letters, places counted from its start."""

    kind: str
    value: Any
    start: int
    end: int
    tail: str
    stop: int


class Lexicon:
    """Written forms by their meaning, found by the longest match."""

    def __init__(self, entries: dict[str, Entry]) -> None:
        self.words = {form: each for form, each in entries.items() if form.isalpha()}
        self.phrases = {form: each for form, each in entries.items() if not form.isalpha()}
        self.word_sizes = _sizes(self.words)
        self.phrase_sizes = _sizes(self.phrases)
        self.runs: dict[str, tuple[Raw, ...] | None] = {}

    def run(self, written: str) -> tuple[Raw, ...] | None:
        """The meanings of a run of letters, all of it; None for a word that is not known."""
        if written not in self.runs:
            self.runs[written] = self._from(written, written.lower(), 0)
        return self.runs[written]

    def _from(self, written: str, small: str, at: int) -> tuple[Raw, ...] | None:
        for size in self.word_sizes.get(small[at], ()):
            end = at + size
            entry = self.words.get(small[at:end]) if end <= len(small) else None
            if entry is None:
                continue
            tail = tail_of(entry, small[at:end], small[end:])
            if tail is not None:
                stop = len(small)
                return (Raw(entry.kind, entry.value, at, _end(entry, end, stop, tail), tail, stop),)
            if entry.form != STEM and end < len(small):
                rest = self._from(written, small, end)
                if rest is not None:
                    return (Raw(entry.kind, entry.value, at, end, "", end), *rest)
        return None

    def phrase(self, small: str, at: int) -> tuple[Entry, int] | None:
        """The longest phrase of several words or with other signs that starts here, and its length."""
        for size in self.phrase_sizes.get(small[at], ()):
            entry = self.phrases.get(small[at : at + size])
            if entry is not None and at + size <= len(small):
                return entry, size
        return None


def _end(entry: Entry, end: int, stop: int, tail: str) -> int:
    """Where a meaning ends: a verb with its ending, a noun without its particle."""
    return stop if entry.form == STEM or (entry.form == ACT and tail in _DONE) else end


_DONE = frozenset(("adn", "will", "link", "if", "end", "quote", "deny", "name"))


def tail_of(entry: Entry, form: str, rest: str) -> str | None:
    """What hangs behind a form; None where the rest cannot."""
    if entry.form == STEM:
        return of_verb(form + rest) if ends_well(rest) else None
    tail = of_noun(rest)
    return of_act(rest) if tail is None and entry.form == ACT else tail


def _sizes(entries: dict[str, Entry]) -> dict[str, tuple[int, ...]]:
    """By first letter, the lengths of the forms that begin with it, the longest first."""
    found: dict[str, set[int]] = {}
    for form in entries:
        found.setdefault(form[0], set()).add(len(form))
    return {first: tuple(sorted(sizes, reverse=True)) for first, sizes in found.items()}


@lru_cache(maxsize=1)
def _own() -> dict[str, Entry]:
    """Every form of the tables of words."""
    entries: dict[str, Entry] = {}
    for name in WORDS:
        table = import_module(f"newsgen.audit.korean.{name}")
        for attribute, kind in (("NOUNS", NOUN), ("ACTS", ACT), ("STEMS", STEM)):
            for (meaning, value), forms in getattr(table, attribute, {}).items():
                for form in forms.split("|"):
                    _add(entries, form, Entry(meaning, value, kind))
    for form in PLAIN.split("|"):
        entries.setdefault(form, Entry("plain", form, NOUN))
        entries.setdefault(form.replace(" ", ""), Entry("plain", form, NOUN))
    return entries


def _add(entries: dict[str, Entry], form: str, entry: Entry) -> None:
    """The form as it stands, and without its blanks."""
    small = form.lower()
    if small and (small not in entries or entries[small].kind != "who"):
        entries[small] = entry
        entries.setdefault(small.replace(" ", ""), entry)


@lru_cache(maxsize=8)
def lexicon(names: tuple[tuple[str, str], ...]) -> Lexicon:
    """The words with the names of a cast, which come first."""
    entries = dict(_own())
    for name, series in names:
        if any("가" <= letter <= "힣" for letter in name) or len(name) > 1:
            _add(entries, name, Entry("who", (series,), NOUN))
            if series[:1] == "#" and "·" in name:
                entries.setdefault(name.partition("·")[0], Entry("who", (series,), NOUN))
    known = set(dict(names).values())
    for code, more in _aliases():
        if code in known:
            for name in more.split("|"):
                entries.setdefault(name, Entry("who", (code,), NOUN))
    return Lexicon(entries)


def _aliases() -> tuple[tuple[str, str], ...]:
    from newsgen.audit.korean.words_names import ALIASES

    return ALIASES
