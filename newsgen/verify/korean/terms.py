"""What a word of a Korean story means, before it is known what it belongs to."""

from __future__ import annotations

from datetime import time
from typing import NamedTuple

from newsgen.verify.amounts import Amount
from newsgen.verify.claims import Band
from newsgen.verify.times import DaySaid, Lapse

Value = Amount | DaySaid | Lapse | time | int | None
"""What stands for a number, a day, a stretch of time or an hour."""


class Term(NamedTuple):
    """A phrase with its meaning: what kind of word, which one, which way, how much, how it ends."""

    kind: str
    name: str = ""
    sign: int = 0
    band: Band | None = None
    role: str = ""
    """How a verb ends: see :mod:`newsgen.verify.korean.endings`; empty for other words."""
    value: Value = None


class Phrase(NamedTuple):
    """A row of a word table: the surface form and its term."""

    text: str
    term: Term


PLAIN = Term("")
"""A word that claims nothing."""
FITS = "fits"
"""The role of a particle that has been found to agree with the word before it."""
UNKNOWN = Term("?")
END = Term("$")
