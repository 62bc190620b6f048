"""A table of verbs in any language: the forms of each, and the size of move that each is for."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal
from typing import Any, Generic, TypeVar

from newsgen.allowed import At, listed, mapping, number, only, rows
from newsgen.errors import BadTable
from newsgen.records.frozen import frozen

TABLE = "verbs.yaml"
SCALES, WAYS = ("index", "share", "won"), ("up", "down")

F = TypeVar("F", bound=tuple[str, ...])
"""The forms of a verb in one language."""
Bands = Mapping[tuple[str, str], tuple[tuple[Decimal, tuple[F, ...]], ...]]
"""By scale and way: below which percent, and the verbs for it."""


@frozen
class Grammar(Generic[F]):
    """What a language's verbs are: how their forms are kept, and one whose forms a message shows."""

    kept: Callable[[Sequence[str]], F]
    like: F


def fitting(bands: Bands[F], scale: str, way: str, size: Decimal) -> tuple[F, ...]:
    """The verbs for a move of that absolute percent."""
    for below, verbs in bands[scale, way]:
        if size < below:
            return verbs
    raise ValueError(f"no verb for {size} percent {way}")


def compile_bands(table: Any, grammar: Grammar[F]) -> Bands[F]:
    """The bands of a table; BadTable names the verb without its forms, or what is no band."""
    try:
        return _compiled(table, grammar)
    except BadTable as fault:
        raise BadTable(fault.fault, fault.at, TABLE) from None


def _compiled(table: Any, grammar: Grammar[F]) -> Bands[F]:
    only(mapping(table, ()), ("verbs", *SCALES), (), ("verbs", *SCALES))
    told = mapping(table["verbs"], ("verbs",))
    verbs = {name: _forms(name, forms, grammar) for name, forms in told.items()}
    for scale in SCALES:
        only(mapping(table[scale], (scale,)), WAYS, (scale,), WAYS)
    return {(s, w): _bands(table[s][w], verbs, (s, w)) for s in SCALES for w in WAYS}


def _forms(name: str, forms: Any, grammar: Grammar[F]) -> F:
    count = len(grammar.like)
    if not isinstance(forms, list) or [type(form) for form in forms] != [str] * count:
        fault = f"{name} is {forms!r}; it must be its {count} forms, such as [{', '.join(grammar.like)}]"
        raise BadTable(fault, ("verbs", name))
    return grammar.kept(forms)


def _bands(written: Any, verbs: Mapping[str, F], at: At) -> tuple[tuple[Decimal, tuple[F, ...]], ...]:
    bands = [_band(row, verbs, (*at, n)) for n, row in enumerate(rows(written, at, least=1))]
    ends = [below for below, _ in bands]
    if ends != sorted(set(ends)) or ends[-1].is_finite():
        raise BadTable("each band's below must be more than the one before's, and the last band has none", at)
    return tuple(bands)


def _band(row: Any, verbs: Mapping[str, F], at: At) -> tuple[Decimal, tuple[F, ...]]:
    only(mapping(row, at), ("below", "verbs"), at, ("verbs",))
    for name in rows(row["verbs"], (*at, "verbs"), "verbs", least=1):
        if name not in verbs:
            fault = f"{name!r} has no forms; add them under verbs, or choose one of {listed(verbs)}"
            raise BadTable(fault, (*at, "verbs"))
    below = number(row["below"], (*at, "below"), "below") if "below" in row else Decimal("Infinity")
    return below, tuple(verbs[name] for name in row["verbs"])
