"""Which verb fits a move of that size, and its forms."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Any, NamedTuple

from newsgen.prose.verb_bands import Bands, Grammar, compile_bands, fitting
from newsgen.records.frozen import frozen


class Forms(NamedTuple):
    """A verb as it stands in a sentence."""

    past: str
    """올랐다"""
    before: str
    """오른 6,083.86"""
    joined: str
    """올라"""
    beside: str
    """오르며"""
    head: str
    """상승"""
    now: str
    """오르고 있다"""


GRAMMAR = Grammar(Forms._make, Forms("올랐다", "오른", "올라", "오르며", "상승", "오르고 있다"))
THRESHOLDS = frozenset(
    (
        "barely summed long_row swollen sharp heavy light still dated reaches driven "
        "week_pace month_pace quarter_pace year_pace rebound rebounds"
    ).split()
)
"""What the table of thresholds must hold."""


@frozen
class Words:
    """Verb bands: for index, share or the won's rate, up or down, (below this percent, verbs)."""

    bands: Bands[Forms]
    thresholds: Mapping[str, Decimal]
    """From which size a word fits, by name."""

    def verbs(self, scale: str, way: str, size: Decimal) -> tuple[Forms, ...]:
        """The verbs for a move of that absolute percent; of the won's rate, up is a weaker won."""
        return fitting(self.bands, scale, way, size)


def compile_words(tables: Mapping[str, Any]) -> Words:
    """The verb bands of the table; BadTable names the verb without forms, or what is no band."""
    return Words(compile_bands(tables["verbs"], GRAMMAR), tables["thresholds"])
