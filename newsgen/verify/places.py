"""Where the terms of an English text stand: worked out only for those who mark a text up."""

from __future__ import annotations

from newsgen.verify.heard import FIGURE, NAME, PLAIN, STOP, Placed, Value
from newsgen.verify.lexicon import Book, Term
from newsgen.verify.reading import Reading
from newsgen.verify.terms import end_of
from newsgen.verify.tokens import MASK, PAD, Text


def placed(text: Text, reading: Reading, book: Book) -> list[Placed]:
    """Every term with its place, without the words behind it that claim nothing."""
    spans, tokens, starts = text.spans(), text.tokens, reading.starts
    whole = len(text.masked)
    found = []
    for number, first in enumerate(starts):
        if first == len(spans):
            break
        last = end_of(tokens, book, first) - 1
        start, end = spans[first][0], spans[last][1]
        if tokens[first][0] == MASK:  # supplied words were as long as their mark and the blanks behind it
            end = _masked(text, start, spans[first + 1][0] if first + 1 < len(spans) else whole)
        kind, value = _figure(reading, number)
        found.append(Placed(kind, start, end, value))
    found.extend(Placed(PLAIN, whole, whole) for _ in PAD)
    return found


def _masked(text: Text, start: int, following: int) -> int:
    """Where supplied words end that start here, before whatever follows them."""
    return start + len("\n".join(text.lines)[start:following].rstrip())


def _figure(reading: Reading, number: int) -> tuple[str, Value]:
    """What a term counts or measures."""
    term: Term = reading.terms[number]
    if term.kind == "STOP":
        return STOP, None
    if term.kind == "SUBJ":
        return NAME, None
    value: Value = reading.amounts.get(number) or term.day or term.lapse or term.clock
    if value is None and term.kind in ("ORDINAL", "NTH"):
        value = term.sign
    return (FIGURE, value) if value is not None else (PLAIN, None)
