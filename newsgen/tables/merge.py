"""A house's table laid over ours.

Names are laid over names, as deep as they go; a list or a value of the house takes the place of ours. What
carries a ``reason`` is one judgement and is replaced whole, for a number without its own reason is none.
In a table that is a list of rules, a row about the same fact under the same conditions takes the place of
ours; the other rows of the house are tried before ours.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any

HOUSE, OURS = 0, 1
"""Whose row it is."""
JUDGED = frozenset({"points", "reason", "story", "stand"})
"""What a row says of the facts that it speaks of."""


def merged(ours: Any, theirs: Any) -> Any:
    """Our part of a table with the house's over it.

    >>> merged({"a": {"b": 1, "c": [2, 3]}}, {"a": {"c": [4]}})
    {'a': {'b': 1, 'c': [4]}}
    >>> merged({"far": {"is": 5, "reason": "ours"}}, {"far": {"is": 6}})
    {'far': {'is': 6}}
    """
    if not (isinstance(ours, Mapping) and isinstance(theirs, Mapping)) or "reason" in ours:
        return theirs
    over = {name: merged(ours[name], value) if name in ours else value for name, value in theirs.items()}
    return {**ours, **over}


def merged_rows(ours: Sequence[Any], theirs: Sequence[Any]) -> list[tuple[int, int]]:
    """The rows to be tried, in order: whose each is, and its number among theirs.

    >>> move, gap = {"fact": "move", "points": 1}, {"fact": "gap", "points": 2}
    >>> merged_rows([move, gap], [{"fact": "gap", "when": {"role": "main"}}, {**move, "points": 9}])
    [(0, 0), (0, 1), (1, 1)]
    """
    place = {_about(row): number for number, row in enumerate(ours)}
    instead = {place[_about(row)]: number for number, row in enumerate(theirs) if _about(row) in place}
    taken = set(instead.values())
    new = [(HOUSE, number) for number, row in enumerate(theirs) if number not in taken]
    kept = [(HOUSE, instead[number]) if number in instead else (OURS, number) for number in range(len(ours))]
    return new + kept


def _about(row: Any) -> str:
    """What a row speaks of, whatever it says of it; a row that is none speaks of itself."""
    if not isinstance(row, Mapping):
        return repr(row)
    judged = {name: value for name, value in row.items() if name not in JUDGED and value}
    return json.dumps(judged, sort_keys=True, default=str)
