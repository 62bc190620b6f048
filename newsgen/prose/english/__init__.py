"""English: contexts for its templates, its voice, its word tables."""

from __future__ import annotations

from newsgen.prose.english.builders import builders_of
from newsgen.prose.english.verbs import THRESHOLDS, compile_words
from newsgen.prose.english.voice import Voice

__all__ = ["THRESHOLDS", "Voice", "builders_of", "compile_words"]
