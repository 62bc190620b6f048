"""No sign that a receiver cannot print leaves the house, whoever put it into a text.

A desk pastes words from an editor with tabs and soft line breaks in them, a vendor's file has stray control
characters: XML has no way to hold some of these, JSON carries them on to a receiver that breaks.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import fields, is_dataclass, replace
from functools import cache
from typing import Any

from newsgen.records.item import Item

_BREAKS = re.compile(" *[\t-\r\x1c-\x1f\x85\u2028\u2029][ \t-\r\x1c-\x1f\x85\u2028\u2029]*")
"""Tabs and line breaks of every kind, with the spaces around: a line of a story is one line."""
_STRAY = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufffe\uffff]")


def printable(item: Item) -> Item:
    """The item with a space for each break inside a text, and without any other control character."""
    kept: Item = _kept(item)
    return kept


def _kept(value: Any) -> Any:
    """The very same value where there is nothing to leave out, as there hardly ever is."""
    if isinstance(value, str):
        return _STRAY.sub("", _BREAKS.sub(" ", value)) if _STRAY.search(value) else value
    if isinstance(value, tuple):
        return tuple(map(_kept, value))
    if isinstance(value, Mapping):
        return {key: _kept(each) for key, each in value.items()}
    return _record(value) if is_dataclass(value) else value


def _record(value: Any) -> Any:
    changed = {}
    for name in _names(value.__class__):
        held = getattr(value, name)
        if (kept := _kept(held)) != held:
            changed[name] = kept
    return replace(value, **changed) if changed else value


@cache
def _names(kind: type) -> tuple[str, ...]:
    return tuple(each.name for each in fields(kind))
