"""Which past session a fact leans on, in a few words: its witness, the record it beat, its base."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields

from newsgen.numbers import half_up
from newsgen.records import Fact, Mark, Witness

LEADS = {
    "base": "from",
    "previous": "record till then",
    "ahead": "next to",
    "behind": "passing",
    "since": "since",
}
"""What a past session is to the fact, by the field that holds it."""


def precedents(fact: Fact) -> Iterator[str]:
    """``since 2008-10-30: 11.95``, ``without equal since 1995-05-02``, ``from 2025-12-30: 4,214.17``."""
    for each in fields(fact):
        value = getattr(fact, each.name)
        if isinstance(value, Witness):
            yield _witness(value)
        elif isinstance(value, Mark):
            yield f"{LEADS.get(each.name, each.name)} {_mark(value)}"


def _witness(witness: Witness) -> str:
    if witness.at:
        return f"since {_mark(witness.at)}"
    return "without equal ever" if witness.ever else f"without equal since {witness.covers_from}"


def _mark(mark: Mark) -> str:
    if mark.value is None:
        return f"{mark.session}"
    exponent = mark.value.as_tuple().exponent
    rounded = half_up(mark.value, 4) if isinstance(exponent, int) and exponent < -4 else mark.value
    return f"{mark.session}: {rounded:,f}"
