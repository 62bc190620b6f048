"""May a section's table of orders stand? Every name in it must be one that something else understands."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from typing import Any

from newsgen.allowed import At, known, listed, mapping, only, rows, whole
from newsgen.errors import BadTable
from newsgen.plan.beats import LEAD
from newsgen.plan.section import Section
from newsgen.sessions import PHASES

NEEDED = ("use", "order", "floor", "floor_at", "floor_short", "deck")
PARTS = (*NEEDED, "floor_of", "lede")
DEFAULT = "default"


def judge(table: Any, section: Section) -> None:
    """Refuses a table with the part, the name and the names that there are."""
    only(mapping(table, (), "the table"), PARTS, (), NEEDED)
    beats = {LEAD, *section.beats}
    used = set(_orders(table["order"], beats))
    _uses(table["use"], table["order"], section.stories)
    _points(table["floor"], beats, ("floor",))
    for beat in sorted(used - set(table["floor"])):
        raise BadTable(f"{beat!r} is not known; an order has it, so give it the points it needs", ("floor",))
    _points(table["floor_short"], beats, ("floor_short",))
    _by(table["floor_at"], PHASES, beats, ("floor_at",))
    _by(table.get("floor_of", {}), section.stories, beats, ("floor_of",))
    for number, row in enumerate(rows(table["deck"], ("deck",), "deck")):
        _deck(row, section.decks, ("deck", number))


def _orders(orders: Any, beats: Collection[str]) -> Iterator[str]:
    """Every beat of every order, each one that there is."""
    for name, paragraphs in mapping(orders, ("order",)).items():
        for number, paragraph in enumerate(rows(paragraphs, ("order", name), name, least=1)):
            for beat in rows(paragraph, ("order", name, number), "a paragraph", least=1):
                known(beat, beats, ("order", name, number))
                yield beat


def _uses(uses: Any, orders: Mapping[str, Any], stories: Collection[str]) -> None:
    only(mapping(uses, ("use",)), PHASES, ("use",), PHASES)
    for phase in PHASES:
        at: At = ("use", phase)
        by_kind = mapping(uses[phase], at, phase)
        if DEFAULT not in by_kind:
            raise BadTable(f"use.{phase} needs a default order; choose one of {', '.join(orders)}", at)
        for kind, order in by_kind.items():
            known(order, orders, (*at, kind))
            if stories:
                known(kind, (DEFAULT, *stories), (*at, kind))
    _none_idle(uses, orders)


def _none_idle(uses: Mapping[str, Any], orders: Mapping[str, Any]) -> None:
    """Refuses an order that no kind of story takes: its name may be meant for another's."""
    used = {order for by_kind in uses.values() for order in by_kind.values()}
    for name in orders:
        if name not in used:
            fault = f"no story uses the order {name}; name it under use, or choose one of {listed(used)}"
            raise BadTable(fault, ("order", name))


def _by(table: Any, keys: Collection[str], beats: Collection[str], at: At) -> None:
    """Points by beat, for each of some phases or kinds of story; without such names, for any."""
    for key, floors in mapping(table, at).items():
        if keys:
            known(key, keys, (*at, key))
        _points(floors, beats, (*at, key))


def _points(floors: Any, beats: Collection[str], at: At) -> None:
    for beat, points in mapping(floors, at).items():
        known(beat, beats, (*at, beat))
        whole(points, (*at, beat), beat)


def _deck(row: Any, decks: Collection[str], at: At) -> None:
    only(mapping(row, at), ("beat", "floor"), at, ("beat", "floor"))
    known(row["beat"], decks, (*at, "beat"))
    whole(row["floor"], (*at, "floor"), "floor")
