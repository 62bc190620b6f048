"""The editors' tables: YAML as they wrote it, a house's own laid over ours, every fault with its line."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from decimal import Decimal
from pathlib import Path
from typing import Any, NamedTuple, TypeVar

from newsgen.errors import BadTable
from newsgen.tables.kept import Parsed, cache_folder, parsed

__all__ = ["HOME", "Table", "cache_folder", "checked", "read", "table", "thresholds"]

HOME = Path(__file__).parent.parent
"""The package, with every table beside the code that it judges for."""

T = TypeVar("T")


class Table(NamedTuple):
    """A table, with the files that it was read from."""

    content: Any
    files: tuple[tuple[str, Path], ...]
    """What each file is called in a message; the house's first where it has one."""
    rows: tuple[tuple[int, int, int], ...] = ()
    """For a list: of each row the number of its file, its number there, and its line."""

    @property
    def name(self) -> str:
        """The file's own name: ``points.yaml``."""
        return self.files[0][1].name

    @property
    def places(self) -> tuple[tuple[str, int], ...]:
        """For a list: the file and the line of each row."""
        return tuple((self.files[file][0], line) for file, _, line in self.rows)


def read(path: Path, house: Path | None = None) -> Any:
    """What a table holds, a house's own laid over it; BadTable when it is missing or not YAML."""
    return table(path, house).content


def table(path: Path, house: Path | None = None, over: Path | None = None) -> Table:
    """A table with its files, to be checked; a ``house`` folder may hold its own at the same place.

    ``over`` is a table of names to be laid over it, as a language's orders over those of another.
    """
    found = _with_own(path, house)
    if over is None:
        return found
    from newsgen.tables.merge import merged  # only for a table that has another over it

    above = _with_own(over, house)
    return Table(merged(found.content, above.content), (*above.files, *found.files))


def _with_own(path: Path, house: Path | None) -> Table:
    place = _place(path)
    ours = parsed(path, place)
    if house is not None and (own := house / place).is_file():
        return _laid_over(ours, (place, path), own)
    return Table(
        ours.content, ((place, path),), tuple((0, number, line) for number, line in enumerate(ours.lines))
    )


def _place(path: Path) -> str:
    """Where a table stands in the package, which is where a house has its own."""
    return path.relative_to(HOME).as_posix() if path.is_relative_to(HOME) else path.name


def _laid_over(ours: Parsed, file: tuple[str, Path], own: Path) -> Table:
    from newsgen.tables.merge import merged, merged_rows  # only for a house

    theirs = parsed(own, str(own))
    files = ((str(own), own), file)
    if type(theirs.content) is not type(ours.content):
        shape = "a list of rows" if isinstance(ours.content, list) else "names, each with its value"
        raise BadTable(f"{own}, line 1: this must be {shape}, as newsgen's own table is")
    if not isinstance(ours.content, list):
        return Table(merged(ours.content, theirs.content), files)
    both = (theirs, ours)
    order = merged_rows(ours.content, theirs.content)
    return Table(
        [both[whose].content[number] for whose, number in order],
        files,
        tuple((whose, number, both[whose].lines[number]) for whose, number in order),
    )


def checked(make: Callable[..., T], *found: Table) -> T:
    """What a stage makes of some tables; where it finds a fault, BadTable names the file and the line.

    A stage that is given several says which of them is at fault by its name, such as ``verbs.yaml``.
    """
    try:
        return make(*(each.content for each in found))
    except BadTable as fault:
        raise _placed(fault, next((each for each in found if each.name == fault.table), found[0])) from None


def _placed(fault: BadTable, found: Table) -> BadTable:
    """The fault with the file and line that lead furthest towards it; the house's where both lead as far."""
    from newsgen.tables.lines import line  # only where something is wrong

    if found.rows and fault.at and isinstance(fault.at[0], int):
        whose, number, _ = found.rows[fault.at[0]]
        name, path = found.files[whose]
        there = (number, *fault.at[1:])
        return BadTable(fault.fault, there).placed(name, line(path, there)[1])
    ends = [(line(path, fault.at), name) for name, path in found.files]
    (_, at), name = max(ends, key=lambda end: end[0][0])
    return fault.placed(name, at)


def thresholds(path: Path, wanted: frozenset[str], house: Path | None = None) -> Mapping[str, Decimal]:
    """A table of thresholds, each with its reason; BadTable names what is missing, unknown or no number."""
    return checked(lambda rows: _thresholds(rows, wanted), table(path, house))


def _thresholds(rows: Any, wanted: frozenset[str]) -> Mapping[str, Decimal]:
    rows = rows if isinstance(rows, Mapping) else {}
    if odd := sorted(set(rows) ^ wanted):
        names = ", ".join(sorted(wanted))
        raise BadTable(f"{odd[0]} is missing or unknown; it holds {names}", odd[:1])
    return {name: _threshold(name, row) for name, row in rows.items()}


def _threshold(name: str, row: Any) -> Decimal:
    told = row if isinstance(row, Mapping) else {}
    if odd := sorted(set(told) - {"is", "reason"}):
        raise BadTable(f"unknown field {odd[0]}; allowed are is, reason", (name, odd[0]))
    value = told.get("is")
    exact = isinstance(value, int | float) and not isinstance(value, bool) and value - value == 0
    if not exact or not isinstance(told.get("reason"), str):
        raise BadTable(f"{name} needs `is`, a number, and a reason", (name,))
    return Decimal(str(value))
