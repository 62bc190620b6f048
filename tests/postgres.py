"""A real PostgreSQL for tests: Debian's own programs, in a temporary folder, over a socket of its own."""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from itertools import count
from pathlib import Path

USER = "newsgen"
QUICK = "-c fsync=off -c synchronous_commit=off -c full_page_writes=off"
"""A test's database need not outlive the machine."""


@cache
def programs() -> Path | None:
    """Where PostgreSQL's programs are, the newest of them; None where it is not installed."""
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"), key=lambda each: float(each.parts[4]))
    on_path = shutil.which("initdb")
    paths = [*found, *([Path(on_path)] if on_path else [])]
    return paths[-1].parent if paths else None


def lacks() -> str:
    """Why no server can be started here; empty where one can."""
    if programs() is None:
        return "PostgreSQL is not installed: apt-get install postgresql"
    if os.geteuid() == 0 and shutil.which("setpriv") is None:
        return "PostgreSQL does not run as root, and there is no setpriv to become another user"
    return ""


class Server:
    """A running server that makes databases."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._numbers = count(1)

    def url(self, database: str = "postgres") -> str:
        """The address of a database in it."""
        return f"postgresql://{USER}@/{database}?host={self.folder}"

    def new(self) -> str:
        """The address of an empty database."""
        import psycopg

        name = f"archive{next(self._numbers)}"
        with psycopg.connect(self.url(), autocommit=True) as connection:
            connection.execute(f'CREATE DATABASE "{name}"')
        return self.url(name)


@contextmanager
def running() -> Iterator[Server]:
    """A server as long as it is needed, and nothing of it afterwards."""
    folder = Path(tempfile.mkdtemp(prefix="newsgen-postgres-"))  # its path must be short: it holds the socket
    try:
        if os.geteuid() == 0:
            shutil.chown(folder, _unprivileged())
        _ask(folder, "initdb", "-D", "data", "-U", USER, "-A", "trust", "-E", "UTF8", "--locale=C", "-N")
        _ask(folder, "pg_ctl", "-D", "data", "-w", "-l", "log", "-o", f"{QUICK} {_socket(folder)}", "start")
        try:
            yield Server(folder)
        finally:
            _ask(folder, "pg_ctl", "-D", "data", "-w", "-m", "immediate", "stop")
    finally:
        shutil.rmtree(folder)


def _socket(folder: Path) -> str:
    return f"-c listen_addresses= -c unix_socket_directories={folder}"


def _unprivileged() -> str:
    """A user who is not root: PostgreSQL's own where there is one."""
    known = Path("/etc/passwd").read_text(encoding="utf-8")
    return "postgres" if "\npostgres:" in known else "nobody"


def _ask(folder: Path, program: str, *words: str) -> None:
    place = programs()
    assert place is not None
    become = ["setpriv", f"--reuid={_unprivileged()}", "--clear-groups"] if os.geteuid() == 0 else []
    asked = [*become, str(place / program), *words]
    log = folder / "log"
    run = subprocess.run(
        asked, cwd=folder, stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False
    )
    told = log.read_text(encoding="utf-8") if log.exists() else ""
    assert run.returncode == 0, f"{program}: {run.stderr}{run.stdout}{told}"
