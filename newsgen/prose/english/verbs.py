"""Which verb fits a move of that size."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from newsgen.allowed import At, listed, mapping, number, only, rows
from newsgen.errors import BadTable
from newsgen.prose.english.openings import Openings, compile_openings
from newsgen.records.frozen import frozen

PAST, PRESENT, GERUND = 0, 1, 2
Forms = tuple[str, str, str]
Band = tuple[Decimal, tuple[Forms, ...]]
"""Up to which percent, and the verbs for it."""


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

    bands: Mapping[tuple[str, str], tuple[Band, ...]]
    thresholds: Mapping[str, Decimal]
    """From which size a word fits, by name."""
    openings: Openings | None = None
    """Whom a first sentence begins with; None in a table of verbs alone."""

    def verbs(self, scale: str, way: str, size: Decimal) -> tuple[Forms, ...]:
        """The verbs for a move of that absolute percent.

        Scale is ``index``, ``share`` or ``won`` (up is stronger), way is ``up`` or ``down``.
        """
        for below, verbs in self.bands[scale, way]:
            if size < below:
                return verbs
        raise ValueError(f"no verb for {size} percent {way}")


TABLE = "verbs.yaml"
SCALES, WAYS = ("index", "share", "won"), ("up", "down")


def _forms(verbs: Any) -> Mapping[str, Forms]:
    """The three forms of each verb."""
    for name, forms in verbs.items():
        if not isinstance(forms, list) or [type(form) for form in forms] != [str, str, str]:
            fault = f"{name} is {forms!r}; it must be its three forms, [rose, rises, rising]"
            raise BadTable(f"{TABLE}: verbs: {fault}", ("verbs", name), TABLE)
    return {name: (forms[PAST], forms[PRESENT], forms[GERUND]) for name, forms in verbs.items()}


def _bands(written: Any, verbs: Mapping[str, Forms], at: At) -> tuple[Band, ...]:
    bands = [_band(row, verbs, (*at, n)) for n, row in enumerate(rows(written, at, least=1))]
    ends = [below for below, _ in bands]
    if ends != sorted(set(ends)) or ends[-1].is_finite():
        fault = "each band's below must be more than the one before's, and the last band has none"
        raise BadTable(f"{TABLE}: {'.'.join(map(str, at))}: {fault}", at, TABLE)
    return tuple(bands)


def _band(row: Any, verbs: Mapping[str, Forms], at: At) -> Band:
    only(mapping(row, at), ("below", "verbs"), at, ("verbs",))
    for name in rows(row["verbs"], (*at, "verbs"), "verbs", least=1):
        if name not in verbs:
            fault = f"{name!r} has no forms; add them under verbs, or choose one of {listed(verbs)}"
            raise BadTable(f"{TABLE}: {fault}", (*at, "verbs"), TABLE)
    below = number(row["below"], (*at, "below"), "below") if "below" in row else Decimal("Infinity")
    return below, tuple(verbs[name] for name in row["verbs"])


def compile_words(tables: Mapping[str, Any]) -> Words:
    """The verb bands of the table; BadTable names the verb without forms, or what is no band."""
    openings = compile_openings(tables["openings"]) if "openings" in tables else None
    try:
        return Words(_compiled(tables["verbs"]), tables["thresholds"], openings)
    except BadTable as fault:
        raise BadTable(fault.fault, fault.at, TABLE) from None


def _compiled(table: Any) -> Mapping[tuple[str, str], tuple[Band, ...]]:
    only(mapping(table, ()), ("verbs", *SCALES), (), ("verbs", *SCALES))
    verbs = _forms(mapping(table["verbs"], ("verbs",)))
    for scale in SCALES:
        only(mapping(table[scale], (scale,)), WAYS, (scale,), WAYS)
    return {(s, w): _bands(table[s][w], verbs, (s, w)) for s in SCALES for w in WAYS}
