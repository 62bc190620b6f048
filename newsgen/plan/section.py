"""A section of the paper: how its stories begin, and which sentences they may have."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from functools import cache
from importlib import import_module
from typing import NamedTuple

from newsgen.plan.shelf import Shelf
from newsgen.records import Beat, MarketDay, RankedFact

Finder = Callable[[Shelf], Beat | None]
"""The facts that a sentence tells; None where the day has none of them."""
Head = Callable[[Shelf, RankedFact], Beat]
"""The headline or the first sentence of a story with that lead."""
Deck = Callable[[Shelf, RankedFact], Beat | None]


class Section(NamedTuple):
    """What the planner needs to know of a section."""

    implications: Callable[[Shelf, RankedFact], None]
    """Passes over the facts that the lead says without saying them."""
    lead: Head
    headline: Head
    decks: Mapping[str, Deck]
    beats: Mapping[str, Finder]
    slug: Callable[[MarketDay], str]
    """The first part of a story's name, such as ``kospi``."""
    stories: Collection[str] = ()
    """The kinds of story that it can begin; nothing where any name will do."""


@cache
def section(name: str) -> Section:
    """The section of that name: ``SECTION`` of a module of its own, imported when first asked for."""
    found: Section = import_module(f"newsgen.plan.{name}_section").SECTION
    return found
