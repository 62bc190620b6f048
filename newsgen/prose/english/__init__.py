"""English: contexts for its templates, its voice, its word tables."""

from __future__ import annotations

from newsgen.prose.english.builders import builders_of
from newsgen.prose.english.style import style as read_style
from newsgen.prose.english.verbs import THRESHOLDS, compile_words
from newsgen.prose.english.voice import Voice

__all__ = ["CLAUSES_BEHIND", "TABLES", "THRESHOLDS", "Voice", "builders_of", "compile_words", "read_style"]

TABLES = ("styles", "verbs", "openings")
CLAUSES_BEHIND = True
