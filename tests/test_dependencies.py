"""What the wheel asks for is what the code imports, no more and no less."""

from __future__ import annotations

import ast
import re
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parent.parent
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
IMPORTED_AS = {"markdown-it-py": "markdown_it", "pyyaml": "yaml"}


def names(requirements: list[str]) -> set[str]:
    """What one imports of some requirements."""
    asked = {re.split(r"[^\w-]", each, maxsplit=1)[0].lower() for each in requirements}
    return {IMPORTED_AS.get(name, name) for name in asked}


def imports(path: Path) -> Iterator[str]:
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
