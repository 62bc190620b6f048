"""The embedded store: every figure ever told, with the moment it became known; one DuckDB file."""

from __future__ import annotations

from pathlib import Path

MAGIC, MAGIC_AT = b"DUCK", 8
"""What every DuckDB file has after the checksum of its first block.
Source: https://duckdb.org/docs/stable/internals/storage"""


def is_store(path: Path) -> bool:
    """Whether a path is a DuckDB file; a folder, another file or nothing is none. Loads no library."""
    try:
        with path.open("rb") as file:
            return file.read(MAGIC_AT + len(MAGIC))[MAGIC_AT:] == MAGIC
    except OSError:
        return False
