"""How the JSON of newsroom formats is written: without what is empty, in ASCII, with no byte order mark."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any


def dump(told: Mapping[str, Any]) -> bytes:
    r"""The object with ``\u`` escapes, for some receivers open files in the encoding of their server.

    >>> dump({"headline": "코스피", "note": "", "urgency": 1}).decode()
    '{\n  "headline": "\\ucf54\\uc2a4\\ud53c",\n  "urgency": 1\n}\n'
    """
    return (json.dumps(without_empty(told), indent=2) + "\n").encode("ascii")


def without_empty(value: Any) -> Any:
    """The same without names whose value is None, an empty text, list or object."""
    if isinstance(value, str):  # as most are
        return value
    if isinstance(value, Mapping):
        kept = ((name, without_empty(each)) for name, each in value.items())
        return {name: each for name, each in kept if each not in (None, "", [], {})}
    if isinstance(value, list | tuple):
        return [without_empty(each) for each in value]
    return value
