"""What each share was called, and when: a new name is no new share."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from operator import itemgetter

from newsgen.market.batch import Batch


@dataclass(frozen=True, slots=True)
class Named:
    """A share's Korean name, with the first and the last day on which a file told it."""

    name: str
    first: date | None
    """None, as ``last``, where no file with a day tells the name."""
    last: date | None


def latest(batches: Iterable[Batch]) -> dict[str, str]:
    """The Korean name of each share on the last day that any of these batches tells one.

    A batch without days, as a list of names has, gives way to any that has them.
    """
    return {code: told[-1].name for code, told in histories(batches).items()}


def histories(batches: Iterable[Batch]) -> dict[str, tuple[Named, ...]]:
    """Every name that each share has had, oldest first, with the days on which it was seen."""
    seen: dict[str, list[tuple[date | None, str]]] = {}
    for batch in batches:
        if batch.names is not None:
            for code, day, name in zip(batch.series, batch.days.tolist(), batch.names, strict=True):
                if name:
                    seen.setdefault(code, []).append((day, name))
    return {code: tuple(_spells(told)) for code, told in seen.items()}


def _spells(told: list[tuple[date | None, str]]) -> Iterator[Named]:
    """Sightings in order of their days, one value for each spell under one name."""
    ordered = sorted(told, key=lambda each: each[0] or date.min)
    for name, spell in groupby(ordered, key=itemgetter(1)):
        days = [day for day, _ in spell if day]
        yield Named(name, days[0] if days else None, days[-1] if days else None)
