"""What was handed in: foreign indices overnight, and what editors supplied with its source."""

from __future__ import annotations

from collections.abc import Iterator

from newsgen.numbers import direction
from newsgen.records import MarketDay, OverseasClose, Told


def overseas(day: MarketDay) -> Iterator[OverseasClose]:
    """One close for each foreign index given."""
    for each in day.overseas:
        way = direction(each.percent.value)
        yield OverseasClose(each.index, "overseas", each.percent.figure, each.session, way)


def told(day: MarketDay) -> Iterator[Told]:
    """One fact for each supplied item."""
    for item in day.supplied:
        yield Told(day.main, item.kind, item)
