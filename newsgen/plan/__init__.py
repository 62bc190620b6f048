"""What order: the kind of story, its lead, its paragraphs, and what is left out."""

from __future__ import annotations

from newsgen.plan.plan import plan
from newsgen.plan.skeleton import THRESHOLDS, Skeletons, compile_skeletons

__all__ = ["THRESHOLDS", "Skeletons", "compile_skeletons", "plan"]
