"""Verbs of every kind, under one name for the areas that build upon them."""

from __future__ import annotations

from newsgen.verify.korean import read_crossings, read_moments, read_moves
from newsgen.verify.korean.read_crossings import cross
from newsgen.verify.korean.read_moments import light
from newsgen.verify.korean.read_moves import move, rows

HANDLERS = {**read_moves.HANDLERS, **read_moments.HANDLERS, **read_crossings.HANDLERS}
__all__ = ["HANDLERS", "cross", "light", "move", "rows"]
