"""English: contexts for its templates, its voice, its word tables."""

from __future__ import annotations

from newsgen.prose.english.builders import BUILDERS
from newsgen.prose.english.verbs import THRESHOLDS, compile_words
from newsgen.prose.english.voice import Voice

__all__ = ["BUILDERS", "THRESHOLDS", "Voice", "compile_words"]
