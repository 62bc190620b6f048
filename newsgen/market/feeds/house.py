"""What the settings file says about figures: the desk's own tables, and shares that changed their code."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from newsgen.errors import BadInput
from newsgen.market.feeds import column_map, identities
from newsgen.market.feeds.column_map import ColumnMap

TABLES = ("feeds", "identities", "stories")
OUTWARD = ("newsroom", "exports", "archive", "targets")
"""The tables of a newsgen.toml; what it sets around stories is read by those who print them,
and the tables OUTWARD by those who send them."""


@dataclass(frozen=True, slots=True)
class House:
    """The settings, checked."""

    maps: tuple[ColumnMap, ...]
    identities: Mapping[str, str]
    """From the code that a share had before to the one that came after."""


def compile_house(told: Mapping[str, Any]) -> House:
    """The settings of a newsgen.toml; BadInput with one line for every fault in it."""
    faults = tuple(_faults(told))
    if faults:
        raise BadInput("\n".join(faults))
    maps = column_map.compile_maps(told.get("feeds", {}))
    return House(tuple(maps), identities.compile_identities(told.get("identities", {})))


def strangers(told: Mapping[str, Any]) -> Iterator[str]:
    """A line for every table that is none of a newsgen.toml."""
    for name in told:
        if name not in (*TABLES, *OUTWARD):
            may = f"It may have: {', '.join(TABLES)}. Where stories go is said by: {', '.join(OUTWARD)}."
            yield f"{name} is no table of newsgen.toml. {may}"


def _faults(told: Mapping[str, Any]) -> Iterator[str]:
    yield from strangers(told)
    yield from column_map.faults_of(told.get("feeds", {}))
    yield from identities.faults_of(told.get("identities", {}))
