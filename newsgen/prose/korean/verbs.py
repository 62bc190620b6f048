"""Which verb fits a move of that size, and its forms."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Any, NamedTuple

from newsgen.allowed import At, listed, mapping, number, only, rows
from newsgen.errors import BadTable
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


Band = tuple[Decimal, tuple[Forms, ...]]
"""Up to which percent, and the verbs for it."""

THRESHOLDS = frozenset(
    (
        "barely summed long_row swollen sharp heavy light still dated reaches driven "
        "week_pace month_pace quarter_pace year_pace rebound rebounds"
    ).split()
)
"""What the table of thresholds must hold."""
TABLE = "verbs.yaml"
SCALES, WAYS = ("index", "share", "won"), ("up", "down")


@frozen
class Words:
    """Verb bands: for index, share or the won's rate, up or down, (below this percent, verbs)."""

    bands: Mapping[tuple[str, str], tuple[Band, ...]]
    thresholds: Mapping[str, Decimal]
    """From which size a word fits, by name."""

    def verbs(self, scale: str, way: str, size: Decimal) -> tuple[Forms, ...]:
        """The verbs for a move of that absolute percent; of the won's rate, up is a weaker won."""
        for below, verbs in self.bands[scale, way]:
            if size < below:
                return verbs
        raise ValueError(f"no verb for {size} percent {way}")


def compile_words(tables: Mapping[str, Any]) -> Words:
    """The verb bands of the table; BadTable names the verb without forms, or what is no band."""
    try:
        return Words(_compiled(tables["verbs"]), tables["thresholds"])
    except BadTable as fault:
        raise BadTable(fault.fault, fault.at, TABLE) from None


def _compiled(table: Any) -> Mapping[tuple[str, str], tuple[Band, ...]]:
    only(mapping(table, ()), ("verbs", *SCALES), (), ("verbs", *SCALES))
    verbs = _forms(mapping(table["verbs"], ("verbs",)))
    for scale in SCALES:
        only(mapping(table[scale], (scale,)), WAYS, (scale,), WAYS)
    return {(s, w): _bands(table[s][w], verbs, (s, w)) for s in SCALES for w in WAYS}


def _forms(verbs: Mapping[str, Any]) -> Mapping[str, Forms]:
    count = len(Forms._fields)
    for name, forms in verbs.items():
        if not isinstance(forms, list) or [type(form) for form in forms] != [str] * count:
            like = "[올랐다, 오른, 올라, 오르며, 상승, 오르고 있다]"
            fault = f"{name} is {forms!r}; it must be its {count} forms, such as {like}"
            raise BadTable(f"{TABLE}: verbs: {fault}", ("verbs", name), TABLE)
    return {name: Forms(*forms) for name, forms in verbs.items()}


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
