"""What was handed in: foreign indices overnight, sectors, and what editors supplied with its source."""

from __future__ import annotations

from collections.abc import Iterator

from newsgen.facts.flow import main_direction
from newsgen.numbers import direction
from newsgen.records import MarketDay, OverseasClose, SectorMove, Told


def overseas(day: MarketDay) -> Iterator[OverseasClose]:
    """One close for each foreign index given."""
    for each in day.overseas:
        way = direction(each.percent.value)
        yield OverseasClose(each.index, "overseas", each.percent.figure, each.session, way)


def sectors(day: MarketDay) -> Iterator[SectorMove]:
    """One move for each sector index given."""
    main = main_direction(day)
    for each in day.sectors:
        way, subject = direction(each.percent.value), next(iter(each.name.values()))
        together = main != "flat" and way == main
        yield SectorMove(subject, "sector", each.name, each.percent.figure, way, together)


def told(day: MarketDay) -> Iterator[Told]:
    """One fact for each supplied item."""
    for item in day.supplied:
        yield Told(day.main, item.kind, item)
