"""Korean: contexts for its templates, its voice, its word tables."""

from __future__ import annotations

from newsgen.prose.korean.builders import builders_of
from newsgen.prose.korean.style import read_style
from newsgen.prose.korean.verbs import THRESHOLDS, compile_words
from newsgen.prose.korean.voice import Voice

__all__ = ["CLAUSES_BEHIND", "TABLES", "THRESHOLDS", "Voice", "builders_of", "compile_words", "read_style"]

TABLES = ("styles", "verbs")
CLAUSES_BEHIND = False
