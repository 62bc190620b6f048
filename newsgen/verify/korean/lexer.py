"""The characters of a story to terms, in one pass: numbers by their pattern, words by the longest match.

A particle is looked for only right behind a word that can carry one, and only when it fills the rest of
the written word; everything else must stand in the phrase book. What does not is unknown up to the next
blank or mark, and an unknown word is a problem.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import date
from typing import NamedTuple

from newsgen.verify.amounts import Amount
from newsgen.verify.korean.book import Book, Terms
from newsgen.verify.korean.days import read_clock, read_day, read_lapse, read_place
from newsgen.verify.korean.numerals import read_amount, read_around
from newsgen.verify.korean.terms import END, PLAIN, UNKNOWN, Term
from newsgen.verify.korean.words_particles import PARTICLES
from newsgen.verify.tokens import MASK

PAD = 8
"""Empty terms after the last, so that looking ahead needs no check of the length."""
_LETTERS = re.compile(r"[^\W\d_]+")
_WORD = re.compile(r"[^\s,.()…·]+")
_MASKED = re.compile(rf"{MASK}(\d*)(?:{MASK}(?!\d))*")
_WRITTEN = re.compile(rf"(\n|[^\d\s{MASK}]+)(?s:.{{0,2}})")
"""A written word up to its first figure, and two characters behind: mostly enough to say that no phrase goes
on beyond it."""
_DIGITS = re.compile(r"[\d,.]*\d")
_CARRIERS_NOT = frozenset(("P", "COP", "STOP", "COMMA", "(", "BASE", "?"))
"""Kinds of terms behind which no particle stands."""


class Lexed(NamedTuple):
    """The terms of a text; words that claim nothing are left out."""

    terms: list[Term]
    starts: list[int]
    """The character that each term starts at."""
    ends: list[int]
    """One past the last character of each."""


class _At(NamedTuple):
    """The text and the days that dates are resolved against."""

    text: str
    session: date
    previous: date | None


Found = tuple[Term, int] | None


def _amount(at: _At, i: int) -> Found:
    found = read_amount(at.text, i)
    if found is None:
        return None
    amount, end = found
    rounds = at.text[end : end + 1] in _ROUNDS and amount.unit not in _NEVER_ROUND
    around = read_around(at.text, end, amount) if rounds else None
    if around is None:
        return Term("NUM", value=amount), end
    (rung, least, below), end = around
    if rung:
        return Term("RUNG", value=amount), end
    middle = Amount((least + below) / 2, below - least, amount.unit)  # 1%대 is anything from 1 up to 2
    return Term("NUM", "band", value=middle), end


_ROUNDS = frozenset("선대 ")
_NEVER_ROUND = frozenset(("points", "shares", "times", "place", "occasions", "count"))


def _day(at: _At, i: int) -> Found:
    found = read_day(at.text, i, at.session, at.previous)
    return (Term("DAY", value=found[0]), found[1]) if found else None


def _lapse(at: _At, i: int) -> Found:
    found = read_lapse(at.text, i)
    return (Term("LAPSE", value=found[0]), found[1]) if found else None


def _clock(at: _At, i: int) -> Found:
    found = read_clock(at.text, i)
    return (Term("CLOCK", value=found[0]), found[1]) if found else None


def _place(at: _At, i: int) -> Found:
    found = read_place(at.text, i)
    return (Term("NTH", value=found[0]), found[1]) if found else None


_MONTH = re.compile(r"(\d{1,2})월(?: 한 ?달)?(?: ?동안)?(?![^\W_]*\d)")
_QUARTER = re.compile(r"([1-4])분기")


def _month(at: _At, i: int) -> Found:
    found = _MONTH.match(at.text, i)
    return (Term("PERIOD", "month", int(found[1])), found.end()) if found and int(found[1]) <= 12 else None


def _quarter(at: _At, i: int) -> Found:
    found = _QUARTER.match(at.text, i)
    return (Term("PERIOD", "quarter", int(found[1])), found.end()) if found else None


_ANOTHER = re.compile(
    r"(?:(?P<year>\d{4})년|(?P<back>지난해|작년|재작년|올해))?"
    r"(?: ?(?:(?P<month>\d{1,2})월|(?P<quarter>[1-4])분기))?(?= (?:이후|이래))"
)
_BACK = {"올해": 0, "지난해": 1, "작년": 1, "재작년": 2, None: 0}


def _another(at: _At, i: int) -> Found:
    """An earlier month, quarter or year that something is compared with: 2001년 11월 이후."""
    found = _ANOTHER.match(at.text, i)
    if found is None or found.end() == i:
        return None
    year = int(found["year"] or at.session.year - _BACK[found["back"]])
    period = "month" if found["month"] else "quarter" if found["quarter"] else "year"
    number = int(found["month"] or found["quarter"] or 0)
    return Term("ANOTHER", period, number, value=year), found.end()


_YEAR_OF_WEEKS = re.compile(r"52주(?= ?(?:최고|최저|신고|신저|만))")


def _weeks(at: _At, i: int) -> Found:
    found = _YEAR_OF_WEEKS.match(at.text, i)
    return (Term("SCOPE", "year"), found.end()) if found else None


_Readers = tuple[Callable[[_At, int], Found], ...]
_BEFORE: Mapping[str, _Readers] = {
    "년": (_day, _another, _lapse),
    "월": (_day, _another, _month),
    "개": (_lapse, _amount),
    "일": (_day, _lapse),
    "시": (_clock,),
    "분": (_another, _quarter, _lapse),
    "주": (_weeks, _lapse, _amount),
    "거": (_lapse,),
    "번": (_place, _amount),
}
"""What a run of digits may begin, by the character behind it."""
_OTHERWISE: _Readers = (_amount, _lapse)
_STARTS: Mapping[str, _Readers] = {
    "~DAY": (_day, _another),
    "~SPAN": (_lapse, _place),
    "~NTH": (_place,),
    "~HOUR": (_clock,),
}
"""What a word that begins a figure may begin."""


def lex(text: str, book: Book, session: date, previous: date | None) -> Lexed:
    """All terms of a text."""
    lexed = Lexed([], [], [])
    terms, starts, ends = lexed
    at, known = _At(text, session, previous), book.known
    i, length, carried = 0, len(text), False
    while i < length:
        if text[i] == " ":
            i, carried = i + 1, False
            continue
        written, kept = _WRITTEN.match(text, i), None
        if written is not None:
            kept = known[carried].get(written[0])
            if kept is None:
                kept = book.keep(written[0], _alone(written, book, carried=carried), behind=carried)
        first = i
        for term, size in kept or _next(at, book, i, carried=carried):
            end = first + size
            if term is not PLAIN:
                terms.append(term)
                starts.append(i)
                ends.append(end)
            i = end
        carried = term[0] not in _CARRIERS_NOT
    terms.extend((END,) * PAD)
    starts.extend((length,) * PAD)
    ends.extend((length,) * PAD)
    return lexed


_NUMERIC = frozenset("0123456789")


def _alone(written: re.Match[str], book: Book, *, carried: bool) -> Terms:
    """What a written word means, whatever stands behind it; nothing where that decides, or the day does."""
    found: list[tuple[Term, int]] = []
    i, word, onwards = 0, written[1], written[0]
    while i < len(word):
        next_one = _behind(word, i) if carried else None
        if next_one is None and not book.goes_on(onwards[i:]):
            next_one = book.longest(word, i)
        if next_one is None or next_one[0].kind[:1] == "~":
            return ()
        found.append(next_one)
        carried, i = next_one[0].kind not in _CARRIERS_NOT, next_one[1]
    return tuple(found)


def _next(at: _At, book: Book, i: int, *, carried: bool) -> Terms:
    """The one term that starts here, and its length."""
    found = _behind(at.text, i) if carried else None
    if found is None:
        found = _figure(at, i) if at.text[i] in _NUMERIC else _word(at, book, i)
    return ((found[0], found[1] - i),)


def _behind(text: str, i: int) -> Found:
    """The particle right behind a word, when it is all that is left of the written word."""
    run = _LETTERS.match(text, i)
    if run is None:
        return None
    term = PARTICLES.get(run.group())
    return (term, run.end()) if term is not None else None


def _figure(at: _At, i: int) -> tuple[Term, int]:
    """A number, date, hour or stretch of time that starts with digits."""
    digits = _DIGITS.match(at.text, i)
    end = digits.end() if digits else i
    for read in _BEFORE.get(at.text[end : end + 1], _OTHERWISE):
        found = read(at, i)
        if found is not None:
            return found
    return _unknown(at.text, i)


def _word(at: _At, book: Book, i: int) -> tuple[Term, int]:
    """The longest phrase of the book that starts here."""
    text, found = at.text, book.longest(at.text, i)
    if found is None:
        return _masked(text, i) if text[i] == MASK else _unknown(text, i)
    term = found[0]
    if term[0][:1] != "~":
        return found
    for read in _STARTS[term.kind]:
        figure = read(at, i)
        if figure is not None:
            return figure
    kind, _, name = term.name.partition(" ")
    return (Term(kind, name), found[1]) if kind else _unknown(text, i)


def _masked(text: str, i: int) -> tuple[Term, int]:
    """Supplied words: the mark, the number of the words, and marks up to the length of the words."""
    found = _MASKED.match(text, i)
    return (Term("TOLD", found[1]), found.end()) if found else _unknown(text, i)


def _unknown(text: str, i: int) -> tuple[Term, int]:
    found = _WORD.match(text, i)
    return UNKNOWN, found.end() if found else i + 1
