"""On which line does a table say that? Asked only when something is wrong."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from newsgen.tables.kept import node_of


def line(path: Path, at: Sequence[str | int]) -> tuple[int, int]:
    """How many steps of the way through a table its file goes, and the line (from 1) where they end."""
    node, _ = node_of(path.read_bytes())
    mark, gone = (node.start_mark if node else None), 0
    for step in at:
        found = _step(node, step)
        if found is None:
            break
        mark, node = found
        gone += 1
    return gone, mark.line + 1 if mark else 1


def _step(node: Any, step: str | int) -> tuple[Any, Any] | None:
    """Where a name or a row stands, and what it holds."""
    if node is None or node.id == "scalar":
        return None
    if node.id == "sequence":
        if isinstance(step, int) and step < len(node.value):
            return node.value[step].start_mark, node.value[step]
        return None
    return next(((key.start_mark, value) for key, value in node.value if key.value == step), None)
