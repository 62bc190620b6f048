"""How a database is opened so that two processes may write into it at once."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from sqlalchemy import Engine, create_engine, event
from sqlalchemy.exc import ArgumentError, NoSuchModuleError

from newsgen.errors import BadInput

SQLITE = "sqlite"
PATIENCE = 30
"""Seconds that one process waits for another one's write into a SQLite file."""


def opened(url: str) -> Engine:
    """The database of a URL, or of a path, which is a SQLite file; BadInput where there is no such kind."""
    told = url if "://" in url else f"sqlite:///{Path(url)}"
    if told.startswith(("postgresql://", "postgres://")):
        told = "postgresql+psycopg://" + told.partition("://")[2]
    try:
        engine = create_engine(told)
    except (ArgumentError, NoSuchModuleError) as fault:
        raise BadInput(
            f"archive {_shown(url)} is no database known. Name a SQLite file or a postgresql:// URL."
        ) from fault
    except ModuleNotFoundError as fault:
        raise BadInput(
            f"archive {_shown(url)} needs {fault.name}. Install it: pip install 'newsgen[postgres]'."
        ) from fault
    if engine.dialect.name == SQLITE:
        _two_may_write(engine)
    return engine


def _shown(url: str) -> str:
    """The URL without its password."""
    before, at, after = url.rpartition("@")
    return f"{before.rpartition(':')[0]}:***@{after}" if at and before.count(":") > 1 else url


def _two_may_write(engine: Engine) -> None:
    """A write waits for another one's and takes its lock as it begins: else two wait for each other."""

    @event.listens_for(engine, "connect")
    def _connected(connection: Any, _record: Any) -> None:
        connection.isolation_level = None
        for pragma in (
            f"busy_timeout={PATIENCE * 1000}",
            "journal_mode=WAL",
            "foreign_keys=ON",
            "synchronous=FULL",
        ):
            connection.execute(f"PRAGMA {pragma}")

    @event.listens_for(engine, "begin")
    def _begun(connection: Any) -> None:
        connection.exec_driver_sql("BEGIN IMMEDIATE")
