"""A real WordPress on loopback: Debian's package in its own folder, MariaDB on a socket, PHP's own server.

    with WordPressSite.made() as site:
        site.url, site.passwords["editor"], site.php("echo get_option('home');")

Nothing of it is left when it ends. Of the machine's own WordPress and MariaDB only the programs are used.
"""

from __future__ import annotations

import json
import shutil
import socket
import subprocess
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from tests.cms import machines

HERE = Path(__file__).parent / "php"
WORKERS = "3"
"""Processes of PHP's server: WordPress asks itself while it answers."""
PATIENCE = 60.0
"""Seconds after which a server that does not listen is a failure."""
SETTLED = 0.5
"""Seconds after which what was sent to the site has begun to be done."""
DATABASE = ("--innodb-buffer-pool-size=32M", "--innodb-flush-log-at-trx-commit=0", "--skip-log-bin")


class WordPressSite:
    """One WordPress, its database, and the faults that the tests put into its way."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.pages, self.database = folder / "site", folder / "database"
        self.busy = folder / "busy"
        self.scripts, self.socket, self.log = folder / "php", folder / "db.sock", folder / "servers.log"
        self.port = machines.free_port()
        self.url = f"http://127.0.0.1:{self.port}"
        self.passwords: dict[str, str] = {}
        """Application passwords by login: admin, editor, author, contributor."""
        self._running: list[subprocess.Popen[bytes]] = []

    @classmethod
    @contextmanager
    def made(cls) -> Iterator[WordPressSite]:
        """A site installed and answering; all of it ends and goes with the block."""
        folder = Path(tempfile.mkdtemp(prefix="newsgen-wp-"))
        site = cls(folder)
        try:
            site._install()
            yield site
        finally:
            for each in reversed(site._running):
                machines.end(each)
            shutil.rmtree(folder, ignore_errors=True)

    def _install(self) -> None:
        self._lay_out()
        self._start_database()
        machines.run(
            ["/usr/bin/mariadb", "--no-defaults", f"--socket={self.socket}"],
            "CREATE DATABASE wordpress CHARACTER SET utf8mb4",
        )
        self.passwords = json.loads(machines.run(["php", self.scripts / "install.php", self.pages]))
        self.serve()

    def _lay_out(self) -> None:
        content = self.pages / "wp-content"
        shutil.copytree(machines.WORDPRESS, self.pages, symlinks=False)
        config = (HERE / "wp-config.php").read_text()
        config = config.replace("@SOCKET@", str(self.socket)).replace("@URL@", self.url)
        (self.pages / "wp-config.php").write_text(config)
        shutil.copytree(HERE / "theme", content / "themes" / "plain")
        (content / "mu-plugins").mkdir()
        shutil.copy(HERE / "faults.php", content / "mu-plugins")
        (content / "uploads").mkdir()
        self.scripts.mkdir()
        for each in HERE.glob("*.php"):
            shutil.copy(each, self.scripts)
        self.database.mkdir()
        self.busy.mkdir()
        self.log.touch()
        machines.hand_over(self.folder)

    def _start_database(self) -> None:
        machines.run(
            [
                "/usr/bin/mariadb-install-db",
                "--no-defaults",
                f"--datadir={self.database}",
                "--skip-test-db",
                "--auth-root-authentication-method=normal",
            ]
        )
        command = ["/usr/sbin/mariadbd", "--no-defaults", f"--datadir={self.database}", "--skip-networking"]
        command += [f"--socket={self.socket}", f"--pid-file={self.folder / 'db.pid'}", "--skip-grant-tables"]
        self._running.append(machines.start([*command, *DATABASE], self.log))
        self._until(lambda: _listens(str(self.socket)), "MariaDB")

    def serve(self) -> None:
        """Starts PHP's server; it listens when this returns."""
        router = self.scripts / "router.php"
        command = [
            "php",
            "-d",
            "upload_max_filesize=16M",
            "-d",
            "post_max_size=16M",
            "-d",
            "display_errors=0",
        ]
        command += ["-S", f"127.0.0.1:{self.port}", "-t", str(self.pages), str(router)]
        self._running.append(machines.start(command, self.log, {"PHP_CLI_SERVER_WORKERS": WORKERS}))
        self._until(lambda: _listens(("127.0.0.1", self.port)), "PHP's server")

    def stop(self) -> None:
        """Ends PHP's server, as a machine that went down: nobody listens any more."""
        machines.end(self._running.pop())

    def settle(self) -> None:
        """Waits until the site has done all it was asked for, though nobody waited for an answer."""
        time.sleep(SETTLED)
        self._until(lambda: not any(self.busy.iterdir()), "PHP's server")

    def php(self, code: str) -> str:
        """What a line of PHP prints inside this WordPress."""
        return machines.run(["php", "-r", f"require '{self.pages}/wp-load.php'; {code}"])

    def posts(self) -> list[dict[str, Any]]:
        """Every post in whatever status, as WordPress's own functions tell of it: ``posts.php``."""
        posts: list[dict[str, Any]] = self._told("posts.php")["posts"]
        return posts

    def files(self) -> list[str]:
        """The names of all files in the media library."""
        files: list[str] = self._told("posts.php")["files"]
        return files

    def empty(self) -> None:
        """No post, no file, no term, no fault."""
        self.well()
        machines.run(["php", self.scripts / "empty.php", self.pages])

    def _told(self, script: str) -> dict[str, Any]:
        told: dict[str, Any] = json.loads(machines.run(["php", self.scripts / script, self.pages]))
        return told

    def parsed(self, markup: dict[str, str]) -> dict[str, dict[str, Any]]:
        """By name, what WordPress's own parser finds in post contents: blocks, loose words, markup."""
        told = machines.run(["php", self.scripts / "blocks.php", self.pages], json.dumps(markup))
        parsed: dict[str, dict[str, Any]] = json.loads(told)
        return parsed

    def fault(self, request: str, times: int = 1, moment: str = "before", **suffered: object) -> None:
        """What the next requests meet whose ``METHOD /path`` fits a regular expression: ``faults.php``."""
        told = [{"request": f"~{request}~", "times": times, "moment": moment, **suffered}]
        file = self.pages / "wp-content" / "faults.json"
        file.write_text(json.dumps(told))
        file.chmod(0o666)

    def well(self) -> None:
        """Takes all faults away."""
        (self.pages / "wp-content" / "faults.json").unlink(missing_ok=True)

    def _until(self, ready: Callable[[], bool], what: str) -> None:
        end = time.monotonic() + PATIENCE
        while not ready():
            assert time.monotonic() < end, f"{what} does not answer:\n{self.log.read_text()[-2000:]}"
            time.sleep(0.05)


def _listens(address: str | tuple[str, int]) -> bool:
    family = socket.AF_UNIX if isinstance(address, str) else socket.AF_INET
    with socket.socket(family) as asked:
        return asked.connect_ex(address) == 0
