"""What Korean copy can assert, one question a file, in the order in which they are asked."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from newsgen.audit.assertions import Beside, Said
from newsgen.audit.korean.area_breadth import breadth, places
from newsgen.audit.korean.area_clock import clocks, days
from newsgen.audit.korean.area_crossing import crossings
from newsgen.audit.korean.area_dealing import dealing
from newsgen.audit.korean.area_dollars import dollars
from newsgen.audit.korean.area_fare import fares
from newsgen.audit.korean.area_former import formers
from newsgen.audit.korean.area_halt import halts
from newsgen.audit.korean.area_lapse import lapses
from newsgen.audit.korean.area_level import levels
from newsgen.audit.korean.area_margin import margins
from newsgen.audit.korean.area_move import moves
from newsgen.audit.korean.area_quantity import quantities
from newsgen.audit.korean.area_range import ranges
from newsgen.audit.korean.area_record import records
from newsgen.audit.korean.area_row import rows
from newsgen.audit.korean.clauses import UNCLEAR, Told

Area = Callable[[Told], Iterator[Said]]
AREAS: tuple[Area, ...] = (
    dollars,
    formers,
    records,
    dealing,
    crossings,
    lapses,
    margins,
    rows,
    quantities,
    breadth,
    places,
    halts,
    fares,
    ranges,
    moves,
    levels,
    clocks,
    days,
)
"""The first that takes a number keeps it."""


def said(told: Told) -> Iterator[Said]:
    """Everything that a sentence asserts; numbers that nobody takes are beside."""
    for area in AREAS:
        yield from area(told)
    for i, piece in enumerate(told.pieces):
        if piece.number is not None and i not in told.taken:
            yield Beside(piece.at, (piece.number,), told.block[i] or UNCLEAR)
