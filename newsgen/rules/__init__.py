"""What matters: points for each fact from the editors' table, with the reasons."""

from __future__ import annotations

from newsgen.rules.conditions import Condition
from newsgen.rules.score import rank
from newsgen.rules.table import Rule, Rulebook, Written, compile_rules
from newsgen.rules.trace import Tried, trace

__all__ = ["Condition", "Rule", "Rulebook", "Tried", "Written", "compile_rules", "rank", "trace"]
