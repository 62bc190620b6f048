"""Which inputs of a day are no longer what they were?"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass
from datetime import date
from decimal import Decimal
from typing import Any, NamedTuple

from newsgen.records import Datum, Mark, MarketDay
from newsgen.records.revised import Change

ASIDE = frozenset(("notes", "assignment", "address", "source", "figure", "covers_from", "series", "unit"))
"""Fields of records that no statement rests on by itself: where it is from, remarks, what it is called."""


WORDED = re.compile(r"names/|supplied/|sectors/\d+/name/")
"""Paths of words that stories print as they are given."""
_FOR_PICTURES = re.compile(r"history/[^/]+/closes/")
"""Recent closes that pictures alone show."""


class Input(NamedTuple):
    """One input of a day."""

    shown: str
    """Its value as an editor reads it."""
    address: str


def changes(before: MarketDay, after: MarketDay) -> tuple[Change, ...]:
    """Every figure, mark, name and supplied word that is another one, in the order of the day's fields.

    Inputs are told apart by where they stand in a day, for the same figure has another address in another
    file.
    """
    was, now = inputs(before), inputs(after)
    return tuple(_compared(was, now))


def inputs(day: MarketDay) -> dict[str, Input]:
    """Every input of a day by its path: ``indices/KOSPI/last``, ``names/005930/en``."""
    return {path: each for path, each in _walk("", day) if not _FOR_PICTURES.match(path)}


def _compared(was: Mapping[str, Input], now: Mapping[str, Input]) -> Iterator[Change]:
    for path in dict.fromkeys((*was, *now)):
        one, other = was.get(path), now.get(path)
        if one is None or other is None or one.shown != other.shown:
            address = (other or one or Input("", "")).address
            yield Change(path, address, one.shown if one else "", other.shown if other else "")


def _walk(path: str, value: Any, address: str = "") -> Iterator[tuple[str, Input]]:
    """Every input below a place; one without an address of its own has that of the record it is part of."""
    if value is None:
        return
    if isinstance(value, Datum | Mark):
        yield path, Input(_shown(value), value.address)
    elif isinstance(value, str | int | Decimal | date):
        yield path, Input(str(value), address or path)
    else:
        address = getattr(value, "address", address)
        for name, part in _parts(value):
            yield from _walk(f"{path}/{name}" if path else name, part, address)


def _parts(value: Any) -> Iterator[tuple[str, Any]]:
    """The parts of a record, a mapping or a row, each with its name."""
    if isinstance(value, Mapping):
        yield from ((str(name), part) for name, part in value.items())
    elif hasattr(value, "_asdict"):
        yield from ((name, part) for name, part in value._asdict().items() if name not in ASIDE)
    elif is_dataclass(value):
        named = ((each.name, getattr(value, each.name)) for each in fields(value))
        yield from ((name, part) for name, part in named if name not in ASIDE)
    else:
        yield from ((str(at), part) for at, part in enumerate(value, 1))


def _shown(value: Datum | Mark) -> str:
    """A figure in full; a mark of the past with its day.

    >>> _shown(Datum("x", Decimal("6083.86"), "points")), _shown(Mark(date(2026, 2, 24), None, "x", "y"))
    ('6,083.86', '(2026-02-24)')
    """
    if isinstance(value, Datum):
        return f"{value.value:,f}"
    number = "" if value.value is None else f"{value.value:,f} "
    return f"{number}({value.session})"
