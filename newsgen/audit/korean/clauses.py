"""Sentences of Korean copy as clauses: whom and which day each figure speaks of, and the verb behind it.

A Korean verb takes the figures before it. Where the words leave open whose a figure is, it is
blocked, with the reason.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from newsgen.audit.cast import Cast
from newsgen.audit.korean.bars import block
from newsgen.audit.korean.bars import said_by as _said_by
from newsgen.audit.korean.lex import Sentence
from newsgen.audit.korean.mended import mended
from newsgen.audit.korean.predicates import mark_asides, mark_clauses, mark_heads, mark_verbs
from newsgen.audit.korean.subjects import Walk
from newsgen.audit.korean.told import NUMERIC, UNCLEAR, Tale, Told

__all__ = ["NUMERIC", "UNCLEAR", "Tale", "Told", "_said_by", "tell", "tell_all"]


def tell(sentence: Sentence, tale: Tale, text: str = "") -> Told:
    """A sentence told, and the tale taken on."""
    told = Told(
        mended(sentence.pieces, text, tale.cast.session), sentence.headline, sentence.first, tale.cast, text
    )
    mark_asides(told)
    mark_clauses(told)
    Walk(told, tale).walk()
    mark_verbs(told)
    mark_heads(told)
    block(told)
    return told


def tell_all(sentences: Iterable[Sentence], cast: Cast, text: str = "") -> Iterator[Told]:
    """Every sentence of a text, each knowing what came before."""
    tale = Tale(cast)
    before: Told | None = None
    for sentence in sentences:
        told = tell(sentence, tale, text)
        told.before = before
        yield told
        if told.passed_on is not None:
            told.passed_on = told.passed_on._replace(known=-1)
        if told.before is not None and told.before.ever and not any(p.kind == "who" for p in told.pieces):
            told.ever = True
        told.before, before = None, told
