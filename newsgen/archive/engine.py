"""How a database is opened so that two processes may write into it at once, and how its faults are told."""

from __future__ import annotations

import sqlite3
from pathlib import Path
from typing import Any

from sqlalchemy import URL, Connection, Engine, create_engine, event, make_url, text
from sqlalchemy.exc import (
    ArgumentError,
    DatabaseError,
    InterfaceError,
    InternalError,
    OperationalError,
    ProgrammingError,
)
from tenacity import retry, retry_if_exception, stop_after_delay, wait_fixed

from newsgen.errors import BadInput, CannotWrite

SQLITE = "sqlite"
POSTGRESQL = ("postgresql+psycopg", "postgresql", "postgres")
"""How URLs begin, the way in which SQLAlchemy has it first."""
PATIENCE = 30
"""Seconds that one process waits for another one's write into a SQLite file, or for a server to answer."""
NOT_ALLOWED = "42501"
"""PostgreSQL's code for what a user may not do."""


def opened(url: str) -> Engine:
    """The database of a URL, or of a path, which is a SQLite file; BadInput where there is no such kind."""
    read = _read(url)
    served = read.drivername != SQLITE
    patient = {"connect_args": {"connect_timeout": PATIENCE}, "pool_pre_ping": True} if served else {}
    try:
        engine = create_engine(read, **patient)
    except ImportError as fault:
        raise BadInput(
            f"archive {hidden(url)} needs psycopg. Install it: pip install 'newsgen[postgres]'."
        ) from fault
    event.listen(engine, "handle_error", _in_one_line)
    if not served:
        event.listen(engine, "connect", _connected)
        event.listen(engine, "begin", _begun)
    return engine


def shown(engine: Engine) -> str:
    """Which database it is, without its password."""
    url = engine.url
    return url.database or "in memory" if engine.dialect.name == SQLITE else url.render_as_string()


def file_of(url: str) -> Path | None:
    """The file that a URL or path of SQLite names; None for a server, and for what is kept in memory."""
    read = _read(url)
    kept = read.database if read.drivername == SQLITE else None
    return Path(kept) if kept and not kept.startswith((":memory:", "file:")) else None


def alone(connection: Connection, name: str) -> None:
    """Holds up everybody else who asks for the same name until the transaction ends.

    SQLite has one writer at a time anyhow.
    """
    if connection.dialect.name != SQLITE:
        connection.execute(text("SELECT pg_advisory_xact_lock(hashtextextended(:name, 0))"), {"name": name})


def _read(url: str) -> URL:
    """A URL with the driver that newsgen installs; BadInput where it is of no database that newsgen knows."""
    if "://" not in url:
        return URL.create(SQLITE, database=str(Path(url).expanduser()))
    kind, _, rest = url.partition("://")
    try:
        if kind in (SQLITE, *POSTGRESQL):
            return make_url(url if kind == SQLITE else f"{POSTGRESQL[0]}://{rest}")
    except (ArgumentError, ValueError):
        pass
    raise BadInput(f"archive {hidden(url)} is no database known. Name a SQLite file or a postgresql:// URL.")


def hidden(url: str) -> str:
    """The URL without its password."""
    before, at, after = url.rpartition("@")
    return f"{before.rpartition(':')[0]}:***@{after}" if at and before.count(":") > 1 else url


def _is_busy(fault: BaseException) -> bool:
    return getattr(fault, "sqlite_errorcode", 0) & 0xFF == sqlite3.SQLITE_BUSY  # the rest says why


def _connected(connection: Any, _record: Any) -> None:
    connection.isolation_level = None  # so that transactions begin as _begun says
    for pragma in (f"busy_timeout={PATIENCE * 1000}", "foreign_keys=ON", "synchronous=FULL"):
        connection.execute(f"PRAGMA {pragma}")
    if connection.execute("PRAGMA journal_mode").fetchone()[0] != "wal":
        _readers_and_writers_apart(connection)


@retry(
    retry=retry_if_exception(_is_busy), stop=stop_after_delay(PATIENCE), wait=wait_fixed(0.05), reraise=True
)
def _readers_and_writers_apart(connection: Any) -> None:
    """A write-ahead log; asked for again while another process writes, for SQLite does not wait for that."""
    connection.execute("PRAGMA journal_mode=WAL")


def _begun(connection: Connection) -> None:
    """A write takes its lock as it begins, or two that have read wait for each other; reads wait for none."""
    reading = connection.get_execution_options().get("reading")
    connection.exec_driver_sql("BEGIN" if reading else "BEGIN IMMEDIATE")


def _in_one_line(context: Any) -> Exception | None:
    """What the machine under the database could not do; a wrong question stays a fault of newsgen, and a
    connection that is found dead before it is used is made anew."""
    told = context.sqlalchemy_exception
    if context.is_pre_ping or not _of_the_machine(told):
        return None
    engine = context.engine
    where = shown(engine) if engine is not None else "database"
    fault = context.original_exception
    if getattr(fault, "sqlite_errorcode", 0) == sqlite3.SQLITE_NOTADB:
        next_ = "Name another file with --archive, or in newsgen.toml."
    else:
        next_ = "Check that it is there, has room and may be written, then repeat."
    return CannotWrite(f"archive {where}: {_first_line(fault)}. {next_}")


def _of_the_machine(fault: BaseException | None) -> bool:
    if isinstance(fault, ProgrammingError):
        return getattr(fault.orig, "sqlstate", None) == NOT_ALLOWED
    kinds = (OperationalError, InterfaceError, InternalError)
    return isinstance(fault, kinds) or type(fault) is DatabaseError


def _first_line(fault: BaseException) -> str:
    lines = str(fault).strip().splitlines()
    return lines[0].rstrip(".") if lines else type(fault).__name__
