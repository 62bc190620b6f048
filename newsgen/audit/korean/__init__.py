"""Reads anybody's Korean market copy: what it asserts, and which of its numbers it could not make out."""

from __future__ import annotations

from collections.abc import Sequence

from newsgen.audit.assertions import Heard, Said
from newsgen.audit.cast import Cast
from newsgen.audit.korean.areas import said
from newsgen.audit.korean.clauses import tell_all
from newsgen.audit.korean.lex import lex
from newsgen.records.checked import Span

__all__ = ["read"]


def read(text: str, cast: Cast, known: Sequence[Span] = ()) -> Heard:
    """What a text asserts, the sentences left out that somebody else has read."""
    found: list[Said] = []
    numbers: list[Span] = []
    for told in tell_all(lex(text, cast), cast, text):
        numbers += (piece.number for piece in told.pieces if piece.number is not None)
        start, end = told.pieces[0].start, told.pieces[-1].end
        heard = tuple(said(told))
        if not any(start < one[1] and one[0] < end for one in known):
            found += heard
    return Heard(tuple(found), tuple(numbers))
