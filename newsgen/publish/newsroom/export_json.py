"""A house's own form as JSON: one object, its fields in their order."""

from __future__ import annotations

import json
from typing import Any

from newsgen.publish.newsroom.export_field import ExportField, nothing


def text(rows: Any, root: str) -> str:
    """Pairs of a field and what it says, without ``\\u`` escapes, one newline at the end."""
    told = _object(rows)
    whole = {root: told} if root else told
    return json.dumps(whole, ensure_ascii=False, indent=2) + "\n"


def _object(rows: Any) -> dict[str, Any]:
    told: dict[str, Any] = {}
    for field, value in rows:
        if not (field.optional and nothing(value)):
            _put(told, field, value)
    return told


def _put(told: dict[str, Any], field: ExportField, value: Any) -> None:
    *names, last = field.way
    for name in names:
        told = told.setdefault(name, {})
    told[last] = [_object(row) for row in value] if field.rows else value
