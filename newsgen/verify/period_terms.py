"""The small steps of reading a story about a period."""

from __future__ import annotations

from newsgen.verify.lexicon import Term
from newsgen.verify.reading import Reading
from newsgen.verify.times import DaySaid
from newsgen.verify.words_period import KIND

_SMALL = frozenset(("COMMA", "AND", "ON", "PREVIOUSLY"))


def is_phrase(term: Term, name: str) -> bool:
    """Whether a term is the phrase of that name."""
    return term.kind == KIND and term.name == name


def number_of(term: Term) -> int:
    """The number that stands in a phrase; 0 for none."""
    return term.lapse.number if term.lapse else 0


def period_of(r: Reading) -> str:
    """What the story looks back on."""
    return r.cast.period


def skip(r: Reading, j: int) -> int:
    """Past commas and *and*."""
    while r.terms[j].kind in _SMALL:
        j += 1
    return j


def day_at(r: Reading, j: int) -> tuple[DaySaid | None, int]:
    """The day at ``j``, after a comma or not."""
    k = skip(r, j)
    return (r.terms[k].day, k + 1) if r.terms[k].kind == "DAY" else (None, j)


def one_of(r: Reading) -> str:
    """The one series spoken of; empty for none, and for several."""
    return r.who[0] if len(r.who) == 1 else ""
