"""The environment is made on a Python without ensurepip too, as Debian's is."""

from __future__ import annotations

import runpy
import subprocess
import sys
import threading
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

SCRIPT = Path(__file__).parent.parent / ".ci/make_venv.py"
WHEEL: str = runpy.run_path(str(SCRIPT))["WHEEL"]
WITHOUT_ENSUREPIP = (
    "import runpy, sys; sys.modules['ensurepip'] = None; sys.argv = sys.argv[1:];"
    "runpy.run_path(sys.argv[0], run_name='__main__')"
)


class Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        """Say nothing of requests."""


@pytest.fixture
def index(tmp_path: Path) -> Iterator[tuple[str, Path]]:
    """A package index on this machine: its address, and the folder that it serves pip's page from."""
    pages = tmp_path / "simple/pip"
    pages.mkdir(parents=True)
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(tmp_path))) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}/simple", pages
        server.shutdown()
        thread.join()


def make(folder: Path, index: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", WITHOUT_ENSUREPIP, str(SCRIPT), str(folder)],
        env={"PIP_INDEX_URL": index},
        check=False,
        capture_output=True,
        text=True,
    )


def refusal(run: subprocess.CompletedProcess[str]) -> str:
    assert run.returncode == 1
    (line,) = run.stderr.splitlines()
    return line


def test_a_wheel_that_is_not_the_pinned_one_is_refused(index: tuple[str, Path], tmp_path: Path) -> None:
    address, pages = index
    (pages / "index.html").write_text(f'<a href="{WHEEL}#sha256=0">{WHEEL}</a>')
    (pages / WHEEL).write_bytes(b"something else")
    assert "is not the pinned file" in refusal(make(tmp_path / "venv", address))


def test_an_index_without_the_pinned_wheel_is_refused(index: tuple[str, Path], tmp_path: Path) -> None:
    address, pages = index
    (pages / "index.html").write_text('<a href="pip-9.0.1-py3-none-any.whl">pip-9.0.1-py3-none-any.whl</a>')
    assert f"does not list {WHEEL}" in refusal(make(tmp_path / "venv", address))


def test_an_index_that_cannot_be_reached_is_one_line(tmp_path: Path) -> None:
    assert "apt install python3-venv" in refusal(make(tmp_path / "venv", "http://127.0.0.1:9/simple"))


def test_where_ensurepip_is_there_no_index_is_asked(tmp_path: Path) -> None:
    run = subprocess.run(
        [sys.executable, str(SCRIPT), str(tmp_path / "venv")],
        env={"PIP_INDEX_URL": "http://127.0.0.1:9/simple"},
        check=False,
        capture_output=True,
        text=True,
    )
    assert (run.returncode, run.stderr) == (0, "")
    assert (tmp_path / "venv/bin/pip").exists()
