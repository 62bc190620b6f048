"""Which function builds the context of which template, by section of the paper."""

from __future__ import annotations

from collections import ChainMap
from collections.abc import Mapping
from functools import cache
from importlib import import_module

from newsgen.prose.korean import (
    decks,
    decks_beside,
    flash,
    flow_past,
    flows,
    halts,
    heads,
    heads_moves,
    index,
    kosdaq,
    leads,
    levels,
    market_value,
    move_leads,
    others,
    periods,
    ranges,
    rates,
    shares,
    standings,
    superlatives,
    traded,
)
from newsgen.prose.korean.context import Builder
from newsgen.records import MARKET

AREAS = (
    heads,
    heads_moves,
    leads,
    move_leads,
    decks,
    decks_beside,
    flash,
    index,
    ranges,
    superlatives,
    standings,
    levels,
    periods,
    market_value,
    traded,
    halts,
    others,
    flows,
    flow_past,
    shares,
    kosdaq,
    rates,
)
"""Modules, each with the ``BUILDERS`` of its sentences."""
BUILDERS: Mapping[str, Builder] = {name: made for area in AREAS for name, made in area.BUILDERS.items()}


@cache
def builders_of(section: str) -> Mapping[str, Builder]:
    """The builders of a section's templates, its own before the market's; a section's own are in a module
    of its own, imported when a story first asks for them."""
    if section == MARKET:
        return BUILDERS
    own: Mapping[str, Builder] = import_module(f"newsgen.prose.korean.{section}_section").BUILDERS
    return ChainMap(dict(own), dict(BUILDERS))
