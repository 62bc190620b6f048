"""The editors' table of points, compiled once into tests on facts."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from typing import Any, NamedTuple

from newsgen.allowed import rows
from newsgen.records import Fact
from newsgen.records.frozen import frozen
from newsgen.rules.conditions import Condition, condition
from newsgen.rules.judged import judge


class Written(NamedTuple):
    """Where a row was written."""

    file: str
    line: int | None = None


UNKNOWN = Written("points.yaml")


@frozen
class Rule:
    """One row: the tests a fact must pass, its points, the reason, the story it makes as a lead."""

    tests: tuple[tuple[Callable[[Any], Any], Callable[[Any], bool]], ...]
    """How to read an attribute and what it must be, for each condition but the role."""
    points: int
    reasons: tuple[str, ...]
    story: str
    stand: tuple[str, ...] = ()
    """Where in a story the fact may stand (of STANDS); nothing where it may stand anywhere."""
    conditions: tuple[Condition, ...] = ()
    """The same conditions with the words they were written in."""
    written: Written = UNKNOWN


class Rulebook:
    """Rules by kind of fact and role of its subject, in the table's order; the first that fits decides."""

    def __init__(self, rules: Mapping[str, Sequence[tuple[Any, Rule]]]) -> None:
        self._rules = rules
        self._by_role: dict[tuple[str, str], tuple[Rule, ...]] = {}

    def about(self, kind: str, role: str) -> tuple[Rule, ...]:
        """The rules that may fit a fact of that kind about a subject in that role."""
        found = self._by_role.get((kind, role))
        if found is None:
            known = self._rules.get(kind, ())
            found = tuple(rule for wanted, rule in known if wanted is None or _about(role, wanted))
            self._by_role[kind, role] = found
        return found


def _about(role: str, wanted: Any) -> bool:
    return role in wanted if isinstance(wanted, list) else bool(role == wanted)


def _rule(row: Mapping[str, Any], written: Written) -> Rule:
    when = row.get("when", {}).items()
    conditions = tuple(condition(name, wanted) for name, wanted in when if name != "role")
    tests = tuple((each.read, each.holds) for each in conditions)
    story, stand = row.get("story", ""), tuple(row.get("stand", ()))
    return Rule(tests, row["points"], (row["reason"],), story, stand, conditions, written)


def compile_rules(
    table: Any, places: Sequence[tuple[str, int]] = (), stories: Collection[str] = ()
) -> Rulebook:
    """The rulebook of a table; BadTable names the row, the field and what it may be.

    ``places`` are the file and line of each row, ``stories`` the kinds of story there are; without them any.
    """
    kinds = {kind.kind: kind for kind in Fact.__subclasses__()}
    book: dict[str, list[tuple[Any, Rule]]] = {}
    for number, row in enumerate(rows(table, (), "the table")):
        judge(row, number, kinds, stories)
        rule = _rule(row, Written(*places[number]) if places else UNKNOWN)
        book.setdefault(row["fact"], []).append((row.get("when", {}).get("role"), rule))
    return Rulebook(book)
