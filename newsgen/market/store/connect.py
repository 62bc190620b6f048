"""Opening a store: to write, which makes it where there is none, or to read."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import duckdb

from newsgen.errors import BadInput, CannotWrite
from newsgen.market.store import is_store
from newsgen.market.store.schema import TABLES, VERSION

LOCKED = ("lock", "different configuration")
"""What DuckDB says when another process, or this one, holds the file otherwise."""


DENIED = "Permission denied"
INTERRUPTED = "interrupted"
"""In what DuckDB says when the keyboard stops it in the middle of a query: Python's own word is lost."""


@contextmanager
def to_read(path: Path) -> Iterator[duckdb.DuckDBPyConnection]:
    """A store that many may read at once; BadInput, one line, where there is none that can be read."""
    if not path.exists():
        raise BadInput(f"{path}: there is no such store. Make one with newsgen ingest SRC --store {path}.")
    with _opened(path, read_only=True) as store:
        yield store


@contextmanager
def to_write(path: Path) -> Iterator[duckdb.DuckDBPyConnection]:
    """A store that this process alone holds; made whole or not at all where there is none."""
    if not path.exists():
        _make(path)
    with _opened(path, read_only=False) as store:
        yield store


@contextmanager
def _opened(path: Path, *, read_only: bool) -> Iterator[duckdb.DuckDBPyConnection]:
    if not is_store(path):
        raise BadInput(f"{path} is no newsgen store. Name another file; newsgen ingest makes it.")
    try:
        store = duckdb.connect(str(path), read_only=read_only)
    except duckdb.Error as fault:
        raise _cannot_open(path, fault) from None
    try:
        store.execute("SET TimeZone = 'Asia/Seoul'")
        _require_version(path, store)
        yield store
    except (RuntimeError, duckdb.InterruptException) as fault:
        if INTERRUPTED not in str(fault).lower():
            raise
        raise KeyboardInterrupt from None
    except duckdb.IOException as fault:
        raise CannotWrite(f"{path}: {_first_line(fault)}. Make room, then do the same again.") from None
    finally:
        store.close()


def _require_version(path: Path, store: duckdb.DuckDBPyConnection) -> None:
    try:
        rows = store.execute("SELECT version FROM newsgen_store").fetchall()
    except duckdb.CatalogException:
        rows = []
    if len(rows) != 1:
        raise BadInput(f"{path} is a DuckDB file, but no newsgen store. Name another file.")
    if rows[0][0] < VERSION:
        raise BadInput(
            f"{path} is a store of version {rows[0][0]}, before the first that was given out. "
            "Make a new one from the files kept beside it."
        )
    if rows[0][0] > VERSION:
        raise BadInput(
            f"{path} is a store of version {rows[0][0]}; this newsgen knows up to {VERSION}. Update newsgen."
        )


def _make(path: Path) -> None:
    if not path.parent.is_dir():
        raise BadInput(f"cannot make the store {path}: there is no folder {path.parent}. Make it first.")
    draft = path.with_name(f".{path.name}.new")
    try:
        draft.unlink(missing_ok=True)
        with duckdb.connect(str(draft)) as store:
            store.execute(TABLES)
            store.execute("INSERT INTO newsgen_store VALUES (?)", [VERSION])
        draft.replace(path)
    except (OSError, duckdb.Error) as fault:
        reason = fault.strerror if isinstance(fault, OSError) else _first_line(fault)
        raise BadInput(
            f"cannot make the store {path}: {reason}. Name a file in a folder you may write to."
        ) from None
    finally:
        draft.unlink(missing_ok=True)


def _cannot_open(path: Path, fault: duckdb.Error) -> BadInput:
    if any(word in str(fault) for word in LOCKED):
        return BadInput(f"{path} is in use by another process. Wait until it is done, then try again.")
    if DENIED in str(fault):
        return BadInput(f"{path} cannot be opened: {DENIED.lower()}. Check the file's permissions.")
    return BadInput(f"{path} cannot be opened: {_first_line(fault)}. Put back a copy that can.")


def _first_line(fault: Exception) -> str:
    return str(fault).splitlines()[0].rstrip(".")
