"""Verbs of every kind, under one name for the areas that build upon them."""

from __future__ import annotations

from newsgen.verify.korean import read_crossings, read_moments, read_moves
from newsgen.verify.korean.read_crossings import cross, deed_first, since_then
from newsgen.verify.korean.read_moments import at_moment, carry, light
from newsgen.verify.korean.read_moves import move, rows

HANDLERS = {**read_moves.HANDLERS, **read_moments.HANDLERS, **read_crossings.HANDLERS}
__all__ = [
    "HANDLERS",
    "at_moment",
    "carry",
    "cross",
    "deed_first",
    "light",
    "move",
    "rows",
    "since_then",
]
