"""The characters of a story to terms, in one pass: runs of words between figures, then the figure.

Words are found by the longest match. A particle is looked for only right behind a word that can carry
one, and only when it fills the rest of the written word; everything else must stand in the phrase book.
What does not is unknown up to the next blank or mark, and an unknown word is a problem.
"""

from __future__ import annotations

import re
from datetime import date
from typing import NamedTuple

from newsgen.verify.korean.book import Book, Run
from newsgen.verify.korean.figures import At, Found, begun, figure, plain_number
from newsgen.verify.korean.numerals import PLAIN_NUMBER
from newsgen.verify.korean.particles import agrees
from newsgen.verify.korean.terms import END, FITS, PLAIN, UNKNOWN, Term
from newsgen.verify.korean.words_particles import PARTICLES
from newsgen.verify.tokens import MASK

PAD = 8
"""Empty terms after the last, so that looking ahead needs no check of the length."""
_LETTERS = re.compile(r"[^\W\d_]+")
_WORD = re.compile(r"[^\s,.()…·]+")
_MASKED = re.compile(rf"{MASK}(\d*){MASK}*(?!\d)")
_STRETCH = re.compile(rf"([^\d\n{MASK}]*+\n?+)(?:{PLAIN_NUMBER})?", re.ASCII)
"""Words up to the first figure or the end of the line, and the figure where it is a plain amount or a round
level. ASCII alone: to ask of every character whether it is a digit of some script takes longer."""
_CARRIERS_NOT = frozenset(("P", "COP", "STOP", "COMMA", "(", "BASE", "?"))
"""Kinds of terms behind which no particle stands."""


class Lexed(NamedTuple):
    """The terms of a text; words that claim nothing are left out."""

    terms: list[Term]
    starts: list[int]
    """The character that each term starts at."""
    ends: list[int]
    """One past the last character of each."""


def lex(text: str, book: Book, session: date, previous: date | None) -> Lexed:
    """All terms of a text."""
    lexed = Lexed([], [], [])
    terms, starts, ends = lexed
    at, known, stretch = At(text, session, previous), book.known, _STRETCH.match
    i, length, carried = 0, len(text), False
    while i < length:
        found = stretch(text, i)
        assert found is not None  # it may be empty, but it is always there
        written, number, unit, line = found.groups()
        if written:
            run = known[carried].get(written) or book.keep(written, _run(written, book, carried), carried)
            meant, begins, finishes, read, whole, carried = run
            terms += meant
            starts += map(i.__add__, begins)
            ends += map(i.__add__, finishes)
            i += read
            if not whole:
                number = None
            elif not number and (i == length or written[-1] == "\n"):
                continue
        term, end = plain_number(number, unit, line) if number else None, found.end()
        if term is None:
            term, end = _next(at, book, i, carried=carried)
        if term is not PLAIN:
            terms.append(term)
            starts.append(i)
            ends.append(end)
        i, carried = end, term[0] not in _CARRIERS_NOT
    terms.extend((END,) * PAD)
    starts.extend((length,) * PAD)
    ends.extend((length,) * PAD)
    return lexed


def _run(written: str, book: Book, carried: bool) -> Run:  # noqa: FBT001
    """The words between two figures, up to one whose meaning the day or what stands behind decides."""
    found: list[tuple[Term, int, int]] = []
    i = 0
    while i < len(written):
        if written[i] == " ":
            i, carried = i + 1, False
            continue
        next_one = _behind(written, i) if carried else None
        if next_one is None and written[i:] not in book.before_figures:
            next_one = book.longest(written, i)
        if next_one is None or next_one[0].kind[:1] == "~":
            break
        term, end = next_one
        if term is not PLAIN:
            found.append((term, i, end))
        i, carried = end, term.kind not in _CARRIERS_NOT
    terms, starts, ends = zip(*found, strict=True) if found else ((), (), ())
    return Run(terms, starts, ends, i, i == len(written), carried)


def _next(at: At, book: Book, i: int, *, carried: bool) -> tuple[Term, int]:
    """The one term that starts here, and where it ends."""
    found = _behind(at.text, i) if carried else None
    if found is not None:
        return found
    if at.text[i] in _NUMERIC:
        return figure(at, i) or _unknown(at.text, i)
    return _word(at, book, i)


_NUMERIC = frozenset("0123456789")


def _behind(text: str, i: int) -> Found:
    """The particle right behind a word, when it is all that is left of the written word."""
    run = _LETTERS.match(text, i)
    term = PARTICLES.get(run.group()) if run is not None else None
    if run is None or term is None:
        return None
    fits = term.kind == "P" and i > 0 and "가" <= text[i - 1] <= "힣" and agrees(text[i - 1], run.group())
    return (term._replace(role=FITS) if fits else term), run.end()


def _word(at: At, book: Book, i: int) -> tuple[Term, int]:
    """The longest phrase of the book that starts here."""
    text, found = at.text, book.longest(at.text, i)
    if found is None:
        return _masked(text, i) if text[i] == MASK else _unknown(text, i)
    term = found[0]
    if term[0][:1] != "~":
        return found
    began = begun(at, i, term.kind)
    if began is not None:
        return began
    kind, _, name = term.name.partition(" ")
    return (Term(kind, name), found[1]) if kind else _unknown(text, i)


def _masked(text: str, i: int) -> tuple[Term, int]:
    """Supplied words: the mark, the number of the words, and marks up to the length of the words."""
    found = _MASKED.match(text, i)
    return (Term("TOLD", found[1]), found.end()) if found else _unknown(text, i)


def _unknown(text: str, i: int) -> tuple[Term, int]:
    found = _WORD.match(text, i)
    return UNKNOWN, found.end() if found else i + 1
