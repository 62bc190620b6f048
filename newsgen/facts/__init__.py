"""What is true of a session: every fact the figures bear out, one newsroom question a file."""

from __future__ import annotations

from newsgen.facts.find import find
from newsgen.facts.ladder import Ladder, Ladders, compile_ladders

__all__ = ["Ladder", "Ladders", "compile_ladders", "find"]
