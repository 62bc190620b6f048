"""What words: a plan turned into a draft, every printed figure with its provenance."""

from __future__ import annotations

from newsgen.prose.compose import compose, flash
from newsgen.prose.desk import THRESHOLDS, Desk, open_desk
from newsgen.prose.style import Style, style_names

__all__ = ["THRESHOLDS", "Desk", "Style", "compose", "flash", "open_desk", "style_names"]
