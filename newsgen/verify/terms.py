"""From tokens to terms: phrases by the book, numbers with units, dates, hours, stretches of time."""

from __future__ import annotations

from typing import NamedTuple

from newsgen.verify.amounts import Amount, read_amount, read_dollars
from newsgen.verify.lexicon import END, MONTH, NUM, PLAIN, UNKNOWN, Book, Node, Term
from newsgen.verify.times import LAPSE_UNITS, Lapse, read_clock, read_day, read_gmt
from newsgen.verify.tokens import MASK, PAD
from newsgen.verify.words_rank import CARDINALS

_COUNT_ENDS = frozenset(("st", "nd", "rd", "th"))


class Terms(NamedTuple):
    """The terms of a text, a few empty ones behind; words that claim nothing are left out."""

    terms: list[Term]
    starts: list[int]
    """The token that each term starts at."""
    amounts: dict[int, Amount]
    """The numbers, by the place of their term."""


def read_terms(tokens: list[str], book: Book) -> Terms:
    """The terms of a tokenised text, longest phrases first."""
    terms: list[Term] = []
    starts: list[int] = []
    amounts: dict[int, Amount] = {}
    count, following = len(tokens) - len(PAD), 0
    add, start, plain, month = terms.append, starts.append, PLAIN, MONTH
    for i, entry in zip(range(count), map(book.get, tokens), strict=False):
        if entry is plain or i < following:
            continue
        if entry is None:
            token = tokens[i]
            found, following = _number(tokens, i) if "0" <= token[0] <= "9" else _unlisted(tokens, i)
            if type(found) is Amount:
                amounts[len(terms)], found = found, NUM
            add(found)
        elif type(entry) is Term:
            if entry is not month:
                add(entry)
            else:
                day, following = _date(tokens, i)
                add(day)
        else:
            further = entry.on.get(tokens[i + 1])
            if further is None:
                term = entry.term or UNKNOWN
            else:
                term, following = _longest(entry, further, tokens, i + 1)
            if term is plain:
                continue
            add(term)
        start(i)
    terms.extend((END,) * len(PAD))
    starts.extend((count,) * len(PAD))
    return Terms(terms, starts, amounts)


def end_of(tokens: list[str], book: Book, i: int) -> int:
    """The first token after the term that starts at one."""
    entry = book.get(tokens[i])
    if entry is None:
        return (_number if "0" <= tokens[i][0] <= "9" else _unlisted)(tokens, i)[1]
    if isinstance(entry, Node):
        return _longest(entry, entry.on.get(tokens[i + 1]), tokens, i + 1)[1]
    return _date(tokens, i)[1] if entry is MONTH else i + 1


def _longest(node: Node, further: Node | None, tokens: list[str], j: int) -> tuple[Term, int]:
    """The longest phrase that has a meaning: what ends before the token at ``j``, or goes on with it."""
    term, end = node.term, j
    while further is not None:
        j += 1
        if further.term is not None:
            term, end = further.term, j
        further = further.on.get(tokens[j])
    return term or UNKNOWN, end


def _date(tokens: list[str], i: int) -> tuple[Term, int]:
    """A date; *May* and *March* without a day are not understood."""
    found = read_day(tokens, i)
    if found is None:
        return UNKNOWN, i + 1
    return Term("DAY", day=found[0]), found[1]


def _unlisted(tokens: list[str], i: int) -> tuple[Term | Amount, int]:
    """An amount of dollars, a number spelled out, supplied words, or an unknown word."""
    token = tokens[i]
    if token in CARDINALS:
        return _lapse(tokens, i, CARDINALS[token]) or (UNKNOWN, i + 1)
    if token == "$" and tokens[i + 1][:1].isdecimal():
        found = read_dollars(tokens, i + 1)
        return found or (UNKNOWN, i + 2)
    if token == "us" and tokens[i + 1] == "$":
        return _unlisted(tokens, i + 1)
    if token[0] == MASK:
        return Term("TOLD", token[1:]), i + 1
    return UNKNOWN, i + 1


def _number(tokens: list[str], i: int) -> tuple[Term | Amount, int]:
    """A count, an hour, a stretch of time or an amount."""
    token = tokens[i]
    if "." not in token and "," not in token:
        counted = _counted(tokens, i)
        if counted:
            return counted
    return read_amount(tokens, i) or (UNKNOWN, i + 1)


def _counted(tokens: list[str], i: int) -> tuple[Term, int] | None:
    """*29 days*, *20-session*, *10th*, *9:20 a.m.*, *0020 GMT*."""
    token, following = tokens[i], tokens[i + 1]
    if following in ("a.m", "p.m"):
        clock = read_clock(token, following)
        end = i + 3 if tokens[i + 2] == "." else i + 2
        return (Term("CLOCK", clock=clock), end) if clock else (UNKNOWN, end)
    if following == "gmt":
        clock = read_gmt(token)
        return (Term("CLOCK", clock=clock), i + 2) if clock else (UNKNOWN, i + 2)
    if not token.isdecimal():
        rank = token[:-2]
        ranked = token[-2:] in _COUNT_ENDS and rank.isdecimal()
        return (Term("ORDINAL", "", int(rank)), i + 1) if ranked else None
    return _lapse(tokens, i, int(token))


def _lapse(tokens: list[str], i: int, number: int) -> tuple[Term, int] | None:
    """A stretch of time whose number stands at ``i``: *29 days*, *four-session*, *two trading days*."""
    unit = i + 2 if tokens[i + 1] == "-" else i + 1
    if tokens[unit] in LAPSE_UNITS:
        return Term("LAPSE", lapse=Lapse(number, LAPSE_UNITS[tokens[unit]])), unit + 1
    if tokens[unit] == "trading" and tokens[unit + 1] in ("day", "days"):
        return Term("LAPSE", lapse=Lapse(number, "sessions")), unit + 2
    return None
