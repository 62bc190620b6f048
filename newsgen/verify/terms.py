"""From tokens to terms: phrases by the book, numbers with units, dates, hours, stretches of time."""

from __future__ import annotations

from typing import NamedTuple

from newsgen.verify.amounts import read_amount
from newsgen.verify.lexicon import END, PLAIN, UNKNOWN, Book, Node, Term
from newsgen.verify.times import LAPSE_UNITS, Lapse, read_clock, read_day
from newsgen.verify.tokens import MASK, PAD

_COUNT_ENDS = frozenset(("st", "nd", "rd", "th"))


class Terms(NamedTuple):
    """Terms in order, with the token each starts at; words that claim nothing are left out."""

    terms: list[Term]
    starts: list[int]


def read_terms(tokens: list[str], book: Book) -> Terms:
    """The terms of a tokenised text, and some empty ones after the last for looking ahead."""
    terms: list[Term] = []
    starts: list[int] = []
    i, count = 0, len(tokens) - len(PAD)
    look_up = book.get
    while i < count:
        node = look_up(tokens[i])
        if node is None:
            term, j = _unlisted(tokens, i)
        else:
            j = i + 1
            term, j = _longest(node, tokens, j) if node.on else (node.term or UNKNOWN, j)
            if term.kind == "MONTH":
                term, j = _month(tokens, i)
        if term is not PLAIN:
            terms.append(term)
            starts.append(i)
        i = j
    terms.extend((END,) * len(PAD))
    starts.extend((count,) * len(PAD))
    return Terms(terms, starts)


def _longest(node: Node, tokens: list[str], j: int) -> tuple[Term, int]:
    """The longest phrase from here that has a meaning."""
    term, end = node.term, j
    on = node.on
    while on:
        further = on.get(tokens[j])
        if further is None:
            break
        j += 1
        if further.term is not None:
            term, end = further.term, j
        on = further.on
    return term or UNKNOWN, end


def _month(tokens: list[str], i: int) -> tuple[Term, int]:
    """A date; *May* and *March* without a day are not understood."""
    found = read_day(tokens, i)
    if found is None:
        return UNKNOWN, i + 1
    return Term("DAY", day=found[0]), found[1]


def _unlisted(tokens: list[str], i: int) -> tuple[Term, int]:
    """A number, an amount of dollars, supplied words, or an unknown word."""
    token = tokens[i]
    if token[0].isdecimal():
        return _number(tokens, i)
    if token == "$" and tokens[i + 1][:1].isdecimal():
        amount, end = read_amount(tokens, i + 1, dollars=True)
        return Term("NUM", amount=amount), end
    if token[0] == MASK:
        return Term("TOLD", token[1:]), i + 1
    return UNKNOWN, i + 1


def _number(tokens: list[str], i: int) -> tuple[Term, int]:
    """An hour, a stretch of time, a count such as 10th, or an amount."""
    token, following = tokens[i], tokens[i + 1]
    if following in ("a.m.", "p.m."):
        clock = read_clock(token, following)
        return (Term("CLOCK", clock=clock), i + 2) if clock else (UNKNOWN, i + 2)
    if ":" in token:
        return UNKNOWN, i + 1
    if token.isdecimal():
        unit = i + 2 if following == "-" else i + 1
        if tokens[unit] in LAPSE_UNITS:
            return Term("LAPSE", lapse=Lapse(int(token), LAPSE_UNITS[tokens[unit]])), unit + 1
        if following == "trading" and tokens[i + 2] in ("day", "days"):
            return Term("LAPSE", lapse=Lapse(int(token), "sessions")), i + 3
        if following in _COUNT_ENDS:
            return Term("ORDINAL", "", int(token)), i + 2
    amount, end = read_amount(tokens, i)
    return Term("NUM", amount=amount), end
