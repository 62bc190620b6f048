"""What a finished story is like: its sentences, words, verbs and facts, beside those of human ones."""

from __future__ import annotations

from newsgen.reading.families import Families, compile_families
from newsgen.reading.measure import Scales, measure
from newsgen.reading.tally import tally
from newsgen.reading.verbs import Verbs, compile_verbs

__all__ = ["Families", "Scales", "Verbs", "compile_families", "compile_verbs", "measure", "tally"]
