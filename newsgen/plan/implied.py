"""The editors' table of what goes without saying: a fact that another one, once told, implies."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from operator import attrgetter
from typing import Any, NamedTuple

from newsgen.errors import BadTable
from newsgen.records import Fact
from newsgen.records.vocabulary import attributes, words_of

TABLE, SIDES = "implied.yaml", ("told", "implies")
FIELDS = frozenset({"told", "sentence", "implies", "same", "at_most", "at_least", "as_much", "reason"})
Read = Callable[[Any], Any]
Test = tuple[Read, frozenset[Any]]
Link = tuple[Read, Read, Callable[[Any, Any], bool]]
"""What is read of the told fact and of the other, and how the two must compare."""

COMPARED: Mapping[str, Callable[[Any, Any], bool]] = {
    "same": lambda told, other: bool(told == other),
    "at_most": lambda told, other: bool(other <= told),
    "at_least": lambda told, other: bool(other >= told),
}


class Implication(NamedTuple):
    """One row: which told fact, which other facts of the same subject, and how the two must compare."""

    roles: frozenset[str]
    """What the told fact's subject may be in the story; none for anything."""
    told: tuple[Test, ...]
    sentences: frozenset[str]
    """The templates that must have told it; none for any."""
    kind: type[Fact]
    role: str | None
    """The other fact's role; None for that of the told one."""
    other: tuple[Test, ...]
    links: tuple[Link, ...]

    def fits(self, fact: Fact, template: str) -> bool:
        """Whether the fact, told in that sentence, is one of which the row speaks."""
        if self.sentences and template not in self.sentences:
            return False
        return _passes(fact, self.told)

    def covers(self, fact: Fact, other: Fact) -> bool:
        """Whether the told fact says the other one without saying it."""
        if other is fact or other.subject != fact.subject or not _passes(other, self.other):
            return False
        return all(holds(of_told(fact), of_other(other)) for of_told, of_other, holds in self.links)


def _passes(fact: Fact, tests: tuple[Test, ...]) -> bool:
    for read, allowed in tests:  # noqa: SIM110  (a loop takes half the time of a generator)
        if read(fact) not in allowed:
            return False
    return True


Key = tuple[type[Fact], str]
"""The class and the role of a fact."""


class Implied(dict[Key, tuple[tuple[Key, Implication], ...]]):
    """The rows that may speak of a told fact, by its class and role, each under the key of the facts that it
    speaks of; worked out when first asked for."""

    def __init__(self, rows: Mapping[type[Fact], Sequence[Implication]]) -> None:
        super().__init__()
        self._rows = rows

    def __missing__(self, key: Key) -> tuple[tuple[Key, Implication], ...]:
        kind, role = key
        rows = (row for row in self._rows.get(kind, ()) if not row.roles or role in row.roles)
        self[key] = tuple(((row.kind, row.role or role), row) for row in rows)
        return self[key]


def _reader(kind: type[Fact], name: str, where: str) -> Read:
    """Reads an attribute, or with dots what a part of the fact has; a missing part is None."""
    allowed = attributes(kind)
    if name.partition(".")[0] not in allowed:
        raise BadTable(f"{where}: {kind.kind} has no {name}; it has {', '.join(sorted(allowed))}")
    return attrgetter(name) if "." not in name else _inner(*name.split("."))


def _inner(part: str, name: str) -> Read:
    return lambda fact: getattr(getattr(fact, part), name, None)


def _tests(kind: type[Fact], wanted: Mapping[str, Any], where: str) -> tuple[Test, ...]:
    found = []
    for name, value in wanted.items():
        values = value if isinstance(value, list) else [value]
        words = words_of(kind.kind, name)
        if words and (odd := [each for each in values if each not in words]):
            raise BadTable(f"{where}: {name} is {odd[0]!r}; it must be one of {', '.join(words)}")
        if name != "fact":
            found.append((_reader(kind, name, where), frozenset(values)))
    return tuple(found)


def _kind(row: Mapping[str, Any], side: str, kinds: Mapping[str, type[Fact]], where: str) -> type[Fact]:
    name = (row.get(side) or {}).get("fact")
    if not isinstance(name, str) or name not in kinds:
        raise BadTable(f"{where}: {side}.fact is {name!r}; it must be one of {', '.join(sorted(kinds))}")
    return kinds[name]


def _links(row: Mapping[str, Any], told: type[Fact], other: type[Fact], where: str) -> Iterable[Link]:
    for how, holds in COMPARED.items():
        names = row.get(how, [])
        for name in names if isinstance(names, list) else [names]:
            yield _reader(told, name, where), _reader(other, name, where), holds
    for mine, theirs in row.get("as_much", {}).items():
        yield _reader(told, mine, where), _reader(other, theirs, where), _as_much


def _as_much(told: Any, other: Any) -> bool:
    """Whether two figures are of one size, whichever way they go."""
    return told is not None and other is not None and abs(told) == abs(other)


def compile_implied(rows: Sequence[Mapping[str, Any]]) -> Implied:
    """The implications of a table; BadTable names the row, the field and what it may be."""
    kinds = {kind.kind: kind for kind in Fact.__subclasses__()}
    found: dict[type[Fact], list[Implication]] = {}
    for number, row in enumerate(rows):
        try:
            told, implication = _implication(row, kinds)
        except BadTable as fault:
            raise BadTable(fault.fault, (number,), TABLE) from None
        found.setdefault(told, []).append(implication)
    return Implied(found)


def _implication(row: Any, kinds: Mapping[str, type[Fact]]) -> tuple[type[Fact], Implication]:
    where = TABLE
    if not isinstance(row, Mapping) or not all(isinstance(row.get(side), Mapping) for side in SIDES):
        raise BadTable(f"{where}: told and implies must each say a kind of fact")
    if unknown := sorted(set(row) - FIELDS):
        raise BadTable(f"{where}: unknown field {unknown[0]}; allowed are {', '.join(sorted(FIELDS))}")
    if not row.get("reason"):
        raise BadTable(f"{where}: a reason must be given")
    told, other = (_kind(row, side, kinds, where) for side in SIDES)
    wanted, given = (
        {name: value for name, value in row[side].items() if name != "role"} for side in ("implies", "told")
    )
    roles = [value for _, values in _tests(told, _only_role(row["told"]), where) for value in values]
    return told, Implication(
        frozenset(roles),
        _tests(told, given, where),
        frozenset(row.get("sentence", ())),
        other,
        row["implies"].get("role"),
        _tests(other, wanted, where),
        tuple(_links(row, told, other, where)),
    )


def _only_role(wanted: Mapping[str, Any]) -> Mapping[str, Any]:
    return {name: value for name, value in wanted.items() if name == "role"}
