"""What an editors' table may hold: each question refuses an answer with its place and what would be allowed.

A place (``at``) is the way through the table: keys, and numbers of rows from 0.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from decimal import Decimal
from typing import Any

from newsgen.errors import BadTable

At = tuple[str | int, ...]


def listed(names: Iterable[Any]) -> str:
    """Names as they stand in a message, in order."""
    return ", ".join(sorted(map(str, names)))


def known(value: Any, allowed: Collection[Any], at: At, what: str = "") -> None:
    """Refuses a value that is not one of those allowed."""
    if not _among(value, allowed):
        fault = f"{what} is {value!r}" if what else f"{value!r} is not known"
        raise BadTable(f"{fault}; it must be one of {listed(allowed)}", at)


def _among(value: Any, allowed: Collection[Any]) -> bool:
    try:
        return value in allowed
    except TypeError:  # a list or a mapping where a word should be
        return False


def mapping(value: Any, at: At, what: str = "this") -> Mapping[str, Any]:
    """The value, when it holds names with something behind each."""
    if not isinstance(value, Mapping):
        raise BadTable(f"{what} is {value!r}; it must be names, each with its value (name: value)", at)
    return value


def rows(value: Any, at: At, what: str = "this", least: int = 0) -> list[Any]:
    """The value, when it is a list."""
    if not isinstance(value, list) or len(value) < least:
        raise BadTable(f"{what} is {value!r}; it must be a list{' that is not empty' if least else ''}", at)
    return value


def only(row: Mapping[str, Any], allowed: Collection[str], at: At, needed: Collection[str] = ()) -> None:
    """Refuses a name that is not one of those allowed, and a needed one that is not there."""
    for name in row:
        if name not in allowed:
            raise BadTable(f"unknown field {name}; allowed are {listed(allowed)}", (*at, name))
    for name in needed:
        if name not in row:
            raise BadTable(f"{name} is missing; it needs {listed(needed)}", at)


def text(value: Any, at: At, what: str) -> str:
    """The value, when it is words."""
    if not isinstance(value, str) or not value.strip():
        raise BadTable(f"{what} is {value!r}; it must be words", at)
    return value


def flag(value: Any, at: At, what: str) -> bool:
    """The value, when it is true or false."""
    if not isinstance(value, bool):
        raise BadTable(f"{what} is {value!r}; it must be true or false", at)
    return value


def whole(value: Any, at: At, what: str, most: int = 100) -> int:
    """The value, when it is a whole number from 0 to the most there may be."""
    if type(value) is not int or not 0 <= value <= most:
        raise BadTable(f"{what} is {value!r}; {what} must be a whole number from 0 to {most}", at)
    return value


def number(value: Any, at: At, what: str) -> Decimal:
    """The value as an exact number."""
    if not isinstance(value, bool) and isinstance(value, int | float) and value - value == 0:
        return Decimal(str(value))  # neither NaN nor infinite
    raise BadTable(f"{what} is {value!r}; it must be a number", at)
