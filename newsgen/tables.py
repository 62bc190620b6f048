"""The editors' tables: YAML as they wrote it, kept parsed from run to run."""

from __future__ import annotations

import json
import os
import tempfile
from collections.abc import Mapping
from decimal import Decimal
from hashlib import sha256
from pathlib import Path
from typing import Any

from newsgen.errors import BadTable


def cache_folder(name: str) -> Path | None:
    """A folder in the user's cache, or None when there is none to write to."""
    root = os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache"
    folder = Path(root) / "newsgen" / name
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except (OSError, RuntimeError):
        return None
    return folder if os.access(folder, os.W_OK) else None


def read(path: Path) -> Any:
    """What a table holds; BadTable when it is missing or not YAML.

    Parsing YAML takes longer than writing a story, so the content is kept as JSON under the digest
    of the table's bytes: a changed table is another name, and nothing goes stale.
    """
    try:
        raw = path.read_bytes()
    except FileNotFoundError:
        raise BadTable(f"the table {path} is missing; put it back or reinstall") from None
    folder = cache_folder("tables")
    kept = folder / f"{path.stem}-{sha256(raw).hexdigest()[:24]}.json" if folder else None
    content = _kept(kept)
    if content is None:
        content = _parsed(path.name, raw)
        _keep(kept, content)
    return content


def thresholds(path: Path, wanted: frozenset[str]) -> Mapping[str, Decimal]:
    """A table of thresholds, each with its reason; BadTable names what is missing, unknown or no number."""
    rows = read(path) or {}
    if odd := sorted(set(rows) ^ wanted):
        names = ", ".join(sorted(wanted))
        raise BadTable(f"{path.parent.name}/{path.name}: {odd[0]} is missing or unknown; it holds {names}")
    found = {}
    for name, row in rows.items():
        try:
            found[name] = Decimal(str(row["is"]))
        except (KeyError, TypeError, ArithmeticError):
            found[name] = Decimal("NaN")
        if found[name].is_nan() or not row.get("reason"):
            raise BadTable(f"{path.parent.name}/{path.name}: {name} needs `is`, a number, and a reason")
    return found


def _parsed(name: str, raw: bytes) -> Any:
    import yaml  # only where the cache has no answer

    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    try:
        return yaml.load(raw, Loader=loader)  # noqa: S506 - both loaders are safe ones
    except yaml.YAMLError as fault:
        mark = getattr(fault, "problem_mark", None)
        where = f", line {mark.line + 1}" if mark else ""
        why = getattr(fault, "problem", fault)
        raise BadTable(f"the table {name}{where} is not YAML: {why}; mend it") from None


def _kept(path: Path | None) -> Any:
    try:
        return json.loads(path.read_bytes()) if path else None
    except (OSError, ValueError):
        return None


def _keep(path: Path | None, content: Any) -> None:
    """Best effort: a cache that cannot be written costs time, never a story."""
    if path is None:
        return
    try:
        with tempfile.NamedTemporaryFile(dir=path.parent, delete=False) as file:
            file.write(json.dumps(content).encode())
        Path(file.name).replace(path)
    except (OSError, TypeError):
        return
