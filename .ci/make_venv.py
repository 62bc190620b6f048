"""Make a virtual environment with pip in it, also where the system Python brings no pip.

Debian's ``python3`` leaves ``ensurepip`` to the package ``python3-venv``. Where that is missing, pip's
own wheel is fetched from the package index (``PIP_INDEX_URL``, or PyPI), checked and run.

    python3 .ci/make_venv.py .venv
"""

from __future__ import annotations

import hashlib
import importlib.util
import os
import re
import ssl
import subprocess
import sys
import tempfile
import urllib.request
import venv
from pathlib import Path
from urllib.parse import urljoin

OLDEST = (3, 11)
PYPI = "https://pypi.org/simple"
WHEEL = "pip-26.3-py3-none-any.whl"
SHA256 = "f3b60b20ffaadd4415ed7957212a38ac63fa4c5fa375bd0f4a797777940fad13"
SECONDS = 60


def fetch(url: str) -> bytes:
    """What is at an address: https, http or file."""
    secure = ssl.create_default_context(cafile=os.environ.get("PIP_CERT"))
    with urllib.request.urlopen(url, timeout=SECONDS, context=secure) as answer:
        return bytes(answer.read())


def wheel_address(page: str, index: str) -> str:
    """Where pip's wheel is, from the index's page about pip."""
    for link in re.findall(r'href="([^"]+)"', page):
        if link.partition("#")[0].endswith("/" + WHEEL) or link.partition("#")[0] == WHEEL:
            return urljoin(index, link.partition("#")[0])
    raise SystemExit(f"{index} does not list {WHEEL}. Set PIP_INDEX_URL to an index that does.")


def fetch_pip(folder: Path) -> Path:
    """Pip's wheel in the folder, its contents checked against the pinned digest."""
    index = os.environ.get("PIP_INDEX_URL", PYPI).rstrip("/") + "/pip/"
    try:
        wheel = fetch(wheel_address(fetch(index).decode(), index))
    except OSError as error:
        raise SystemExit(
            f"cannot fetch pip from {index}: {error}. Check the network, or apt install python3-venv."
        ) from error
    if hashlib.sha256(wheel).hexdigest() != SHA256:
        raise SystemExit(f"{WHEEL} from {index} is not the pinned file. Nothing was installed from it.")
    path = folder / WHEEL
    path.write_bytes(wheel)
    return path


def install_pip(python: Path) -> None:
    """Put pip into the environment by running it out of its own wheel."""
    with tempfile.TemporaryDirectory() as folder:
        wheel = fetch_pip(Path(folder))
        subprocess.run(
            [python, f"{wheel}/pip", "install", "--quiet", "--no-index", "--no-deps", wheel], check=True
        )


def main(folder: str) -> None:
    """Make the environment; says nothing when all is well."""
    if sys.version_info < OLDEST:
        raise SystemExit(f"newsgen needs Python 3.11 or newer; {sys.executable} is {sys.version.split()[0]}.")
    bundled = importlib.util.find_spec("ensurepip") is not None
    venv.create(folder, clear=True, symlinks=True, with_pip=bundled)
    if not bundled:
        install_pip(Path(folder).absolute() / "bin" / "python")


if __name__ == "__main__":
    main(*sys.argv[1:])
