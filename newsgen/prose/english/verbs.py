"""Which verb fits a move of that size."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from newsgen.prose.english.openings import Openings, compile_openings
from newsgen.prose.verb_bands import Bands, Grammar, compile_bands, fitting
from newsgen.records.frozen import frozen

PAST, PRESENT, GERUND = 0, 1, 2
Forms = tuple[str, str, str]
GRAMMAR = Grammar[Forms](
    lambda forms: (forms[PAST], forms[PRESENT], forms[GERUND]), ("rose", "rises", "rising")
)
PACES = frozenset({"week_pace", "month_pace", "quarter_pace", "year_pace"})
THRESHOLDS = frozenset(
    {
        "vault",
        "slightly",
        "listed",
        "edging",
        "still",
        "heavy",
        "exceptional",
        "swing",
        "barely",
        "light",
        "large_flow",
        "touch",
        "dated",
        "summed",
        "long_row",
    }
    | PACES
)
"""What the table of thresholds must hold."""


@frozen
class Words:
    """Verb bands: for index or share, up or down, (below this percent, verbs)."""

    bands: Bands[Forms]
    thresholds: Mapping[str, Decimal]
    """From which size a word fits, by name."""
    openings: Openings | None = None
    """Whom a first sentence begins with; None in a table of verbs alone."""

    def verbs(self, scale: str, way: str, size: Decimal) -> tuple[Forms, ...]:
        """The verbs for a move of that absolute percent.

        Scale is ``index``, ``share`` or ``won`` (up is stronger), way is ``up`` or ``down``.
        """
        return fitting(self.bands, scale, way, size)


def compile_words(tables: Mapping[str, Any]) -> Words:
    """The verb bands of the table; BadTable names the verb without forms, or what is no band."""
    openings = compile_openings(tables["openings"]) if "openings" in tables else None
    return Words(compile_bands(tables["verbs"], GRAMMAR), tables["thresholds"], openings)
