"""Which programs of this machine the tests start, as whom, and how all of them end."""

from __future__ import annotations

import os
import shutil
import signal
import socket
import subprocess
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

WORDPRESS = Path("/usr/share/wordpress")
NEEDED = {
    "wordpress": WORDPRESS / "wp-load.php",
    "mariadb-server": Path("/usr/sbin/mariadbd"),
    "php-cli": Path("/usr/bin/php"),
    "chromium": Path("/usr/bin/chromium"),
}
"""Debian's packages, and the file by which each is known to be there."""
NOBODY = "nobody"


def missing() -> list[str]:
    """The packages that are not here."""
    return [package for package, file in NEEDED.items() if not file.exists()]


def root() -> bool:
    """Whether the tests run as root; the servers never do."""
    return os.geteuid() == 0


def unprivileged() -> dict[str, Any]:
    """For ``subprocess``: as whom a server runs."""
    return {"user": NOBODY, "group": "nogroup", "extra_groups": []} if root() else {}


def hand_over(folder: Path) -> None:
    """Gives a folder and all in it to whom the servers run as."""
    if not root():
        return
    shutil.chown(folder, NOBODY, "nogroup")
    for each in folder.rglob("*"):
        if not each.is_symlink():
            shutil.chown(each, NOBODY, "nogroup")


def free_port() -> int:
    """A port of this machine that nobody listens on."""
    with socket.socket() as asked:
        asked.bind(("127.0.0.1", 0))
        port: int = asked.getsockname()[1]
        return port


def run(command: Sequence[str | Path], told: str = "", **more: Any) -> str:
    """What a program prints; its complaint as the failure where it fails."""
    done = subprocess.run(
        list(map(str, command)),
        input=told,
        capture_output=True,
        text=True,
        check=False,
        **unprivileged(),
        **more,
    )
    assert done.returncode == 0, f"{command[0]}: {done.stderr or done.stdout}"
    return done.stdout


def start(
    command: Sequence[str | Path], log: Path, env: Mapping[str, str] | None = None, **more: Any
) -> subprocess.Popen[bytes]:
    """A server in a process group of its own, its words in a log."""
    with log.open("ab") as written:
        return subprocess.Popen(
            list(map(str, command)),
            stdin=subprocess.DEVNULL,
            stdout=written,
            stderr=written,
            env={**os.environ, **(env or {})},
            start_new_session=True,
            **{**unprivileged(), **more},
        )


def end(process: subprocess.Popen[bytes]) -> None:
    """Ends a server and all that it started."""
    for sign in (signal.SIGTERM, signal.SIGKILL):
        try:
            os.killpg(process.pid, sign)
        except ProcessLookupError:
            break
        try:
            process.wait(10)
        except subprocess.TimeoutExpired:
            continue
    process.wait()
