"""What matters: points for each fact from the editors' table, with the reasons."""

from __future__ import annotations

from newsgen.rules.score import rank
from newsgen.rules.table import Rule, Rulebook, compile_rules

__all__ = ["Rule", "Rulebook", "compile_rules", "rank"]
