"""A story's day as it is known now: what a market tells of it today, and what only its own file ever knew."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields, replace
from typing import Any

from newsgen.market.names import known_names
from newsgen.records import Breadth, Flows, MarketDay, Quote

KEPT = ("session", "as_of", "phase", "source", "main", "assignment")
"""What a story was filed as stays what it was."""
UNITED = ("indices", "shares", "caps", "share_caps", "flows", "breadth", "history", "names", "listings")
"""Of what the market tells by name, it has the last word on each name that it knows."""


def completed(known: MarketDay, before: MarketDay) -> MarketDay:
    """What is known of a session now, and beside it what the story's own day held and a market does not:
    words supplied, earlier looks, halts, the opening of a series that files give without one."""
    parts: dict[str, Any] = {name: getattr(before, name) for name in KEPT}
    for each in fields(MarketDay):
        now, then = getattr(known, each.name), getattr(before, each.name)
        if each.name in UNITED:
            parts[each.name] = _united(now, then)
        elif each.name not in KEPT:
            parts[each.name] = _filled(now, then)
    return MarketDay(**parts)


def renamed(day: MarketDay) -> MarketDay:
    """The same day with every share called as the house's table calls it today."""
    table = known_names()
    return replace(day, names={code: {**names, **table.get(code, {})} for code, names in day.names.items()})


def _united(now: Mapping[str, Any], then: Mapping[str, Any]) -> dict[str, Any]:
    both = {name: _filled(each, then.get(name)) for name, each in now.items()}
    return {**both, **{name: each for name, each in then.items() if name not in now}}


def _filled(now: Any, then: Any) -> Any:
    """What is known now, with the fields that nobody gives any more."""
    if now is None or now == ():
        return now if then is None else then
    if isinstance(now, Quote | Flows | Breadth) and isinstance(then, type(now)):
        gaps = {
            each.name: getattr(then, each.name) for each in fields(now) if getattr(now, each.name) is None
        }
        return replace(now, **gaps)
    return now
