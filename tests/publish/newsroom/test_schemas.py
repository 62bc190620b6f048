"""The schemas in ``fixtures/schemas`` are the official ones, and formats are asserted."""

from __future__ import annotations

import re
from hashlib import sha256
from pathlib import Path

import pytest

from tests.publish.newsroom import schemas

SHARED = Path(__file__).parents[4] / "shared" / "schemas"
README = (schemas.FOLDER / "README.md").read_text("utf-8")
LISTED = re.findall(r"^([0-9a-f]{16}) (\S+)(.*)$", README, re.MULTILINE)


def digest(path: Path) -> str:
    """Of a file, or of every file of a folder in order, one behind the other."""
    files = sorted(path.rglob("*.json")) if path.is_dir() else [path]
    return sha256(b"".join(each.read_bytes() for each in files)).hexdigest()[:16]


@pytest.mark.parametrize(("told", "name", "_more"), LISTED, ids=lambda each: each.strip(" ()"))
def test_each_schema_is_the_one_that_the_readme_names(told: str, name: str, _more: str) -> None:
    assert digest(schemas.FOLDER / name) == told
    if (SHARED / name).exists():
        assert digest(SHARED / name) == told


def test_every_schema_is_named_with_its_digest() -> None:
    named = {name for _, name, _ in LISTED}
    files = {
        path.relative_to(schemas.FOLDER).as_posix() for path in schemas.FOLDER.rglob("*.*") if path.is_file()
    }
    assert {each for each in files if not each.startswith("ans/0.10.12/")} - {"README.md"} <= named
    assert "ans/0.10.12" in named


def test_a_moment_that_is_none_and_an_address_that_is_none_are_faults() -> None:
    told = {"uri": "no address", "versionCreated": "yesterday"}
    found = " ".join(schemas.faults(schemas.NINJS_31, told))
    assert "'no address' is not a 'uri'" in found and "'yesterday' is not a 'date-time'" in found


def test_a_name_that_the_schema_does_not_know_is_a_fault() -> None:
    assert list(schemas.faults(schemas.NINJS_31, {"uri": "https://news.example/1", "headline": "x"}))
    assert list(
        schemas.faults(schemas.NINJS_16, {"uri": "https://news.example/1", "subject": [{"uri": "x"}]})
    )
    assert list(
        schemas.faults(f"{schemas.ANS}/story.json", {"type": "story", "version": "0.10.12", "byline": 1})
    )
