"""The editors' table of points, compiled once into tests on facts."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, fields
from decimal import Decimal
from operator import attrgetter
from typing import Any

from newsgen.errors import BadTable
from newsgen.records import Fact

Test = tuple[Callable[[Any], Any], Callable[[Any], bool]]
"""How to read one attribute of a fact, and what it must be."""

FIELDS = frozenset({"fact", "when", "points", "reason", "story"})


@dataclass(frozen=True, slots=True)
class Rule:
    """One row: the tests a fact must pass, its points, the reason, the story it makes as a lead."""

    tests: tuple[Test, ...]
    points: int
    reasons: tuple[str, ...]
    story: str


class Rulebook:
    """Rules by kind of fact and role of its subject, in the table's order; the first that fits decides."""

    def __init__(self, rules: Mapping[str, Sequence[tuple[Any, Rule]]]) -> None:
        self._rules = rules
        self._by_role: dict[tuple[str, str], tuple[Rule, ...]] = {}

    def about(self, kind: str, role: str) -> tuple[Rule, ...]:
        """The rules that may fit a fact of that kind about a subject in that role."""
        found = self._by_role.get((kind, role))
        if found is None:
            rows = self._rules.get(kind, ())
            found = tuple(rule for wanted, rule in rows if wanted is None or _condition(wanted)(role))
            self._by_role[kind, role] = found
        return found


def _within(bounds: Mapping[str, Any]) -> Callable[[Any], bool]:
    """A test for ``{at_least: a, below: b}``, either end optional; a missing value is within nothing."""
    low = Decimal(str(bounds.get("at_least", "-Infinity")))
    high = Decimal(str(bounds.get("below", "Infinity")))
    return lambda value: value is not None and low <= value < high


def _reader(name: str) -> Callable[[Any], Any]:
    """Reads an attribute, or with a dot the value of a figure that may be missing."""
    if "." not in name:
        return attrgetter(name)
    figure, field = name.split(".")
    return lambda fact: getattr(getattr(fact, figure), field, None)


def _condition(wanted: Any) -> Callable[[Any], bool]:
    if isinstance(wanted, Mapping):
        return _within(wanted)
    if isinstance(wanted, list):
        allowed = frozenset(wanted)
        return lambda value: value in allowed
    return lambda value: bool(value == wanted)


def _attributes(kind: type[Fact]) -> set[str]:
    properties = {name for name in dir(kind) if isinstance(getattr(kind, name, None), property)}
    return {each.name for each in fields(kind)} | properties


def _rule(number: int, row: Mapping[str, Any], kinds: Mapping[str, type[Fact]]) -> Rule:
    where = f"points.yaml: row {number}"
    if unknown := set(row) - FIELDS:
        raise BadTable(
            f"{where}: unknown field {sorted(unknown)[0]}; allowed are {', '.join(sorted(FIELDS))}"
        )
    if row.get("fact") not in kinds:
        raise BadTable(f"{where}: fact is {row.get('fact')!r}; it must be one of {', '.join(sorted(kinds))}")
    if not isinstance(row.get("points"), int) or not row.get("reason"):
        raise BadTable(f"{where}: points must be a whole number and a reason must be given")
    allowed = _attributes(kinds[row["fact"]])
    for name in row.get("when", {}):
        if name.split(".")[0] not in allowed:
            known = ", ".join(sorted(allowed))
            raise BadTable(f"{where}: {row['fact']} has no {name}; it has {known}")
    when = row.get("when", {}).items()
    tests = tuple((_reader(name), _condition(wanted)) for name, wanted in when if name != "role")
    return Rule(tests, row["points"], (str(row["reason"]),), row.get("story", ""))


def compile_rules(rows: Sequence[Mapping[str, Any]]) -> Rulebook:
    """The rulebook of a table; BadTable names the row, the field and what it may be."""
    kinds = {kind.kind: kind for kind in Fact.__subclasses__()}
    book: dict[str, list[tuple[Any, Rule]]] = {}
    for number, row in enumerate(rows, start=1):
        rule = _rule(number, row, kinds)
        book.setdefault(row["fact"], []).append((row.get("when", {}).get("role"), rule))
    return Rulebook(book)
