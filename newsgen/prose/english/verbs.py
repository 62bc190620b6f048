"""Which verb fits a move of that size."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from newsgen.errors import BadTable

PAST, PRESENT, GERUND = 0, 1, 2
Forms = tuple[str, str, str]


THRESHOLDS = frozenset({"vault", "slightly", "listed", "still", "heavy", "light", "touch", "dated"})
"""What the table of thresholds must hold."""


@dataclass(frozen=True, slots=True)
class Words:
    """Verb bands: for index or share, up or down, (below this percent, verbs)."""

    bands: Mapping[tuple[str, str], tuple[tuple[Decimal, tuple[Forms, ...]], ...]]
    thresholds: Mapping[str, Decimal]
    """From which size a word fits, by name."""

    def verbs(self, scale: str, way: str, size: Decimal) -> tuple[Forms, ...]:
        """The verbs for a move of that absolute percent.

        Scale is ``index`` or ``share``, way is ``up`` or ``down``.
        """
        for below, verbs in self.bands[scale, way]:
            if size < below:
                return verbs
        raise ValueError(f"no verb for {size} percent {way}")


def _band(
    row: Mapping[str, Any], verbs: Mapping[str, list[str]], where: str
) -> tuple[Decimal, tuple[Forms, ...]]:
    unknown = [name for name in row["verbs"] if name not in verbs]
    if unknown:
        raise BadTable(f"verbs.yaml: {where}: {unknown[0]!r} has no forms; add them under verbs")
    forms = tuple((verbs[name][PAST], verbs[name][PRESENT], verbs[name][GERUND]) for name in row["verbs"])
    return Decimal(str(row.get("below", "Infinity"))), forms


def compile_words(tables: Mapping[str, Any]) -> Words:
    """The verb bands of the table; BadTable names the verb without forms."""
    table = tables["verbs"]
    return Words(
        {
            (scale, way): tuple(_band(row, table["verbs"], f"{scale}.{way}") for row in rows)
            for scale in ("index", "share")
            for way, rows in table[scale].items()
        },
        tables["thresholds"],
    )
