"""A table's YAML, and what was parsed from it kept from run to run."""

from __future__ import annotations

import json
import os
import tempfile
from collections.abc import Iterator
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import Any, NamedTuple

from newsgen.errors import BadTable

SHAPE = b"content and lines of rows"
"""What a kept file holds: another shape gives other names, and nothing old is misread."""


class Parsed(NamedTuple):
    """What a file holds."""

    content: Any
    lines: tuple[int, ...]
    """The line of each row, from 1, where the table is a list; nothing otherwise."""


def cache_folder(name: str) -> Path | None:
    """A folder in the user's cache, or None when there is none to write to."""
    return _made(str(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache"), name)


@cache
def _made(root: str, name: str) -> Path | None:
    """The folder, made once: a story reads a dozen tables."""
    folder = Path(root) / "newsgen" / name
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except (OSError, RuntimeError):
        return None
    return folder if os.access(folder, os.W_OK) else None


def parsed(path: Path, name: str) -> Parsed:
    """What the table holds; BadTable when it is missing or is not plain YAML.

    Parsing YAML takes longer than writing a story, so the content is kept as JSON under the digest
    of the table's bytes: a changed table is another name, and nothing goes stale.
    """
    raw = _bytes(path)
    folder = cache_folder("tables")
    kept = folder / f"{path.stem}-{sha256(SHAPE + raw).hexdigest()[:24]}.json" if folder else None
    found = _kept(kept)
    if found is None:
        found = _parsed(name, raw)
        _keep(kept, found)
    return found


def _bytes(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except FileNotFoundError:
        raise BadTable(f"the table {path} is missing; put it back or reinstall") from None
    except OSError as fault:
        raise BadTable(f"the table {path} cannot be read: {fault.strerror}. Check it") from None


def node_of(raw: bytes) -> tuple[Any, Any]:
    """The YAML as nodes that know their lines, and the loader that can make values of them."""
    import yaml  # only where the cache has no answer

    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)(raw)
    return loader.get_single_node(), loader


def _parsed(name: str, raw: bytes) -> Parsed:
    import yaml

    try:
        node, loader = node_of(raw)
        for key, fault in _odd_keys(node):
            raise BadTable(f"{name}, line {key.start_mark.line + 1}: {fault}")
        content = loader.construct_document(node) if node else None
    except yaml.YAMLError as fault:
        mark = getattr(fault, "problem_mark", None)
        where = f", line {mark.line + 1}" if mark else ""
        why = getattr(fault, "problem", None) or getattr(fault, "reason", fault)
        raise BadTable(f"the table {name}{where} is not YAML: {why}; mend it") from None
    rows = node.value if isinstance(content, list) else ()
    return Parsed(content, tuple(row.start_mark.line + 1 for row in rows))


def _odd_keys(node: Any) -> Iterator[tuple[Any, str]]:
    """Names that YAML lets pass and no editor means: one told twice, and ``no:`` for ``"no":``."""
    if node is None or node.id == "scalar":
        return
    if node.id == "sequence":
        for each in node.value:
            yield from _odd_keys(each)
        return
    seen = set()
    for key, value in node.value:
        if key.tag != "tag:yaml.org,2002:str":
            yield key, f"the name {key.value!r} is no text to YAML; put it in quotes"
        if key.value in seen:
            yield key, f"{key.value} is there twice; keep one of the two"
        seen.add(key.value)
        yield from _odd_keys(value)


def _kept(path: Path | None) -> Parsed | None:
    try:
        return Parsed(*json.loads(path.read_bytes())) if path else None
    except (OSError, ValueError, TypeError):
        return None


def _keep(path: Path | None, found: Parsed) -> None:
    """Best effort: a cache that cannot be written costs time, never a story."""
    if path is None:
        return
    try:
        raw = json.dumps(found).encode()
        with tempfile.NamedTemporaryFile(dir=path.parent, delete=False) as file:
            file.write(raw)
        Path(file.name).replace(path)
    except (OSError, TypeError):
        return
