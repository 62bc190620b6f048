"""English copy, read: sentence by sentence, area by area, and what nobody understood is said to be so."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from importlib import import_module
from importlib.util import find_spec

from newsgen.audit.assertions import Beside, Heard, Said
from newsgen.audit.cast import Cast
from newsgen.audit.english.areas import AREAS, Area
from newsgen.audit.english.clauses import Clause, clauses
from newsgen.audit.english.lex import lex, numbers
from newsgen.audit.english.moments import elsewhen
from newsgen.audit.english.subjects import settle
from newsgen.audit.english.tale import Tale
from newsgen.audit.english.words import Mark, Sentence
from newsgen.records.checked import Span

NOTHING = "not understood"


def read(text: str, cast: Cast, known: Sequence[Span] = ()) -> Heard:
    """What a text asserts, but for the sentences known already, which only say of whom it speaks."""
    sentences = lex(text, cast)
    tale = Tale(cast, text)
    said: list[Said] = []
    used: set[Span] = set()
    for sentence in sentences:
        told = clauses(sentence)
        tale.elsewhen = tale.elsewhen and not sentence.breaks
        if sentence.breaks:
            tale.begin()
        settle(told, tale)
        if not _known(sentence, known):
            said += _heard(told, tale, used)
        tale.remember(told)
        tale.elsewhen = bool(told) and elsewhen(told, tale)
    spoken = {at for each in said for at in each.numbers}
    return Heard(tuple(said), tuple(sorted({at for at in numbers(sentences) if counts(text, at)} | spoken)))


def _known(sentence: Sentence, known: Sequence[Span]) -> bool:
    return any(start <= sentence.start and sentence.end <= end for start, end in known)


def _heard(told: Sequence[Clause], tale: Tale, used: set[Span]) -> Iterator[Said]:
    """What the clauses of a sentence assert, area after area, and then what is left."""
    for clause in told:
        clause.used = used
    for area in areas():
        for clause in told:
            for each in area(clause, tale):
                used.update(each.numbers)
                yield each
    for clause in told:
        yield from _left(clause, used)


def _left(clause: Clause, used: set[Span]) -> Iterator[Said]:
    """The printed numbers that nobody spoke for."""
    for mark in clause.marks:
        missing = tuple(at for at in mark.digits if at not in used)
        if missing and not _idle(mark):
            yield Beside(mark.span, missing, clause.blocked(mark) or clause.why or NOTHING)


def _idle(mark: Mark) -> bool:
    """Whether a number word counts nothing that could be checked."""
    return not any(each.isdigit() for each in mark.low)


def counts(text: str, at: Span) -> bool:
    """Whether a printed number is one: digits always; words only where somebody speaks for them."""
    return text[at[0]].isdecimal()


@lru_cache(maxsize=1)
def areas() -> tuple[Area, ...]:
    """Every area that there is, in order."""
    names = [f"newsgen.audit.english.{name}" for name in AREAS]
    return tuple(import_module(name).read for name in names if find_spec(name) is not None)
