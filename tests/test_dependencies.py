"""What the wheel asks for is what the code imports, no more and no less."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
IMPORTED_AS = {
    "koreanize-matplotlib": "matplotlib",  # its fonts, read as files: importing it would change matplotlib
    "markdown-it-py": "markdown_it",
    "pyyaml": "yaml",
}


def names(requirements: list[str]) -> set[str]:
    """What one imports of some requirements."""
    asked = {re.split(r"[^\w-]", each, maxsplit=1)[0].lower() for each in requirements}
    return {IMPORTED_AS.get(name, name) for name in asked}


EXTRAS = {
    "newsgen/publish/targets/s3_store.py": {"boto3", "botocore"},
    "newsgen/publish/targets/sftp_store.py": {"paramiko"},
}
"""What only an extra brings, and the one file of each kind that needs it: only its target loads that."""


def imports(path: Path) -> Iterator[str]:
    extra = EXTRAS.get(str(path.relative_to(ROOT)), set())
    yield from (each for each in _imports(path) if each.partition(".")[0] not in extra)


def _imports(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module


def test_every_library_that_the_code_imports_is_asked_for_and_no_other() -> None:
    found = {name.partition(".")[0] for path in (ROOT / "newsgen").rglob("*.py") for name in imports(path)}
    assert found - sys.stdlib_module_names - {"newsgen"} == names(PROJECT["dependencies"])


def test_the_lock_pins_everything_by_digest_and_names_no_place() -> None:
    lock = (ROOT / "requirements.lock").read_text()
    pinned = set(re.findall(r"^([\w.-]+)==\S+ \\\n    --hash=sha256:", lock, re.MULTILINE))
    asked = [*PROJECT["dependencies"], *PROJECT["optional-dependencies"]["dev"]]
    assert {re.split(r"[^\w-]", each, maxsplit=1)[0].lower().replace("_", "-") for each in asked} <= pinned
    assert len(pinned) == len(re.findall(r"^[\w.-]+==", lock, re.MULTILINE))
    assert not re.search(r"://|^--(index|extra|find|trusted)|@ ", lock, re.MULTILINE)


def test_each_extra_asks_for_what_its_own_file_imports() -> None:
    extras = PROJECT["optional-dependencies"]
    assert "boto3" in names(extras["s3"]) and "paramiko" in names(extras["sftp"])
    for file, brought in EXTRAS.items():
        assert brought <= {name.partition(".")[0] for name in _imports(ROOT / file)}


@pytest.mark.parametrize("kind", ["folder", "ftp", "http", "s3", "sftp", "wordpress"])
def test_no_target_loads_what_an_extra_brings_before_it_delivers(kind: str) -> None:
    loaded = "import sys; print([name for name in ('boto3', 'paramiko', 'psycopg') if name in sys.modules])"
    code = f"import newsgen.publish.targets.{kind}; {loaded}"
    run = subprocess.run([sys.executable, "-c", code], cwd=ROOT, check=True, capture_output=True, text=True)
    assert run.stdout == "[]\n"
