"""What is true of a session: every fact the figures bear out, one newsroom question a file."""

from __future__ import annotations

from newsgen.facts.find import THRESHOLDS, find
from newsgen.facts.ladder import Ladder, Ladders, Yardsticks, compile_ladders

__all__ = ["THRESHOLDS", "Ladder", "Ladders", "Yardsticks", "compile_ladders", "find"]
