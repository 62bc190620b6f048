"""Who is asked what a clause asserts, in this order: each area takes the figures that it understands."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from newsgen.audit.assertions import Said
from newsgen.audit.english.clauses import Clause
from newsgen.audit.english.tale import Tale

Area = Callable[[Clause, Tale], Iterator[Said]]

AREAS = (
    "area_past",
    "area_days",
    "area_dollars",
    "area_moves",
    "area_levels",
    "area_directions",
)
"""Modules, each with ``read(clause, tale)``."""
