"""Where does a way through an item lead, and to what kind of value? Asked of the records' own types, before
there is any item."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import fields, is_dataclass
from functools import cache
from types import NoneType, UnionType
from typing import Any, get_args, get_origin, get_type_hints

from newsgen.errors import BadTable
from newsgen.publish.newsroom.export_field import MADE
from newsgen.records.item import Item

LINES = tuple[str, ...]
MADE_KINDS: Mapping[str, Any] = dict.fromkeys(MADE, LINES) | {"body_html": str}


def led_to(way: Sequence[str], record: Any = Item) -> Any:
    """The type at the end of a way, without None; BadTable, which says what there is, for a step to nowhere.

    >>> led_to(("rights", "holder")), led_to(("version",)), led_to(("subjects", "0", "name"))
    (<class 'str'>, <class 'int'>, <class 'str'>)
    """
    if record is Item and way[0] in MADE:
        kind, way = MADE_KINDS[way[0]], way[1:]
    else:
        kind = record
    for step in way:
        kind = _stepped(kind, step)
    return str if get_origin(kind) is Mapping else kind


def _stepped(kind: Any, step: str) -> Any:
    if get_origin(kind) is tuple:
        inner = get_args(kind)[0]
        return inner if step.isdigit() else _list_of(_stepped(inner, step))
    if get_origin(kind) is Mapping:
        return get_args(kind)[1]
    if not is_dataclass(kind):
        raise BadTable(f"nothing lies below it at {step!r}. Leave that out.")
    record: Any = kind
    known = _known(record)
    if step not in known:
        raise BadTable(f"there is no {step!r}. There are {', '.join(sorted(known))}.")
    return known[step]


def _list_of(kind: Any) -> Any:
    return tuple.__class_getitem__((kind, ...))


@cache
def _known(kind: Any) -> dict[str, Any]:
    hints = get_type_hints(kind)
    made = dict(MADE_KINDS) if kind is Item else {}
    return {each.name: _certain(hints[each.name]) for each in fields(kind)} | made


def _certain(kind: Any) -> Any:
    """The type without None."""
    if isinstance(kind, UnionType):
        return next(each for each in get_args(kind) if each is not NoneType)
    return kind


def element(kind: Any) -> Any:
    """What a list holds, and of all else itself."""
    return element(get_args(kind)[0]) if get_origin(kind) is tuple else kind
